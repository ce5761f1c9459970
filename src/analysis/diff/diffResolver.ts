import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { isTimeout } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { type AsOf, asOfWithin, isHistorical, UNRESTRICTED } from '../../model/record/asOf.ts'
import { claimsAboutRecord } from '../../read/claims/claimLists.ts'
import { selectionParameters } from '../../read/filters/linkPredicates.ts'
import { MAX_ENTITIES, MAX_RELATIONSHIPS } from '../../read/neighborhood/neighborhoodStatement.ts'
import { findDifferences, type RecordDifference } from './differences.ts'
import { DEFAULT_DIFFERENCES, Diff, DiffArgs, Difference } from './diffTypes.ts'
import { historicalNeighborhood } from './historicalNeighborhood.ts'
import { presentNeighborhood } from './presentNeighborhood.ts'
import type { DiffScope, NeighborhoodVersions } from './recordVersions.ts'

@Resolver()
export class DiffResolver {
  @Query(() => Diff, {
    nullable: true,
    description: `Records that were added, ended or changed around an entity between two days (validOn), by present knowledge, or between two moments of knowledge (knownAt), by the change log. Compares all records within \`depth\` steps over relationships valid at either point in time, up to ${MAX_ENTITIES} entities and ${MAX_RELATIONSHIPS} relationships.`,
  })
  async diff(@Args(() => DiffArgs) args: DiffArgs, @Ctx() context: Context): Promise<Diff> {
    const asOfs = { from: asOfWithin(undefined, args.from), to: asOfWithin(undefined, args.to) }
    const { types, labels } = selectionParameters(UNRESTRICTED, args.types, args.kinds)
    const scope = { around: args.around, depth: args.depth ?? 1, ...asOfs, types, labels }
    const compared = await readScope(context, scope).catch(timeoutAsTruncation)
    const limit = args.limit ?? DEFAULT_DIFFERENCES
    const all = findDifferences(compared.records, asOfs)
    const count = (kind: RecordDifference['what']) => all.filter(({ what }) => what === kind).length
    const reason = compared.reason ?? (all.length > limit ? limitExceeded(limit) : null)
    return {
      ...asOfs,
      ...{ added: count('ADDED'), ended: count('ENDED'), changed: count('CHANGED') },
      ...{ differences: all.slice(0, limit), truncated: reason !== null, reason },
    }
  }
}

/** `claims` of a difference: the claims about its record. */
export const DifferenceClaims = claimsAboutRecord<RecordDifference & { readonly asOf?: AsOf }>(
  Difference,
  ({ record }) => record.id,
)

const SCOPE_TOO_LARGE = 'A limit was reached. Request fewer steps, types or kinds.'
const TIMED_OUT = 'The query exceeded its time limit. Request fewer steps, types or kinds.'
const limitExceeded = (limit: number) =>
  `There are more than ${limit} differences. Increase limit, or request fewer types or kinds.`

interface ComparedScope extends Pick<NeighborhoodVersions, 'records'> {
  readonly reason: string | null
}

async function readScope(context: Context, scope: DiffScope): Promise<ComparedScope> {
  const { from, to } = scope
  const { records, truncated } =
    isHistorical(from) || isHistorical(to)
      ? await historicalNeighborhood(context, { ...scope, from: toHistorical(from), to: toHistorical(to) })
      : await presentNeighborhood(context.reader, scope)
  return { records, reason: truncated ? SCOPE_TOO_LARGE : null }
}

// A knownAt in the future means the present.
const PRESENT = '9999-12-31T23:59:59.999Z'

/** When one as-of has knownAt, the other is read from the log too, so that both records have the same shape. */
const toHistorical = (asOf: AsOf) => ({ ...asOf, knownAt: asOf.knownAt ?? PRESENT })

/** A timeout is not an error here: the answer is empty and says why. */
function timeoutAsTruncation(error: unknown): ComparedScope {
  if (!isTimeout(error)) throw error
  return { records: [], reason: TIMED_OUT }
}
