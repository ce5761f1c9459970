import path from 'node:path'
import { saveSources } from '../../../src/model/sources/saveSources.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import type { ClaimDraft, ClaimOperation } from '../../../src/write/claims/claimOperation.ts'
import { writeClaims } from '../../../src/write/claims/writeClaims.ts'
import { institution, person, tenure } from '../../support/definitions.ts'
import { linesOf, loadFromSeeds } from '../../support/fromSeeds.ts'
import { graphWith } from '../../support/graph.ts'

/** A text with quotes, escapes and comments of every export format. */
export const HARD = `a "b" 'c' \\ \\u0027 \\\\u0041 \`d\` <e> & ]]> ; $f, {g: 1} // h
 /* i */ ünï 漢 😀 \t end`

type Line = Readonly<Record<string, unknown>> & { readonly id: string }

/**
 * The documents of `seeds/seeds` with further claims by partners: conflicting and settling claims, texts that are hard to
 * escape, and withdrawn claims.
 */
export async function sampleGraph(): Promise<Graph> {
  const graph = await graphWith()
  const lines = (name: string) => linesOf<Line>(path.join(PATHS.seeds, 'seeds', `${name}.jsonl`))
  const entities = new Set(lines('entities').map(({ id }) => id))
  const links = lines('relationships').filter((line) => namedIn(line).every((id) => entities.has(id)))
  await loadFromSeeds(graph, new Set([...entities, ...links.map(({ id }) => id)]))
  await sayMore(graph)
  return graph
}

const namedIn = ({ from, to, onBehalfOfId, atEventId, scopeIds, claims }: Line): string[] =>
  [from, to, onBehalfOfId, atEventId, scopeIds, (claims as { claimedBy?: string }[]).map((it) => it.claimedBy)]
    .flat()
    .filter((id) => id !== undefined) as string[]

const AUTHOR = { by: 'partner', at: '2026-02-01T00:00:00.000Z', requestId: null }

async function sayMore(graph: Graph): Promise<void> {
  const hard = { name: HARD, description: HARD, externalIds: [`odd:${HARD}`] }
  const names = [JSON.stringify(['M. Profazi', 'en', 'SHORT'])]
  const post = { relationship: tenure, fromId: 'person:manfred-profazi', toId: BARE, occurrence: null }
  await graph.write((tx) => saveSources(tx, [SOURCE]))
  await say(graph, [
    said('person:hard', hard, { header: { entity: person } }),
    said('person:hard', { name: 'Other' }, { recordedBy: 'rival' }),
    said('person:manfred-profazi', { description: 'Settled.' }, { settles: true, recordedBy: 'rival' }),
    said('person:manfred-profazi', { description: 'Not so.' }, { recordedAt: '2026-02-02T00:00:00.000Z' }),
    said(
      'person:manfred-profazi',
      { names },
      { claimDiscriminator: JSON.stringify([null, null]), recordedBy: 'reader' },
    ),
    said('person:gone', { name: 'Gone' }, { header: { entity: person } }),
    said(BARE, { name: 'Bare', institutionKind: 'OTHER', acronym: 'B' }, { header: { entity: institution } }),
    said(KEPT, { name: 'Kept', institutionKind: 'OTHER' }, { header: { entity: institution } }),
    said(KEPT, { acronym: 'K' }, { recordedBy: 'rival', claimedById: 'person:gone' }),
    said('holds_post:bare', { title: 'Guest' }, { header: post, recordedBy: 'rival' }),
  ])
  // One becomes bare, one keeps a name without a claim, one is deleted although a claim still refers to it.
  const withdrawals = [BARE, KEPT, 'person:gone'].map((recordId) => ({
    recordId,
    withdrawnBy: 'partner',
    reason: 'Wrong.',
  }))
  await say(graph, withdrawals)
  // Claims about a deleted record are not exported.
  await graph.write((tx) => tx.run("MATCH (c:Claim {about: 'person:gone'}) DETACH DELETE c"))
}

const [BARE, KEPT] = ['institution:bare', 'institution:kept']

const SOURCE = {
  ...{ id: 'source:partner', sourceKind: 'PARTNER', title: HARD, recordedBy: 'partner', published: '2024~' },
}

/** Writes claims of parties. */
export const say = (graph: Graph, sayings: readonly ClaimOperation[]) =>
  graph.write((tx) => writeClaims(tx, sayings, AUTHOR))

/** A claim of a partner on the partner's source. */
export function said(recordId: string, values: ClaimDraft['values'], more: Partial<ClaimDraft> = {}): ClaimDraft {
  return {
    ...{ recordId, header: null, sourceId: 'source:partner', claimDiscriminator: '', basis: 'STATED', settles: false },
    ...{ quote: null, locator: null, note: null, claimedById: null },
    ...{ recordedBy: 'partner', recordedAt: '2026-02-01T00:00:00.000Z', values },
    ...more,
  }
}
