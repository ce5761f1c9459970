import 'reflect-metadata'
import { type ValidationError, validateSync } from 'class-validator'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type ClassType, type PubSub } from 'type-graphql'
import './model.ts'
import { allows } from './access/allows.ts'
import { ApiKeyMutations, ApiKeysQuery } from './access/apiKeys.ts'
import { ViewerQuery } from './access/viewer.ts'
import { AggregateQuery, aggregateFields } from './aggregate/aggregate.ts'
import { ChangeFeed, ChangeFields } from './changes/changeFeed.ts'
import { ChangeSubscription } from './changes/changeSubscription.ts'
import { BibliographyQuery } from './citing/bibliography.ts'
import { ClaimLists } from './claims/claimLists.ts'
import { CoParticipantQuery, SharedEvents } from './coParticipants/coParticipants.ts'
import { DifferenceClaims, DiffQuery } from './diff/diff.ts'
import { kinds } from './entities/entity.ts'
import { referenceFields } from './entities/references.ts'
import { coded } from './errors.ts'
import { ExternalIdFields, ExternalIdQuery } from './externalIds/externalIds.ts'
import { declareFilters } from './filters/entityFilters.ts'
import { AnyRelationships } from './lists/anyRelationships.ts'
import { entityQueries } from './lists/entityQueries.ts'
import { readAhead } from './lists/readAhead.ts'
import { relationshipLists } from './lists/relationshipLists.ts'
import { SourceList } from './lists/sourceList.ts'
import { MergeMutation } from './merge/mergeEntities.ts'
import { UnmergeMutation } from './merge/unmergeEntities.ts'
import { NameFields } from './names/nameFields.ts'
import { NeighborhoodQuery } from './neighborhood/neighborhood.ts'
import { CentralityQuery } from './networks/centrality.ts'
import { CommunityMembers, CommunityQuery } from './networks/communities.ts'
import { NetworkProgressSubscription } from './networks/progress.ts'
import { PathQuery } from './paths/paths.ts'
import { ReconcileQueries } from './reconcile/reconcile.ts'
import { askDirectly } from './record/askDirectly.ts'
import { once } from './record/once.ts'
import { ClaimFields } from './records/claimFields.ts'
import { NodeQueries } from './records/nodeQueries.ts'
import { namedEnds, RelationshipEnds } from './relationships/ends.ts'
import { relationshipKinds } from './relationships/relationship.ts'
import { SearchQuery } from './search/search.ts'
import { batchMutation } from './sync/applyBatch.ts'
import { recordMutations } from './sync/recordMutations.ts'
import { WithdrawMutation } from './sync/withdrawClaims.ts'
import { TimelineFields, TimelineQuery } from './timeline/timeline.ts'

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
const writeMutations = once(() => {
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
  return readAhead(askDirectly(schema, validateArguments))
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
