import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { ClaimRow } from '../../model/claims/claim.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityColumn, entityFrom } from '../../model/entities/entityRow.ts'
import { isAllowed } from '../../model/paging/pageArgs.ts'
import { propertyOf } from '../../model/record/ownField.ts'
import { askedOnce, asksRecords, entityWanted, fieldsBelow, type Wanted } from '../../model/record/wanted.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'
import {
  ABOUT_RECORD,
  type ClaimsAsked,
  claimsColumn,
  claimsFrom,
  claimsIn,
  claimsPageOf,
  claimsParameter,
} from '../claims/claimRows.ts'

/**
 * What a statement for relationships finds along with them, so that the fields below need none of their own: the
 * entities that a field of theirs leads to, and a page of their claims.
 */
export interface Companions {
  readonly references: readonly Reference[]
  readonly claims: ClaimsAsked | null
}

/** A field that leads to an entity. */
interface Reference {
  readonly property: string
  readonly wanted: Wanted
}

/** What came along with one relationship. */
export interface Accompanied {
  readonly references: readonly (EntityRow | null)[]
  readonly claims: readonly ClaimRow[] | null
}

/**
 * Tells what can come along with some relationships, by the fields that a document asks of them: those that it asks but
 * once.
 */
export function companionsOf(kinds: readonly RelationshipKind[], fields: readonly FieldNode[]) {
  const single = askedOnce(fields)
  const references = single.flatMap((node) => {
    const own = kinds.map((kind) => kind.own[node.name.value]).find((field) => field?.sort === 'reference')
    return own ? [{ property: propertyOf(node.name.value, own), node }] : []
  })
  const claims = single.find(({ name }) => name.value === 'claims')
  return (info: GraphQLResolveInfo): Companions => ({
    references: references.map(({ property, node }) => ({ property, wanted: entityWanted(info, [node]) })),
    claims: claims ? pageOfClaims(claims, info) : null,
  })
}

const claimsPage = claimsPageOf(ABOUT_RECORD)

/** Null where no claims are wanted, or where the field will refuse its arguments, which it says itself. */
function pageOfClaims(node: FieldNode, info: GraphQLResolveInfo): ClaimsAsked | null {
  if (!asksRecords(fieldsBelow([node], info).map(({ name }) => name.value))) return null
  try {
    const asked = claimsPage(info, [node])
    return isAllowed(asked.page) ? asked : null
  } catch {
    return null
  }
}

/** What a statement returns of each relationship `r` for them. */
export const companionColumns = ({ references, claims }: Companions): string[] => [
  ...references.map(
    ({ wanted }, place) => `COLLECT {
  MATCH (reference:Entity {id: r[$references[${place}].property]})
  RETURN ${entityColumn('reference', wanted, `references[${place}].wanted`)}
}[0]`,
  ),
  ...(claims ? [claimsColumn('r.id', claims)] : []),
]

export const companionParameters = ({ references, claims }: Companions) => ({
  ...(references.length > 0 && {
    references: references.map(({ property, wanted }) => ({ property, wanted: wanted ?? [] })),
  }),
  ...(claims && { claims: claimsParameter(claims) }),
})

/** What such columns hold. */
export const accompanied = (columns: readonly unknown[], { references, claims }: Companions): Accompanied => ({
  references: references.map(({ wanted }, place) =>
    columns[place] == null ? null : entityFrom(columns[place], wanted),
  ),
  claims: claims && claimsFrom(columns[references.length], claims),
})

/** Lets the fields below have what came along. */
export function expectCompanions(
  loaders: Loaders,
  { references, claims }: Companions,
  links: readonly { readonly relationship: unknown; readonly along: Accompanied }[],
): void {
  for (const [place, { wanted }] of references.entries()) {
    const entities = links.flatMap(({ along }) => along.references[place] ?? [])
    loaders.tell(
      entitiesById,
      wanted,
      entities.map((entity) => [entity.id, entity]),
    )
  }
  if (!claims) return
  const said = links.map(
    ({ relationship, along }) => [(relationship as { id: string }).id, along.claims ?? []] as const,
  )
  loaders.tell(claimsIn(ABOUT_RECORD), claims, said)
}
