import { getOrMake } from '../collections/getOrMake.ts'

/** Computes a value when it is first asked for: what goes over every kind waits until all are declared. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Works something out of each object the first time that it is asked of it; nobody changes such an object afterwards. */
export function oncePer<K extends object, V extends object>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => getOrMake(made, key, () => make(key))
}
