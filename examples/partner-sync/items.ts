import type { Folder, Line } from './folder.ts'
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
import type { PostLine, SourceLine } from './shapes.ts'

/** A write, and the line that asks for it. */
export interface Write {
  readonly line: Line
  readonly item: BatchItem
}

/** What a folder asks the graph to write, in its order. @param scheme the name of our system, which our keys belong to */
export function writesOf({ lines, sources }: Folder, scheme: string): readonly Write[] {
  const graphIds = new Map(
    lines.flatMap(({ says }) => ('graphId' in says && says.graphId ? [[says.key, says.graphId] as const] : [])),
  )
  const ourId = (value: string) => ({ scheme, value })
  const keyOf = (value: string): RecordKey => {
    const id = graphIds.get(value)
    return id === undefined ? { externalId: ourId(value) } : { id }
  }

  /** What every write says of itself: which record, our id for it, and on what it rests. */
  function headOf({ key, source, quote, ifVersion }: Exclude<Line, { readonly of: 'deletions' }>['says']) {
    const claim: ClaimInput = { source: sourceFrom(sources.get(source) as SourceLine), quote }
    // Where the record is named by the graph's id, ours is claimed along with it, and leads there from then on.
    return { key: keyOf(key), externalIds: [ourId(key)], claim, ifVersion }
  }

  function itemOf(line: Line): BatchItem {
    switch (line.of) {
      case 'institutions': {
        const { name, kind, acronym, description } = line.says
        const institutionKind = kind as InstitutionKind | null | undefined
        return { upsertInstitution: { ...headOf(line.says), name, institutionKind, acronym, description } }
      }
      case 'people': {
        const { name, description } = line.says
        return { upsertPerson: { ...headOf(line.says), name, description } }
      }
      case 'events': {
        const { name, begins, ends } = line.says
        const eventKind = line.says.kind as EventKind | null | undefined
        const status = line.says.status as EventStatus | null | undefined
        const validity = periodOf({ since: begins, until: ends })
        return { upsertEvent: { ...headOf(line.says), name, eventKind, status, validity } }
      }
      case 'posts': {
        const { person, institution, title } = line.says
        const ends = { holder: keyOf(person), employer: keyOf(institution) }
        return { recordTenure: { ...headOf(line.says), ...ends, title, validity: periodOf(line.says) } }
      }
      case 'participations': {
        const { participant, event, role, capacity, onBehalfOf } = line.says
        const ends = { participant: keyOf(participant), event: keyOf(event) }
        const sender = onBehalfOf == null ? onBehalfOf : keyOf(onBehalfOf)
        const values = { participationRole: role as ParticipationRole, capacity, onBehalfOf: sender }
        return { recordParticipation: { ...headOf(line.says), ...ends, ...values } }
      }
      case 'deletions':
        return { withdrawClaims: { key: keyOf(line.says.key), reason: line.says.reason } }
    }
  }

  return lines.map((line) => ({ line, item: itemOf(line) }))
}

/** A source that the graph has is named by its id; one of our own by what it is, which makes it where there is none. */
function sourceFrom(source: SourceLine): SourceInput {
  if ('graphId' in source) return { id: source.graphId }
  const { kind: sourceKind, title, publisher, published, url, language } = source
  return { sourceKind, title, publisher, published, url, language }
}

/** Dates are claimed together: left out altogether they stay, and those that are given say all that we know. */
function periodOf({ since, until, seenOn }: Pick<PostLine, 'since' | 'until' | 'seenOn'>): ValidityInput | undefined {
  if (since === undefined && until === undefined && seenOn === undefined) return undefined
  return { start: since, end: until, attestedOn: seenOn }
}
