import { AssayError } from '../../../core/fault.ts';
import { serve } from '../../../electron/host/serve.ts';

// The app as the command starts it; the folders come from the environment.
const [rendererDir = '', file] = process.argv.slice(2);
try {
  await serve({ openBrowser: true, rendererDir, ...(file !== undefined && { file }) });
  console.log('ended');
} catch (error) {
  if (!(error instanceof AssayError)) throw error;
  console.log(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
