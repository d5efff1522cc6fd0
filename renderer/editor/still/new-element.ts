type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element of the page made without React, which would keep some objects for each. What is undefined is left out. */
export function newElement(tag: string, fields: Fields, children: Iterable<Node | string> = []): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Styles one by one: the page allows no style attributes. */
export function styled(element: HTMLElement, styles: Readonly<Record<string, string>>): HTMLElement {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
}
