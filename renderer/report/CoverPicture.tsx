import { useId, useMemo, useState } from 'react';
import { Writing } from '../ui/reading.ts';
import { sayFault } from '../ui/say-fault.ts';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { fieldName, focusField } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';

/** The picture behind the cover: it only adorns, so it needs no words for those who cannot see it. */
export function CoverPicture() {
  const session = useSession();
  const coverPicture = useView((view) => view.report.coverPicture);
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setRefused(null);
    try {
      const stored = await session.storePicture(file);
      session.change(fieldName.coverPicture, {
        assets: { ...session.report().assets, [stored.id]: stored.asset },
        coverPicture: stored.id,
      });
    } catch (error) {
      setRefused(sayFault(error));
    } finally {
      setBusy(false);
    }
  };
  const remove = () => {
    session.change(fieldName.coverPicture, { coverPicture: null });
    focusField(fieldName.coverPicture);
  };
  return (
    <div className="cover-picture">
      {coverPicture !== undefined && <CoverImage key={coverPicture} asset={coverPicture} />}
      <Writing>
        <p className="cover-picture-tools">
          <label htmlFor={id} className="button text">
            {coverPicture === undefined ? say('chooseAPicture') : say('chooseAnotherPicture')}
          </label>
          <input
            id={id}
            type="file"
            className="unseen"
            accept="image/png,image/jpeg,image/svg+xml"
            data-field={fieldName.coverPicture}
            disabled={busy}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          {coverPicture !== undefined && (
            <button type="button" className="button text" onClick={remove}>
              {say('removeThePicture')}
            </button>
          )}
        </p>
      </Writing>
      {refused && (
        <p className="wrong" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

function CoverImage({ asset }: { asset: string }) {
  const session = useSession();
  const state = useStore(
    useMemo(() => session.surroundings.get().pictureOf(asset), [session, asset]),
    (value) => value,
  );
  switch (state.kind) {
    case 'loading':
      return null;
    case 'missing':
      return <p className="hint">{say('thePictureOfTheCover', { why: state.why })}</p>;
    case 'shown':
      return <img src={state.url} alt="" className="cover-image" />;
  }
}
