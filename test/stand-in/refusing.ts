/** Names that are read of any object, by promises and test runners: they ask for nothing. */
const asked = new Set(['then', 'toJSON', 'asymmetricMatch', '$$typeof', 'domain']);

/**
 * Makes reading what an object has not fail by name: Electron has it, the stand-in does not, and `undefined` would only
 * be noticed much later. The end of the search is put in the object's place of inheritance, so that the object itself
 * stays what it is and can be stubbed as the original can.
 *
 * @param target an object, or the prototype of a class
 */
export function refusing<Target extends object>(name: string, target: Target): Target {
  const inherited: object = Object.getPrototypeOf(target);
  const end = new Proxy(inherited, {
    get(_inherited, key, receiver) {
      if (typeof key === 'symbol' || key in inherited || asked.has(key))
        return Reflect.get(inherited, key, receiver);
      throw new Error(`stand-in: ${name}.${key} does not exist here; run this with the real Electron`);
    },
  });
  return Object.setPrototypeOf(target, end);
}
