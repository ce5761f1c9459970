import 'reflect-metadata'
import { type ValidationError, validateSync } from 'class-validator'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type ClassType, type PubSub } from 'type-graphql'
import '../model/model.ts'
import { AggregateQuery, aggregateFields } from '../analysis/aggregate/aggregateResolver.ts'
import { DifferenceClaims, DiffQuery } from '../analysis/diff/diffResolver.ts'
import { CentralityQuery } from '../analysis/networks/centralityResolver.ts'
import { CommunityMembers, CommunityQuery } from '../analysis/networks/communityResolver.ts'
import { NetworkProgressSubscription } from '../analysis/networks/networkProgressResolver.ts'
import { TimelineFields, TimelineQuery } from '../analysis/timeline/timelineResolver.ts'
import { coded } from '../lib/errors.ts'
import { lazy } from '../lib/lazy.ts'
import { kinds } from '../model/entities/entity.ts'
import { referenceFields } from '../model/entities/references.ts'
import { withFastResolvers } from '../model/record/fastResolvers.ts'
import { namedEnds, RelationshipEnds } from '../model/relationships/ends.ts'
import { relationshipKinds } from '../model/relationships/relationship.ts'
import { allows } from '../platform/access/allows.ts'
import { ApiKeyMutations, ApiKeysQuery } from '../platform/access/apiKeys.ts'
import { ViewerQuery } from '../platform/access/viewer.ts'
import { BibliographyQuery } from '../read/citing/bibliography.ts'
import { ClaimLists } from '../read/claims/claimLists.ts'
import { CoParticipantQuery, SharedEvents } from '../read/coParticipants/coParticipants.ts'
import { ExternalIdFields, ExternalIdQuery } from '../read/externalIds/externalIds.ts'
import { declareFilters } from '../read/filters/entityFilters.ts'
import { AnyRelationships } from '../read/lists/anyRelationships.ts'
import { entityQueries } from '../read/lists/entityQueries.ts'
import { readAhead } from '../read/lists/readAhead.ts'
import { relationshipLists } from '../read/lists/relationshipLists.ts'
import { SourceList } from '../read/lists/sourceList.ts'
import { NameFields } from '../read/names/nameFields.ts'
import { NeighborhoodQuery } from '../read/neighborhood/neighborhood.ts'
import { PathQuery } from '../read/paths/paths.ts'
import { ReconcileQueries } from '../read/reconcile/reconcile.ts'
import { ClaimFields } from '../read/records/claimFields.ts'
import { NodeQueries } from '../read/records/nodeQueries.ts'
import { SearchQuery } from '../read/search/search.ts'
import { ChangeFeed, ChangeFields } from '../write/changes/changeFeed.ts'
import { ChangeSubscription } from '../write/changes/changeSubscription.ts'
import { MergeMutation } from '../write/merge/mergeEntities.ts'
import { UnmergeMutation } from '../write/merge/unmergeEntities.ts'
import { batchMutation } from '../write/sync/applyBatch.ts'
import { recordMutations } from '../write/sync/recordMutations.ts'
import { WithdrawMutation } from '../write/sync/withdrawClaims.ts'

/** Every resolver class there is: what each kind and each relationship brings, then the capabilities. */
function resolvers(): ClassType<object>[] {
  return [
    ...[...kinds.values()].map(entityQueries),
    ...[...relationshipKinds.values()].flatMap((kind) => [
      namedEnds(kind),
      referenceFields(kind.class, kind.own),
      ...relationshipLists(kind),
    ]),
    RelationshipEnds,
    AnyRelationships,
    SourceList,
    ...NameFields,
    ...ExternalIdFields,
    ExternalIdQuery,
    ...ClaimLists,
    ClaimFields,
    NodeQueries,
    SearchQuery,
    ReconcileQueries,
    PathQuery,
    NeighborhoodQuery,
    CoParticipantQuery,
    BibliographyQuery,
    SharedEvents,
    CentralityQuery,
    CommunityQuery,
    CommunityMembers,
    NetworkProgressSubscription,
    AggregateQuery,
    aggregateFields(),
    TimelineQuery,
    TimelineFields,
    DiffQuery,
    DifferenceClaims,
    ...writeMutations(),
    MergeMutation,
    UnmergeMutation,
    ViewerQuery,
    ApiKeysQuery,
    ApiKeyMutations,
    ChangeFeed,
    ChangeFields,
    ChangeSubscription,
  ]
}

/** The mutations that write records. Their types follow from what is declared, so they are made once for all schemas. */
const writeMutations = lazy(() => {
  const writes = recordMutations()
  return [...writes.map(({ resolvers }) => resolvers), WithdrawMutation, batchMutation(writes)]
})

/** Builds the schema that the API serves. */
export function makeSchema(): GraphQLSchema {
  const classes = resolvers()
  declareFilters()
  const schema = buildSchemaSync({
    resolvers: classes as [ClassType<object>, ...ClassType<object>[]],
    orphanedTypes: [
      ...[...kinds.values()].map(({ type }) => type),
      ...[...relationshipKinds.values()].map((kind) => kind.class),
    ],
    // Its own validation imports class-validator anew at each call, which splits the loaders' batches.
    validateFn: validateArguments,
    validate: true,
    authChecker: allows,
    pubSub: NO_TOPICS,
  })
  return readAhead(withFastResolvers(schema, classes, validateArguments))
}

// TypeGraphQL asks for one wherever there are subscriptions; ours read the log of changes, and nothing is published.
const NO_TOPICS: PubSub = { publish: refuseTopic, subscribe: refuseTopic }

function refuseTopic(topic: string): never {
  throw new Error(`Expected a subscription that reads the log of changes, got one to the topic ${topic}.`)
}

function validateArguments(args: unknown): void {
  if (args === null || typeof args !== 'object') return
  const errors = validateSync(args, { forbidUnknownValues: false, validationError: { target: false, value: false } })
  const problems = errors.flatMap(problemsIn)
  if (problems.length > 0) throw coded('BAD_USER_INPUT', `Expected other arguments: ${problems.join('; ')}.`)
}

/** What is wrong with a value, and with those inside it. */
const problemsIn = ({ constraints, children }: ValidationError): string[] => [
  ...Object.values(constraints ?? {}),
  ...(children ?? []).flatMap(problemsIn),
]
