export function CasesPane() {
  return <p className="hint">No cases have been imported.</p>;
}
