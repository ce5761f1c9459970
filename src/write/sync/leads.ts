import { decodeExternalId, encodeExternalId } from '../../model/claims/claimValues.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { runForAny } from '../../neo4j/graph/runForAny.ts'
import { type Mistake, mistake } from './mistake.ts'
import type { KeyInput } from './writeInputs.ts'

/** Where a key leads. */
export interface Led {
  /** The record's id; null when no record has that external id. */
  readonly id: string | null
  /** The external id that the caller names it by, encoded. */
  readonly externalId: string | null
  /** The id by which the caller knows it, where that was merged away since. */
  readonly saidOf?: string
  /** An earlier item makes it. */
  readonly made?: boolean
}

/** Where the keys of some items lead: into the graph, and to what earlier items make. */
export interface Leads {
  /** @param field the path of the key in its input */
  of(key: KeyInput, field: readonly string[]): Led | Mistake
  /** Notes that an item makes the record with that external id. */
  made(externalId: string, id: string): void
  /** The external ids among the keys, encoded, that no record had when they were read. */
  readonly free: ReadonlySet<string>
}

const STATEMENT = `UNWIND $externalIds AS externalId
MATCH (x:ExternalId {scheme: externalId.scheme, value: externalId.value})
RETURN x.scheme AS scheme, x.value AS value, x.recordId AS id, x.saidOf AS saidOf`

const SCHEME = /^[\w.-]{1,200}$/
const LONGEST = 500

/** Reads where external ids lead. */
export async function readLeads(tx: Transaction, keys: readonly KeyInput[]): Promise<Leads> {
  const named = keys.flatMap(({ externalId }) => (externalId ? [encodeExternalId(externalId)] : []))
  const all = [...new Set(named)]
  const externalIds = all.map(decodeExternalId)
  const rows = await runForAny(tx, STATEMENT, 'externalIds', externalIds)
  const found = new Map<string, Omit<Led, 'externalId'>>(
    rows.map(({ scheme, value, id, saidOf }) => [
      encodeExternalId({ scheme: String(scheme), value: String(value) }),
      { id: String(id), ...(saidOf == null ? {} : { saidOf: String(saidOf) }) },
    ]),
  )
  return {
    free: new Set(all.filter((externalId) => !found.has(externalId))),
    of: (key, field) => problemOf(key, field) ?? leadOf(key, found),
    made: (externalId, id) => found.set(externalId, { id, made: true }),
  }
}

function leadOf({ id, externalId }: KeyInput, found: ReadonlyMap<string, Omit<Led, 'externalId'>>): Led {
  if (id != null) return { id, externalId: null }
  const encoded = encodeExternalId(externalId as NonNullable<typeof externalId>)
  return { id: null, ...found.get(encoded), externalId: encoded }
}

function problemOf({ id, externalId }: KeyInput, field: readonly string[]): Mistake | null {
  if ((id == null) === (externalId == null)) {
    const got = id == null ? 'neither' : 'both'
    return mistake('BAD_VALUE', field, `Expected either id or externalId, got ${got}.`)
  }
  if (externalId) return externalIdProblem(externalId, [...field, 'externalId'])
  return id === '' ? mistake('BAD_VALUE', [...field, 'id'], 'Expected the id of a record, got an empty text.') : null
}

/** Why an external id cannot be one; null when it can. */
export function externalIdProblem(
  { scheme, value }: { readonly scheme: string; readonly value: string },
  field: readonly string[],
): Mistake | null {
  if (!SCHEME.test(scheme)) {
    const message = `Expected a scheme of 1 to 200 letters, digits, dots, underscores and hyphens, got ${JSON.stringify(scheme.slice(0, 60))}.`
    return mistake('BAD_VALUE', [...field, 'scheme'], message)
  }
  if (value.trim() !== '' && value.length <= LONGEST) return null
  return mistake(
    'BAD_VALUE',
    [...field, 'value'],
    `Expected a value of 1 to ${LONGEST} characters, got ${value.length}.`,
  )
}

export const isMistake = (it: Led | Mistake): it is Mistake => 'code' in it
