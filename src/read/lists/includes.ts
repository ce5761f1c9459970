import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { ClaimRow } from '../../model/claims/claim.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityColumn, entityFrom } from '../../model/entities/entityRow.ts'
import { isAllowed } from '../../model/paging/pageArgs.ts'
import { propertyOf } from '../../model/record/fieldDefinition.ts'
import { askedOnce, asksRecords, entityWanted, fieldsBelow, type Wanted } from '../../model/record/wanted.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'
import {
  ABOUT_RECORD,
  type ClaimPageRequest,
  claimLoader,
  claimPageRequestOf,
  claimsColumn,
  claimsParameter,
  parseClaims,
} from '../claims/claimList.ts'

/**
 * The records that a statement for relationships reads together with them, so that their fields need no statement of
 * their own: referenced entities and a page of claims.
 */
export interface Includes {
  readonly references: readonly IncludedReference[]
  readonly claims: ClaimPageRequest | null
}

/** A reference field whose entity is included. */
interface IncludedReference {
  readonly property: string
  readonly projection: Wanted
}

/** The included records of one relationship. */
export interface Included {
  readonly references: readonly (EntityRow | null)[]
  readonly claims: readonly ClaimRow[] | null
}

/** Finds what can be included with some relationships: fields that a document selects under one alias only. */
export function includesOf(kinds: readonly RelationshipDefinition[], fields: readonly FieldNode[]) {
  const single = askedOnce(fields)
  const references = single.flatMap((node) => {
    const own = kinds.map((kind) => kind.own[node.name.value]).find((field) => field?.type === 'reference')
    return own ? [{ property: propertyOf(node.name.value, own), node }] : []
  })
  const claims = single.find(({ name }) => name.value === 'claims')
  return (info: GraphQLResolveInfo): Includes => ({
    references: references.map(({ property, node }) => ({ property, projection: entityWanted(info, [node]) })),
    claims: claims ? claimsPageRequest(claims, info) : null,
  })
}

const pageRequestAboutRecord = claimPageRequestOf(ABOUT_RECORD)

/** Null without selected claims, and for invalid arguments: the field's own resolver rejects them. */
function claimsPageRequest(node: FieldNode, info: GraphQLResolveInfo): ClaimPageRequest | null {
  if (!asksRecords(fieldsBelow([node], info).map(({ name }) => name.value))) return null
  try {
    const request = pageRequestAboutRecord(info, [node])
    return isAllowed(request.page) ? request : null
  } catch {
    return null
  }
}

/** The columns of a statement that hold the included records of a relationship `r`. */
export const includeColumns = ({ references, claims }: Includes): string[] => [
  ...references.map(
    ({ projection }, index) => `COLLECT {
  MATCH (reference:Entity {id: r[$references[${index}].property]})
  RETURN ${entityColumn('reference', projection, `references[${index}].projection`)}
}[0]`,
  ),
  ...(claims ? [claimsColumn('r.id', claims)] : []),
]

export const includeParameters = ({ references, claims }: Includes) => ({
  ...(references.length > 0 && {
    references: references.map(({ property, projection }) => ({ property, projection: projection ?? [] })),
  }),
  ...(claims && { claims: claimsParameter(claims) }),
})

/** Parses the values of `includeColumns`. */
export const parseIncluded = (columns: readonly unknown[], { references, claims }: Includes): Included => ({
  references: references.map(({ projection }, index) =>
    columns[index] == null ? null : entityFrom(columns[index], projection),
  ),
  claims: claims && parseClaims(columns[references.length], claims),
})

/** Primes the loaders with included records. */
export function primeIncludes(
  loaders: Loaders,
  { references, claims }: Includes,
  links: readonly { readonly relationship: unknown; readonly included: Included }[],
): void {
  for (const [index, { projection }] of references.entries()) {
    const entities = links.flatMap(({ included }) => included.references[index] ?? [])
    loaders.prime(
      entitiesById,
      projection,
      entities.map((entity) => [entity.id, entity]),
    )
  }
  if (!claims) return
  const claimsByRecord = links.map(
    ({ relationship, included }) => [(relationship as { id: string }).id, included.claims ?? []] as const,
  )
  loaders.prime(claimLoader(ABOUT_RECORD), claims, claimsByRecord)
}
