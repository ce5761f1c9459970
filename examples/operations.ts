// Made by `npm run codegen` from the operations in this folder; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How somebody stands to a framework or instrument. */
export type AdherenceKind =
  /** Abstained in the vote on it. */
  | 'ABSTAINED'
  /** Acceded to it. */
  | 'ACCEDED'
  /** Accepted it. */
  | 'ACCEPTED'
  /** Assists others with it. */
  | 'ASSISTS'
  /** Chairs it. */
  | 'CHAIR'
  /** Is a champion country of it. */
  | 'CHAMPION'
  /** Implements it. */
  | 'IMPLEMENTS'
  /** Acts jointly with others under it. */
  | 'JOINT_ACTIVITY'
  /** Is a member of it. */
  | 'MEMBER'
  /** Has obligations under it. */
  | 'OBLIGATED'
  /** Observes it. */
  | 'OBSERVER'
  /** Owns it. */
  | 'OWNER'
  /** Takes part in it as a state. */
  | 'PARTICIPATING_STATE'
  /** Is a party to it. */
  | 'PARTY'
  /** Ratified it. */
  | 'RATIFIED'
  /** Signed it. */
  | 'SIGNED'
  /** Is named as a stakeholder of it. */
  | 'STAKEHOLDER'
  /** Succeeded to it from another state. */
  | 'SUCCEEDED'
  /** Voted against it. */
  | 'VOTED_NO'
  /** Voted for it. */
  | 'VOTED_YES';

/** How a claim rests on its source: said in it, said in it by somebody, read from its context, or brought from outside. */
export type Basis =
  /** The source says that somebody said it. */
  | 'ATTRIBUTED'
  /** It follows from the source or its context. */
  | 'INFERRED'
  /** Whoever recorded it knew it from elsewhere. */
  | 'OUTSIDE'
  /** The source says it. */
  | 'STATED';

/** How central an entity is in a network. */
export type CentralityMeasure =
  /** The share of the shortest ways between all others that lead through it, from 0 to 1. Weights do not count. In a large network it is estimated; see estimatedFrom. */
  | 'BETWEENNESS'
  /** The share of all others that it is linked to, from 0 to 1. Weights do not count. */
  | 'DEGREE'
  /** High for who is linked, by weight, to whoever is high; their squares add up to 1. */
  | 'EIGENVECTOR'
  /** How likely one is there who goes along links by weight, and begins anew with probability 0.15; all add up to 1. */
  | 'PAGERANK';

/** How a work is about its subject. */
export type CoverageManner =
  /** The work concerns it. */
  | 'CONCERNS'
  /** The work covers it, or its period. */
  | 'COVERS'
  /** It was discussed there. */
  | 'DISCUSSED'
  /** It is the main subject. */
  | 'FOCUSES_ON'
  /** It is mentioned. */
  | 'MENTIONS'
  /** It was visited. */
  | 'VISITED';

/** The kinds of things that the graph knows. */
export type EntityKind =
  /** An entry of ISO 3166-1, so also a territory. */
  | 'COUNTRY'
  /** Something that happened, or was announced, at some time: a meeting, a summit, a signing. */
  | 'EVENT'
  /** What states and organisations commit to or work under: a compact, a process, a policy. */
  | 'FRAMEWORK'
  /** An organisation, or a part of one: a ministry, an office, a network. */
  | 'INSTITUTION'
  /** A document that was agreed, adopted or published. */
  | 'INSTRUMENT'
  /** A person who holds or held a public office, or took part in public events. */
  | 'PERSON'
  /** A region, a city or a venue; countries are a kind of their own. */
  | 'PLACE'
  /** A project, programme, fund or initiative. */
  | 'PROJECT'
  /** A subject of discussion or an objective of a framework. */
  | 'TOPIC';

/** What sort of event it is. */
export type EventKind =
  /** A conference. */
  | 'CONFERENCE'
  /** A regular forum or its session. */
  | 'FORUM'
  /** A meeting of a few parties. */
  | 'MEETING'
  /** Anything else. */
  | 'OTHER'
  /** A panel or round table, mostly of a larger event. */
  | 'PANEL'
  /** The signing of an instrument. */
  | 'SIGNING'
  /** A meeting at the level of heads of state, government or organisation. */
  | 'SUMMIT'
  /** A training. */
  | 'TRAINING'
  /** A visit to a place or institution. */
  | 'VISIT'
  /** A working meeting with a subject. */
  | 'WORKSHOP';

/** What sort of framework it is. */
export type FrameworkKind =
  /** A regular consultation of states on migration. */
  | 'CONSULTATIVE_PROCESS'
  /** A global or regional framework for action. */
  | 'FRAMEWORK'
  /** A global compact of the United Nations. */
  | 'GLOBAL_COMPACT'
  /** A process of measuring governance. */
  | 'INDICATOR_PROCESS'
  /** Anything else. */
  | 'OTHER'
  /** A policy of a regional organisation. */
  | 'REGIONAL_POLICY'
  /** A treaty that others join. */
  | 'TREATY';

/** In which role somebody belongs to an institution. */
export type MembershipRole =
  /** An associate member. */
  | 'ASSOCIATE'
  /** A candidate for membership. */
  | 'CANDIDATE'
  /** In the chair. */
  | 'CHAIR'
  /** A full member. */
  | 'MEMBER'
  /** An observer. */
  | 'OBSERVER'
  /** Anything else; the note of the claim says what. */
  | 'OTHER'
  /** A member whose rights are suspended. */
  | 'SUSPENDED';

/** What sort of name it is. */
export type NameKind =
  /** An acronym. */
  | 'ACRONYM'
  /** A form that some source uses. */
  | 'AS_WRITTEN'
  /** A name it had before. */
  | 'FORMER'
  /** The official or full form. */
  | 'OFFICIAL'
  /** A short form. */
  | 'SHORT'
  /** A translation. */
  | 'TRANSLATION'
  /** The same name in another script. */
  | 'TRANSLITERATION';

/** What links two entities of a network. Links have no direction; several between the same two are one, whose weight is how many they are. */
export type NetworkOver = {
  /** That both took part in the same event; each event they share adds 1 to the weight. */
  readonly coParticipation?: boolean | null | undefined;
  /** A relationship of one of these types, whichever way it runs; each adds 1 to the weight. */
  readonly types?: ReadonlyArray<RelationshipType> | null | undefined;
};

/** How something was brought about. */
export type OutcomeKind =
  /** It was adopted. */
  | 'ADOPTED'
  /** It was made. */
  | 'CREATED'
  /** It was founded. */
  | 'ESTABLISHED'
  /** It was presented. */
  | 'PRESENTED'
  /** Its making was supported. */
  | 'SUPPORTED'
  /** It was brought up to date. */
  | 'UPDATED';

/** In which role somebody took part in an event. */
export type ParticipationRole =
  /** In the chair. */
  | 'CHAIR'
  /** One of those in the chair. */
  | 'CO_CHAIR'
  /** Announced or invited; no source says that they came. */
  | 'EXPECTED'
  /** A guest. */
  | 'GUEST'
  /** The head of a delegation. */
  | 'HEAD_OF_DELEGATION'
  /** The host. */
  | 'HOST'
  /** A moderator. */
  | 'MODERATOR'
  /** An observer. */
  | 'OBSERVER'
  /** An organiser. */
  | 'ORGANISER'
  /** A member of a panel. */
  | 'PANELLIST'
  /** A participant, no more said. */
  | 'PARTICIPANT'
  /** One who signed. */
  | 'SIGNATORY'
  /** A speaker. */
  | 'SPEAKER';

/** The types of relationships that the graph knows. */
export type RelationshipType =
  /** Somebody committed to a framework or instrument, or acts under it. */
  | 'ADHERES_TO'
  /** Somebody contributes to a project or framework. */
  | 'CONTRIBUTES_TO'
  /** Two institutions or countries work together. It is listed from both of them alike. */
  | 'COOPERATES_WITH'
  /** A work is about something: an event discussed a topic, a report covers a country. */
  | 'COVERS'
  /** A framework, instrument or institution goes back to another. */
  | 'DERIVES_FROM'
  /** A post that a person holds or held. The title is as the source writes it; the scope is what the post covers, where that is not the employer itself. */
  | 'HOLDS_POST'
  /** Something is or took place somewhere. */
  | 'LOCATED_IN'
  /** A country, institution or person belongs to an institution, in some role. */
  | 'MEMBER_OF'
  /** Somebody took part in an event, in some role. The capacity is the title under which the source names the participant. */
  | 'PARTICIPATED_IN'
  /** One thing is a part of another of its sort: an office of an institution, a panel of a conference, a project of a programme, a topic of a framework. */
  | 'PART_OF'
  /** An event, project, institution or country brought something about. */
  | 'PRODUCED';

export type WhoMetWhomQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoMetWhomQuery = { readonly person: { readonly name: string, readonly participations: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly participationRole: ParticipationRole, readonly capacity: string | null, readonly onBehalfOf:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null, readonly event: { readonly name: string, readonly validity: { readonly start: string | null, readonly startEarliest: string | null }, readonly participations: { readonly nodes: ReadonlyArray<{ readonly participationRole: ParticipationRole, readonly participant:
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
                | { readonly id: string, readonly name: string, readonly kind: EntityKind }
               }> } }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly quote: string | null, readonly basis: Basis, readonly source: { readonly title: string, readonly publisher: string | null } }> } }> } } | null };

export type WhoIsCentralQueryVariables = Exact<{
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  measure?: CentralityMeasure;
  over?: NetworkOver | null | undefined;
}>;


export type WhoIsCentralQuery = { readonly centrality: { readonly sequence: number, readonly projection: { readonly weights: string, readonly nodes: number, readonly links: number }, readonly edges: ReadonlyArray<{ readonly rank: number, readonly score: number, readonly node:
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
       }> } | null };

export type WhoLedIomQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoLedIomQuery = { readonly institution: { readonly name: string, readonly names: ReadonlyArray<{ readonly value: string, readonly language: string | null, readonly nameKind: NameKind }>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly tenures: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly title: string, readonly acting: boolean | null, readonly disputed: boolean, readonly holder: { readonly id: string, readonly name: string }, readonly scope: ReadonlyArray<
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
        >, readonly validity: { readonly start: string | null, readonly end: string | null, readonly startEarliest: string | null, readonly startLatest: string | null, readonly endEarliest: string | null, readonly endLatest: string | null, readonly attestedOn: ReadonlyArray<string> } }> } } | null };

export type WhereSourcesDisagreeQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereSourcesDisagreeQuery = { readonly framework: { readonly name: string, readonly frameworkKind: FrameworkKind, readonly adherences: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly adherenceKind: AdherenceKind, readonly disputedFields: ReadonlyArray<string>, readonly adherent:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        , readonly validity: { readonly start: string | null, readonly end: string | null }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly quote: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly value: string | null }>, readonly source: { readonly title: string, readonly published: string | null, readonly url: string | null } }> } }> } } | null };

export type MembersOfIomQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersOfIomQuery = { readonly institution: { readonly name: string, readonly members: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly membershipRole: MembershipRole, readonly member:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly validity: { readonly start: string | null, readonly attestedOn: ReadonlyArray<string> } }> } } | null };

export type OneEventQueryVariables = Exact<{ [key: string]: never; }>;


export type OneEventQuery = { readonly event: { readonly name: string, readonly eventKind: EventKind, readonly disputedFields: ReadonlyArray<string>, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly locations: { readonly nodes: ReadonlyArray<{ readonly place:
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
         }> }, readonly participations: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly participationRole: ParticipationRole, readonly capacity: string | null, readonly participant:
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
          | { readonly id: string, readonly name: string, readonly kind: EntityKind }
        , readonly onBehalfOf:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null }> }, readonly coverages: { readonly nodes: ReadonlyArray<{ readonly manner: CoverageManner, readonly subject:
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
         }> }, readonly outcomes: { readonly nodes: ReadonlyArray<{ readonly outcomeKind: OutcomeKind, readonly product:
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
          | { readonly name: string, readonly kind: EntityKind }
         }> }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly quote: string | null, readonly values: ReadonlyArray<{ readonly field: string, readonly value: string | null }>, readonly source: { readonly title: string, readonly url: string | null } }> } } | null };

export type OfficialsOfARegionQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficialsOfARegionQuery = { readonly events: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly validity: { readonly start: string | null }, readonly participations: { readonly nodes: ReadonlyArray<{ readonly capacity: string | null, readonly participant:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
          , readonly onBehalfOf:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null }> } }> } | null };

export type PostsOnADayQueryVariables = Exact<{
  id?: string;
  day?: string;
}>;


export type PostsOnADayQuery = { readonly institution: { readonly name: string, readonly certain: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly title: string, readonly holder: { readonly name: string }, readonly validity: { readonly start: string | null, readonly end: string | null, readonly attestedOn: ReadonlyArray<string> } }> }, readonly possible: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly title: string, readonly holder: { readonly name: string }, readonly validity: { readonly start: string | null, readonly end: string | null, readonly attestedOn: ReadonlyArray<string> } }> }, readonly attested: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly title: string, readonly holder: { readonly name: string }, readonly validity: { readonly start: string | null, readonly end: string | null, readonly attestedOn: ReadonlyArray<string> } }> } } | null };

export type PostFragment = { readonly title: string, readonly holder: { readonly name: string }, readonly validity: { readonly start: string | null, readonly end: string | null, readonly attestedOn: ReadonlyArray<string> } };

export type HowTwoAreLinkedQueryVariables = Exact<{ [key: string]: never; }>;


export type HowTwoAreLinkedQuery = { readonly paths: { readonly truncated: boolean, readonly reason: string | null, readonly paths: ReadonlyArray<{ readonly length: number, readonly entities: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly relationships: ReadonlyArray<
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
        | { readonly id: string, readonly type: RelationshipType, readonly validity: { readonly start: string | null, readonly end: string | null } }
      > }> } | null };

export type SearchQueryVariables = Exact<{
  text?: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly facets: ReadonlyArray<{ readonly kind: EntityKind, readonly count: number }>, readonly edges: ReadonlyArray<{ readonly score: number, readonly matchedName: string, readonly node:
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
        | { readonly id: string, readonly kind: EntityKind, readonly name: string }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const PostFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Post"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"attestedOn"}}]}}]}}]} as unknown as DocumentNode<PostFragment, unknown>;
export const WhoMetWhomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoMetWhom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"person:vusal-huseynov","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"participations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"startEarliest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoMetWhomQuery, WhoMetWhomQueryVariables>;
export const WhoIsCentralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoIsCentral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PERSON"},{"kind":"EnumValue","value":"INSTITUTION"},{"kind":"EnumValue","value":"COUNTRY"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CentralityMeasure"}}},"defaultValue":{"kind":"EnumValue","value":"BETWEENNESS"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"over"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NetworkOver"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"coParticipation"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"centrality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"over"},"value":{"kind":"Variable","name":{"kind":"Name","value":"over"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weights"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"links"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoIsCentralQuery, WhoIsCentralQueryVariables>;
export const WhoLedIomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoLedIom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"institution:iom","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"nameKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"acting"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"startEarliest"}},{"kind":"Field","name":{"kind":"Name","value":"startLatest"}},{"kind":"Field","name":{"kind":"Name","value":"endEarliest"}},{"kind":"Field","name":{"kind":"Name","value":"endLatest"}},{"kind":"Field","name":{"kind":"Name","value":"attestedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoLedIomQuery, WhoLedIomQueryVariables>;
export const WhereSourcesDisagreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhereSourcesDisagree"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"framework"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"framework:rabat-process","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"frameworkKind"}},{"kind":"Field","name":{"kind":"Name","value":"adherences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}},{"kind":"Field","name":{"kind":"Name","value":"adherent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputedFields"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhereSourcesDisagreeQuery, WhereSourcesDisagreeQueryVariables>;
export const MembersOfIomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MembersOfIom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"institution:iom","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"languages"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"fr","block":false}]}}]},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"languages"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"fr","block":false}]}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"attestedOn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersOfIomQuery, MembersOfIomQueryVariables>;
export const OneEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneEvent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"event:valletta-summit-2015","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"eventKind"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputedFields"}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"participations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OneEventQuery, OneEventQueryVariables>;
export const OfficialsOfARegionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficialsOfARegion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"coverages"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"manner"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISCUSSED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"subject"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"framework:gcm","block":false}}]}}]}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"participations"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"participant"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"relationships"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"HOLDS_POST"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"other"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"relationships"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PART_OF"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"other"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"locatedIn"},"value":{"kind":"StringValue","value":"place:central-asia","block":false}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfficialsOfARegionQuery, OfficialsOfARegionQueryVariables>;
export const PostsOnADayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PostsOnADay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"institution:iom","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2021-03-02","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"validOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"certain"},"name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"certainty"},"value":{"kind":"EnumValue","value":"CERTAIN"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Post"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"possible"},"name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Post"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"attested"},"name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"certainty"},"value":{"kind":"EnumValue","value":"ATTESTED"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Post"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Post"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"attestedOn"}}]}}]}}]} as unknown as DocumentNode<PostsOnADayQuery, PostsOnADayQueryVariables>;
export const HowTwoAreLinkedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowTwoAreLinked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"person:vusal-huseynov","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"person:rashid-meredov","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"overlapping"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HowTwoAreLinkedQuery, HowTwoAreLinkedQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"international org","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"languages"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"en","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matchedName"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;