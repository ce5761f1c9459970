import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import type { LinkType } from './degrees.ts'
import type { Includes } from './includes.ts'
import type { LinkRows } from './linkRows.ts'
import type { Branch, LinkColumns } from './linkStatement.ts'

/** The criteria that all lists of relationships share; each kind of list adds its own. */
export interface ListCriteria {
  readonly asOf: AsOf
}

/** One page of a list, with the columns that a document selects. */
export interface LinkPageRequest extends LinkColumns {
  readonly page: Page
  /** Whether to return the total, which Neo4j keeps as a degree. */
  readonly selectsTotal: boolean
  /** Whether the document selects `pageInfo`; then one more relationship than the page size is read. */
  readonly selectsPageInfo: boolean
  /** The lists of the neighbors that the same statement reads. */
  readonly nested: readonly NestedList[]
}

/** A list of the neighbors of another list, read by the same statement. */
export interface NestedList {
  // biome-ignore lint/suspicious/noExplicitAny: the type of the criteria differs between lists; request and loader agree
  readonly loader: LinkListLoader<any>
  readonly request: ListCriteria & LinkPageRequest
}

/** The kind names of some entities; undefined where the id does not contain the kind. */
export type KindNames = readonly (string | undefined)[]

/** The Cypher that finds the relationships of a list. */
export interface LinkMatch {
  readonly branches: readonly Branch[]
  /** An expression for the size of the whole list from degrees, for lists without conditions. */
  readonly degrees: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** What distinguishes one list of relationships from others. `A` is the type of its criteria. */
export interface LinkListDefinition<A> {
  readonly list: string
  readonly selectionOf: (info: GraphQLResolveInfo, nodes?: readonly FieldNode[]) => LinkSelection
  /** Builds the branches and parameters that find the relationships, given the kinds that the parent ids can have. */
  readonly matchFor: (criteria: A, kinds: KindNames) => LinkMatch
  /** The link types that the list contains without further conditions; null when there are conditions. */
  readonly unfilteredTypes: (criteria: A) => readonly LinkType[] | null
}

/** A list definition with its batch functions. */
export interface LinkListLoader<A extends ListCriteria> extends LinkListDefinition<A> {
  readonly rows: BatchFunction<A & LinkPageRequest, LinkRows>
  readonly totals: BatchFunction<A, number>
}

/** What a document selects of a list of relationships. */
export interface LinkSelection {
  /** Whether it selects more than `totalCount`. */
  readonly selectsNodes: boolean
  readonly selectsTotal: boolean
  readonly selectsPageInfo: boolean
  /** The projection of each relationship. */
  readonly link: Wanted
  /** The projection of the neighbors: the ends opposite the parent. */
  readonly neighbor: Wanted
  /** The projection of the parent, where the document selects it through its relationships. */
  readonly parent: Wanted
  /** The records that can be read together with each relationship. */
  readonly includes: (info: GraphQLResolveInfo) => Includes
  /** The lists of the neighbors that the same statement can read. */
  readonly nested: NestedListsAt
}

/** The position of a list field in a document. */
export interface ListPosition {
  readonly info: GraphQLResolveInfo
  readonly nodes: readonly FieldNode[]
  /** Upper bound of the number of parents there; Infinity when it depends on the data. */
  readonly maxParents: number
}

/** The field extension `inline`: builds the nested list of a field, or null when it cannot be nested. */
export type InlineList = (args: never, asOf: AsOf, position: ListPosition) => NestedList | null

/** Builds the nested lists of a list at a position. They inherit its as-of. */
export type NestedListsAt = (page: Page, asOf: AsOf, position: ListPosition) => readonly NestedList[]
