import { mayAct, type Viewer } from '../../model/context.ts'
import type { ClaimDraft } from '../claims/draft.ts'
import type { ClaimInput } from './inputs.ts'
import { isMistake, type Leads } from './leads.ts'
import { type Mistake, mistake } from './mistake.ts'
import type { Sources } from './sources.ts'

/** All of a claim but what it says: who says it, and on what it rests. */
export type Provenance = Pick<
  ClaimDraft,
  'sourceId' | 'slot' | 'basis' | 'settles' | 'quote' | 'locator' | 'note' | 'claimedById' | 'recordedBy' | 'recordedAt'
>

const LONGEST = { quote: 2_000, locator: 1_000, note: 10_000 } as const

/** Reads the claim of an input; what is wrong with it goes to `mistakes`. */
export function provenanceOf(
  claim: ClaimInput,
  viewer: Viewer,
  leads: Leads,
  sources: Sources,
  mistakes: Mistake[],
): Provenance {
  const source = sources.of(claim.source)
  if ('mistakes' in source) mistakes.push(...source.mistakes)
  mistakes.push(...problemsOfTexts(claim), ...problemsOfSettling(claim, viewer))
  const { quote = null, locator = null, note = null } = claim
  return {
    sourceId: 'id' in source ? source.id : '',
    slot: '',
    basis: claim.basis ?? 'STATED',
    settles: claim.settles ?? false,
    quote,
    locator,
    note,
    claimedById: claimedById(claim, leads, mistakes),
    recordedBy: viewer.name,
    recordedAt: null,
  }
}

function claimedById({ claimedBy }: ClaimInput, leads: Leads, mistakes: Mistake[]): string | null {
  if (claimedBy == null) return null
  return ledTo(claimedBy, ['claim', 'claimedBy'], leads, mistakes)
}

/** The id of the record that a key has to lead to; empty, with a mistake, when it leads to none. */
export function ledTo(
  key: Parameters<Leads['of']>[0],
  field: readonly string[],
  leads: Leads,
  mistakes: Mistake[],
): string {
  const led = leads.of(key, field)
  if (!isMistake(led) && led.id !== null) return led.id
  const found = isMistake(led)
    ? led
    : mistake('NOT_FOUND', field, `Expected the key of a record that is there, got ${led.externalId}, which none has.`)
  mistakes.push(found)
  return ''
}

const problemsOfTexts = (claim: ClaimInput): Mistake[] =>
  (['quote', 'locator', 'note'] as const)
    .filter((field) => (claim[field]?.length ?? 0) > LONGEST[field])
    .map((field) => mistake('BAD_VALUE', ['claim', field], `Expected at most ${LONGEST[field]} characters, got more.`))

function problemsOfSettling({ settles }: ClaimInput, viewer: Viewer): Mistake[] {
  if (!settles || mayAct(viewer, 'EDITOR')) return []
  const message = `Expected a key with the role EDITOR to settle, got one with ${viewer.roles.join(', ')}.`
  return [mistake('FORBIDDEN', ['claim', 'settles'], message)]
}
