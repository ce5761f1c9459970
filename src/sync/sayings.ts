import { v7 as newUuid } from 'uuid'
import { identityOf, type RelationshipHead, type Saying } from '../claims/draft.ts'
import { type Resolve, readRedirects } from '../claims/redirects.ts'
import type { ClaimedValue, ClaimValues } from '../claims/values.ts'
import type { Viewer } from '../context.ts'
import type { Kind } from '../entities/entity.ts'
import type { Transaction } from '../graph/graph.ts'
import { propertyOf, referenceFieldsOf } from '../record/ownField.ts'
import { recordKindOf } from '../relationships/recordKind.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'
import type { WrittenSource } from '../sources/saveSources.ts'
import { claimedValues, problemsOfSets } from './claimedValues.ts'
import { readTold, type Told } from './identities.ts'
import type { Item, WithdrawInput } from './items.ts'
import { keysIn } from './keysIn.ts'
import { isMistake, type Leads, type Led, readLeads } from './leads.ts'
import { type Mistake, mistake } from './mistake.ts'
import { ledTo, type Provenance, provenanceOf } from './provenance.ts'
import { readSources, type Sources } from './sources.ts'
import type { KeyInput, WriteInput } from './writeInputs.ts'

/** An item as it is said to the graph, or why it cannot be. */
export type Spoken = { readonly saying: Saying } | { readonly mistakes: readonly Mistake[] }

export interface Spoke {
  /** One for each item, in their order. */
  readonly spoken: readonly Spoken[]
  /** Sources that are to be made along with it. */
  readonly sources: readonly WrittenSource[]
}

/** What an item says before it is known which relationship it is about. */
type Half = { readonly told: Told; readonly provenance: Provenance } | { readonly done: Spoken } | null

/**
 * Turns the items of one write into what they say: keys into ids, sources into ids, values into claimed values. Items
 * may name records that earlier ones make.
 */
export async function sayingsOf(tx: Transaction, items: readonly Item[], viewer: Viewer): Promise<Spoke> {
  const keys = items.flatMap(keysIn)
  const ids = keys.flatMap(({ id }) => id ?? [])
  const [leads, sources, resolve] = await Promise.all([
    readLeads(tx, keys),
    readSources(tx, items, viewer.name),
    readRedirects(tx, ids),
  ])
  const speaker = { viewer, leads, sources, resolve }
  // Entities come first, since the ends of later items lead to them; then one reading finds all relationships.
  const halves = items.map((item) => firstHalf(item, speaker))
  const idOf = await readTold(
    tx,
    halves.flatMap((half) => (half && 'told' in half ? [half.told] : [])),
  )
  const made = new Map<string, string>()
  const spoken = items.map((item, index) => secondHalf(item, halves[index] ?? null, speaker, idOf, made))
  return { spoken, sources: [...sources.fresh.values()] }
}

interface Speaker {
  readonly viewer: Viewer
  readonly leads: Leads
  readonly sources: Sources
  readonly resolve: Resolve
}

function firstHalf(item: Item, speaker: Speaker): Half {
  if ('malformed' in item) return { done: { mistakes: [item.malformed] } }
  if ('withdraw' in item) return null
  const mistakes = problemsOfSets(item.input)
  if ('upsert' in item) return { done: upserted(item.upsert, item.input, speaker, mistakes) }
  const told = toldBy(item.record, item.input, speaker, mistakes)
  const provenance = provenanceOf(item.input.claim, speaker.viewer, speaker.leads, speaker.sources, mistakes)
  return mistakes.length > 0 ? { done: { mistakes } } : { told, provenance }
}

function secondHalf(
  item: Item,
  half: Half,
  speaker: Speaker,
  idOf: (it: Told) => string | undefined,
  made: Map<string, string>,
): Spoken {
  if ('withdraw' in item) return withdrawal(item.input, speaker)
  if (half && 'done' in half) return half.done
  return recorded(item as Recording, half as Exclude<Half, null | { done: unknown }>, speaker, idOf, made)
}

type Recording = Extract<Item, { readonly record: unknown }>

function upserted(kind: Kind, input: WriteInput, speaker: Speaker, mistakes: Mistake[]): Spoken {
  const { viewer, leads, sources } = speaker
  const led = leads.of(input.key as KeyInput, ['key'])
  const provenance = provenanceOf(input.claim, viewer, leads, sources, mistakes)
  if (isMistake(led)) return { mistakes: [led, ...mistakes] }
  const about = led.id ?? `${kind.kind.toLowerCase()}:${newUuid()}`
  mistakes.push(...kindProblems(about, kind.kind))
  if (mistakes.length > 0) return { mistakes }
  if (led.id === null) leads.made(led.externalId as string, about)
  return {
    saying: {
      ...provenance,
      about,
      head: { entity: kind },
      mustExist: led.id !== null && !led.made,
      knownBy: led.externalId,
      ...(led.saidOf === undefined ? {} : { saidOf: led.saidOf }),
      values: claimedValues(input, kind.own),
      ifVersion: input.ifVersion ?? null,
    },
  }
}

function kindProblems(id: string, expected: string): Mistake[] {
  const kind = recordKindOf(id)
  if (!kind) return []
  const found = 'entity' in kind ? kind.entity.kind : kind.relationship.type
  if (found === expected) return []
  return [mistake('KIND_NOT_ALLOWED', ['key'], `Expected the key of a ${expected}, got that of a ${found} (${id}).`)]
}

/** The ends, and what else tells a relationship from others, with ids of survivors. */
function toldBy(kind: RelationshipKind, input: WriteInput, { leads, resolve }: Speaker, mistakes: Mistake[]): Told {
  const [from, to] = [kind.from.as, kind.to.as].map((as) => endLed(input[as] as KeyInput, as, leads, mistakes))
  const occurrence = (input.occurrence as string | null | undefined) || null
  const headOf = (fromId = '', toId = ''): RelationshipHead => ({ relationship: kind, fromId, toId, occurrence })
  const head = headOf(resolve(from?.id ?? ''), resolve(to?.id ?? ''))
  const saidHead = headOf(from?.said, to?.said)
  const values = { ...claimedValues(input, kind.own), ...referencesOf(kind, input, leads, resolve, mistakes) }
  return { head, saidHead, values }
}

/** The entity at an end, and the id under which the caller knows it. */
function endLed(key: KeyInput, as: string, leads: Leads, mistakes: Mistake[]) {
  const id = ledTo(key, [as], leads, mistakes)
  const led = leads.of(key, [as])
  return { id, said: isMistake(led) ? id : (led.saidOf ?? id) }
}

function referencesOf(
  { own }: RelationshipKind,
  input: WriteInput,
  leads: Leads,
  resolve: Resolve,
  mistakes: Mistake[],
): ClaimValues {
  const led = (key: KeyInput, field: readonly string[]) => resolve(ledTo(key, field, leads, mistakes))
  const idsAt = (name: string): ClaimedValue => {
    const given = input[name] as KeyInput | readonly KeyInput[] | null
    if (given === null) return null
    if (!Array.isArray(given)) return led(given as KeyInput, [name])
    return given.map((key: KeyInput, index) => led(key, [name, String(index)]))
  }
  const named = referenceFieldsOf(own).filter((name) => input[name] !== undefined)
  return Object.fromEntries(named.map((name) => [propertyOf(name, own[name] as never), idsAt(name)]))
}

const NO_LEAD: Led = { id: null, externalId: null }

function recorded(
  { record, input }: Recording,
  { told, provenance }: { readonly told: Told; readonly provenance: Provenance },
  { leads }: Speaker,
  idOf: (it: Told) => string | undefined,
  made: Map<string, string>,
): Spoken {
  const led = input.key == null ? NO_LEAD : leads.of(input.key, ['key'])
  if (isMistake(led)) return { mistakes: [led] }
  const identity = identityOf(told.head, told.values)
  const about = led.id ?? idOf(told) ?? made.get(identity) ?? `${record.type.toLowerCase()}:${newUuid()}`
  const mistakes = kindProblems(about, record.type)
  if (mistakes.length > 0) return { mistakes }
  made.set(identity, about)
  if (led.externalId !== null && led.id === null) leads.made(led.externalId, about)
  return {
    saying: {
      ...provenance,
      about,
      head: told.head,
      mustExist: led.id !== null && !led.made,
      knownBy: led.externalId,
      values: told.values,
      ifVersion: input.ifVersion ?? null,
    },
  }
}

function withdrawal({ key, reason = null, ifVersion = null }: WithdrawInput, { viewer, leads }: Speaker): Spoken {
  const mistakes: Mistake[] = []
  const about = ledTo(key, ['key'], leads, mistakes)
  return mistakes.length > 0 ? { mistakes } : { saying: { about, withdrawnBy: viewer.name, reason, ifVersion } }
}
