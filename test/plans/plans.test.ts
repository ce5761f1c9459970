import { expect, test } from '@jest/globals'
import { readExamples } from '../../src/interfaces/playground/readExamples.ts'
import { kinds } from '../../src/model/entities/entity.ts'
import { FULL_SCAN_MARKER } from '../../src/neo4j/graph/statements.ts'
import { ALL, liveApi } from '../support/liveApi.ts'
import { type Plan, planOf, type Sent, sentSoFar } from '../support/recording.ts'

/** Runs last: looks at the plan of every statement that the tests before it have sent, and those of the examples. */
const live = liveApi(...ALL)

const nameOf = ({ operatorType }: Plan): string => operatorType.replace(/@.*/, '')
const operatorsIn = (plan: Plan): string[] => [nameOf(plan), ...plan.children.flatMap(operatorsIn)]

const ENDS = /^(Limit|Top|PartialTop|Sort|PartialSort|EagerAggregation|OrderedAggregation)$/

const scansIn = (plan: Plan): string[] =>
  operatorsIn(plan).filter((it) => /AllNodesScan|AllRelationshipsScan|RelationshipTypeScan/.test(it))

/**
 * The scans of a statement over the whole data. It was planned for the graph of its own test, and where a type has two
 * relationships, reading them all is a good plan.
 */
async function scansOverTheData({ text, plan }: Sent): Promise<string[]> {
  return scansIn(plan).length === 0 ? [] : scansIn(await plannedAnew(text))
}

async function plannedAnew(text: string): Promise<Plan> {
  const { summary } = await live.graph.driver.executeQuery(`CYPHER replan=force EXPLAIN ${text}`)
  return planOf(summary.plan as unknown as Plan)
}

/** For each seek of relationships the first operator above it that ends or sorts what it reads. */
function endsOfSeeks(plan: Plan, above: readonly string[] = []): string[] {
  const name = nameOf(plan)
  const path = [name, ...above]
  if (/RelationshipIndexSeek/.test(name)) return [path.find((it) => ENDS.test(it)) ?? 'nothing']
  return plan.children.flatMap((child) => endsOfSeeks(child, path))
}

test('no statement reads all nodes, and no page sorts a hub', async () => {
  for (const { query } of readExamples()) await live.ask(query)
  for (const { many } of kinds.values())
    await live.data(`{ ${many}(first: 2) { totalCount nodes { id relationships(first: 2) { nodes { id } } } } }`)
  await live.api.notePlans()
  const sent = sentSoFar()
  expect(sent.length).toBeGreaterThan(25)
  const pages: string[] = []
  for (const statement of sent) {
    const { text, plan } = statement
    // What is for reading all of something says so, and is bounded by what it counts or by its time.
    if (text.startsWith(FULL_SCAN_MARKER)) continue
    expect([text, await scansOverTheData(statement)]).toEqual([text, []])
    if (!text.includes('r.position > $low') || !text.includes('LIMIT $limit')) continue
    pages.push(text)
    // In a graph without such relationships there is nothing to seek.
    const noted = endsOfSeeks(plan)
    const ends = noted.length > 0 ? noted : endsOfSeeks(await plannedAnew(text))
    expect([text, new Set(ends)]).toEqual([text, new Set(['Limit'])])
  }
  expect(pages.length).toBeGreaterThan(5)
}, 300_000)
