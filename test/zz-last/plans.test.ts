import { expect, test } from '@jest/globals'
import { kinds } from '../../src/entities/entity.ts'
import { toParameters } from '../../src/graph/parameters.ts'
import { readExamples } from '../../src/playground/examples.ts'
import { ALL, liveApi } from '../support/liveApi.ts'
import { type Sent, sentSoFar } from '../support/recording.ts'

/** Runs last: EXPLAIN over every statement that the tests before it have sent, and over the examples in any case. */
const live = liveApi(...ALL)

interface Plan {
  readonly operatorType: string
  readonly children: readonly Plan[]
}

async function planOf({ text, parameters }: Sent): Promise<Plan> {
  const session = live.graph.driver.session({ database: live.graph.database })
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, toParameters(parameters))
    return summary.plan as unknown as Plan
  } finally {
    await session.close()
  }
}

const nameOf = ({ operatorType }: Plan): string => operatorType.replace(/@.*/, '')
const operatorsIn = (plan: Plan): string[] => [nameOf(plan), ...plan.children.flatMap(operatorsIn)]

const ENDS = /^(Limit|Top|PartialTop|Sort|PartialSort|EagerAggregation|OrderedAggregation)$/

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
  const sent = sentSoFar()
  expect(sent.length).toBeGreaterThan(25)
  const pages: string[] = []
  for (const statement of sent) {
    const plan = await planOf(statement)
    const operators = operatorsIn(plan)
    expect([
      statement.text,
      operators.filter((it) => /AllNodesScan|AllRelationshipsScan|RelationshipTypeScan/.test(it)),
    ]).toEqual([statement.text, []])
    if (!statement.text.includes('r.position > $low') || !statement.text.includes('LIMIT $limit')) continue
    pages.push(statement.text)
    expect([statement.text, new Set(endsOfSeeks(plan))]).toEqual([statement.text, new Set(['Limit'])])
  }
  expect(pages.length).toBeGreaterThan(5)
}, 300_000)
