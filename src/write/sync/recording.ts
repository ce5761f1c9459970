import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { propertyOf, referenceFieldsOf } from '../../model/record/ownField.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import { identityOf, type RelationshipHead } from '../claims/draft.ts'
import type { Resolve } from '../claims/redirects.ts'
import { claimedValues, problemsOfSets } from './claimedValues.ts'
import type { Told } from './identities.ts'
import { isMistake, type Leads, type Led } from './leads.ts'
import type { Mistake } from './mistake.ts'
import { ledTo, type Provenance, provenanceOf } from './provenance.ts'
import { kindProblems, type Speaker, type Spoken } from './speaker.ts'
import type { KeyInput, WriteInput } from './writeInputs.ts'

/** What a recording says, before it is known which relationship that is about. */
export interface Recording {
  readonly kind: RelationshipKind
  readonly input: WriteInput
  readonly told: Told
  readonly provenance: Provenance
}

/** Which relationships there are already: in the graph, and by earlier items of the same write. */
export interface Recorded {
  readonly found: (told: Told) => string | undefined
  /** Ids by identity. */
  readonly made: Map<string, string>
}

/** Reads a recording: its ends, values and claim; or why it cannot stand. */
export function recordingOf(
  kind: RelationshipKind,
  input: WriteInput,
  speaker: Speaker,
): Recording | { readonly mistakes: readonly Mistake[] } {
  const mistakes = problemsOfSets(input)
  const told = toldBy(kind, input, speaker, mistakes)
  const provenance = provenanceOf(input.claim, speaker.viewer, speaker.leads, speaker.sources, mistakes)
  return mistakes.length > 0 ? { mistakes } : { kind, input, told, provenance }
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

/** What a recording says: of the relationship that its key or its identity leads to, else of a new one. */
export function recorded(recording: Recording, { leads, newId }: Speaker, { found, made }: Recorded): Spoken {
  const { kind, input, told, provenance } = recording
  const led = input.key == null ? NO_LEAD : leads.of(input.key, ['key'])
  if (isMistake(led)) return { mistakes: [led] }
  const identity = identityOf(told.head, told.values)
  const about = led.id ?? found(told) ?? made.get(identity) ?? newId(kind.type)
  const mistakes = kindProblems(about, kind.type)
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
