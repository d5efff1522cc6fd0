type Props = { word: string; fill?: string | undefined; text?: string | undefined };

/** A word on its colour. Colours are six hexadecimal digits; without them the word stands alone. */
export function Badge({ word, fill, text }: Props) {
  if (!fill) return <span className="badge none">{word}</span>;
  return (
    <span className="badge" style={{ background: `#${fill}`, color: `#${text}` }}>
      {word}
    </span>
  );
}
