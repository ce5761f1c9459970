import type { PostLine, SourceLine } from './lineSchemas.ts'
import type {
  BatchItem,
  ClaimInput,
  EventKind,
  EventStatus,
  InstitutionKind,
  ParticipationRole,
  RecordKey,
  SourceInput,
  ValidityInput,
} from './operations.ts'
import type { Folder, Line } from './readFolder.ts'

/** A write with the line that it comes from. */
export interface Write {
  readonly line: Line
  readonly item: BatchItem
}

/** Converts the lines of a folder to writes, in the same order. @param scheme the external-id scheme of our keys */
export function writesOf({ lines, sources }: Folder, scheme: string): readonly Write[] {
  const graphIds = new Map(
    lines.flatMap(({ values }) =>
      'graphId' in values && values.graphId ? [[values.key, values.graphId] as const] : [],
    ),
  )
  const ourId = (value: string) => ({ scheme, value })
  const keyOf = (value: string): RecordKey => {
    const id = graphIds.get(value)
    return id === undefined ? { externalId: ourId(value) } : { id }
  }

  /** The fields that every write has: the record, our id of it, and the claim. */
  function headOf({ key, source, quote, ifVersion }: Exclude<Line, { readonly of: 'deletions' }>['values']) {
    const claim: ClaimInput = { source: sourceFrom(sources.get(source) as SourceLine), quote }
    // If the line gives the graph's id, the write also claims our key as an external id, which identifies the record later.
    return { key: keyOf(key), externalIds: [ourId(key)], claim, ifVersion }
  }

  function itemOf(line: Line): BatchItem {
    switch (line.of) {
      case 'institutions': {
        const { name, kind, acronym, description } = line.values
        const institutionKind = kind as InstitutionKind | null | undefined
        return { upsertInstitution: { ...headOf(line.values), name, institutionKind, acronym, description } }
      }
      case 'people': {
        const { name, description } = line.values
        return { upsertPerson: { ...headOf(line.values), name, description } }
      }
      case 'events': {
        const { name, begins, ends } = line.values
        const eventKind = line.values.kind as EventKind | null | undefined
        const status = line.values.status as EventStatus | null | undefined
        const validity = periodOf({ since: begins, until: ends })
        return { upsertEvent: { ...headOf(line.values), name, eventKind, status, validity } }
      }
      case 'posts': {
        const { person, institution, title } = line.values
        const ends = { holder: keyOf(person), employer: keyOf(institution) }
        return { recordTenure: { ...headOf(line.values), ...ends, title, validity: periodOf(line.values) } }
      }
      case 'participations': {
        const { participant, event, role, capacity, onBehalfOf } = line.values
        const ends = { participant: keyOf(participant), event: keyOf(event) }
        const sender = onBehalfOf == null ? onBehalfOf : keyOf(onBehalfOf)
        const values = { participationRole: role as ParticipationRole, capacity, onBehalfOf: sender }
        return { recordParticipation: { ...headOf(line.values), ...ends, ...values } }
      }
      case 'deletions':
        return { withdrawClaims: { key: keyOf(line.values.key), reason: line.values.reason } }
    }
  }

  return lines.map((line) => ({ line, item: itemOf(line) }))
}

/** Refers to an existing source by id, or describes our own source, which the API creates if it does not exist. */
function sourceFrom(source: SourceLine): SourceInput {
  if ('graphId' in source) return { id: source.graphId }
  const { kind: sourceKind, title, publisher, published, url, language } = source
  return { sourceKind, title, publisher, published, url, language }
}

/** The dates of a record are claimed together: they stay unchanged if the line has none, else it replaces all of them. */
function periodOf({ since, until, seenOn }: Pick<PostLine, 'since' | 'until' | 'seenOn'>): ValidityInput | undefined {
  if (since === undefined && until === undefined && seenOn === undefined) return undefined
  return { start: since, end: until, attestedOn: seenOn }
}
