import { type ModelLink, readModel } from '../filters/model.ts'

/** The folders of `seeds/` that the tests of this file's users load. */
export const FOLDERS = ['seeds', 'reference'] as const

export const model = readModel(...FOLDERS)

export const degreeOf = (id: string): number => linksOf(id).length

/** The relationships at either end of an entity. */
export const linksOf = (id: string): readonly ModelLink[] => [
  ...(model.from.get(id) ?? []),
  ...(model.to.get(id) ?? []),
]

/** The id of the entity at the other end. */
export const otherOf = (link: ModelLink, id: string): string => (link.from.id === id ? link.to : link.from).id

/**
 * The distance of every entity from one, in relationships, by a breadth-first search.
 * @param allowed which relationships count
 * @param through which entities the search continues from
 */
export function distances(
  from: string,
  allowed: (link: ModelLink) => boolean,
  through: (id: string) => boolean,
  deepest: number,
): ReadonlyMap<string, number> {
  const steps = new Map([[from, 0]])
  let frontier = [from]
  for (let step = 1; step <= deepest; step += 1) {
    const next = frontier
      .filter((id) => id === from || through(id))
      .flatMap((id) =>
        linksOf(id)
          .filter(allowed)
          .map((link) => otherOf(link, id)),
      )
      .filter((id) => !steps.has(id))
    for (const id of next) steps.set(id, step)
    frontier = [...new Set(next)]
  }
  return steps
}
