/** A map, strong or weak. */
interface MapLike<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** What a map has under a key, which is made and kept when there is nothing yet. */
export function getOrMake<K, V>(map: MapLike<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

/** Works something out of each object the first time that it is asked of it; nobody changes what it takes of it afterwards. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => getOrMake(made, key, () => make(key))
}
