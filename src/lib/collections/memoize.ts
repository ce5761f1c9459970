/** The part of Map and WeakMap that getOrInsert uses. */
interface MapLike<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** The value of a key. A key without a value gets the one that `create` returns. */
export function getOrInsert<K, V>(map: MapLike<K, V>, key: K, create: () => V): V {
  const present = map.get(key)
  if (present !== undefined) return present
  const value = create()
  map.set(key, value)
  return value
}

/** Memoizes a function of an object by the object's identity. The object must not change after the first call. */
export function memoizeWeak<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, V>()
  return (key) => getOrInsert(values, key, () => compute(key))
}
