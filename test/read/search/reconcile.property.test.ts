import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { PATHS } from '../../../src/platform/paths.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'
import { propertySample } from '../../support/propertyRuns.ts'

const live = liveApi(...ALL)

interface Candidate {
  readonly score: number
  readonly match: boolean
  readonly entity: { readonly id: string }
  readonly features: readonly { readonly name: string; readonly score: number; readonly detail: string | null }[]
}

const DOCUMENT = `query ($queries: [ReconcileQuery!]!) { reconcile(queries: $queries, limit: 3) {
  candidates { score match entity { id } features { name score detail } } } }`

async function reconcile(queries: readonly object[]): Promise<Candidate[][]> {
  const results: Candidate[][] = []
  for (let from = 0; from < queries.length; from += 50) {
    const { reconcile } = await live.data(DOCUMENT, { queries: queries.slice(from, from + 50) })
    results.push(...reconcile.map(({ candidates }: { candidates: Candidate[] }) => candidates))
  }
  return results
}

describe('names in many languages', () => {
  test.each([
    ['names that only one entity has', 'n.value', ''],
    ['names with a slip of the pen', 'n.value', 'slip'],
  ])('%s rank first without a wrong match', async (_what, value, slip) => {
    const rows = await live.graph.read(
      `MATCH (e:Entity)-[:HAS_NAME]->(n:Name)
       WHERE n.language IN ['ar', 'en', 'es', 'fr', 'ru', 'zh'] AND (e:Country OR e:Institution)
       WITH n.normalised AS folded, collect(DISTINCT e.id) AS ids, head(collect(${value})) AS name
       WHERE size(ids) = 1 AND ($slip = '' OR size(folded) > 12)
       RETURN ids[0] AS id, name ORDER BY name`,
      { slip },
    )
    const all = rows.map(({ id, name }) => ({ id: String(id), name: slip ? withSlip(String(name)) : String(name) }))
    expect(all.length).toBeGreaterThan(300)
    const names = propertySample(all)
    const results = await reconcile(names.map(({ name }) => ({ name })))
    const judged = names.map(({ id, name }, i) => ({ id, name, best: results[i]?.[0] }))
    const wrong = judged.filter(({ id, best }) => best?.entity.id !== id)
    const wrongMatch = wrong.filter(({ best }) => best?.match)
    expect(wrongMatch).toEqual([])
    expect(wrong.length / names.length).toBeLessThan(0.03)
  })

  /** Removes the fourth letter of the longest word. */
  function withSlip(name: string): string {
    const longest = name.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
    return longest.length < 5 ? name : name.replace(longest, longest.slice(0, 3) + longest.slice(4))
  }
})

test('aliases of the seed documents rank first with their source as a hint', async () => {
  const lines = readFileSync(path.join(PATHS.seeds, 'seeds', 'entities.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const aliases = lines.flatMap((line) => {
    const { id, names } = JSON.parse(line)
    return names.map(({ value, source }: { value: string; source?: string }) => ({ id, name: value, source }))
  })
  expect(aliases.length).toBeGreaterThan(60)
  const results = await reconcile(aliases.map(({ name, source }) => ({ name, source })))
  const wrong = aliases.filter(({ id }, i) => results[i]?.[0]?.entity.id !== id)
  const wrongMatch = aliases.filter(({ id }, i) => results[i]?.some(({ match, entity }) => match && entity.id !== id))
  expect(wrongMatch).toEqual([])
  expect(wrong.length / aliases.length).toBeLessThan(0.03)
})

describe('hints decide', () => {
  test('a name of two entities has no match', async () => {
    const [candidates] = await reconcile([{ name: 'IMO' }])
    expect(
      candidates
        ?.slice(0, 2)
        .map(({ entity }) => entity.id)
        .sort(),
    ).toEqual(['institution:imo', 'institution:iom'])
    expect(candidates?.some(({ match }) => match)).toBe(false)
  })

  test('the source resolves the ambiguity', async () => {
    const [candidates] = await reconcile([{ name: 'IMO', source: 'source:tm-news-iom-dialog' }])
    expect(candidates?.[0]).toMatchObject({ match: true, entity: { id: 'institution:iom' } })
    expect(candidates?.[0]?.features).toContainEqual({ name: 'source', score: 1, detail: 'source:tm-news-iom-dialog' })
  })

  test('a name of another kind does not match', async () => {
    const [candidates] = await reconcile([{ name: 'Nigeria', kind: 'INSTITUTION' }])
    expect(candidates?.some(({ match }) => match)).toBe(false)
  })

  test('the country of an institution', async () => {
    const [right] = await reconcile([{ name: 'Ministry of the Interior', country: 'country:MNE' }])
    expect(right?.[0]?.entity.id).toBe('institution:me-interior-ministry')
  })

  test('an unknown name has no match', async () => {
    const [none, empty] = await reconcile([{ name: 'Zzyzx Qwrtp' }, { name: '?!' }])
    expect(none?.some(({ match }) => match)).toBe(false)
    expect(empty).toEqual([])
  })
})

test('fifty queries run one statement; fifty-one are rejected', async () => {
  const queries = Array.from({ length: 50 }, () => ({ name: 'IOM' }))
  expect((await live.ask(DOCUMENT, { queries })).extensions.cost.statements).toBe(1)
  const { errors } = await live.ask(DOCUMENT, { queries: [...queries, { name: 'IOM' }] })
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('rejects a name that is too long', async () => {
  const { errors } = await live.ask(DOCUMENT, { queries: [{ name: 'x'.repeat(257) }] })
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})
