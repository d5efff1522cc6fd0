import { sayCount } from '../../core/say-count.ts';
import type { LeftOut } from '../editor/paste/take-paste.ts';

/** What a paste left out and, of pictures, how they can be brought. */
export function sayLeftOut({ comments, pictures }: LeftOut): string {
  const named = pictures.map((name) => name.trim()).filter((name) => name !== '');
  const out = [
    ...(comments > 0 ? [sayCount(comments, 'comment')] : []),
    ...(pictures.length > 0
      ? [
          `${sayCount(pictures.length, 'picture')}${named.length > 0 ? ` (${named.map((name) => `“${name}”`).join(', ')})` : ''}`,
        ]
      : []),
  ];
  const said = `Pasted without ${out.join(' and ')}.`;
  if (pictures.length === 0) return said;
  return `${said} ${pictures.length === 1 ? 'Copy the picture' : 'Copy each picture'} on its own and paste it here, or save it and put it in with “Picture”.`;
}
