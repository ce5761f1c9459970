import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { getOrInsert } from '../../lib/collections/memoize.ts'
import { digest } from '../../lib/text/digest.ts'
import { isWebAddress } from '../../lib/text/webAddress.ts'
import { sourceIdProblem } from '../../model/record/recordId.ts'
import type { WrittenSource } from '../../model/sources/saveSources.ts'
import { runUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { textProblemOf } from '../claims/validateTexts.ts'
import { type ValidationError, validationError } from '../claims/validationError.ts'
import type { SourceInput } from './inputs.ts'
import type { Item } from './item.ts'

/** Resolves the sources of some items to ids. */
export interface SourceResolver {
  /** The id of a source, which is created when it does not exist; or why the input is invalid. */
  resolve(given: SourceInput): { readonly id: string } | { readonly errors: readonly ValidationError[] }
  /** Sources that are in the graph. */
  readonly knownSources: ReadonlyMap<string, WrittenSource>
  /** Sources to create. */
  readonly newSources: ReadonlyMap<string, WrittenSource>
}

const STATEMENT = `UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s {.*} AS source`

const FIELDS = ['sourceKind', 'title', 'publisher', 'published', 'url', 'language', 'licence'] as const
const MAX_LENGTH = 2_000

/** Reads the sources that items name by id, and those that are equal to the sources they describe. */
export async function readSourceResolver(
  tx: Transaction,
  items: readonly Item[],
  party: string,
): Promise<SourceResolver> {
  const inputs = items.flatMap((item) => ('upsert' in item || 'record' in item ? [item.input.claim.source] : []))
  const idOf = sourceIds(party)
  const ids = [...new Set(inputs.map(idOf))]
  const rows = await runUnlessEmpty(tx, STATEMENT, 'ids', ids)
  const knownSources = new Map(rows.map(({ source }) => source as WrittenSource).map((source) => [source.id, source]))
  const newSources = new Map<string, WrittenSource>()
  return {
    knownSources,
    newSources,
    resolve(source) {
      const id = idOf(source)
      const existing = knownSources.get(id) ?? newSources.get(id)
      const errors = existing ? validateSame(source, existing) : validateNew(source, id)
      if (errors.length > 0) return { errors }
      if (!existing) newSources.set(id, { ...valuesOf(source), id, title: String(source.title), recordedBy: party })
      return { id }
    },
  }
}

/** The id of a source without an explicit id is a digest of its party and values, so that equal inputs share it. */
function sourceIds(party: string): (source: SourceInput) => string {
  const idsByContent = new Map<string, string>()
  return (source) => {
    if (source.id != null) return source.id
    const content = canonicalJson([party, valuesOf(source)])
    return getOrInsert(idsByContent, content, () => `source:${digest(content, 32)}`)
  }
}

const valuesOf = (source: SourceInput): Readonly<Record<string, string>> =>
  Object.fromEntries(FIELDS.flatMap((field) => (source[field] == null ? [] : [[field, source[field] as string]])))

const pathTo = (field: string): readonly string[] => ['claim', 'source', field]

function validateNew(source: SourceInput, id: string): ValidationError[] {
  const { title, sourceKind, url } = source
  if (source.id != null && title == null && sourceKind == null) {
    return [
      validationError(
        'NOT_FOUND',
        pathTo('id'),
        `Expected the id of a source, found no source with the id ${JSON.stringify(id)}.`,
      ),
    ]
  }
  const errors: ValidationError[] = []
  const idProblem = sourceIdProblem(id)
  if (idProblem !== null) errors.push(validationError('BAD_VALUE', pathTo('id'), idProblem))
  if (title == null)
    errors.push(validationError('REQUIRED', pathTo('title'), 'Expected a title for a new source, found none.'))
  if (sourceKind == null)
    errors.push(
      validationError('REQUIRED', pathTo('sourceKind'), 'Expected a sourceKind for a new source, found none.'),
    )
  if (url != null && !isWebAddress(url))
    errors.push(
      validationError(
        'BAD_VALUE',
        pathTo('url'),
        `Expected an address with http or https, got ${JSON.stringify(url.slice(0, 60))}.`,
      ),
    )
  return [...errors, ...FIELDS.flatMap((field) => validateField(field, source[field]))]
}

function validateField(field: string, text: string | null | undefined): ValidationError[] {
  const problem = text == null ? null : textProblemOf(text, MAX_LENGTH)
  return problem === null ? [] : [validationError('BAD_VALUE', pathTo(field), problem)]
}

/** Sources cannot be changed, because the claims of other parties refer to them. */
const validateSame = (input: SourceInput, existing: WrittenSource): ValidationError[] =>
  FIELDS.filter((field) => input[field] != null && input[field] !== existing[field]).map((field) =>
    validationError(
      'SOURCE_DIFFERS',
      pathTo(field),
      `Expected ${field} of ${existing.id} to stay ${JSON.stringify(existing[field] ?? null)}, got ${JSON.stringify(input[field])}. Omit the field, or create a source of your own.`,
    ),
  )
