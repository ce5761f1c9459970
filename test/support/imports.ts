import path from 'node:path'

/** The files of a tree by their path, each with what it imports: files by their path, packages by name. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** Rooms that stand beside each other: folders or single files at the top of the tree. */
export type Level = readonly string[]

const SPECIFIERS = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g

/** What a file imports or re-exports, types and dynamic imports included, without duplicates. */
export function importsOf(name: string, text: string): readonly string[] {
  const code = text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
  const targets = [...code.matchAll(SPECIFIERS)].map(([, target = '']) =>
    target.startsWith('.') ? path.posix.join(path.posix.dirname(name), target) : target,
  )
  return [...new Set(targets)]
}

/** The imports that lead to a higher level or to another room of the same level, as pairs of file and target. */
export function upwardImports(imports: Imports, levels: readonly Level[]): readonly (readonly [string, string])[] {
  const room = (name: string): string => name.split('/')[0] ?? name
  const height = (name: string): number => levels.findIndex((level) => level.includes(room(name)))
  const isAllowed = (from: string, to: string): boolean => room(from) === room(to) || height(to) < height(from)
  return [...imports].flatMap(([from, targets]) =>
    targets.filter((to) => imports.has(to) && !isAllowed(from, to)).map((to) => [from, to] as const),
  )
}

/** The groups of files of which each reaches each other by imports: strongly connected components (Tarjan, 1972). */
export function circlesIn(imports: Imports): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []

  function visit(name: string): number {
    order.set(name, order.size)
    lowest.set(name, order.get(name) ?? 0)
    stack.push(name)
    for (const target of imports.get(name) ?? []) {
      if (!imports.has(target)) continue
      if (!order.has(target)) lower(name, visit(target))
      else if (stack.includes(target)) lower(name, order.get(target) ?? 0)
    }
    if (lowest.get(name) === order.get(name)) close(name)
    return lowest.get(name) ?? 0
  }

  function lower(name: string, value: number): void {
    lowest.set(name, Math.min(lowest.get(name) ?? value, value))
  }

  function close(name: string): void {
    const circle = stack.splice(stack.indexOf(name))
    if (circle.length > 1 || imports.get(name)?.includes(name)) circles.push(circle.sort())
  }

  for (const name of imports.keys()) if (!order.has(name)) visit(name)
  return circles
}
