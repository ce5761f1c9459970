import { describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'
import { numbersFrom } from '../filters/draw.ts'
import { evaluator } from '../filters/evaluate.ts'
import type { ModelLink } from '../filters/model.ts'
import { degreeOf, distances, FOLDERS, linksOf, model, otherOf } from './seedLinks.ts'

const live = liveApi(...FOLDERS)

interface Path {
  readonly length: number
  readonly entities: readonly { readonly id: string }[]
  readonly relationships: readonly {
    readonly id: string
    readonly from: { readonly id: string }
    readonly to: { readonly id: string }
  }[]
}

const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int, $limit: Int, $types: [RelationshipType!], $throughKinds: [EntityKind!], $asOf: AsOf, $overlapping: Boolean, $throughDegree: Int) {
  paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit, types: $types, throughKinds: $throughKinds, asOf: $asOf, overlapping: $overlapping, throughDegree: $throughDegree) {
    truncated reason paths { length entities { id } relationships { id from { id } to { id } } } } }`

const pathsOf = async (
  variables: Readonly<Record<string, unknown>>,
): Promise<{ truncated: boolean; reason: string | null; paths: Path[] }> => (await live.data(PATHS, variables)).paths

describe('paths', () => {
  const PEOPLE = [...model.entities.values()]
    .filter(({ kind }) => ['PERSON', 'EVENT', 'INSTITUTION'].includes(kind))
    .map(({ id }) => id)
  const TYPES = [
    undefined,
    ['PARTICIPATED_IN', 'HOLDS_POST'],
    ['MEMBER_OF', 'PART_OF', 'LOCATED_IN', 'PARTICIPATED_IN'],
  ]

  // Fewer than twenty random pairs may have no path at all.
  const DRAWS = Math.max(20, propertyRuns(60))

  test(`${DRAWS} draws: as short as a breadth-first search, connected and without cycles`, async () => {
    const number = numbersFrom(5)
    const pick = <T>(items: readonly T[]): T => items[Math.floor(number() * items.length)] as T
    let found = 0
    for (let i = 0; i < DRAWS; i += 1) {
      const [from, to, types, day] = [pick(PEOPLE), pick(PEOPLE), pick(TYPES), pick([null, null, '2021-03-02'])]
      if (from === to) continue
      const seen = { validOn: day, certainty: 'POSSIBLE' }
      const { isHeld } = evaluator(model, seen)
      const throughDegree = pick([40, 1_000])
      const steps = distances(
        from,
        (link) => isHeld(link) && (!types || types.includes(link.type)),
        (id) => degreeOf(id) <= throughDegree - 20,
        4,
      )
      const { paths } = await pathsOf({ from, to, types, limit: 5, asOf: seen, throughDegree })
      for (const { length, entities, relationships } of paths) {
        expect(entities.map(({ id }) => id)).toEqual([...new Set(entities.map(({ id }) => id))])
        expect([entities[0]?.id, entities.at(-1)?.id, relationships.length]).toEqual([from, to, length])
        relationships.forEach((link, at) => {
          const ends = [entities[at]?.id, entities[at + 1]?.id].sort()
          expect([link.from.id, link.to.id].sort()).toEqual(ends)
        })
        for (const { id } of entities.slice(1, -1)) expect(degreeOf(id)).toBeLessThanOrEqual(throughDegree)
      }
      expect(paths.map(({ length }) => length)).toEqual(paths.map(({ length }) => length).sort())
      // The degree of a node includes its names, so the reference search uses a slightly lower limit.
      const shortest = steps.get(to)
      if (shortest !== undefined) expect(paths[0]?.length).toBeLessThanOrEqual(shortest)
      found += paths.length
    }
    expect(found).toBeGreaterThan(DRAWS / 2)
  }, 120_000)

  test('finds all paths when there are few', async () => {
    const { paths, truncated } = await pathsOf({
      from: 'country:EGY',
      to: 'country:FRA',
      maxLength: 2,
      limit: 100,
      types: ['MEMBER_OF'],
      throughDegree: 100_000,
    })
    const between = linksOf('country:EGY')
      .filter(({ type }) => type === 'MEMBER_OF')
      .flatMap((link) => {
        const middle = otherOf(link, 'country:EGY')
        return linksOf(middle).filter((next) => next.type === 'MEMBER_OF' && otherOf(next, middle) === 'country:FRA')
      })
    expect(truncated).toBe(false)
    expect(paths).toHaveLength(between.length)
  })

  test('overlapping: only paths possible on one day', async () => {
    const asked = {
      from: 'country:DEU',
      to: 'country:GBR',
      maxLength: 2,
      limit: 100,
      types: ['MEMBER_OF', 'ADHERES_TO'],
    }
    const byId = new Map(model.links.map((link) => [link.id, link]))
    const isPossible = ({ relationships }: Path) => {
      const windows = relationships.map(({ id }) => (byId.get(id) as ModelLink).validity)
      const first = windows
        .map(({ startEarliest }) => startEarliest ?? '')
        .sort()
        .at(-1) as string
      const last = windows.map(({ endLatest }) => endLatest ?? '9999').sort()[0] as string
      return first <= last
    }
    const [any, overlapping] = [await pathsOf(asked), await pathsOf({ ...asked, overlapping: true })]
    expect(any.truncated).toBe(false)
    expect(overlapping.paths.map(({ relationships }) => relationships)).toEqual(
      any.paths.filter(isPossible).map(({ relationships }) => relationships),
    )
    expect(overlapping.paths.length).toBeGreaterThan(0)
  })

  test('only through the requested kinds', async () => {
    const { paths } = await pathsOf({
      from: 'country:EGY',
      to: 'country:FRA',
      throughKinds: ['FRAMEWORK'],
      maxLength: 2,
      limit: 50,
    })
    expect(paths.length).toBeGreaterThan(0)
    for (const { entities } of paths) expect(entities[1]?.id).toMatch(/^framework:/)
  })

  test('reports truncation', async () => {
    const { paths, truncated, reason } = await pathsOf({ from: 'country:EGY', to: 'country:FRA', limit: 3 })
    expect(paths).toHaveLength(3)
    expect([truncated, reason]).toEqual([true, 'There are more than 3 paths.'])
  })

  test.each([
    [{ from: 'person:nobody', to: 'country:FRA' }, 'NOT_FOUND', 'person:nobody'],
    [{ from: 'country:FRA', to: 'person:nobody' }, 'NOT_FOUND', 'person:nobody'],
    [{ from: 'country:FRA', to: 'country:FRA' }, 'BAD_USER_INPUT', 'two different entities'],
    [{ from: 'country:FRA', to: 'country:EGY', maxLength: 7 }, 'BAD_USER_INPUT', '6'],
  ])('rejects %j: %s', async (variables, code, said) => {
    const { errors } = await live.ask(PATHS, variables)
    expect(errors?.[0]?.extensions.code).toBe(code)
    expect(errors?.[0]?.message).toContain(said)
  })
})
