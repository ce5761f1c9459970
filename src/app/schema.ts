import 'reflect-metadata'
import { type ValidationError, validateSync } from 'class-validator'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type ClassType, type PubSub } from 'type-graphql'
import '../model/model.ts'
import { AggregateResolver, kindAggregateResolvers } from '../analysis/aggregate/aggregateResolver.ts'
import { DifferenceClaims, DiffResolver } from '../analysis/diff/diffResolver.ts'
import { CentralityResolver } from '../analysis/networks/centralityResolver.ts'
import { CommunityResolver } from '../analysis/networks/communityResolver.ts'
import { NetworkProgressResolver } from '../analysis/networks/networkProgressResolver.ts'
import { TimelineResolver } from '../analysis/timeline/timelineResolver.ts'
import { graphqlError } from '../lib/errors.ts'
import { lazy } from '../lib/lazy.ts'
import { kinds } from '../model/entities/entity.ts'
import { referenceFields } from '../model/entities/references.ts'
import { withFastResolvers } from '../model/record/fastResolvers.ts'
import { namedEnds, RelationshipEnds } from '../model/relationships/ends.ts'
import { relationshipTypes } from '../model/relationships/relationship.ts'
import { ApiKeyResolver } from '../platform/access/apiKeyResolver.ts'
import { authChecker } from '../platform/access/authChecker.ts'
import { ViewerResolver } from '../platform/access/viewerResolver.ts'
import { BibliographyResolver } from '../read/citing/bibliographyResolver.ts'
import { ClaimLists } from '../read/claims/claimLists.ts'
import { CoParticipantResolver } from '../read/coParticipants/coParticipantResolver.ts'
import { ExternalIdFields, ExternalIdResolver } from '../read/externalIds/externalIds.ts'
import { declareFilters } from '../read/filters/entityFilters.ts'
import { AnyRelationships } from '../read/lists/anyRelationships.ts'
import { entityResolver } from '../read/lists/entityResolver.ts'
import { withPrefetch } from '../read/lists/prefetch.ts'
import { relationshipLists } from '../read/lists/relationshipLists.ts'
import { SourceListResolver } from '../read/lists/sourceListResolver.ts'
import { NameFields } from '../read/names/nameFields.ts'
import { NeighborhoodResolver } from '../read/neighborhood/neighborhoodResolver.ts'
import { PathResolver } from '../read/paths/pathResolver.ts'
import { ReconcileResolver } from '../read/reconcile/reconcileResolver.ts'
import { ClaimFields } from '../read/records/claimFields.ts'
import { NodeResolver } from '../read/records/nodeResolver.ts'
import { SearchResolver } from '../read/search/searchResolver.ts'
import { ChangeResolver } from '../write/changes/changeResolver.ts'
import { ChangeSubscriptionResolver } from '../write/changes/changeSubscriptionResolver.ts'
import { MergeResolver } from '../write/merge/mergeResolver.ts'
import { UnmergeResolver } from '../write/merge/unmergeResolver.ts'
import { createBatchResolver } from '../write/sync/applyBatch.ts'
import { recordMutations } from '../write/sync/recordMutations.ts'
import { WithdrawResolver } from '../write/sync/withdrawClaims.ts'

/** All resolver classes: those generated for each kind and relationship, then those of the capabilities. */
function resolvers(): ClassType<object>[] {
  return [
    ...[...kinds.values()].map(entityResolver),
    ...[...relationshipTypes.values()].flatMap((kind) => [
      namedEnds(kind),
      referenceFields(kind.class, kind.own),
      ...relationshipLists(kind),
    ]),
    RelationshipEnds,
    AnyRelationships,
    SourceListResolver,
    ...NameFields,
    ...ExternalIdFields,
    ExternalIdResolver,
    ...ClaimLists,
    ClaimFields,
    NodeResolver,
    SearchResolver,
    ReconcileResolver,
    PathResolver,
    NeighborhoodResolver,
    CoParticipantResolver,
    BibliographyResolver,
    CentralityResolver,
    CommunityResolver,
    NetworkProgressResolver,
    AggregateResolver,
    ...kindAggregateResolvers(),
    TimelineResolver,
    DiffResolver,
    DifferenceClaims,
    ...writeMutations(),
    MergeResolver,
    UnmergeResolver,
    ViewerResolver,
    ApiKeyResolver,
    ChangeResolver,
    ChangeSubscriptionResolver,
  ]
}

/** The mutations that write records. Their GraphQL types are generated once, also if several schemas are built. */
const writeMutations = lazy(() => {
  const writes = recordMutations()
  return [...writes.map(({ resolver }) => resolver), WithdrawResolver, createBatchResolver(writes)]
})

/** Builds the schema that the API serves. */
export function makeSchema(): GraphQLSchema {
  const classes = resolvers()
  declareFilters()
  const schema = buildSchemaSync({
    resolvers: classes as [ClassType<object>, ...ClassType<object>[]],
    orphanedTypes: [
      ...[...kinds.values()].map((kind) => kind.class),
      ...[...relationshipTypes.values()].map((kind) => kind.class),
    ],
    // TypeGraphQL's own validation imports class-validator asynchronously for each call, which splits loader batches.
    validateFn: validateArguments,
    validate: true,
    authChecker,
    pubSub: NO_TOPICS,
  })
  return withPrefetch(withFastResolvers(schema, classes, validateArguments))
}

// TypeGraphQL requires a PubSub if the schema has subscriptions. Ours read the change log instead of a topic.
const NO_TOPICS: PubSub = { publish: rejectTopic, subscribe: rejectTopic }

function rejectTopic(topic: string): never {
  throw new Error(`Expected a subscription that reads the change log, got one to the topic ${topic}.`)
}

function validateArguments(args: unknown): void {
  if (args === null || typeof args !== 'object') return
  const errors = validateSync(args, { forbidUnknownValues: false, validationError: { target: false, value: false } })
  const problems = errors.flatMap(problemsIn)
  if (problems.length > 0) throw graphqlError('BAD_USER_INPUT', `Invalid arguments: ${problems.join('; ')}.`)
}

/** The violated constraints of a value and of the values nested in it. */
const problemsIn = ({ constraints, children }: ValidationError): string[] => [
  ...Object.values(constraints ?? {}),
  ...(children ?? []).flatMap(problemsIn),
]
