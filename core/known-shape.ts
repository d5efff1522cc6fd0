import type { z } from 'zod';

/**
 * Whether a value is already what a schema would make of it: the same values under the same keys in the same order. Only says
 * yes or no, and so takes a tenth of the time of parsing; where it says no, parsing tells why, or makes of the value what it
 * should be. Made from the schema itself. A kind of schema that is not known here never says yes.
 */
export function isShaped(schema: z.core.$ZodType, value: unknown): boolean {
  return lookFor(schema)(value);
}

/** The value itself where it is shaped already, else what the schema makes of it. */
export function parseUnlessShaped<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  return isShaped(schema, value) ? (value as z.output<S>) : schema.parse(value);
}

type Look = (value: unknown) => boolean;

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

/** What a schema asks beyond its kind. A check that would change the value says no to it. */
function withChecks(schema: z.core.$ZodType, look: Look): Look {
  const own = 'check' in schema._zod ? [schema as unknown as z.core.$ZodCheck] : [];
  const checks = [...own, ...(schema._zod.def.checks ?? [])];
  if (checks.length === 0) return look;
  return (value) => {
    if (!look(value)) return false;
    const seen: z.core.ParsePayload = { value, issues: [] };
    for (const check of checks) check._zod.check(seen as z.core.ParsePayload<never>);
    return seen.issues.length === 0 && seen.value === value;
  };
}

const never: Look = () => false;

function lookAt(schema: z.core.$ZodType): Look {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return def.coerce ? never : (value) => typeof value === 'string';
    case 'number':
      return def.coerce ? never : Number.isFinite;
    case 'boolean':
      return def.coerce ? never : (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
    case 'custom':
      return (value) => value !== undefined;
    case 'literal':
      return among(def.values);
    case 'enum':
      return among(Object.values(def.entries));
    case 'nullable': {
      const look = later(def.innerType);
      return (value) => value === null || look(value);
    }
    // Where there is nothing, these put something.
    case 'default':
    case 'prefault':
    case 'optional': {
      const look = later(def.innerType);
      return (value) => value !== undefined && look(value);
    }
    case 'lazy':
      return later(def.getter());
    case 'array': {
      const look = later(def.element);
      return (value) => Array.isArray(value) && isEach(value, look);
    }
    case 'tuple': {
      if (def.rest) return never;
      const items = def.items.map(later);
      return (value) =>
        Array.isArray(value) && value.length === items.length && items.every((look, index) => look(value[index]));
    }
    case 'record':
      return lookAtRecord(def);
    case 'object':
      return lookAtObject(def);
    case 'union':
      return lookAtUnion(def);
    default:
      return never;
  }
}

/** Unlike `every`, sees a gap. */
function isEach(values: readonly unknown[], look: Look): boolean {
  for (const value of values) if (!look(value)) return false;
  return true;
}

function among(values: readonly unknown[]): Look {
  const [only] = values;
  if (values.length === 1) return (value) => value === only;
  const all = new Set(values);
  return (value) => all.has(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function lookAtRecord({ keyType, valueType }: z.core.$ZodRecordDef): Look {
  // Such a record would have to hold each of the keys.
  if (keyType._zod.values) return never;
  const [isKey, isValue] = [later(keyType), later(valueType)];
  return (value) => {
    if (!isPlain(value)) return false;
    for (const key in value) if (key === '__proto__' || !isKey(key) || !isValue(value[key])) return false;
    return true;
  };
}

function lookAtObject({ shape, catchall }: z.core.$ZodObjectDef): Look {
  // One that takes other keys, or drops them.
  if (catchall?._zod.def.type !== 'never') return never;
  const names = Object.keys(shape);
  const fields = Object.values(shape).map(later);
  const mayMiss = Object.values(shape).map(isOptional);
  return (value) => {
    if (!isPlain(value)) return false;
    let next = 0;
    for (const key in value) {
      while (names[next] !== key) {
        if (!mayMiss[next]) return false;
        next += 1;
      }
      if (!fields[next]?.(value[key])) return false;
      next += 1;
    }
    for (; next < names.length; next++) if (!mayMiss[next]) return false;
    return true;
  };
}

/** Left out, it stays so. */
function isOptional(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' && def.innerType._zod.optin === undefined;
}

function lookAtUnion(def: z.core.$ZodUnionDef): Look {
  if (!('discriminator' in def)) {
    const options = def.options.map(later);
    return (value) => options.some((look) => look(value));
  }
  const name = String(def.discriminator);
  const byValue = new Map(
    def.options.flatMap((option) =>
      [...(option._zod.propValues?.[name] ?? [])].map((value): [unknown, Look] => [value, later(option)]),
    ),
  );
  return (value) => isPlain(value) && byValue.get(value[name])?.(value) === true;
}
