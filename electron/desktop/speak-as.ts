import { type Messages, speak, translationOf } from '../../core/messages/messages.ts';

/** What the shell itself says in Welsh. */
async function readWelsh(): Promise<ReadonlyMap<string, Messages>> {
  const [menus, desktop] = await Promise.all([
    import('../../core/menus/messages.cy.json', { with: { type: 'json' } }),
    import('./messages.cy.json', { with: { type: 'json' } }),
  ]);
  return new Map<string, Messages>([
    ['core/menus', menus.default],
    ['electron/desktop', desktop.default],
  ]);
}

let wanted = 'en-GB';

/** Has the shell speak as a window does, in English where it cannot. Gives whether it speaks otherwise than before. */
export async function speakAs(language: string): Promise<boolean> {
  if (language === wanted) return false;
  wanted = language;
  const texts = language === 'cy' ? await readWelsh().catch(() => undefined) : undefined;
  // Another window came to the front meanwhile.
  if (language !== wanted) return false;
  speak(texts && translationOf(language, texts));
  return true;
}
