import { z } from 'zod'
import { parseEdtf } from '../../lib/time/edtf.ts'
import { NameKind } from '../../model/names/nameKind.ts'
import { SourceKind } from '../../model/sources/source.ts'

const text = z.string().trim().min(1)
const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Expected a language tag such as en or zh-Hans')
const fuzzyDate = z.string().superRefine((value, context) => {
  try {
    parseEdtf(value)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
  }
})

/** A line of sources.jsonl. */
export const sourceLine = z.strictObject({
  id: z.string().regex(/^source:.+/, 'Expected an id that starts with source:'),
  sourceKind: z.enum(SourceKind.values as [string, ...string[]]),
  title: text,
  publisher: text.optional(),
  published: fuzzyDate.optional(),
  url: z.url().optional(),
  language: languageTag.optional(),
  licence: text.optional(),
  recordedBy: text.optional(),
})
export type SourceLine = z.infer<typeof sourceLine>

const externalIds = z
  .array(
    z.strictObject({
      scheme: z.string().regex(/^[\w.-]+$/, 'Expected a scheme of letters, digits, . _ and -'),
      value: text,
    }),
  )
  .default([])

// As the graph keeps them: of two texts the later moment is the greater one.
const instant = z.iso.datetime({ precision: 3 })

// What a claim has for itself; whatever else stands on its line is a value that it claims.
const claim = z.looseObject({
  source: text,
  basis: text,
  quote: text.optional(),
  locator: text.optional(),
  note: text.optional(),
  claimedBy: text.optional(),
  // What an export says of a claim beside that, so that it is the same claim when it is loaded back.
  recordedBy: text.optional(),
  recordedAt: instant.optional(),
  settles: z.boolean().optional(),
  slot: z.string().optional(),
  saidOf: text.optional(),
  withdrawnAt: instant.optional(),
  withdrawalReason: text.optional(),
})
export type ClaimLine = z.infer<typeof claim>

const names = z
  .array(
    z.strictObject({
      value: text,
      lang: languageTag.optional(),
      nameKind: z.enum(NameKind.values as [string, ...string[]]),
      source: text.optional(),
    }),
  )
  .default([])
export type NameLine = z.infer<typeof names>[number]

const claims = z.array(claim).min(1, 'Expected at least one claim: nothing is recorded without a source')

/** A line of entities.jsonl; its other keys are values of the record. */
export const entityLine = z.looseObject({ id: text, kind: text, names, externalIds, claims })
export type EntityLine = z.infer<typeof entityLine>

/** A line of relationships.jsonl; its other keys are values of the record. */
export const relationshipLine = z.looseObject({
  id: text,
  type: text,
  from: text,
  to: text,
  occurrence: text.optional(),
  externalIds,
  claims,
})
export type RelationshipLine = z.infer<typeof relationshipLine>

/** A line of claims.jsonl: one more claim about a record, and only the values that it brings. */
export const claimLine = claim.extend({ about: text, names, externalIds })
export type AboutLine = z.infer<typeof claimLine>

/** Why a line has not the shape expected, one reason for each problem. */
export const reasonsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}.`)
