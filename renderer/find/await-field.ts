/** How long (ms) a field is waited for: its dialog may have to be fetched. */
const PATIENCE = 5000;

/** Runs once a field is there to be seen, and its dialog has taken the focus. */
export function awaitField(name: string, run: (field: HTMLElement) => void): void {
  const look = () => {
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (!field?.checkVisibility()) return false;
    stop();
    run(field);
    return true;
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => observer.disconnect(), PATIENCE);
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  if (!look()) observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
}
