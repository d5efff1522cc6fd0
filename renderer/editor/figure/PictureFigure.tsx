import { useMemo } from 'react';
import type { Picture } from '../../../core/content.ts';
import { rich } from '../../ui/rich.tsx';
import { useStore } from '../../ui/store.ts';
import { useSurroundings } from '../surroundings.ts';
import { CaptionWords, SourceWords } from './CaptionLine.tsx';
import { say } from './messages.ts';

/** A picture with its caption and source, as it will print. */
export function PictureFigure({ picture }: { picture: Picture }) {
  const asset = useSurroundings((around) => around.assets[picture.asset]);
  const pictureOf = useSurroundings((around) => around.pictureOf);
  const state = useStore(
    useMemo(() => pictureOf(picture.asset), [pictureOf, picture.asset]),
    (value) => value,
  );
  const size = {
    width: `${Math.round(picture.share * 100)}%`,
    aspectRatio: asset ? `${asset.width} / ${asset.height}` : '3 / 2',
  };
  return (
    <>
      <CaptionWords block={picture} />
      {state.kind === 'missing' ? (
        <div className="picture-missing" role="img" aria-label={picture.alt || say('picture')} style={size}>
          <p>
            {rich(say, 'cannotBeShown', { name: <strong>{asset?.name ?? say('picture')}</strong> })} {state.why}
          </p>
        </div>
      ) : (
        <img
          className="picture"
          draggable={false}
          src={state.kind === 'shown' ? state.url : undefined}
          alt={picture.alt}
          style={size}
        />
      )}
      <SourceWords block={picture} />
    </>
  );
}
