import type { z } from 'zod';

/**
 * What a schema makes of a value that already has its shape: the value itself, or where keys stand in another order or left
 * out stand for something, a copy in the order of the schema. Takes a fifth of the time of parsing, or less, since it notes down no faults: nothing where the
 * schema refuses the value, or would make something else of it; parsing then says why, or does that. Made from the schema
 * itself; of a kind of schema that is not known here, it gives nothing.
 */
export function inShape<S extends z.core.$ZodType>(schema: S, value: unknown): z.core.output<S> | undefined {
  const made = lookFor(schema)(value);
  return made === NONE ? undefined : (made as z.core.output<S>);
}

/** @throws ZodError as `parse` does */
export function parseQuickly<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const made = lookFor(schema)(value);
  return made === NONE ? schema.parse(value) : (made as z.output<S>);
}

const NONE = Symbol('not in shape');
type Look = (value: unknown) => unknown;

const looks = new WeakMap<z.core.$ZodType, Look>();

function lookFor(schema: z.core.$ZodType): Look {
  const known = looks.get(schema);
  if (known) return known;
  const look = withChecks(schema, lookAt(schema));
  looks.set(schema, look);
  return look;
}

/** Not made before it is needed: a schema may hold itself. */
function later(schema: z.core.$ZodType): Look {
  let look: Look | undefined;
  return (value) => {
    look ??= lookFor(schema);
    return look(value);
  };
}

/** What a schema asks beyond its kind. A check that would change the value is left to parsing. */
function withChecks(schema: z.core.$ZodType, look: Look): Look {
  const own = 'check' in schema._zod ? [schema as unknown as z.core.$ZodCheck] : [];
  const checks = [...own, ...(schema._zod.def.checks ?? [])];
  if (checks.length === 0) return look;
  return (value) => {
    const made = look(value);
    if (made === NONE) return NONE;
    const seen: z.core.ParsePayload = { value: made, issues: [] };
    for (const check of checks) check._zod.check(seen as z.core.ParsePayload<never>);
    return seen.issues.length === 0 && seen.value === made ? made : NONE;
  };
}

function lookAt(schema: z.core.$ZodType): Look {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return where((value) => typeof value === 'string' && !def.coerce);
    case 'number':
      return where((value) => Number.isFinite(value) && !def.coerce);
    case 'boolean':
      return where((value) => typeof value === 'boolean' && !def.coerce);
    case 'null':
      return where((value) => value === null);
    case 'unknown':
    case 'custom':
      return where((value) => value !== undefined);
    case 'literal':
      return among(def.values);
    case 'enum':
      return among(Object.values(def.entries));
    case 'nullable': {
      const look = later(def.innerType);
      return (value) => (value === null ? null : look(value));
    }
    // What stands for nothing is not looked at, as it is not parsed.
    case 'default': {
      const look = later(def.innerType);
      return (value) => (value === undefined ? def.defaultValue : look(value));
    }
    case 'prefault': {
      const look = later(def.innerType);
      return (value) => look(value === undefined ? def.defaultValue : value);
    }
    case 'optional': {
      const look = later(def.innerType);
      return (value) => (value === undefined ? NONE : look(value));
    }
    case 'lazy':
      return later(def.getter());
    case 'array': {
      const look = later(def.element);
      return (value) => (Array.isArray(value) ? each(value, () => look) : NONE);
    }
    case 'tuple': {
      const items = def.items.map(later);
      const fits = (value: unknown): value is unknown[] => Array.isArray(value) && value.length === items.length;
      return (value) => (fits(value) && !def.rest ? each(value, (index) => items[index]!) : NONE);
    }
    case 'record':
      return lookAtRecord(def);
    case 'object':
      return lookAtObject(def);
    case 'union':
      return lookAtUnion(def);
    default:
      return () => NONE;
  }
}

function where(is: (value: unknown) => boolean): Look {
  return (value) => (is(value) ? value : NONE);
}

function among(values: readonly unknown[]): Look {
  const [only] = values;
  if (values.length === 1) return where((value) => value === only);
  const all = new Set(values);
  return where((value) => all.has(value));
}

/** The list itself, unless something in it is a copy. */
function each(values: readonly unknown[], lookOf: (index: number) => Look): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    const made = lookOf(index)(value);
    if (made === NONE) return NONE;
    if (made !== value) copy ??= [...values];
    if (copy) copy[index] = made;
  }
  return copy ?? values;
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function lookAtRecord({ keyType, valueType }: z.core.$ZodRecordDef): Look {
  // Such a record would have to hold each of the keys.
  if (keyType._zod.values) return () => NONE;
  const [lookAtKey, lookAtValue] = [later(keyType), later(valueType)];
  return (value) => {
    if (!isPlain(value)) return NONE;
    let copy: Plain | undefined;
    for (const key in value) {
      if (key === '__proto__' || lookAtKey(key) !== key) return NONE;
      const own = value[key];
      const made = lookAtValue(own);
      if (made === NONE) return NONE;
      if (made !== own) copy ??= { ...value };
      if (copy) copy[key] = made;
    }
    return copy ?? value;
  };
}

function lookAtObject({ shape, catchall }: z.core.$ZodObjectDef): Look {
  // One that takes other keys, or drops them.
  if (catchall?._zod.def.type !== 'never') return () => NONE;
  const names = Object.keys(shape);
  const fields = Object.values(shape).map(later);
  const mayMiss = Object.values(shape).map(isOptional);
  const isFilled = Object.values(shape).map(hasDefault);
  const filled = names.filter((_, index) => isFilled[index]);
  return (value) => {
    if (!isPlain(value)) return NONE;
    const isWhole = filled.every((name) => value[name] !== undefined);
    let copy = isWhole && isInOrder(value, names) ? undefined : {};
    let found = 0;
    for (let index = 0; index < names.length; index++) {
      const name = names[index]!;
      const own = value[name];
      // A key that is there and holds nothing is not counted, and so leads to nothing: in JSON there is no such key.
      if (own === undefined && mayMiss[index]) continue;
      if (own !== undefined) found += 1;
      else if (!isFilled[index] || name in value) return NONE;
      const made = fields[index]!(own);
      if (made === NONE) return NONE;
      if (made !== own) copy ??= { ...value };
      if (copy) (copy as Plain)[name] = made;
    }
    for (const _ in value) found -= 1;
    return found === 0 ? (copy ?? value) : NONE;
  };
}

function isInOrder(value: Plain, names: readonly string[]): boolean {
  let next = 0;
  for (const key in value) {
    while (names[next] !== key) if (++next >= names.length) return false;
    next += 1;
  }
  return true;
}

/** Left out, something else stands there. */
function hasDefault(schema: z.core.$ZodType): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return type === 'default' || type === 'prefault';
}

/** Left out, it stays so. */
function isOptional(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' && def.innerType._zod.optin === undefined;
}

function lookAtUnion(def: z.core.$ZodUnionDef): Look {
  if (!('discriminator' in def)) {
    const options = def.options.map(later);
    return (value) => {
      for (const look of options) {
        const made = look(value);
        if (made !== NONE) return made;
      }
      return NONE;
    };
  }
  const name = String(def.discriminator);
  const byValue = new Map(
    def.options.flatMap((option) =>
      [...(option._zod.propValues?.[name] ?? [])].map((value): [unknown, Look] => [value, later(option)]),
    ),
  );
  return (value) => (isPlain(value) ? (byValue.get(value[name])?.(value) ?? NONE) : NONE);
}
