/** Names that the language, Node and test tools ask of any object. */
const ASKED = new Set(['then', 'toJSON', 'constructor', '__esModule', 'default', 'inspect', 'nodeType', 'domain']);

/** The object, loud about every name that it does not have: `electron double: app.x is not doubled`. */
export function onlyDoubled<Api extends object>(name: string, api: Api): Api {
  return new Proxy(api, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !ASKED.has(key)) notDoubled(`${name}.${key}`);
      return Reflect.get(target, key, receiver);
    },
  });
}

export function notDoubled(what: string): never {
  throw new Error(`electron double: ${what} is not doubled`);
}
