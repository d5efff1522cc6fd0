import type { ComponentType } from 'react';
import { ownName } from '../author.ts';
import { marksOn } from '../check/marks-on.ts';
import { autocorrectOn } from '../editor/autocorrect.ts';
import { isPaceFixed, ownPace, SAVE_PACES, savePace } from '../report/save-pace.ts';
import type { Host } from '../transport.ts';
import type { Kept } from '../ui/kept.ts';
import { createStore, type Followed } from '../ui/store.ts';
import { EditionFolders } from './EditionFolders.tsx';
import { looks } from './looks.ts';
import { WordsKnown } from './WordsKnown.tsx';

type Told = { id: string; group: string; name: string; says: string };
type Kind =
  | {
      kind: 'choice';
      /** What is in force, whoever chose it. */
      value: Followed<string>;
      names: Readonly<Record<string, string>>;
      choose: (value: string) => void;
      /** Whether the organisation has decided it. */
      fixed: Followed<boolean>;
      own: Kept<string>;
    }
  | { kind: 'switch'; own: Kept<boolean> }
  | { kind: 'name'; own: Kept<string> }
  /** What can be seen here and is changed elsewhere. */
  | { kind: 'shown'; Shown: ComponentType<{ host: Host }> };
export type Setting = Told & Kind;
export type SettingOf<K extends Kind['kind']> = Extract<Setting, { kind: K }>;

const free = createStore(false);

function choice<T extends string>(
  told: Told,
  own: Kept<T>,
  names: Readonly<Record<T, string>>,
  { value, fixed }: { value: Followed<T>; fixed: Followed<boolean> } = { value: own, fixed: free },
): SettingOf<'choice'> {
  const choose = (chosen: string) => own.set(chosen as T);
  return { ...told, kind: 'choice', value, names, choose, fixed, own: { ...own, set: choose } };
}

/** In the order in which they are shown; those of one group stand together. */
export const settings: readonly Setting[] = [
  {
    id: 'name',
    group: 'You',
    name: 'Your name',
    says: 'Stands beside the comments, suggestions and decisions that you make from now on, and is proposed when you sign off.',
    kind: 'name',
    own: ownName,
  },
  choice(
    {
      id: 'pace',
      group: 'Saving',
      name: 'Saves by itself',
      says: 'When a report goes into its file without being asked; what you type is kept on this computer at once, whatever you choose.',
    },
    ownPace,
    SAVE_PACES,
    { value: savePace, fixed: isPaceFixed },
  ),
  choice(
    { id: 'theme', group: 'Appearance', name: 'Theme', says: 'The colours of the window; pages stay ink on white.' },
    looks.theme,
    { system: 'as the system', light: 'light', dark: 'dark' },
  ),
  choice(
    {
      id: 'text-size',
      group: 'Appearance',
      name: 'Text size',
      says: 'How large the report’s text is in the window; the Word file and the pages do not change.',
    },
    looks.textSize,
    { small: 'small (90%)', usual: 'usual', large: 'large (115%)', larger: 'larger (130%)', largest: 'largest (150%)' },
  ),
  choice(
    {
      id: 'line-width',
      group: 'Appearance',
      name: 'Line width',
      says: 'How long the lines of the report’s text are in the window; the Word file and the pages do not change.',
    },
    looks.lineWidth,
    { narrow: 'narrow', usual: 'usual', wide: 'wide', window: 'as wide as the window' },
  ),
  {
    id: 'autocorrect',
    group: 'Writing',
    name: 'Autocorrect',
    says: 'Puts quotes, dashes and spaces into house style as you type; undo takes one correction back.',
    kind: 'switch',
    own: autocorrectOn,
  },
  {
    id: 'marks',
    group: 'Writing',
    name: 'Mark findings in the text',
    says: 'Underlines the words that a finding is about while you write; the list of findings has them either way.',
    kind: 'switch',
    own: marksOn,
  },
  {
    id: 'words',
    group: 'Editions and words',
    name: 'House dictionary',
    says: 'The words that are right in a report although no dictionary has them.',
    kind: 'shown',
    Shown: WordsKnown,
  },
  {
    id: 'editions',
    group: 'Editions and words',
    name: 'Edition folders',
    says: 'Where Assay looks for editions each time a report is begun or opened, and which are there.',
    kind: 'shown',
    Shown: EditionFolders,
  },
];

/** Those of which every word that is sought is said somewhere. */
export function settingsWith(sought: string): readonly Setting[] {
  const words = sought.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return settings.filter((setting) => {
    const names = setting.kind === 'choice' ? Object.values(setting.names) : [];
    const said = [setting.group, setting.name, setting.says, ...names].join(' ').toLocaleLowerCase('en-GB');
    return words.every((word) => said.includes(word));
  });
}
