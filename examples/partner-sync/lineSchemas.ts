import { z } from 'zod'

const text = z.string().trim().min(1)
const value = text.nullish()
const key = text.max(400)

// The API validates kinds, roles and dates and reports errors for each line.
/** Fields of every record in the format of the partner: its key and the key of its source. */
const record = {
  key,
  /** Id of the record in the graph, if the two were matched. */
  graphId: text.optional(),
  source: key,
  quote: text.max(2_000).optional(),
  /** Version of the graph's record on which the line is based; the API rejects the write if it has changed. */
  ifVersion: z.int().min(0).optional(),
}
const period = { since: value, until: value, seenOn: value }

/** A line that deletes a record. */
const deletion = z.strictObject({ key, deleted: z.literal(true), reason: text.optional() })

const source = z.union([
  z.strictObject({ key, graphId: text }),
  z.strictObject({
    key,
    kind: z.enum(['PRESS_RELEASE', 'SOCIAL_POST', 'NEWS', 'OFFICIAL_LIST', 'DATASET', 'PARTNER']),
    title: text,
    publisher: text.optional(),
    published: text.optional(),
    url: z.url().optional(),
    language: text.optional(),
  }),
])
const institution = z.strictObject({ ...record, name: text, kind: value, acronym: value, description: value })
const person = z.strictObject({ ...record, name: text, description: value })
const event = z.strictObject({ ...record, name: text, kind: value, status: value, begins: value, ends: value })
const post = z.strictObject({ ...record, person: key, institution: key, title: text, ...period })
const participation = z.strictObject({
  ...record,
  participant: key,
  event: key,
  role: text,
  capacity: value,
  onBehalfOf: key.nullish(),
})

export type SourceLine = z.infer<typeof source>
export type InstitutionLine = z.infer<typeof institution>
export type PersonLine = z.infer<typeof person>
export type EventLine = z.infer<typeof event>
export type PostLine = z.infer<typeof post>
export type ParticipationLine = z.infer<typeof participation>
export type DeletionLine = z.infer<typeof deletion>

/** The schemas of the lines by file. A file comes after the files that it refers to. */
export const SCHEMAS = {
  sources: source,
  institutions: institution,
  people: person,
  events: event,
  posts: post,
  participations: participation,
} as const
export type FileName = keyof typeof SCHEMAS

/** The schema of a line by its file, or the schema of deletions. */
export const schemaOf = (file: FileName, values: unknown): z.ZodType =>
  file !== 'sources' && isDeletion(values) ? deletion : SCHEMAS[file]

export const isDeletion = (line: unknown): line is DeletionLine =>
  typeof line === 'object' && line !== null && 'deleted' in line
