import { type Command, flag } from './command.ts';

export const serveApp: Command = {
  name: 'serve',
  summary: 'runs the app in a browser until it is ended with Ctrl+C',
  usage: '[FILE.assay] [--no-open]',
  takes: { from: 0, to: 1 },
  options: { 'no-open': { type: 'boolean', help: 'print the address and leave the browser to you' } },
  example: 'assay serve caldersea.assay',
  async run(given) {
    const { serve } = await import('../host/serve.ts');
    const [file] = given.positionals;
    const inJson = (line: string) => {
      const url = /https?:\S+/.exec(line)?.[0];
      if (url !== undefined) console.log(JSON.stringify({ url }, null, 2));
    };
    await serve({
      openBrowser: !flag(given, 'no-open'),
      ...(file !== undefined && { file }),
      ...(flag(given, 'json') && { print: inJson }),
    });
    return undefined;
  },
};
