/** The document as the library formats it, just before it is written as text. */
export type Node = { readonly [name: string]: unknown };
export type Child = Node | string;

/** A node has one property, called like its element. Empty for a node without any. */
export function nameOf(node: Node): string {
  for (const name in node) return name;
  return '';
}

/** What is in an element, its attributes left out. An element with one child may hold it without a list. */
export function childrenOf(node: Node): Child[] {
  const content = node[nameOf(node)];
  const list = Array.isArray(content) ? content : content === undefined || content === null ? [] : [content];
  return list.filter((child) => isNode(child) || typeof child === 'string').filter(isContent);
}

export function elementsOf(node: Node | undefined): Node[] {
  return node === undefined ? [] : childrenOf(node).filter(isNode);
}

/** The first child of a name; nothing further down is looked at. */
export function find(node: Node | undefined, name: string): Node | undefined {
  return elementsOf(node).find((child) => name in child);
}

/** Attributes stand in `_attr`, which is all that is in the element, or one of its children. */
export function attributeOf(node: Node | undefined, name: string): string | undefined {
  if (node === undefined) return undefined;
  const content = node[nameOf(node)];
  const holder = Array.isArray(content) ? content.find((child) => isNode(child) && '_attr' in child) : content;
  const attributes = isNode(holder) ? holder._attr : undefined;
  const value = isNode(attributes) ? attributes[name] : undefined;
  return value === undefined || value === null ? undefined : String(value);
}

/** 0 without the attribute. */
export function numberOf(node: Node | undefined, name: string): number {
  return Number(attributeOf(node, name) ?? 0);
}

/** `<w:keepNext/>` says yes, `<w:keepNext w:val="0"/>` no. */
export function isOn(node: Node | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off'].includes(attributeOf(node, 'w:val') ?? '1');
}

/** Its own words, without those of the elements in it. */
export function textOf(node: Node): string {
  return childrenOf(node)
    .filter((child) => typeof child === 'string')
    .join('');
}

export function element(name: string, ...children: readonly Child[]): Node {
  return { [name]: children };
}

export function withAttributes(name: string, attributes: Record<string, string | number>): Node {
  return { [name]: { _attr: attributes } };
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isContent(child: Child): boolean {
  return typeof child === 'string' || !('_attr' in child);
}
