import { createRequire } from 'node:module';

/** By the reader that electron-builder itself has. */
export function parseYaml(text: string): unknown {
  const require = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'));
  return (require('js-yaml') as { load: (text: string) => unknown }).load(text);
}
