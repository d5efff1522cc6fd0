import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from '../../core/base64.ts';
import { IDENTITY_NAMESPACE, ReviewIdentity } from '../../core/review/word/identity.ts';

import type { WordParts } from './package.ts';

/** The part that says what a file for review was made from: JSON, deflated, in base64, as the text of one element. */

const ITEM = 'customXml/item1.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The same in every file: it names the kind of part, not this one. */
const STORE = '{6E1D3A52-0B7C-4C47-9A41-5B6C2F0D8E11}';

export function identityXml(identity: ReviewIdentity): string {
  const packed = toBase64(deflateSync(strToU8(JSON.stringify(identity)), { level: 6 }));
  return `${HEAD}<review xmlns="${IDENTITY_NAMESPACE}">${packed}</review>`;
}

/**
 * What the text of the element says; nothing where it is not whole. `limit`: bytes that it may be unpacked to, since it
 * comes from outside.
 */
export function readIdentity(packed: string, limit: number): ReviewIdentity | undefined {
  try {
    const bytes = inflate(fromBase64(packed), limit);
    const parsed = bytes && ReviewIdentity.safeParse(JSON.parse(strFromU8(bytes)));
    return parsed?.data;
  } catch {
    return undefined;
  }
}

function inflate(packed: Uint8Array, limit: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  const reader = new Inflate((piece, last) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
    whole = last;
  });
  // In steps, so that a little that unpacks to very much is given up on the way.
  for (let at = 0; at < packed.length && size <= limit; at += STEP)
    reader.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (!whole || size > limit) return undefined;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const STEP = 1 << 14;

/** Puts the part into the package, with what leads to it. */
export function addIdentity(parts: WordParts, identity: ReviewIdentity): void {
  parts.set(ITEM, identityXml(identity));
  parts.set(
    'customXml/itemProps1.xml',
    `${HEAD}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${IDENTITY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  const edit = (path: string, change: (xml: string) => string) => parts.set(path, change(String(parts.get(path))));
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdReview" Type="${OFFICE}/relationships/customXml" Target="../${ITEM}"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
}
