/**
 * Values as text between the page and the main process, as the structured clone algorithm would carry them: “Arguments
 * will be serialized with the Structured Clone Algorithm, just like window.postMessage, so prototype chains will not be
 * included. Sending Functions, Promises, Symbols, WeakMaps, or WeakSets will throw an exception.” (Electron, ipcRenderer)
 *
 * Objects stand in a list and are named by their place in it, so that cycles and shared objects survive.
 */

type Cell = null | boolean | number | string | ['is', string] | ['bigint', string] | ['at', number];

type Entry =
  | ['array', Cell[]]
  | ['object', [string, Cell][]]
  | ['map', [Cell, Cell][]]
  | ['set', Cell[]]
  | ['date', number | null]
  | ['pattern', string, string]
  | ['bytes', string]
  | ['view', string, string]
  | ['error', string, string, string];

const special = new Map<string, unknown>([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

const refusal = () => new Error('An object could not be cloned.');

export function toText(value: unknown): string {
  const entries: Entry[] = [];
  const places = new Map<object, number>();
  const cellOf = (value: unknown): Cell => {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    for (const [name, each] of special) if (Object.is(each, value)) return ['is', name];
    if (typeof value === 'number') return value;
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (typeof value !== 'object') throw refusal();
    const known = places.get(value);
    if (known !== undefined) return ['at', known];
    const place = entries.push(['array', []]) - 1;
    places.set(value, place);
    entries[place] = entryOf(value);
    return ['at', place];
  };
  const entryOf = (value: object): Entry => {
    if (Array.isArray(value)) return ['array', Array.from(value, cellOf)];
    if (value instanceof Date) return ['date', Number.isNaN(value.getTime()) ? null : value.getTime()];
    if (value instanceof RegExp) return ['pattern', value.source, value.flags];
    if (value instanceof Map) return ['map', [...value].map(([key, each]) => [cellOf(key), cellOf(each)])];
    if (value instanceof Set) return ['set', [...value].map(cellOf)];
    if (value instanceof ArrayBuffer) return ['bytes', base64Of(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['view', Object.prototype.toString.call(value).slice(8, -1), base64Of(bytes)];
    }
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
    // A Blob, a File, a DOM object: the main process has none.
    if (Object.prototype.toString.call(value) !== '[object Object]') throw refusal();
    return ['object', Object.entries(value).map(([key, each]) => [key, cellOf(each)])];
  };
  const root = cellOf(structuredClone(value));
  return JSON.stringify({ root, entries });
}

/** @throws where the text was not written by `toText` */
export function fromText(text: string): unknown {
  const { root, entries } = JSON.parse(text) as { root: Cell; entries: Entry[] };
  const objects = entries.map(shellOf);
  const readCell = (cell: Cell): unknown => {
    if (!Array.isArray(cell)) return cell;
    const [kind, what] = cell;
    if (kind === 'at') return objects[what];
    return kind === 'bigint' ? BigInt(what) : special.get(what);
  };
  entries.forEach((entry, place) => {
    const object = objects[place];
    if (entry[0] === 'array') (object as unknown[]).push(...entry[1].map(readCell));
    if (entry[0] === 'set') for (const cell of entry[1]) (object as Set<unknown>).add(readCell(cell));
    if (entry[0] === 'map')
      for (const [key, cell] of entry[1]) (object as Map<unknown, unknown>).set(readCell(key), readCell(cell));
    if (entry[0] === 'object')
      for (const [key, cell] of entry[1])
        Object.defineProperty(object, key, {
          value: readCell(cell),
          enumerable: true,
          writable: true,
          configurable: true,
        });
  });
  return readCell(root);
}

/** What has no parts whole, the rest empty: its parts may refer to objects that come later. */
function shellOf(entry: Entry): object {
  switch (entry[0]) {
    case 'array':
      return [];
    case 'object':
      return {};
    case 'map':
      return new Map();
    case 'set':
      return new Set();
    case 'date':
      return new Date(entry[1] ?? Number.NaN);
    case 'pattern':
      return new RegExp(entry[1], entry[2]);
    case 'bytes':
      return bytesOf(entry[1]).buffer;
    case 'view':
      return viewOf(entry[1], bytesOf(entry[2]));
    case 'error':
      return errorOf(entry[1], entry[2], entry[3]);
  }
}

type View = new (buffer: ArrayBuffer) => ArrayBufferView;

const views: View[] = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
];

function viewOf(name: string, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView {
  const View = views.find((each) => each.name === name);
  if (!View) throw refusal();
  return new View(bytes.buffer);
}

const errors = [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError];

function errorOf(name: string, message: string, stack: string): Error {
  const Kind = errors.find((each) => each.name === name) ?? Error;
  const error = new Kind(message);
  error.stack = stack;
  return error;
}

/** Chromium has these, and the types of the language not yet; Node has its buffers. */
type Newer = { toBase64: () => string };
type Maker = { fromBase64: (base64: string) => Uint8Array<ArrayBuffer> };

const isNode = typeof Buffer === 'function';

function base64Of(bytes: Uint8Array): string {
  if (!isNode) return (bytes as unknown as Newer).toBase64();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return isNode ? new Uint8Array(Buffer.from(base64, 'base64')) : (Uint8Array as unknown as Maker).fromBase64(base64);
}
