export function FiguresPane() {
  return <p className="hint">No figures yet.</p>;
}
