import type { KeyboardEvent, ReactNode } from 'react';

export type TabChoice<T extends string> = { tab: T; name: string };

type Props<T extends string> = {
  /** What the tabs are of, for who cannot see them. */
  label: string;
  tabs: readonly TabChoice<T>[];
  chosen: T;
  onChoose: (tab: T) => void;
  className: string;
  children: ReactNode;
};

/** One pane at a time; the arrow keys go from tab to tab. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, className, children }: Props<T>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ tab }) => tab === chosen);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.tab);
    document.getElementById(`tab-${next.tab}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ tab, name }) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={chosen === tab}
            aria-controls={className}
            tabIndex={chosen === tab ? 0 : -1}
            onClick={() => onChoose(tab)}
          >
            {name}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable without a pointer */}
      <div id={className} className={className} role="tabpanel" aria-labelledby={`tab-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
