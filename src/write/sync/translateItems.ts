import { v7 as newUuid } from 'uuid'
import type { Viewer } from '../../model/context.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import type { ClaimWriteOptions } from '../claims/claimWriteOptions.ts'
import { readRedirects } from '../claims/redirects.ts'
import { validateStorable } from '../claims/validateTexts.ts'
import type { ValidationError } from '../claims/validationError.ts'
import { findByIdentity, type RelationshipIdentity } from './findByIdentity.ts'
import type { Item, WithdrawInput } from './item.ts'
import { originalRecordIdOf, readKeyResolver, resolveKey } from './keyResolver.ts'
import { keysIn } from './keysIn.ts'
import { readSourceResolver } from './sourceResolver.ts'
import {
  type KnownRelationships,
  type ParsedRelationship,
  parseRelationship,
  resolveRelationship,
} from './translateRelationship.ts'
import { translateUpsert } from './translateUpsert.ts'
import type { Translation, TranslationContext } from './translation.ts'

export interface TranslatedItems {
  /** One for each item, in their order. */
  readonly translations: readonly Translation[]
  readonly options: ClaimWriteOptions
}

/** An item after the first phase of its translation. */
type PartialTranslation = Translation | ParsedRelationship | WithdrawInput

/**
 * Translates the items of one write into claim operations: keys and sources become ids, fields become claimed values. An
 * item can refer to records that earlier items create.
 */
export async function translateItems(
  tx: Transaction,
  given: readonly Item[],
  viewer: Viewer,
): Promise<TranslatedItems> {
  const items = given.map(rejectUnstorable)
  const keyInputs = items.flatMap(keysIn)
  const [keys, sources, resolveRedirect] = await Promise.all([
    readKeyResolver(tx, keyInputs),
    readSourceResolver(tx, items, viewer.name),
    readRedirects(
      tx,
      keyInputs.flatMap(({ id }) => id ?? []),
    ),
  ])
  const newIds = new Set<string>()
  const context = { viewer, keys, sources, resolveRedirect, newId: idGenerator(newIds) }
  // Entities are translated first, because relationships refer to them; then all relationships are looked up together.
  const partial = items.map((item) => translateFirst(item, context))
  const identities = partial.flatMap((it) => ('identity' in it ? [it.identity] : []))
  const mayExist = ({ header }: RelationshipIdentity) => !newIds.has(header.fromId) && !newIds.has(header.toId)
  const existing = await findByIdentity(tx, identities.filter(mayExist))
  const known = { existing, written: new Map<string, string>() }
  return {
    translations: partial.map((it) => translateSecond(it, context, known)),
    options: {
      newSources: [...sources.newSources.values()],
      knownSources: [...sources.knownSources.values()],
      unusedExternalIds: keys.unusedExternalIds,
      newIds,
    },
  }
}

/** An item with a text that cannot be stored never reaches the database, where its keys would be looked up. */
function rejectUnstorable(item: Item): Item {
  if ('malformed' in item) return item
  const malformed = validateStorable(item.input)
  return malformed.length === 0 ? item : { malformed }
}

const idGenerator =
  (newIds: Set<string>) =>
  (kind: string): string => {
    const id = `${kind.toLowerCase()}:${newUuid()}`
    newIds.add(id)
    return id
  }

function translateFirst(item: Item, context: TranslationContext): PartialTranslation {
  if ('malformed' in item) return { errors: item.malformed }
  if ('withdraw' in item) return item.input
  if ('upsert' in item) return translateUpsert(item.upsert, item.input, context)
  return parseRelationship(item.record, item.input, context)
}

function translateSecond(it: PartialTranslation, context: TranslationContext, known: KnownRelationships): Translation {
  if ('identity' in it) return resolveRelationship(it, context, known)
  return 'key' in it ? translateWithdrawal(it, context) : it
}

function translateWithdrawal(
  { key, source = null, reason = null, ifVersion = null }: WithdrawInput,
  { viewer, keys }: TranslationContext,
): Translation {
  const errors: ValidationError[] = []
  const recordId = resolveKey(key, ['key'], keys, errors)
  if (errors.length > 0) return { errors }
  const original = originalRecordIdOf(key, keys)
  return { operation: { recordId, ...original, sourceId: source, withdrawnBy: viewer.name, reason, ifVersion } }
}
