import { sortKey } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'
import { parseEdtf } from '../../lib/time/edtf.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import { UNKNOWN_DATE_KEY } from '../../model/paging/keyset.ts'
import { foldedTexts, textFields } from '../../model/record/foldedProperty.ts'
import { validityOf } from '../../model/record/validity.ts'
import { denormalizedDates, type EventDates } from '../../model/relationships/denormalizedDates.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import type { RelationshipHeader } from './claimOperation.ts'
import type { RecordState } from './recordState.ts'

type Properties = Readonly<Record<string, unknown>>

/** The properties of an entity's node: its content, folded texts for filters and search, and sort keys for lists. */
export function entityProperties(kind: KindDefinition, state: RecordState): Properties {
  const { id, content } = state
  return {
    ...stampedProperties(state),
    ...entitySearchTexts(kind, content),
    nameKey: sortKey(String(content.name), id),
    ...(kind.dateField === undefined ? {} : { dateKey: `${dateOf(kind, content) ?? UNKNOWN_DATE_KEY}/${id}` }),
    updatedKey: `${state.updatedAt}/${id}`,
  }
}

/** The folded texts of an entity, which filters and search compare. */
export const entitySearchTexts = ({ own }: KindDefinition, content: Properties): Properties => ({
  ...foldedTexts(['name', ...textFields(own)], content),
  words: wordsOf(String(content.name)).join(' '),
})

/** The folded texts of a relationship, which filters compare. */
export const relationshipSearchTexts = ({ own }: RelationshipDefinition, content: Properties): Properties =>
  foldedTexts(textFields(own), content)

/** The first possible day of the field that dates entities of this kind; null when it is unknown or there is none. */
function dateOf({ dateField }: KindDefinition, content: Properties): string | null {
  if (dateField === undefined) return null
  if (dateField === 'validity') return (content.startEarliest as string | undefined) ?? null
  return content[dateField] === undefined ? null : parseEdtf(String(content[dateField])).earliest
}

/**
 * The properties of a relationship in the graph: its content, folded texts, list position and effective window.
 * @param identity see `identityOf`
 */
export function relationshipProperties(
  header: RelationshipHeader,
  state: RecordState,
  identity: string,
  event: EventDates,
): Properties {
  return {
    ...stampedProperties(state),
    ...relationshipSearchTexts(header.relationship, state.content),
    identity,
    ...denormalizedDates(state.id, validityOf(state.content), event),
  }
}

const stampedProperties = ({ id, content, version, createdAt, updatedAt }: RecordState): Properties => ({
  id,
  ...content,
  version,
  createdAt,
  updatedAt,
})
