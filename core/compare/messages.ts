import { messagesOf } from '../messages/messages.ts';
import english from './messages.en-GB.json' with { type: 'json' };

export const say = messagesOf('core/compare', english);
