/** What a page under measurement tells. Times in milliseconds. */
export type Probe = {
  /** From the press of each letter to the end of the first frame that shows it, since last taken. */
  takeKeys: () => number[];
  /** The same, counted from when the browser got the key: with the time that it waited for the page. */
  takeWaits: () => number[];
  /** Lengths of tasks of more than 50 ms since last taken. */
  takeLongTasks: () => number[];
  /** From the last key with Ctrl to the end of the last frame in which a text changed. */
  lastAction: () => number;
  /** From the beginning of the page’s loading to the end of the frame that shows the first letter typed. */
  firstLetter: () => number | undefined;
};

/** Runs in the page before anything else, and needs nothing from outside itself. */
export function installProbe(): void {
  const keys: number[] = [];
  const waits: number[] = [];
  const longTasks: number[] = [];
  let action = { from: 0, to: 0 };
  let firstLetter: number | undefined;
  let pressed = { at: 0, stamp: 0 };
  const afterPaint = (tell: (now: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        tell(performance.now());
        port1.close();
      };
      port2.postMessage(0);
    });
  addEventListener(
    'keydown',
    (event) => {
      pressed = { at: performance.now(), stamp: event.timeStamp };
      if (event.ctrlKey && event.key !== 'Control') action = { from: event.timeStamp, to: 0 };
    },
    { capture: true },
  );
  addEventListener(
    'keypress',
    () => {
      const { at, stamp } = pressed;
      afterPaint((now) => {
        keys.push(now - at);
        waits.push(now - stamp);
        firstLetter ??= now;
      });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  const inText = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('[contenteditable=true]') !== null;
  new MutationObserver((records) => {
    if (records.some(inText))
      afterPaint((now) => {
        action.to = now;
      });
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const probe: Probe = {
    takeKeys: () => keys.splice(0),
    takeWaits: () => waits.splice(0),
    takeLongTasks: () => longTasks.splice(0),
    lastAction: () => action.to - action.from,
    firstLetter: () => firstLetter,
  };
  Object.assign(globalThis, { probe });
}
