import { appendFileSync, writeFileSync } from 'node:fs'
import { test } from '@jest/globals'
import { ALL, liveApi } from '../support/liveApi.ts'

const live = liveApi(...ALL)
const QUERIES = [
  `{ centrality(kinds: [INSTITUTION], measure: BETWEENNESS, first: 3) {
    sequence projection { weights nodes links }
    edges { rank score node { id name } } } }`,
  `{ centrality(kinds: [INSTITUTION, PERSON, COUNTRY], measure: BETWEENNESS, first: 5) {
    sequence projection { weights nodes links }
    edges { rank score node { id name } } } }`,
  `{ communities(kinds: [PERSON, INSTITUTION, COUNTRY], first: 4) { totalCount modularity nodes { size members(first: 4) { name } } } }`,
  `{ communities(over: { types: [MEMBER_OF] }, first: 4) { totalCount modularity nodes { size members(first: 4) { name } } } }`,
  `{ timeline(groupBy: YEAR) { total buckets { key certain possible } } }`,
  `{ timeline(groupBy: YEAR, where: { coverages: { some: { subject: { id: { eq: "framework:gcm" } } } } }) { total buckets { key certain possible } } }`,
  `{ timeline(groupBy: YEAR, where: { participations: { some: { participant: { id: { eq: "person:vusal-huseynov" } } } } }) { total buckets { key certain possible } } }`,
  `{ timeline(groupBy: COUNTRY) { total truncated otherCount buckets { key certain entity { name } } } }`,
  `{ aggregate { institutions(by: INSTITUTION_KIND, first: 3) { total otherBuckets otherCount buckets { value count } } } }`,
  `{ aggregate { events(by: FORMAT) { total buckets { value count } } } }`,
  `{ diff(around: "institution:iom", types: [HOLDS_POST], from: { validOn: "2017-01-01" }, to: { validOn: "2024-01-01" }) { added ended changed truncated differences { what record { id ... on Tenure { title holder { name } } } fields { field before after } } } }`,
  `{ diff(around: "framework:rabat-process", types: [ADHERES_TO], from: { validOn: "2024-06-01" }, to: { validOn: "2025-06-01" }) { added ended changed truncated differences { what record { id ... on Adherence { adherenceKind adherent { name } } } fields { field before after } } } }`,
]
test('docs', async () => {
  writeFileSync('/tmp/h-docs.out', '')
  for (const q of QUERIES) {
    const t = Date.now()
    const a = await live.ask(q)
    appendFileSync('/tmp/h-docs.out', `${q}\n${Date.now() - t} ms\n${JSON.stringify(a, null, 1)}\n\n`)
  }
})
