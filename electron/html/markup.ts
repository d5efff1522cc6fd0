/** Markup that is safe to put into a page. Plain strings are text, and are escaped wherever they are put. */
export type Html = { html: string };

export type Child = Html | string | undefined | readonly Child[];
export type Attributes = Record<string, string | number | true | undefined>;

const VOID = new Set(['br', 'col', 'img', 'meta']);

/**
 * An attribute that is `true` has no value, and one that is undefined is left out. Those in `VOID` have no end and no
 * children.
 */
export function tag(name: string, attributes: Attributes = {}, ...children: Child[]): Html {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`,
    )
    .join('');
  return { html: VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${html(children)}</${name}>` };
}

/** Markup that someone else made safe: a drawing, a style sheet. */
export function trusted(markup: string): Html {
  return { html: markup };
}

function html(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child).replace(/\n/g, '<br>');
  if ('html' in child) return child.html;
  return child.map(html).join('');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What no page may hold: control characters but tab and line break, and halves of characters. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
