/** How long (ms) a field is waited for: its dialog may have to be fetched. */
const PATIENCE = 5000;

/** Runs once a field is there to be seen, and its dialog has taken the focus. */
export function awaitField(name: string, run: (field: HTMLElement) => void): void {
  awaitElement(`[data-field="${CSS.escape(name)}"]`, run);
}

/** Runs once what a selector names is there to be seen. */
export function awaitElement(selector: string, run: (element: HTMLElement) => void): void {
  const look = () => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element?.checkVisibility()) return false;
    stop();
    run(element);
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
