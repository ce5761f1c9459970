import { decodeExternalId, encodeExternalId } from '../../model/claims/claimValues.ts'
import { runUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { type ValidationError, validationError } from '../claims/validationError.ts'
import type { KeyInput } from './writeInputs.ts'

/** The record that a key names. */
export interface ResolvedKey {
  /** The record's id; null when no record has the external id. */
  readonly id: string | null
  /** The external id in the key, encoded; null when the key is an id. */
  readonly externalId: string | null
  /** The id of the record to which the external id belonged before a merge. */
  readonly originalRecordId?: string
  /** True when an earlier item of the same write creates the record. */
  readonly createdByItem?: boolean
}

/** Resolves the keys of some items to records in the graph, and to records that earlier items create. */
export interface KeyResolver {
  /** @param path the path of the key in its input */
  resolve(key: KeyInput, path: readonly string[]): ResolvedKey | ValidationError
  /** Registers the record that an item creates for an external id. */
  register(externalId: string, id: string): void
  /** The encoded external ids among the keys that belonged to no record when they were read. */
  readonly unusedExternalIds: ReadonlySet<string>
}

const STATEMENT = `UNWIND $externalIds AS externalId
MATCH (x:ExternalId {scheme: externalId.scheme, value: externalId.value})
RETURN x.scheme AS scheme, x.value AS value, x.recordId AS id, x.saidOf AS saidOf`

const SCHEME = /^[\w.-]{1,200}$/
const MAX_VALUE_LENGTH = 500

type KnownKey = Omit<ResolvedKey, 'externalId'>

/** Reads the records that the external ids of these keys belong to. */
export async function readKeyResolver(tx: Transaction, keys: readonly KeyInput[]): Promise<KeyResolver> {
  const encoded = keys.flatMap(({ externalId }) => (externalId ? [encodeExternalId(externalId)] : []))
  const distinct = [...new Set(encoded)]
  const rows = await runUnlessEmpty(tx, STATEMENT, 'externalIds', distinct.map(decodeExternalId))
  const known = new Map<string, KnownKey>(
    rows.map(({ scheme, value, id, saidOf }) => [
      encodeExternalId({ scheme: String(scheme), value: String(value) }),
      { id: String(id), ...(saidOf == null ? {} : { originalRecordId: String(saidOf) }) },
    ]),
  )
  return {
    unusedExternalIds: new Set(distinct.filter((externalId) => !known.has(externalId))),
    resolve: (key, path) => validateKey(key, path) ?? lookUp(key, known),
    register: (externalId, id) => known.set(externalId, { id, createdByItem: true }),
  }
}

function lookUp({ id, externalId }: KeyInput, known: ReadonlyMap<string, KnownKey>): ResolvedKey {
  if (id != null) return { id, externalId: null }
  const encoded = encodeExternalId(externalId as NonNullable<typeof externalId>)
  return { id: null, ...known.get(encoded), externalId: encoded }
}

function validateKey({ id, externalId }: KeyInput, path: readonly string[]): ValidationError | null {
  if ((id == null) === (externalId == null)) {
    const got = id == null ? 'neither' : 'both'
    return validationError('BAD_VALUE', path, `Expected either id or externalId, got ${got}.`)
  }
  if (externalId) return validateExternalId(externalId, [...path, 'externalId'])
  if (id !== '') return null
  return validationError('BAD_VALUE', [...path, 'id'], 'Expected the id of a record, got an empty text.')
}

/** Checks the form of an external id; null when it is valid. */
export function validateExternalId(
  { scheme, value }: { readonly scheme: string; readonly value: string },
  path: readonly string[],
): ValidationError | null {
  if (!SCHEME.test(scheme)) {
    const message = `Expected a scheme of 1 to 200 letters, digits, dots, underscores and hyphens, got ${JSON.stringify(scheme.slice(0, 60))}.`
    return validationError('BAD_VALUE', [...path, 'scheme'], message)
  }
  if (value.trim() !== '' && value.length <= MAX_VALUE_LENGTH) return null
  const message = `Expected a value of 1 to ${MAX_VALUE_LENGTH} characters, got ${value.length}.`
  return validationError('BAD_VALUE', [...path, 'value'], message)
}

export const isValidationError = (it: ResolvedKey | ValidationError): it is ValidationError => 'code' in it

/** The record that a key named before a merge, as a property of a claim operation; none when it was not merged. */
export function originalRecordIdOf(key: KeyInput, keys: KeyResolver): Pick<ResolvedKey, 'originalRecordId'> {
  const resolved = keys.resolve(key, [])
  if (isValidationError(resolved) || resolved.originalRecordId === undefined) return {}
  return { originalRecordId: resolved.originalRecordId }
}

/** The id of an existing record by its key; when there is none, an empty text, and the reason is added to `errors`. */
export function resolveKey(
  key: KeyInput,
  path: readonly string[],
  keys: KeyResolver,
  errors: ValidationError[],
): string {
  const resolved = keys.resolve(key, path)
  if (isValidationError(resolved)) {
    errors.push(resolved)
    return ''
  }
  if (resolved.id !== null) return resolved.id
  const message = `Expected the key of an existing record, but no record has the external id ${resolved.externalId}.`
  errors.push(validationError('NOT_FOUND', path, message))
  return ''
}
