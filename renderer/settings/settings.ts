import type { ComponentType } from 'react';
import { ownName } from '../author.ts';
import { marksOn } from '../check/marks-on.ts';
import { autocorrectOn } from '../editor/autocorrect.ts';
import { isPaceFixed, ownPace, SAVE_PACES, savePace } from '../report/save-pace.ts';
import type { Host } from '../transport.ts';
import type { Kept } from '../ui/kept.ts';
import { createStore, type Followed } from '../ui/store.ts';
import { EditionFolders } from './EditionFolders.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { looks } from './looks.ts';
import { say } from './messages.ts';
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
    group: say('groupYou'),
    name: say('yourName'),
    says: say('yourNameSays'),
    kind: 'name',
    own: ownName,
  },
  choice(
    {
      id: 'pace',
      group: say('groupSaving'),
      name: say('pace'),
      says: say('paceSays'),
    },
    ownPace,
    SAVE_PACES,
    { value: savePace, fixed: isPaceFixed },
  ),
  choice({ id: 'theme', group: say('groupAppearance'), name: say('theme'), says: say('themeSays') }, looks.theme, {
    system: say('themeSystem'),
    light: say('themeLight'),
    dark: say('themeDark'),
  }),
  choice(
    {
      id: 'text-size',
      group: say('groupAppearance'),
      name: say('textSize'),
      says: say('textSizeSays'),
    },
    looks.textSize,
    {
      small: say('sizeSmall'),
      usual: say('sizeUsual'),
      large: say('sizeLarge'),
      larger: say('sizeLarger'),
      largest: say('sizeLargest'),
    },
  ),
  choice(
    {
      id: 'line-width',
      group: say('groupAppearance'),
      name: say('lineWidth'),
      says: say('lineWidthSays'),
    },
    looks.lineWidth,
    { narrow: say('widthNarrow'), usual: say('widthUsual'), wide: say('widthWide'), window: say('widthWindow') },
  ),
  {
    id: 'language',
    group: say('groupAppearance'),
    name: say('language'),
    says: say('languageSays'),
    kind: 'shown',
    Shown: LanguageChoice,
  },
  {
    id: 'autocorrect',
    group: say('groupWriting'),
    name: say('autocorrect'),
    says: say('autocorrectSays'),
    kind: 'switch',
    own: autocorrectOn,
  },
  {
    id: 'marks',
    group: say('groupWriting'),
    name: say('marks'),
    says: say('marksSays'),
    kind: 'switch',
    own: marksOn,
  },
  {
    id: 'words',
    group: say('editionsAndWords'),
    name: say('houseDictionary'),
    says: say('houseDictionarySays'),
    kind: 'shown',
    Shown: WordsKnown,
  },
  {
    id: 'editions',
    group: say('editionsAndWords'),
    name: say('editionFolders'),
    says: say('editionFoldersSays'),
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
