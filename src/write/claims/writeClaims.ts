import { groupBy } from '../../lib/collections/groupBy.ts'
import { claimableOfEntity, claimableOfRelationship } from '../../model/claims/claimable.ts'
import { createSources } from '../../model/sources/saveSources.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { type Author, appendChanges } from '../changes/appendChanges.ts'
import { believe } from './belief.ts'
import { noRecord, problemsOf } from './check.ts'
import { isDraft, type Saying } from './draft.ts'
import { readClaims } from './graphState.ts'
import { fateOf, lockUnclaimed } from './needed.ts'
import type { Objection } from './objection.ts'
import { fixedOf, nextState } from './recordState.ts'
import { type Fresh, NOTHING_FRESH, type Records, recordsOf } from './records.ts'
import { redate } from './redate.ts'
import { changesOf, type NextRecord, saveClaims, saveFates, saveRecords } from './save.ts'
import { layOver, type Outcome, problemsOfVersion, type Standing } from './standing.ts'
import type { StoredClaim } from './storedClaim.ts'

/** What a write came to. */
export interface Written {
  readonly created: number
  readonly changed: number
  /** How many claims it recorded, replaced or took back. */
  readonly claims: number
  /** The ids of records that are there no more. */
  readonly gone: ReadonlySet<string>
}

/** Sayings that cannot stand, each with every reason. */
export class RefusedClaims extends Error {
  constructor(readonly refused: readonly { readonly saying: Saying; readonly objection: Objection }[]) {
    super(refused.map(({ saying, objection }) => `${saying.about}: ${objection.message}`).join('\n'))
    this.name = 'RefusedClaims'
  }
}

/** What was said, checked against the graph, with the records locked; nothing is written yet. */
export interface Prepared {
  /** One for each saying, in their order. */
  readonly outcomes: readonly Outcome[]
  /** To be called when there are no objections. */
  save(): Promise<Written>
}

/**
 * The one way into the graph: records claims, works out what is now believed of their records, and writes that and the
 * log of changes, all in the caller's transaction. Saying the same again writes nothing.
 * @throws RefusedClaims when a claim cannot stand: nothing of the transaction must then be kept.
 */
export async function writeClaims(
  tx: Transaction,
  said: readonly Saying[],
  author: Author,
  fresh = NOTHING_FRESH,
): Promise<Written> {
  const { outcomes, save } = await prepareClaims(tx, said, fresh, author)
  const refused = outcomes.flatMap(({ objections }, index) =>
    objections.map((objection) => ({ saying: said[index] as Saying, objection })),
  )
  if (refused.length > 0) throw new RefusedClaims(refused)
  return save()
}

/** The same in two steps, for whoever has to know what came of each saying. */
export async function prepareClaims(
  tx: Transaction,
  said: readonly Saying[],
  fresh: Fresh,
  author: Author,
): Promise<Prepared> {
  const records = await recordsOf(tx, said, fresh)
  const known = await readClaims(tx, records.existingIds)
  const laid = layOver(records, known, new Date().toISOString())
  const outcomes = laid.outcomes.map((outcome, index) => {
    const own = problemsWith(records.sayings[index] as Saying, records)
    return own.length > 0 ? { ...outcome, objections: own } : outcome
  })
  return { outcomes, save: () => save(tx, records, laid, fresh, author) }
}

function problemsWith(saying: Saying, records: Records): Objection[] {
  const version = problemsOfVersion(saying, records)
  if (isDraft(saying)) return [...version, ...problemsOf(saying, records.known)]
  const { label, relationship } = records.known
  return label(saying.about) || relationship(saying.about) ? version : [noRecord(saying.about)]
}

async function save(
  tx: Transaction,
  records: Records,
  { said, standing }: Standing,
  { sources, ids, recordsOnly = false }: Fresh,
  author: Author,
): Promise<Written> {
  const next = [...standing].flatMap(([id, claims]) => nextRecord(records, id, claims, author.at))
  const unclaimed = await lockUnclaimed(tx, next, records)
  const settled = next.filter((it) => !unclaimed.has(it.id))
  const claims = recordsOnly ? [] : said
  createSources(tx, sources)
  saveClaims(tx, claims, ids)
  saveRecords(tx, settled, records)
  const fates = await fateOf(tx, unclaimed, author.at)
  saveFates(tx, fates)
  await redate(tx, next)
  const all = [...settled, ...fates]
  if (!recordsOnly) appendChanges(tx, changesOf(all), author)
  const { created = [], changed = [] } = Object.fromEntries(
    groupBy(all, ({ before }) => (before === null ? 'created' : 'changed')),
  )
  const gone = new Set(all.filter(({ after }) => after === null).map(({ id }) => id))
  return { created: created.length, changed: changed.length, claims: claims.length, gone }
}

function nextRecord(records: Records, id: string, claims: readonly StoredClaim[], at: string): NextRecord[] {
  const { head, before } = records.of(id)
  if (claims.length === 0) return before === null ? [] : [{ id, head, before, after: null }]
  const fields = 'entity' in head ? claimableOfEntity(head.entity) : claimableOfRelationship(head.relationship)
  const after = nextState(id, fixedOf(head, before), believe(claims, fields), before, at)
  return after === before ? [] : [{ id, head, before, after }]
}
