type Props = { word: string; shape?: string; fill?: string | undefined; text?: string | undefined };

/** A word on its colour, behind a sign for who cannot see colours. Colours are six hexadecimal digits; without them the word stands alone. */
export function Badge({ word, shape = '', fill, text }: Props) {
  if (!fill) return <span className="badge none">{word}</span>;
  return (
    <span className="badge" style={{ background: `#${fill}`, color: `#${text}` }}>
      {shape !== '' && <span aria-hidden="true">{shape}&nbsp;</span>}
      {word}
    </span>
  );
}
