import { serve } from '../../../../electron/host/serve.ts';

// The host of the app, with any window at all; the folders come from the environment.
const [rendererDir = ''] = process.argv.slice(2);
await serve({ openBrowser: false, rendererDir });
