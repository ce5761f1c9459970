import { groupBy } from '../../src/lib/collections/groupBy.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { Row } from '../../src/neo4j/graph/transaction.ts'
import type { Model } from './model.ts'
import { itemsOf } from './operations.ts'

/** What a comparison of the graph with what was acknowledged came to. */
export interface Comparison {
  readonly standing: number
  readonly withdrawn: number
  /** Claims of which a merge made one with another, which then decided. */
  readonly decidedByMerges: number
  readonly lost: readonly string[]
}

const CLAIMS = `MATCH (c:Claim) WHERE c.locator IS NOT NULL
RETURN c.locator AS place, c.note AS op, c.withdrawnAt AS withdrawnAt, properties(c) AS values`

const COUNTS = `MATCH (c:Change)
RETURN c.op AS op, count(*) AS changes`

const REQUESTS = `MATCH (r:Request)
RETURN count(r) AS requests`

const READ_MS = 60_000

/** Compares the graph with what parties were told: every claim as it was said, every act once. */
export async function compare(graph: Graph, model: Model): Promise<Comparison> {
  const { read } = graph.counting(READ_MS)
  const claims = groupBy(await read(CLAIMS), ({ place }) => String(place))
  const found = [...model.said].map(([place, expected]) => fateOf(place, expected, claims.get(place) ?? [], model))
  const count = (fate: string) => found.filter((it) => it === fate).length
  const lost = found.filter((it) => !['standing', 'withdrawn', 'merged'].includes(it))
  return {
    standing: count('standing'),
    withdrawn: count('withdrawn'),
    decidedByMerges: count('merged'),
    lost: [...lost, ...unsaid(claims, model), ...(await miscounts(read, model))],
  }
}

type Expected = Model['said'] extends ReadonlyMap<string, infer V> ? V : never

function fateOf(place: string, { op, said, withdrawnBy }: Expected, rows: readonly Row[], model: Model): string {
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (standing.length === 0 && withdrawnBy !== null) return 'withdrawn'
  const [claim] = standing
  const values = claim?.values as Readonly<Record<string, unknown>> | undefined
  const asSaid = Object.entries(said.values).every(([name, value]) => values?.[name] === value)
  if (standing.length === 1 && claim?.op === String(op) && asSaid && withdrawnBy === null) return 'standing'
  if (standing.length <= 1 && model.laterAtAlike(place, op)) return 'merged'
  const is = standing.map((it) => `${it.op} ${JSON.stringify(it.values)}`).join(' and ') || 'nothing'
  return `${place}: expected ${withdrawnBy === null ? `${op} ${JSON.stringify(said.values)}` : 'nothing'}, got ${is}`
}

/** Claims that carry the number of an act of which nobody was told that it was done. */
function unsaid(claims: ReadonlyMap<string, readonly Row[]>, model: Model): string[] {
  const done = new Set(model.all.filter(({ refused }) => refused.length === 0).map(({ op }) => String(op)))
  const rows = [...claims.values()].flat()
  return rows.filter(({ op }) => !done.has(String(op))).map(({ place, op }) => `${place}: ${op} was never acknowledged`)
}

/** Acts that were done twice, or of which only the answer was kept, would be miscounted. */
async function miscounts(read: Graph['read'], { all }: Model): Promise<string[]> {
  const changes = new Map((await read(COUNTS)).map(({ op, changes }) => [String(op), Number(changes)]))
  const [row] = await read(REQUESTS)
  const done = all.filter(({ refused }) => refused.length === 0)
  const created = done.flatMap(({ act, results }) => itemsOf(act).filter(({ place }) => results.get(place)?.created))
  const counts = [
    ['CREATE', created.length, changes.get('CREATE')],
    ['MERGE', done.filter(({ act }) => act.act === 'merge').length, changes.get('MERGE')],
    ['UNMERGE', done.filter(({ act }) => act.act === 'unmerge').length, changes.get('UNMERGE')],
    // A refusal of a batch, of a key or of a value is an answer too, and is kept.
    ['request', all.length, Number(row?.requests)],
  ] as const
  return counts.flatMap(([what, told, held = 0]) => (told === held ? [] : [`${what}: told ${told}, held ${held}`]))
}
