import { execFileSync } from 'node:child_process'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { expect, test } from '@jest/globals'
import { print } from 'graphql'
import {
  HowTwoAreLinkedDocument,
  OfficialsOfARegionDocument,
  PostsOnADayDocument,
  SearchDocument,
  WhoMetWhomDocument,
} from '../../../examples/operations.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

/** Uses `examples/operations.ts` like a frontend team: the compiler knows the type of each answer. */
const live = liveApi(...ALL)

const ask = <Result, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> => live.data(print(document), variables)

test('the types match the examples and the schema', () => {
  execFileSync(process.execPath, ['scripts/codegen.js', '--check'])
})

test('a nested list', async () => {
  const { person } = await ask(WhoMetWhomDocument, {})
  const others = person?.participations.nodes.flatMap(({ event }) => event.participations.nodes) ?? []
  expect(others.map(({ participant }) => participant.name)).toContain('Manfred Profazi')
})

test('a filter', async () => {
  const { events } = await ask(OfficialsOfARegionDocument, {})
  expect(events?.nodes.map(({ id }) => id)).toEqual(['event:tm-iom-2021'])
})

test('variables with defaults, and a fragment', async () => {
  const { institution } = await ask(PostsOnADayDocument, {})
  const counts = [institution?.attested, institution?.certain, institution?.possible].map(
    (list) => list?.totalCount ?? -1,
  )
  expect(counts[0]).toBeGreaterThan(0)
  expect([...counts].sort((a, b) => a - b)).toEqual(counts)
  const other = await ask(PostsOnADayDocument, { day: '1970-01-01' })
  expect(other.institution?.certain.nodes).toEqual([])
})

test('paths of entities and relationships of any type', async () => {
  const { paths } = await ask(HowTwoAreLinkedDocument, {})
  const [path] = paths?.paths ?? []
  expect(path?.entities).toHaveLength((path?.length ?? 0) + 1)
  expect(path?.relationships).toHaveLength(path?.length ?? -1)
})

test('a search, by page', async () => {
  const { search } = await ask(SearchDocument, { text: 'international', kinds: ['INSTITUTION'] })
  expect(search?.edges.map(({ node }) => node.kind)).toEqual(Array(10).fill('INSTITUTION'))
  expect(search?.pageInfo.hasNextPage).toBe(true)
})
