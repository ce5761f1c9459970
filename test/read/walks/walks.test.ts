import { describe, expect, test } from '@jest/globals'
import { apiOver } from '../../support/api.ts'
import { liveApi } from '../../support/liveApi.ts'
import { numbersFrom } from '../filters/draw.ts'
import { evaluator } from '../filters/evaluate.ts'
import { type ModelLink, readModel } from '../filters/model.ts'

const FOLDERS = ['seeds', 'reference'] as const
const live = liveApi(...FOLDERS)
const model = readModel(...FOLDERS)

interface Seen {
  readonly validOn: string | null
  readonly certainty: string
}
const ALWAYS: Seen = { validOn: null, certainty: 'POSSIBLE' }

const degreeOf = (id: string) => (model.from.get(id)?.length ?? 0) + (model.to.get(id)?.length ?? 0)
const linksOf = (id: string) => [...(model.from.get(id) ?? []), ...(model.to.get(id) ?? [])]
const otherOf = (link: ModelLink, id: string) => (link.from.id === id ? link.to : link.from).id

/** How many steps away everything is, over the links that a test allows, through whatever `through` allows. */
function distances(
  from: string,
  allowed: (link: ModelLink) => boolean,
  through: (id: string) => boolean,
  deepest: number,
) {
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

  test('60 draws: as short as a plain search finds, whole, and without a place twice', async () => {
    const number = numbersFrom(5)
    const pick = <T>(items: readonly T[]): T => items[Math.floor(number() * items.length)] as T
    let found = 0
    for (let i = 0; i < 60; i += 1) {
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
      // Names count as links of a node too, so the plain search stays a little below the degree.
      const shortest = steps.get(to)
      if (shortest !== undefined) expect(paths[0]?.length).toBeLessThanOrEqual(shortest)
      found += paths.length
    }
    expect(found).toBeGreaterThan(50)
  }, 120_000)

  test('all of them, where there are few', async () => {
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

  test('overlapping: only chains that were possible on one day', async () => {
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

  test('only through the kinds asked for', async () => {
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

  test('what is left out is said', async () => {
    const { paths, truncated, reason } = await pathsOf({ from: 'country:EGY', to: 'country:FRA', limit: 3 })
    expect(paths).toHaveLength(3)
    expect([truncated, reason]).toEqual([true, 'There are more than 3 paths.'])
  })

  test.each([
    [{ from: 'person:nobody', to: 'country:FRA' }, 'NOT_FOUND', 'person:nobody'],
    [{ from: 'country:FRA', to: 'person:nobody' }, 'NOT_FOUND', 'person:nobody'],
    [{ from: 'country:FRA', to: 'country:FRA' }, 'BAD_USER_INPUT', 'two different entities'],
    [{ from: 'country:FRA', to: 'country:EGY', maxLength: 7 }, 'BAD_USER_INPUT', '6'],
  ])('%j is refused: %s', async (variables, code, said) => {
    const { errors } = await live.ask(PATHS, variables)
    expect(errors?.[0]?.extensions.code).toBe(code)
    expect(errors?.[0]?.message).toContain(said)
  })
})

describe('neighborhood', () => {
  const DOCUMENT = `query ($around: ID!, $depth: Int, $types: [RelationshipType!], $kinds: [EntityKind!], $asOf: AsOf, $limit: Int, $relationshipLimit: Int) {
    neighborhood(around: $around, depth: $depth, types: $types, kinds: $kinds, asOf: $asOf, limit: $limit, relationshipLimit: $relationshipLimit) {
      truncated reason entities { id } relationships { id from { id } to { id } } } }`

  test.each([
    ['person:vusal-huseynov', 1, undefined, ALWAYS],
    ['person:vusal-huseynov', 2, ['PARTICIPATED_IN', 'HOLDS_POST', 'COVERS'], ALWAYS],
    ['project:rtcm-support', 3, ['PARTICIPATED_IN', 'PART_OF', 'PRODUCED', 'CONTRIBUTES_TO'], ALWAYS],
    ['institution:iom', 1, ['HOLDS_POST'], { validOn: '2021-03-02', certainty: 'ATTESTED' }],
  ])(
    'around %s in %i steps over %j is what a plain search finds, nearest first',
    async (around, depth, types, asOf) => {
      const { neighborhood } = await live.data(DOCUMENT, {
        around,
        depth,
        types,
        asOf,
        limit: 1_000,
        relationshipLimit: 5_000,
      })
      const { isHeld } = evaluator(model, asOf)
      const steps = distances(
        around,
        (link) => isHeld(link) && (!types || types.includes(link.type)),
        () => true,
        depth,
      )
      const ids: string[] = neighborhood.entities.map(({ id }: { id: string }) => id)
      expect(neighborhood.truncated).toBe(false)
      expect([...ids].sort()).toEqual([...steps.keys()].sort())
      const order = ids.map((id) => steps.get(id) as number)
      expect(order).toEqual([...order].sort())
      for (const { from, to } of neighborhood.relationships)
        expect([ids.includes(from.id), ids.includes(to.id)]).toEqual([true, true])
      const followed = model.links.filter(
        (link) =>
          isHeld(link) &&
          (!types || types.includes(link.type)) &&
          Math.min(steps.get(link.from.id) ?? 9, steps.get(link.to.id) ?? 9) < depth,
      )
      expect(neighborhood.relationships.map(({ id }: { id: string }) => id).sort()).toEqual(
        followed.map(({ id }) => id).sort(),
      )
    },
  )

  test.each([[{ limit: 10 }], [{ relationshipLimit: 10 }]])('%j cuts, and says so', async (bound) => {
    const { neighborhood } = await live.data(DOCUMENT, { around: 'institution:iom', depth: 2, ...bound })
    expect(neighborhood.truncated).toBe(true)
    expect(neighborhood.reason).toContain('A limit was reached')
    expect(Math.min(neighborhood.entities.length, neighborhood.relationships.length)).toBeLessThanOrEqual(10)
    expect(neighborhood.entities[0].id).toBe('institution:iom')
  })
})

describe('coParticipants', () => {
  const DOCUMENT = `query ($of: ID!, $kinds: [EntityKind!], $rollUp: Boolean, $asOf: AsOf, $first: Int, $after: Cursor) {
    coParticipants(of: $of, kinds: $kinds, rollUp: $rollUp, asOf: $asOf, first: $first, after: $after) {
      totalCount edges { cursor count node { id } events(first: 100) { id } } pageInfo { hasNextPage endCursor } } }`

  test.each(['person:vusal-huseynov', 'institution:iom', 'institution:eu'])(
    'of %s are those of a plain count, page by page',
    async (of) => {
      const attended = (id: string) =>
        (model.from.get(id) ?? []).filter(({ type }) => type === 'PARTICIPATED_IN').map(({ to }) => to.id)
      const shared = new Map<string, Set<string>>()
      for (const event of attended(of)) {
        for (const { type, from } of model.to.get(event) ?? []) {
          if (type === 'PARTICIPATED_IN' && from.id !== of)
            shared.set(from.id, (shared.get(from.id) ?? new Set()).add(event))
        }
      }
      const edges: { count: number; node: { id: string }; events: { id: string }[] }[] = []
      let after: string | null = null
      do {
        const { coParticipants } = await live.data(DOCUMENT, { of, first: 3, after })
        expect(coParticipants.totalCount).toBe(shared.size)
        edges.push(...coParticipants.edges)
        after = coParticipants.pageInfo.hasNextPage ? coParticipants.pageInfo.endCursor : null
      } while (after !== null)
      const found = edges.map(({ node, events }) => [node.id, events.map(({ id }) => id).sort()])
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries([...shared].map(([id, events]) => [id, [...events].sort()])),
      )
      expect(edges.map(({ count }) => count)).toEqual(edges.map(({ events }) => events.length))
      expect(edges.map(({ count }) => count)).toEqual(edges.map(({ count }) => count).sort((a, b) => b - a))
    },
  )

  test('of nobody are NOT_FOUND, and of one who met nobody none', async () => {
    const { data, errors } = await live.ask(DOCUMENT, { of: 'person:nobody' })
    expect(data).toEqual({ coParticipants: null })
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect((await live.data(DOCUMENT, { of: 'topic:border-management' })).coParticipants.edges).toEqual([])
  })

  test('rolled up, an office counts as its institution and a session as its event', async () => {
    const ids = async (of: string, rollUp: boolean): Promise<string[]> =>
      (await live.data(DOCUMENT, { of, rollUp, first: 100 })).coParticipants.edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      )
    // An office of IOM took part in the workshop; by itself it is there, rolled up IOM is.
    const plain = await ids('institution:me-interior-ministry', false)
    const rolled = await ids('institution:me-interior-ministry', true)
    expect(rolled).toContain('institution:iom')
    expect(rolled.filter((id) => id.startsWith('institution:iom-'))).toEqual([])
    expect(plain.length).toBeGreaterThan(0)
    // The moderator sat on a panel of the conference: rolled up, he met those of its other sessions as well.
    const onPanel = await ids('person:jean-louis-de-brouwer', false)
    const atConference = await ids('person:jean-louis-de-brouwer', true)
    expect(onPanel.every((id) => atConference.includes(id) || id.startsWith('institution:'))).toBe(true)
  })
})

describe('a read that takes too long', () => {
  /** Asks while every statement ends as the database ends one that has run out of its time. */
  async function hurried(query: string) {
    const late = await live.graph
      .counting(50)
      .read('UNWIND range(1, 10000000000) AS number RETURN sum(number) AS total')
      .then(
        () => new Error('Expected the statement to run out of its time.'),
        (error: Error) => error,
      )
    const api = await apiOver({
      ...live.graph,
      counting: () => ({ ...live.graph.counting(), read: () => Promise.reject(late) }),
    })
    const answer = await api.ask(query)
    await api.close()
    return answer
  }

  test.each([
    ['of the records', '{ people { nodes { id } } }', { people: null }],
    ['of a count alone, which is null', '{ people { totalCount } }', { people: { totalCount: null } }],
  ])('is a TIMEOUT, %s', async (_, query, left) => {
    const { data, errors } = await hurried(query)
    expect(data).toEqual(left)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT'])
  })

  test('but of a neighbourhood a truncated answer with its reason', async () => {
    const { data, errors } = await hurried(
      '{ neighborhood(around: "institution:iom") { truncated reason entities { id } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.neighborhood).toEqual({
      truncated: true,
      reason: expect.stringContaining('longer than the server allows'),
      entities: [],
    })
  })

  test('and of paths as well', async () => {
    const { data, errors } = await hurried(
      '{ paths(from: "country:EGY", to: "country:FRA") { truncated reason paths { length } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.paths).toEqual({
      truncated: true,
      reason: expect.stringContaining('longer than the server allows'),
      paths: [],
    })
  })
})
