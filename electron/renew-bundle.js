import { setPriority } from 'node:os';
import { renewBundle } from './bundle.js';

// Nobody waits for it.
setPriority(10);
await renewBundle();
