import { z } from 'zod'

/** Of a value: left out it stays as it was, null takes it back. */
const text = z.string().trim().min(1)
const value = text.nullish()
const key = text.max(400)

// Which kinds, roles and dates there can be, the graph knows best: it says so of each line.
/** Somebody's own form: every record has a key of theirs, and says on which of their sources it rests. */
const record = {
  key,
  /** The graph's own id of it, once somebody has found out that the two are the same. */
  graphId: text.optional(),
  source: key,
  quote: text.max(2_000).optional(),
  /** The version of the graph's record on which ours is based: the write is refused when that has moved on. */
  ifVersion: z.int().min(0).optional(),
}
const period = { since: value, until: value, seenOn: value }

/** A line that says that its record is no longer ours. */
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

/** The shape of the lines of each file. What later files point at comes first. */
export const SHAPES = {
  sources: source,
  institutions: institution,
  people: person,
  events: event,
  posts: post,
  participations: participation,
} as const
export type FileName = keyof typeof SHAPES

/** The shape of a line, by its file and by whether it deletes. */
export const shapeOf = (file: FileName, given: unknown): z.ZodType =>
  file !== 'sources' && isDeletion(given) ? deletion : SHAPES[file]

export const isDeletion = (line: unknown): line is DeletionLine =>
  typeof line === 'object' && line !== null && 'deleted' in line
