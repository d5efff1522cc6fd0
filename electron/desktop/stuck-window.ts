import { messageOf } from '../../core/fault.ts';
import { say } from './messages.ts';

type Question = {
  type?: 'warning';
  message: string;
  detail?: string;
  buttons: string[];
  cancelId: number;
  noLink: boolean;
};
type Needs = {
  ask: (question: Question & { signal?: AbortSignal }) => Promise<{ response: number }>;
  /** Gives the name of the file, or nothing where the user cancelled. */
  saveCopy: () => Promise<{ name: string } | null>;
  loadAnew: () => void;
};

/** A page that does not answer is left to its user, who may wait, take the work out of it, or load it anew. */
export function createStuckWindow({ ask, saveCopy, loadAnew }: Needs) {
  let asking: AbortController | undefined;
  return {
    async stuck(): Promise<void> {
      asking?.abort();
      asking = new AbortController();
      const { signal } = asking;
      const { response } = await ask({
        type: 'warning',
        message: say('windowDoesNotAnswer'),
        detail: say('whatYouWroteIsKept'),
        buttons: [say('wait'), say('saveACopyOfTheWork'), say('loadTheWindowAgain')],
        cancelId: 0,
        noLink: true,
        signal,
      });
      if (signal.aborted || response === 0) return;
      if (response === 2) return loadAnew();
      const said = await saveCopy().then((saved) => saved && say('savedAs', { name: saved.name }), messageOf);
      if (said !== null) await ask({ message: said, buttons: [say('close')], cancelId: 0, noLink: true });
    },
    answers(): void {
      asking?.abort();
    },
  };
}
