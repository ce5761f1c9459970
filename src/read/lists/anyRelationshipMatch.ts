import { lazy } from '../../lib/lazy.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import { padToPlanBucket } from '../../neo4j/graph/parameters.ts'
import { ALL_DAYS, attestedIn, type DayRange, intersectDayRanges } from '../filters/validityPredicate.ts'
import { degreeSum, isRequested, type LinkType, linkTypes, requestedDegrees } from './degrees.ts'
import type { KindNames, LinkMatch } from './linkListTypes.ts'
import { type Branch, IS_VALID, SIDES, type Side } from './linkStatement.ts'

/** The criteria of the list `relationships`. */
export interface AnyRelationshipCriteria {
  readonly asOf: AsOf
  readonly during: DayRange | null
  readonly links: readonly LinkType[]
  /** The labels that the neighbor may have; any when null. */
  readonly labels: readonly string[] | null
}

/** Whether types and directions are the only criteria. */
export const isUnfiltered = ({ asOf, during, labels }: AnyRelationshipCriteria): boolean =>
  asOf.validOn === null && during === null && labels === null

export function matchAnyRelationships(criteria: AnyRelationshipCriteria, kinds: KindNames): LinkMatch {
  const branches = branchesFor(criteria, kinds)
  return { branches, degrees: degreeSum(branches), parameters: parametersOf(criteria) }
}

export const branchesFor = (criteria: AnyRelationshipCriteria, kinds: KindNames): readonly Branch[] =>
  (isUnfiltered(criteria) ? unfilteredBranches : filteredBranches)(criteria.links, kinds)

/**
 * One constant statement with 22 branches serves every selection of types, because a separate statement for each would
 * take over a second to plan. A single type has its own statement, with one branch for each side at which these entities
 * can be; there are only 33 of these.
 */
function branchesWith(conditions: readonly string[]) {
  const branchesOf = (links: readonly LinkType[]): Branch[] =>
    links.map((link) => ({ ...link, key: `CASE WHEN ${isRequested(link)} THEN id END`, conditions }))
  const all = lazy(() => branchesOf(linkTypes(relationshipTypes.keys())))
  return (links: readonly LinkType[], kinds: KindNames): readonly Branch[] => {
    const [type, ...more] = new Set(links.map((link) => link.type))
    return type !== undefined && more.length === 0 ? branchesOf(linkTypes([type], sidesOf(type, kinds))) : all()
  }
}

/** The sides of a type at which entities of some kinds can be; both when there is none. */
function sidesOf(type: string, kinds: KindNames): readonly Side[] {
  const ends = relationshipTypes.get(type) as RelationshipDefinition
  const sides = SIDES.filter((side) => kinds.some((kind) => kind === undefined || kind in ends[side].listFields))
  return sides.length === 0 ? SIDES : sides
}

const unfilteredBranches = branchesWith([])
const filteredBranches = branchesWith([
  IS_VALID,
  `($anyTime OR ${attestedIn('r', '$during')})`,
  '($anyKind OR any(label IN labels(neighbor) WHERE label IN $labels))',
])

function parametersOf(criteria: AnyRelationshipCriteria) {
  const { asOf, during, links, labels } = criteria
  if (isUnfiltered(criteria)) return { requested: requestedDegrees(links) }
  return {
    requested: requestedDegrees(links),
    asOf: intersectDayRanges(asOf, during),
    // Attestation on the day and attestation in the range are separate conditions; otherwise the intersection decides.
    anyTime: during === null || during.certainty !== 'ATTESTED',
    during: during ?? ALL_DAYS,
    labels: padToPlanBucket(labels ?? []),
    anyKind: labels === null,
  }
}
