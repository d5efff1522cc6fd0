import { say } from './messages.ts';

/** The parts of Electron’s jump list that are used; a report opens by starting the app with its path. */
export type JumpTask = { type: 'task'; title: string; description: string; program: string; args: string };
export type JumpCategory = { type: 'tasks'; items: JumpTask[] } | { type: 'recent' };

/**
 * What Windows shows at a right click on the app in the task bar: the recent reports, which Windows lists itself of those that
 * the shell added to the recent documents, and a new report. `program`: the app. `args`: what it is started with before
 * anything else, which a packed app does not need.
 */
export function jumpList(program: string, args: readonly string[] = []): JumpCategory[] {
  const task = (title: string, description: string, flag: string): JumpTask => ({
    type: 'task',
    title,
    description,
    program,
    args: [...args, flag].map(quote).join(' '),
  });
  return [
    { type: 'recent' },
    {
      type: 'tasks',
      items: [
        task(say('newReport'), say('chooseAnEdition'), NEW_REPORT),
        task(say('newWindow'), say('theStartScreen'), NEW_WINDOW),
      ],
    },
  ];
}

/** What the installers call the app: with another name, Windows would take its window and its shortcut for two programs. */
export const APP_ID = 'uk.assay.desktop';

type WindowsApp = { setAppUserModelId: (id: string) => void; setJumpList: (list: JumpCategory[]) => unknown };

/** Before the first window, and on Windows only. */
export function takePlaceInTaskBar(app: WindowsApp, program: string, args: readonly string[]): void {
  app.setAppUserModelId(APP_ID);
  app.setJumpList(jumpList(program, args));
}

/** What the app is started with to make a new report, or to show its start screen. */
export const NEW_REPORT = '--new-report';
export const NEW_WINDOW = '--new-window';

/** As Windows takes a line of arguments apart. */
function quote(arg: string): string {
  if (!/[\s"]/.test(arg)) return arg;
  return `"${arg.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
