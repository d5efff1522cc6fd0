import { useEffect } from 'react';
import type { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import type { AskedDialog } from '../editor/commands.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import { ChartDialog } from '../editor/figure/ChartDialog.tsx';
import { PictureDialog } from '../editor/figure/PictureDialog.tsx';
import { LinkDialog } from '../editor/LinkDialog.tsx';
import { FigureDialog } from '../editor/live/FigureDialog.tsx';
import { NoteDialog } from '../editor/NoteDialog.tsx';
import { ReferenceDialog } from '../editor/ReferenceDialog.tsx';
import { figuresOf, placesOf } from './places.ts';
import { useSession } from './SessionContext.ts';

/** What is asked of a text by a dialog. With a path it changes what is there, without one it makes something at the caret. */
export type Asked = { kind: AskedDialog; editor: TextEditor; path?: Path; file?: File };

type FormProps = { asked: Asked; standard: string | undefined; onClose: () => void };

export function AskedForm({ asked, standard, onClose }: FormProps) {
  const session = useSession();
  const { editor, path, file } = asked;
  // While a dialog has the focus the text must not take the selection back, as it would for the click that opened it.
  useEffect(() => ReactEditor.blur(editor), [editor]);
  const { language } = session.template;
  switch (asked.kind) {
    case 'link':
      return <LinkDialog editor={editor} onClose={onClose} />;
    case 'footnote':
      return <NoteDialog editor={editor} path={path} language={language} onClose={onClose} />;
    case 'reference':
      return <ReferenceDialog editor={editor} path={path} places={placesOf(session.view.get())} onClose={onClose} />;
    case 'live-figure':
      return <FigureDialog editor={editor} path={path} standard={standard} onClose={onClose} />;
    case 'picture':
      return (
        <PictureDialog
          editor={editor}
          path={path}
          file={file}
          language={language}
          onStore={session.storePicture}
          onKeep={session.changeWithAssets}
          onClose={onClose}
        />
      );
    case 'chart':
      return (
        <ChartDialog
          editor={editor}
          path={path}
          figures={figuresOf(session.view.get())}
          comparisons={session.report().comparisons}
          standard={standard}
          onClose={onClose}
        />
      );
  }
}
