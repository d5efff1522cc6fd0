import { type KeyboardEvent, type ReactNode, useRef } from 'react';

type Props = { label: string; className?: string; onLeave?: () => void; children: ReactNode };

/**
 * One stop for the Tab key; arrow keys, Home and End move inside it (ARIA toolbar pattern). Its buttons carry
 * `data-stop`; the first is the stop until another has had the focus.
 */
export function Toolbar({ label, className, onLeave, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const stops = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const go = (to: HTMLElement | undefined) => {
    if (!to) return;
    for (const stop of stops()) stop.tabIndex = stop === to ? 0 : -1;
    to.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const keys: Record<string, HTMLElement | undefined> = {
      ArrowRight: all[(at + 1) % all.length],
      ArrowLeft: all[(at - 1 + all.length) % all.length],
      Home: all[0],
      End: all[all.length - 1],
    };
    // A list of choices keeps Left and Right for the bar and Up and Down for itself.
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      go(keys[event.key]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onLeave?.();
    }
  };
  return (
    <div ref={ref} role="toolbar" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
