import type { Kind } from '../../model/entities/entity.ts'
import { claimedValues, problemsOfSets } from './claimedValues.ts'
import { isMistake } from './leads.ts'
import { provenanceOf } from './provenance.ts'
import { kindProblems, type Speaker, type Spoken } from './speaker.ts'
import type { KeyInput, WriteInput } from './writeInputs.ts'

/** What an upsert says; later items may name the entity that it makes by the same external id. */
export function upserted(kind: Kind, input: WriteInput, { viewer, leads, sources, newId }: Speaker): Spoken {
  const mistakes = problemsOfSets(input)
  const led = leads.of(input.key as KeyInput, ['key'])
  const provenance = provenanceOf(input.claim, viewer, leads, sources, mistakes)
  if (isMistake(led)) return { mistakes: [led, ...mistakes] }
  const about = led.id ?? newId(kind.kind)
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
