import { useEffect, useState } from 'react';
import { isCommandName } from '../../core/commands.ts';
import { GoDialog } from '../go/late.ts';
import { sayFault } from '../ui/say-fault.ts';
import '../settings/looks.ts';
import { desktop, type Host } from '../transport.ts';
import { dialogsOpen } from '../ui/Dialog.tsx';
import { later } from '../ui/later.tsx';
import { answerKeys } from './answer-keys.ts';
import { fieldCommands } from './field-commands.ts';
import { followWindow } from './follow-desktop.ts';
import { offerInFields, runCommand } from './registry.ts';
import { ShellLine } from './ShellLine.tsx';
import { useCommands } from './use-commands.ts';

const KeysDialog = later(async () => (await import('./KeysDialog.tsx')).KeysDialog);
const DroppedReport = later(async () => (await import('../files/DroppedReport.tsx')).DroppedReport);
const SettingsDialog = later(async () => (await import('../settings/SettingsDialog.tsx')).SettingsDialog);

type Props = {
  host: Host;
  /** Opens the report with that handle in this window. */
  onOpen: (file: string) => void;
  /** Whether the window shows a report: another then gets a window of its own. */
  isReport: boolean;
};

/** The commands, keys and messages that are there whatever the window shows. */
export function AppCommands({ host, onOpen, isReport }: Props) {
  const [keysShown, setKeysShown] = useState(false);
  const [settingsShown, setSettingsShown] = useState(false);
  const [commandsShown, setCommandsShown] = useState(false);
  const [dropped, setDropped] = useState<{ name: string; why?: string } | null>(null);
  useEffect(answerKeys, []);
  useEffect(() => offerInFields(fieldCommands), []);
  useEffect(() => desktop && followWindow(desktop), []);
  useEffect(
    () =>
      desktop?.listen('command', ({ command }) => {
        if (isCommandName(command)) runCommand(command);
      }),
    [],
  );
  useEffect(() => {
    const open = (file: string) => (isReport && desktop ? void desktop.openWindow({ file }) : onOpen(file));
    const stop = desktop?.listen('open', ({ file }) => open(file.handle));
    const leave = takeReports((file) => {
      if (!desktop) return setDropped({ name: file.name });
      desktop.takeDropped(file).then(
        ({ handle }) => open(handle),
        (error) => setDropped({ name: file.name, why: sayFault(error) }),
      );
    });
    return () => {
      stop?.();
      leave();
    };
  }, [onOpen, isReport]);
  useCommands({
    'help.keys': { run: () => setKeysShown(true) },
    // An open report lists its places with them.
    'help.commands': { run: () => setCommandsShown(true) },
    'file.settings': { run: () => setSettingsShown(true) },
    ...(desktop && { 'window.new': { run: () => void desktop?.openWindow({}) } }),
  });
  return (
    <>
      <ShellLine />
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      {settingsShown && <SettingsDialog host={host} onClose={() => setSettingsShown(false)} />}
      {commandsShown && <GoDialog first="commands" onClose={() => setCommandsShown(false)} />}
      {dropped && <DroppedReport {...dropped} onClose={() => setDropped(null)} />}
    </>
  );
}

/** Takes a report that is dropped anywhere on the window; other files go where they go without this. */
function takeReports(onReport: (file: File) => void): () => void {
  // What is dragged tells its name only once it is dropped. A dialog has places of its own for files.
  const accept = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') && dialogsOpen.get() === 0) event.preventDefault();
  };
  const take = (event: DragEvent) => {
    const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.toLowerCase().endsWith('.assay'));
    if (!file || dialogsOpen.get() > 0) return;
    event.preventDefault();
    event.stopPropagation();
    onReport(file);
  };
  addEventListener('dragover', accept);
  addEventListener('drop', take, { capture: true });
  return () => {
    removeEventListener('dragover', accept);
    removeEventListener('drop', take, { capture: true });
  };
}
