/** What a starting page tells, in milliseconds of the clock (as `Date.now`, with fractions). */
export type StartTimes = {
  /** When its window began to go there. */
  navigated: number;
  painted: number;
  /** When it was as far as its kind says. */
  ready: number;
  /** What it had asked for before it was painted, and what until it was ready: path and bytes. */
  before: Loaded[];
  after: Loaded[];
};
type Loaded = { path: string; bytes: number };

export type StartKind = 'empty' | 'start' | 'report';

export type StartProbe = { times: () => StartTimes | undefined };

/**
 * Runs in the page before anything else, and needs nothing from outside itself. `empty`: painted, and with nothing to do.
 * `start`: the first button is pressed as soon as it is there, and its dialog is painted. `report`: a part is chosen in the
 * outline as soon as it is there, and a letter, for which `__caret` asks as soon as the caret stands in its text, is painted.
 */
export function installStartProbe(kind: StartKind): void {
  let painted: number | undefined;
  let ready: number | undefined;
  let pressed = false;
  let asked = false;
  const afterPaint = (tell: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        tell();
      };
      port2.postMessage(0);
    });
  const done = () => {
    ready ??= performance.now();
  };
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name !== 'first-contentful-paint') continue;
      painted = startTime;
      if (kind === 'empty') requestIdleCallback(done);
    }
  }).observe({ type: 'paint', buffered: true });

  const look = () => {
    if (ready !== undefined) return;
    if (!pressed) {
      const name = kind === 'start' ? 'New report' : 'Foreword';
      const selector = kind === 'start' ? 'button.choice' : '.outline-item';
      const found = [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) =>
        textContent?.includes(name),
      );
      if (!found) return;
      pressed = true;
      found.click();
    }
    if (kind === 'start' && document.querySelector('dialog[open] input')) afterPaint(done);
    if (kind === 'report' && !asked && document.activeElement?.closest('[contenteditable=true]')) {
      asked = true;
      (globalThis as unknown as { __caret: () => void }).__caret();
    }
  };
  if (kind !== 'empty') {
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    addEventListener('focusin', look, { capture: true });
    // Where the probe comes late.
    look();
    addEventListener('keypress', () => afterPaint(done), { capture: true });
  }

  const probe: StartProbe = {
    times() {
      if (painted === undefined || ready === undefined) return undefined;
      const { timeOrigin } = performance;
      const loaded = performance
        .getEntriesByType('resource')
        .concat(performance.getEntriesByType('navigation')) as PerformanceResourceTiming[];
      const within = (from: number, to: number) =>
        loaded
          .filter(({ responseEnd }) => responseEnd > from && responseEnd <= to)
          .map(({ name, decodedBodySize }) => ({ path: new URL(name).pathname, bytes: decodedBodySize }));
      return {
        navigated: timeOrigin,
        painted: timeOrigin + painted,
        ready: timeOrigin + ready,
        before: within(0, painted),
        after: within(painted, ready),
      };
    },
  };
  Object.assign(globalThis, { startProbe: probe });
}
