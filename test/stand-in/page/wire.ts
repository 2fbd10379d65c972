/** Values on their way between main and a page, as text. */
export interface Wire {
  /** @throws Error 'An object could not be cloned.' for what Electron's IPC refuses too: functions and symbols */
  pack(value: unknown): string;
  unpack(text: string): unknown;
}

/**
 * Structured clone over a string: what Electron's IPC does between processes. Plain values are JSON; the rest is an
 * object with a `$` that names its kind. Kinds that the program never sends are refused by name.
 *
 * Runs in Node and, sent by its source text, in the page: it must not use anything from outside itself.
 */
export function makeWire(): Wire {
  type Packed = string | number | boolean | null | readonly Packed[] | { readonly [key: string]: Packed };

  const refused = (what: string) => new Error(`${what} could not be cloned.`);

  const packObject = (value: object, seen: Map<object, number>): Packed => {
    const at = seen.get(value);
    if (at !== undefined) return { $: 'seen', at };
    seen.set(value, seen.size);
    const inner = (each: unknown) => pack(each, seen);
    if (Array.isArray(value)) return value.map(inner);
    if (value instanceof Date) return { $: 'date', ms: value.getTime() };
    if (value instanceof Map) return { $: 'map', entries: [...value].map((entry) => entry.map(inner)) };
    if (value instanceof Set) return { $: 'set', values: [...value].map(inner) };
    if (value instanceof Uint8Array)
      return { $: 'bytes', latin1: Array.from(value, (byte) => String.fromCharCode(byte)).join('') };
    if (value instanceof Error) return { $: 'error', name: value.name, message: value.message };
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind !== 'Object') throw refused(`stand-in: a ${kind}`);
    const fields = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, inner(field)]));
    return '$' in fields ? { $: 'object', fields } : fields;
  };

  const pack = (value: unknown, seen: Map<object, number>): Packed => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', text: numberText(value) };
      case 'undefined':
        return { $: 'undefined' };
      case 'bigint':
        return { $: 'bigint', text: String(value) };
      case 'object':
        return value === null ? null : packObject(value, seen);
      default:
        throw refused('An object');
    }
  };

  const numberText = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

  const unpackFields = (packed: object, into: Record<string, unknown>, seen: unknown[]) => {
    for (const [key, field] of Object.entries(packed)) into[key] = unpack(field, seen);
    return into;
  };

  /** Everything that `packObject` counted is counted here in the same order, or `at` would point elsewhere. */
  const unpackMarked = (marked: Record<string, unknown>, seen: unknown[]): unknown => {
    const counted = <Value>(value: Value): Value => {
      seen.push(value);
      return value;
    };
    switch (marked.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(marked.text);
      case 'bigint':
        return BigInt(marked.text as string);
      case 'seen':
        return seen[marked.at as number];
      case 'date':
        return counted(new Date(marked.ms as number));
      case 'bytes':
        return counted(Uint8Array.from(marked.latin1 as string, (letter) => letter.charCodeAt(0)));
      case 'error':
        return counted(Object.assign(new Error(marked.message as string), { name: marked.name }));
      case 'map': {
        const map = counted(new Map<unknown, unknown>());
        for (const [key, value] of marked.entries as [unknown, unknown][])
          map.set(unpack(key, seen), unpack(value, seen));
        return map;
      }
      case 'set': {
        const set = counted(new Set<unknown>());
        for (const value of marked.values as unknown[]) set.add(unpack(value, seen));
        return set;
      }
      default:
        return unpackFields(marked.fields as object, counted({}), seen);
    }
  };

  const unpack = (packed: unknown, seen: unknown[]): unknown => {
    if (typeof packed !== 'object' || packed === null) return packed;
    if ('$' in packed) return unpackMarked(packed as Record<string, unknown>, seen);
    const value: unknown[] | Record<string, unknown> = Array.isArray(packed) ? [] : {};
    seen.push(value);
    if (Array.isArray(value)) for (const each of packed as unknown[]) value.push(unpack(each, seen));
    else unpackFields(packed, value, seen);
    return value;
  };

  return {
    pack: (value) => JSON.stringify(pack(value, new Map())),
    unpack: (text) => unpack(JSON.parse(text), []),
  };
}
