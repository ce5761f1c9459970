import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { liveApi } from '../../support/liveApi.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'
import { drawer, numbersFrom } from './draw.ts'
import { evaluator, type Where } from './evaluate.ts'
import { readModel } from './model.ts'

const FOLDERS = ['seeds', 'reference'] as const
const live = liveApi(...FOLDERS)
const model = readModel(...FOLDERS)

// Each shape is one statement, which the database plans once; the values are drawn again for each run.
const SHAPES = propertyRuns(50)
const FILLS = 20

/** All ids in a filtered list, read page by page. */
async function idsIn(
  list: (args: string) => string,
  pageIn: (data: Where) => Where,
  variables: object,
): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Where = pageIn(await live.data(list('first: 100, after: $after'), { ...variables, after }))
    ids.push(...page.nodes.map(({ id }: { id: string }) => id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    if (after === null && page.totalCount !== undefined) expect(ids).toHaveLength(page.totalCount)
  } while (after !== null)
  return ids.sort()
}

const PAGE = '{ nodes { id } pageInfo { hasNextPage endCursor } }'
const COUNTED = '{ totalCount nodes { id } pageInfo { hasNextPage endCursor } }'

const asOfOf = ({ validOn, certainty }: { validOn: string | null; certainty: string }) => ({ validOn, certainty })

describe(`${2 * SHAPES * FILLS} random filters equal the reference over the seed files`, () => {
  let found = 0

  test('on the lists of entities', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer(), async (shape, fill) => {
        for (let i = 0; i < FILLS; i += 1) {
          const draw = drawer(model, numbersFrom(shape), numbersFrom(fill + i))
          const { kind: label, name, many } = draw.kind()
          const where = draw.entityWhere(name, 3)
          const seen = draw.seen()
          const { entity, inList } = evaluator(model, seen)
          const expected = [...model.entities.values()]
            .filter((it) => it.kind === label && inList(it) && entity(it, where))
            .map(({ id }) => id)
          const list = (args: string) =>
            `query ($where: ${name}Where, $asOf: AsOf, $after: Cursor) { ${many}(where: $where, asOf: $asOf, ${args}) ${i === 0 && shape % 5 === 0 ? COUNTED : PAGE} }`
          const ids = await idsIn(list, (data) => data[many], { where, asOf: asOfOf(seen) })
          expect({ where, seen, ids }).toEqual({ where, seen, ids: expected.sort() })
          if (ids.length > 0) found += 1
        }
      }),
      { numRuns: SHAPES, seed: 20_261_124, endOnFailure: true },
    )
  }, 300_000)

  test('on the lists of relationships', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer(), async (shape, fill) => {
        for (let i = 0; i < FILLS; i += 1) {
          const draw = drawer(model, numbersFrom(shape), numbersFrom(fill + i))
          const { links, near, field } = draw.list()
          const label =
            near.id.split(':')[0] === 'person' ? 'Person' : `${near.kind[0]}${near.kind.slice(1).toLowerCase()}`
          const as = field[label] as string
          const where = draw.linkWhere(links, 2)
          const seen = draw.seen()
          const { link, listOf, isHeld } = evaluator(model, seen)
          const expected = (listOf(near, as) ?? []).filter((it) => isHeld(it) && link(it, where)).map(({ id }) => id)
          const list = (args: string) =>
            `query ($id: ID!, $where: ${links.name}Where, $asOf: AsOf, $after: Cursor) { node(id: $id) { ... on ${label} { list: ${as}(where: $where, asOf: $asOf, ${args}) ${i === 0 && shape % 5 === 0 ? COUNTED : PAGE} } } }`
          const ids = await idsIn(list, (data) => data.node.list, { id: near.id, where, asOf: asOfOf(seen) })
          expect({ as, where, seen, ids }).toEqual({ as, where, seen, ids: expected.sort() })
          if (ids.length > 0) found += 1
        }
      }),
      { numRuns: SHAPES, seed: 20_261_124, endOnFailure: true },
    )
  }, 300_000)

  test('many of them match records', () => {
    expect(found).toBeGreaterThan(10 * SHAPES - 25)
  })
})
