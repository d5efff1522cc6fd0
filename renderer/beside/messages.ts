import { messagesOf } from '../../core/messages/messages.ts';
import english from './messages.en-GB.json' with { type: 'json' };

export const say = messagesOf('renderer/beside', english);
