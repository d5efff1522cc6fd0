import { sayList } from '../../core/messages/lists.ts';
import type { LeftOut } from '../editor/paste/take-paste.ts';
import { say } from './messages.ts';

/** What a paste left out and, of pictures, how they can be brought. */
export function sayLeftOut({ comments, pictures }: LeftOut): string {
  const names = pictures.map((name) => name.trim()).filter((name) => name !== '');
  const count = pictures.length;
  const out = [
    ...(comments > 0 ? [say('commentsLeftOut', { count: comments })] : []),
    ...(count > 0 && names.length === 0 ? [say('picturesLeftOut', { count })] : []),
    ...(names.length > 0 ? [say('picturesNamed', { count, names: names.map((name) => `“${name}”`).join(', ') })] : []),
  ];
  const said = say('pastedWithout', { things: sayList(out) });
  return count === 0 ? said : `${said} ${say('copyThePictures', { count })}`;
}
