import type { Element } from '@xmldom/xmldom';

/** A part as another program reads it, so that the tests do not rely on the reader that the export has. */

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

/** Every element of a name below another, in order. */
export function all(element: Element, name: string, namespace = W): Element[] {
  return [...element.getElementsByTagNameNS(namespace, name)];
}

/** Empty where the attribute is absent. */
export function attribute(element: Element, name: string, namespace = W): string {
  return element.getAttributeNS(namespace, name) ?? '';
}

export const value = (element: Element): string => attribute(element, 'val');

function childElements(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/** Text of an element as it is read; codes of fields are text only of their own element. */
export function textIn(element: Element): string {
  if (element.localName === 'instrText') return element.textContent ?? '';
  return childElements(element).length === 0
    ? (element.textContent ?? '')
    : childElements(element)
        .filter((child) => child.localName !== 'instrText')
        .map(textIn)
        .join('');
}
