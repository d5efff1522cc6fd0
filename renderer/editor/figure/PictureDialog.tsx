import { useEffect, useId, useState } from 'react';
import type { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Picture } from '../../../core/content.ts';
import type { Asset } from '../../../core/report.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { KeepFooter } from '../../ui/KeepFooter.tsx';
import { sayFault } from '../../ui/say-fault.ts';
import type { TextEditor } from '../create-editor.ts';
import { useSurroundings } from '../surroundings.ts';
import { removeBlock } from '../table/tables.ts';
import { keepFigure } from './figures.ts';
import { say } from './messages.ts';
import { PictureFigure } from './PictureFigure.tsx';

type Stored = { id: string; asset: Asset };
type Props = {
  editor: TextEditor;
  /** Without a path, the picture is new and goes to where the caret is. */
  path: Path | undefined;
  /** A file that was dropped or pasted. */
  file: File | undefined;
  language: string;
  onStore: (file: File) => Promise<Stored>;
  /** Changes the text and names the asset, as one step. */
  onKeep: (assets: Readonly<Record<string, Asset>>, run: () => void) => void;
  onClose: () => void;
};

type Chosen = { kind: 'none' } | { kind: 'storing' } | { kind: 'refused'; why: string } | ({ kind: 'stored' } & Stored);

export function PictureDialog({ editor, path, file, language, onStore, onKeep, onClose }: Props) {
  const assets = useSurroundings((around) => around.assets);
  const [start] = useState((): Picture => {
    const [node] = path ? editor.node(path) : [];
    if (node && 'type' in node && node.type === 'picture') return node;
    const id = crypto.randomUUID();
    return { type: 'picture', id, caption: '', source: '', asset: '', alt: '', share: 1, children: [{ text: '' }] };
  });
  const [fields, setFields] = useState(start);
  const [chosen, setChosen] = useState<Chosen>(() => {
    const asset = assets[start.asset];
    return asset ? { kind: 'stored', id: start.asset, asset } : { kind: 'none' };
  });
  const [tried, setTried] = useState(false);
  const chooser = useId();
  const set = (change: Partial<Picture>) => setFields((before) => ({ ...before, ...change }));
  const choose = (picked: File) => {
    setChosen({ kind: 'storing' });
    onStore(picked).then(
      (stored) => setChosen({ kind: 'stored', ...stored }),
      (error: unknown) => setChosen({ kind: 'refused', why: sayFault(error) }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file that the dialog opens with is stored once
  useEffect(() => {
    if (file) choose(file);
  }, []);
  const percent = Math.round(fields.share * 100);
  const keep = () => {
    setTried(true);
    if (chosen.kind !== 'stored' || fields.alt.trim() === '' || percent < 10 || percent > 100) return;
    const picture: Picture = {
      ...fields,
      asset: chosen.id,
      caption: fields.caption.trim(),
      source: fields.source.trim(),
      alt: fields.alt.trim(),
    };
    onKeep({ [chosen.id]: chosen.asset }, () => keepFigure(editor, path, picture));
    onClose();
  };
  return (
    <Dialog
      onGone={() => ReactEditor.focus(editor)}
      title={path ? say('changeThePicture') : say('picture')}
      onClose={onClose}
      onSubmit={keep}
      footer={
        <KeepFooter
          keep={path ? say('change') : say('addPicture')}
          disabled={chosen.kind === 'storing'}
          remove={
            path && {
              label: say('deletePicture'),
              run: () => {
                removeBlock(editor, path);
                onClose();
              },
            }
          }
          onClose={onClose}
        />
      }
    >
      <div className="field">
        <label htmlFor={chooser}>{say('pictureFile')}</label>
        <input
          id={chooser}
          className="input"
          type="file"
          accept="image/png,image/jpeg,image/svg+xml"
          aria-describedby={`${chooser}-said`}
          autoFocus={!file && !path}
          onChange={(event) => {
            const [picked] = event.target.files ?? [];
            if (picked) choose(picked);
          }}
        />
        <p
          id={`${chooser}-said`}
          className={chosen.kind === 'refused' || (tried && chosen.kind === 'none') ? 'wrong' : 'hint'}
          role="status"
        >
          {sayChosen(chosen)}
        </p>
      </div>
      {chosen.kind === 'stored' && (
        <div className="picture-preview">
          <PictureFigure picture={{ ...fields, asset: chosen.id, caption: '', source: '' }} />
        </div>
      )}
      <Field label={say('caption')} hint={say('pictureHasANumber')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            lang={language}
            value={fields.caption}
            onChange={(event) => set({ caption: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say('whatItShows')}
        hint={say('readAloud')}
        wrong={tried && fields.alt.trim() === '' ? say('picturesNeedWords') : undefined}
      >
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            rows={2}
            lang={language}
            required
            autoFocus={Boolean(file || path)}
            value={fields.alt}
            onChange={(event) => set({ alt: event.target.value })}
          />
        )}
      </Field>
      <div className="field-row">
        <Field label={say('source')} hint={say('printedBelowThePicture')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              lang={language}
              value={fields.source}
              onChange={(event) => set({ source: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('widthPerCent')} wrong={percent < 10 || percent > 100 ? say('from10To100') : undefined}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              type="number"
              min={10}
              max={100}
              value={percent || ''}
              onChange={(event) => set({ share: Number(event.target.value) / 100 })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

function sayChosen(chosen: Chosen): string {
  switch (chosen.kind) {
    case 'none':
      return say('chooseAPictureFile');
    case 'storing':
      return say('takingThePictureIn');
    case 'refused':
      return chosen.why;
    case 'stored':
      return say('nameAndPixels', { name: chosen.asset.name, width: chosen.asset.width, height: chosen.asset.height });
  }
}
