export function ComparisonsPane() {
  return <p className="hint">Nothing to compare with yet.</p>;
}
