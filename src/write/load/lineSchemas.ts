import { z } from 'zod'
import { isLanguageTag } from '../../lib/text/languageTag.ts'
import { isWebAddress } from '../../lib/text/webAddress.ts'
import { parseEdtf } from '../../lib/time/edtf.ts'
import { NameKind } from '../../model/names/nameKind.ts'
import { sourceIdProblem } from '../../model/record/recordId.ts'
import { SourceKind } from '../../model/sources/source.ts'
import { textProblemOf } from '../claims/validateTexts.ts'

const text = z.string().trim().min(1)
const noProblem = (problemOf: (value: string) => string | null) => (value: string, context: z.RefinementCtx) => {
  const message = problemOf(value)
  if (message !== null) context.addIssue({ code: 'custom', message })
}
/** Text of a source or of a claim: shown, not compared. */
const prose = (maxLength: number) => text.superRefine(noProblem((value) => textProblemOf(value, maxLength)))
const languageTag = z.string().refine(isLanguageTag, 'Expected a language tag such as en or zh-Hans')
const fuzzyDate = z.string().superRefine((value, context) => {
  try {
    parseEdtf(value)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
  }
})

/** A line of sources.jsonl. */
export const sourceLine = z.strictObject({
  id: z.string().superRefine(noProblem(sourceIdProblem)),
  sourceKind: z.enum(SourceKind.values as [string, ...string[]]),
  title: prose(2_000),
  publisher: prose(2_000).optional(),
  published: fuzzyDate.optional(),
  url: z.string().max(2_000).refine(isWebAddress, 'Expected an address with http or https').optional(),
  language: languageTag.optional(),
  licence: prose(2_000).optional(),
  recordedBy: text.optional(),
})
export type SourceLine = z.infer<typeof sourceLine>

const externalIds = z
  .array(
    z.strictObject({
      scheme: z.string().regex(/^[\w.-]+$/, 'Expected a scheme of letters, digits, . _ and -'),
      value: text.max(500, 'Expected a value of at most 500 characters'),
    }),
  )
  .default([])

// The format of the graph, in which comparing the texts compares the instants.
const instant = z.iso.datetime({ precision: 3 })

// The properties of a claim itself. All other keys are values that it claims.
const claim = z.looseObject({
  source: text,
  basis: text,
  quote: prose(10_000).optional(),
  locator: prose(10_000).optional(),
  note: prose(10_000).optional(),
  claimedBy: text.optional(),
  // Exports add these, so that loading an export creates the same claims.
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

const claims = z.array(claim).min(1, 'Expected at least one claim, since every value needs a source')

/** A line of entities.jsonl. All other keys are values of the record. */
export const entityLine = z.looseObject({ id: text, kind: text, names, externalIds, claims })
export type EntityLine = z.infer<typeof entityLine>

/** A line of relationships.jsonl. All other keys are values of the record. */
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

/** A line of claims.jsonl: a further claim about a record, with only the values that it claims. */
export const claimLine = claim.extend({ about: text, names, externalIds })
export type AboutLine = z.infer<typeof claimLine>

/** The problems of a line that does not match its schema, with the path of each. */
export const reasonsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}.`)
