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

/** Many writes at once. */
export type ApplyBatchInput = {
  /** Says what would come of it and writes nothing. */
  readonly dryRun?: boolean | null | undefined;
  /** The same key with the same batch gives the same answer and no second change. */
  readonly idempotencyKey: string;
  /** The writes, 1 to 500, in their order. */
  readonly items: ReadonlyArray<BatchItem>;
  /** All or none, or all that pass. */
  readonly mode?: BatchMode | null | undefined;
};

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

/** One write of a batch. Exactly one field is set. */
export type BatchItem = {
  /** As recordAdherence takes it. */
  readonly recordAdherence?: RecordAdherenceInput | null | undefined;
  /** As recordContribution takes it. */
  readonly recordContribution?: RecordContributionInput | null | undefined;
  /** As recordCooperation takes it. */
  readonly recordCooperation?: RecordCooperationInput | null | undefined;
  /** As recordCoverage takes it. */
  readonly recordCoverage?: RecordCoverageInput | null | undefined;
  /** As recordDerivation takes it. */
  readonly recordDerivation?: RecordDerivationInput | null | undefined;
  /** As recordLocation takes it. */
  readonly recordLocation?: RecordLocationInput | null | undefined;
  /** As recordMembership takes it. */
  readonly recordMembership?: RecordMembershipInput | null | undefined;
  /** As recordOutcome takes it. */
  readonly recordOutcome?: RecordOutcomeInput | null | undefined;
  /** As recordParthood takes it. */
  readonly recordParthood?: RecordParthoodInput | null | undefined;
  /** As recordParticipation takes it. */
  readonly recordParticipation?: RecordParticipationInput | null | undefined;
  /** As recordTenure takes it. */
  readonly recordTenure?: RecordTenureInput | null | undefined;
  /** As upsertCountry takes it. */
  readonly upsertCountry?: UpsertCountryInput | null | undefined;
  /** As upsertEvent takes it. */
  readonly upsertEvent?: UpsertEventInput | null | undefined;
  /** As upsertFramework takes it. */
  readonly upsertFramework?: UpsertFrameworkInput | null | undefined;
  /** As upsertInstitution takes it. */
  readonly upsertInstitution?: UpsertInstitutionInput | null | undefined;
  /** As upsertInstrument takes it. */
  readonly upsertInstrument?: UpsertInstrumentInput | null | undefined;
  /** As upsertPerson takes it. */
  readonly upsertPerson?: UpsertPersonInput | null | undefined;
  /** As upsertPlace takes it. */
  readonly upsertPlace?: UpsertPlaceInput | null | undefined;
  /** As upsertProject takes it. */
  readonly upsertProject?: UpsertProjectInput | null | undefined;
  /** As upsertTopic takes it. */
  readonly upsertTopic?: UpsertTopicInput | null | undefined;
  /** As withdrawClaims takes it. */
  readonly withdrawClaims?: WithdrawClaimsInput | null | undefined;
};

/** What becomes of a batch when an item is refused. */
export type BatchMode =
  /** Nothing is written. */
  | 'ATOMIC'
  /** All other items are written, in one transaction. */
  | 'BEST_EFFORT';

/** What a change did. */
export type ChangeOp =
  /** The record was made. */
  | 'CREATE'
  /** It is gone. */
  | 'DELETE'
  /** Another entity was merged into it; what moved is in the parts. */
  | 'MERGE'
  /** A merge was undone; what moved back is in the parts. */
  | 'UNMERGE'
  /** It says something else than before. */
  | 'UPDATE';

/** Where a value comes from. Every write states it. */
export type ClaimInput = {
  /** How it rests on the source. */
  readonly basis?: Basis | null | undefined;
  /** Whoever the source says said it. */
  readonly claimedBy?: RecordKey | null | undefined;
  /** Where in the source: a paragraph, a row, a page. */
  readonly locator?: string | null | undefined;
  /** A remark of whoever records it. */
  readonly note?: string | null | undefined;
  /** The words of the source, short: at most 2,000 characters. */
  readonly quote?: string | null | undefined;
  /** Settles what is disputed in favour of these values. For editors. */
  readonly settles?: boolean | null | undefined;
  /** What it rests on. */
  readonly source: SourceInput;
};

/** In which role somebody contributes. */
export type ContributionRole =
  /** Contributes, no more said. */
  | 'CONTRIBUTOR'
  /** Pays for it. */
  | 'FUNDER'
  /** Carries it out. */
  | 'IMPLEMENTER'
  /** Is a partner in it. */
  | 'PARTNER';

/** In which way two work together. */
export type CooperationKind =
  /** They cooperate. */
  | 'COOPERATES'
  /** The first hosts people from the second. */
  | 'HOSTS_PEOPLE_FROM'
  /** They said that they would. */
  | 'INTENDS_TO_COOPERATE'
  /** They are partners. */
  | 'PARTNER'
  /** The first supports the second. */
  | 'SUPPORTS';

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

/** In which way one goes back to another. */
export type DerivationKind =
  /** It amends it. */
  | 'AMENDS'
  /** It is based on it. */
  | 'BASED_ON'
  /** It implements it. */
  | 'IMPLEMENTS'
  /** It came after it, in its place. */
  | 'SUCCEEDS';

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

/** How the participants came together. */
export type EventFormat =
  /** Both. */
  | 'HYBRID'
  /** At one place. */
  | 'IN_PERSON'
  /** Over the internet. */
  | 'ONLINE';

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

/** Whether it is known to have happened. */
export type EventStatus =
  /** A source announced it. */
  | 'ANNOUNCED'
  /** It was called off. */
  | 'CANCELLED'
  /** A source reports that it took place. */
  | 'REPORTED';

/** The id of a record in somebody else's system. */
export type ExternalIdInput = {
  /** Whose system: letters, digits, dots, underscores and hyphens. */
  readonly scheme: string;
  /** The id there, letter by letter; at most 500 characters. */
  readonly value: string;
};

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

/** What sort of institution it is. */
export type InstitutionKind =
  /** An agency or service of a state. */
  | 'AGENCY'
  /** An institution, agency or service of the European Union. */
  | 'EU_BODY'
  /** A government or head of state as a whole. */
  | 'GOVERNMENT'
  /** An intergovernmental organisation. */
  | 'IGO'
  /** A ministry or department of a government. */
  | 'MINISTRY'
  /** A network of institutions. */
  | 'NETWORK'
  /** A non-governmental organisation. */
  | 'NGO'
  /** An office or mission of another institution. */
  | 'OFFICE'
  /** Anything else. */
  | 'OTHER'
  /** An organisation of the states of a region. */
  | 'REGIONAL_ORG'
  /** A research institute or policy institute. */
  | 'THINK_TANK'
  /** A centre for training. */
  | 'TRAINING_CENTRE'
  /** An organ, agency or programme of the United Nations system. */
  | 'UN_BODY';

/** What sort of document it is. */
export type InstrumentKind =
  /** An action plan. */
  | 'ACTION_PLAN'
  /** A declaration or statement. */
  | 'DECLARATION'
  /** A memorandum of understanding. */
  | 'MOU'
  /** Anything else. */
  | 'OTHER'
  /** A report, study or profile. */
  | 'REPORT'
  /** A resolution or decision. */
  | 'RESOLUTION'
  /** A strategy or agenda. */
  | 'STRATEGY'
  /** A treaty or agreement that binds. */
  | 'TREATY'
  /** A work plan. */
  | 'WORK_PLAN';

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

/** A name of an entity. */
export type NameInput = {
  /** Its language. */
  readonly language?: string | null | undefined;
  /** What sort of name it is. */
  readonly nameKind?: NameKind | null | undefined;
  /** The name itself; at most 1,000 characters. */
  readonly value: string;
};

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

/** What sort of place it is. */
export type PlaceKind =
  /** A city or town. */
  | 'CITY'
  /** A region of the world. */
  | 'REGION'
  /** A part of a region. */
  | 'SUBREGION'
  /** A building or site. */
  | 'VENUE';

/** What sort of undertaking it is. */
export type ProjectKind =
  /** A fund or facility. */
  | 'FUND'
  /** An initiative. */
  | 'INITIATIVE'
  /** A programme of projects. */
  | 'PROGRAMME'
  /** A project. */
  | 'PROJECT';

/** What a source says of a Adherence. Type, ends, adherenceKind and occurrence tell it from others; dates never do. */
export type RecordAdherenceInput = {
  /** How it stands to the commitment. */
  readonly adherenceKind: AdherenceKind;
  /** Who committed. */
  readonly adherent: RecordKey;
  /** The event at which it was done. */
  readonly atEvent?: RecordKey | null | undefined;
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** What it committed to. */
  readonly commitment: RecordKey;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** For whom it was done. */
  readonly onBehalfOf?: RecordKey | null | undefined;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Contribution. Type, ends, contributionRole and occurrence tell it from others; dates never do. */
export type RecordContributionInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** In which role it contributes. */
  readonly contributionRole: ContributionRole;
  /** Who contributes. */
  readonly contributor: RecordKey;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** What it contributes to. */
  readonly target: RecordKey;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Cooperation. Type, ends, cooperationKind and occurrence tell it from others; dates never do. */
export type RecordCooperationInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** In which way they work together. */
  readonly cooperationKind: CooperationKind;
  /** The partner that the source names second. */
  readonly counterpart: RecordKey;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** The partner that the source names first. */
  readonly partner: RecordKey;
  /** How much or how many, in the words of the source. */
  readonly quantity?: string | null | undefined;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Coverage. Type, ends, manner and occurrence tell it from others; dates never do. */
export type RecordCoverageInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** How it is about it. */
  readonly manner: CoverageManner;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** What it is about. */
  readonly subject: RecordKey;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
  /** What is about it. */
  readonly work: RecordKey;
};

/** What a source says of a Derivation. Type, ends, derivationKind and occurrence tell it from others; dates never do. */
export type RecordDerivationInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** In which way it goes back to it. */
  readonly derivationKind: DerivationKind;
  /** What goes back to the other. */
  readonly derivative: RecordKey;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** What it goes back to. */
  readonly origin: RecordKey;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** Which record is meant: its id, or the caller's own key for it. Exactly one is set. */
export type RecordKey = {
  /** The caller's own key: where no record has it, a write makes one that does. */
  readonly externalId?: ExternalIdInput | null | undefined;
  /** Its id here, which must exist; one that was merged leads on. */
  readonly id?: string | null | undefined;
};

/** What a source says of a Location. Type, ends and occurrence tell it from others; dates never do. */
export type RecordLocationInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** What is there. */
  readonly located: RecordKey;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** Where it is. */
  readonly place: RecordKey;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Membership. Type, ends, membershipRole and occurrence tell it from others; dates never do. */
export type RecordMembershipInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Who belongs. */
  readonly member: RecordKey;
  /** In which role it belongs. */
  readonly membershipRole: MembershipRole;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** What it belongs to. */
  readonly organisation: RecordKey;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Outcome. Type, ends, outcomeKind and occurrence tell it from others; dates never do. */
export type RecordOutcomeInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** How it was brought about. */
  readonly outcomeKind: OutcomeKind;
  /** What brought it about. */
  readonly producer: RecordKey;
  /** What came of it. */
  readonly product: RecordKey;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Parthood. Type, ends and occurrence tell it from others; dates never do. */
export type RecordParthoodInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** The part. */
  readonly part: RecordKey;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
  /** The whole. */
  readonly whole: RecordKey;
};

/** What a source says of a Participation. Type, ends, participationRole and occurrence tell it from others; dates never do. */
export type RecordParticipationInput = {
  /** The title under which the source names the participant. */
  readonly capacity?: string | null | undefined;
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** What it took part in. */
  readonly event: RecordKey;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** For whom the participant was there. */
  readonly onBehalfOf?: RecordKey | null | undefined;
  /** Who took part. */
  readonly participant: RecordKey;
  /** In which role. */
  readonly participationRole: ParticipationRole;
  /** How many, where the source counts rather than names them. */
  readonly quantity?: string | null | undefined;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Tenure. Type, ends, title and occurrence tell it from others; dates never do. */
export type RecordTenureInput = {
  /** True when the post is held for the time being. */
  readonly acting?: boolean | null | undefined;
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** The institution or country the post belongs to. */
  readonly employer: RecordKey;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** Who holds the post. */
  readonly holder: RecordKey;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which one is meant, where what tells it from others should not say. */
  readonly key?: RecordKey | null | undefined;
  /** Tells apart what type, ends and role cannot: the second time in the same post, for one. */
  readonly occurrence?: string | null | undefined;
  /** What the post covers, where that is not the employer itself. */
  readonly scope?: ReadonlyArray<RecordKey> | null | undefined;
  /** The title of the post, as the source writes it. */
  readonly title: string;
  /** When it held. */
  readonly validity?: ValidityInput | null | undefined;
};

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

/** What a claim rests on: the id of a source that is there, or what it takes to make one. A source never changes: one with the same values is the same source. */
export type SourceInput = {
  /** Its id, which starts with source:; made from the values when absent. */
  readonly id?: string | null | undefined;
  /** The language it is written in. */
  readonly language?: string | null | undefined;
  /** Under which terms its content may be used. */
  readonly licence?: string | null | undefined;
  /** When it was published; of rival claims the later one counts. */
  readonly published?: string | null | undefined;
  /** Who published it. */
  readonly publisher?: string | null | undefined;
  /** What sort of source it is; needed for a new one. */
  readonly sourceKind?: SourceKind | null | undefined;
  /** Its title; needed for a new one. */
  readonly title?: string | null | undefined;
  /** Where it can be read. */
  readonly url?: string | null | undefined;
};

/** What sort of source it is. */
export type SourceKind =
  /** A data set that somebody compiled. */
  | 'DATASET'
  /** A news item or article. */
  | 'NEWS'
  /** An official list or document. */
  | 'OFFICIAL_LIST'
  /** What a partner system says, without a document of its own. */
  | 'PARTNER'
  /** A press release of an institution. */
  | 'PRESS_RELEASE'
  /** A post on a social network. */
  | 'SOCIAL_POST';

/** Where a topic comes from. */
export type TopicScheme =
  /** The objectives of the Global Compact for Migration. */
  | 'GCM'
  /** The domains of the Joint Valletta Action Plan. */
  | 'JVAP'
  /** A topic of this graph, for what its sources discuss. */
  | 'LOCAL'
  /** The Migration Governance Indicators. */
  | 'MGI'
  /** The Migration Governance Framework. */
  | 'MIGOF'
  /** The priorities of the Sendai Framework. */
  | 'SENDAI_PRIORITY'
  /** The global targets of the Sendai Framework. */
  | 'SENDAI_TARGET';

/** What a source says of a Country. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertCountryInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** The ISO 3166-1 alpha-2 code. */
  readonly iso2?: string | null | undefined;
  /** The ISO 3166-1 alpha-3 code. */
  readonly iso3?: string | null | undefined;
  /** Which Country is meant. */
  readonly key: RecordKey;
  /** The UN M49 code, three digits. */
  readonly m49?: string | null | undefined;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
};

/** What a source says of a Event. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertEventInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** Whether the text states the date or it was worked out. */
  readonly dateBasis?: Basis | null | undefined;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** What sort of event it is. */
  readonly eventKind?: EventKind | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** How the participants came together; null when no source says. */
  readonly format?: EventFormat | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which Event is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** Whether it is known to have happened. */
  readonly status?: EventStatus | null | undefined;
  /** When it took place. A day without a span is a start and an end alike. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Framework. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertFrameworkInput = {
  /** Its usual acronym, such as GCM. */
  readonly acronym?: string | null | undefined;
  /** When it was adopted or launched. */
  readonly adopted?: string | null | undefined;
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** What sort of framework it is. */
  readonly frameworkKind?: FrameworkKind | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which Framework is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** How many participants a source counts, where it does not name them. */
  readonly statedParticipantCount?: number | null | undefined;
};

/** What a source says of a Institution. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertInstitutionInput = {
  /** Its usual acronym, such as IOM. */
  readonly acronym?: string | null | undefined;
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** What sort of institution it is. */
  readonly institutionKind?: InstitutionKind | null | undefined;
  /** Which Institution is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
};

/** What a source says of a Instrument. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertInstrumentInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** What sort of document it is. */
  readonly instrumentKind?: InstrumentKind | null | undefined;
  /** Which Instrument is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** When it was signed or adopted. */
  readonly signed?: string | null | undefined;
  /** Its official symbol, such as A/RES/73/195. */
  readonly symbol?: string | null | undefined;
};

/** What a source says of a Person. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertPersonInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which Person is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
};

/** What a source says of a Place. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertPlaceInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** Its code in that scheme. */
  readonly code?: string | null | undefined;
  /** The scheme of its code, such as UN_M49; AS_WRITTEN for a region that only a source delimits. */
  readonly codeScheme?: string | null | undefined;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which Place is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** What sort of place it is. */
  readonly placeKind?: PlaceKind | null | undefined;
};

/** What a source says of a Project. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertProjectInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which Project is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** What sort of undertaking it is. */
  readonly projectKind?: ProjectKind | null | undefined;
  /** When it ran. */
  readonly validity?: ValidityInput | null | undefined;
};

/** What a source says of a Topic. A field left out stays untouched; null takes the caller's own claim on it back. */
export type UpsertTopicInput = {
  /** Where the values come from. */
  readonly claim: ClaimInput;
  /** Its number or letter in that scheme. */
  readonly code?: string | null | undefined;
  /** A remark that the source supports. */
  readonly description?: string | null | undefined;
  /** All its ids in others' systems that the source gives. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** Which Topic is meant. */
  readonly key: RecordKey;
  /** What it is called here; needed for a new one. */
  readonly name?: string | null | undefined;
  /** All its names that the source gives. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** Where the topic comes from. */
  readonly topicScheme?: TopicScheme | null | undefined;
};

/** When it held, as one value: what is left out is unknown. The bounds are for what EDTF cannot say, such as not before November; they may only narrow what the text allows. */
export type ValidityInput = {
  /** A day on which the source saw it hold. */
  readonly attestedOn?: string | null | undefined;
  /** When it ended, as the source words it. */
  readonly end?: string | null | undefined;
  /** It cannot have ended before this day. */
  readonly endEarliest?: string | null | undefined;
  /** It must have ended by this day. */
  readonly endLatest?: string | null | undefined;
  /** When it began, as the source words it. */
  readonly start?: string | null | undefined;
  /** It cannot have begun before this day. */
  readonly startEarliest?: string | null | undefined;
  /** It must have begun by this day. */
  readonly startLatest?: string | null | undefined;
};

/** Which claims a party takes back. */
export type WithdrawClaimsInput = {
  /** The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Refused with CONFLICT when the record has moved on; 0 expects that there is none yet. */
  readonly ifVersion?: number | null | undefined;
  /** The record of which the caller claims nothing more. */
  readonly key: RecordKey;
  /** Why, for whoever reads the claims later. */
  readonly reason?: string | null | undefined;
};

export type FeedPageQueryVariables = Exact<{
  after: string;
}>;


export type FeedPageQuery = { readonly changes: { readonly nodes: ReadonlyArray<{ readonly cursor: string, readonly op: ChangeOp, readonly recordId: string, readonly kind: EntityKind | null, readonly type: RelationshipType | null, readonly after: string | null, readonly parts: ReadonlyArray<{ readonly op: ChangeOp, readonly recordId: string, readonly kind: EntityKind | null, readonly type: RelationshipType | null, readonly after: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type FeedLiveSubscriptionVariables = Exact<{
  after: string;
}>;


export type FeedLiveSubscription = { readonly changes: { readonly cursor: string, readonly op: ChangeOp, readonly recordId: string, readonly kind: EntityKind | null, readonly type: RelationshipType | null, readonly after: string | null, readonly parts: ReadonlyArray<{ readonly op: ChangeOp, readonly recordId: string, readonly kind: EntityKind | null, readonly type: RelationshipType | null, readonly after: string | null }> } };

export type FedChangeFragment = { readonly cursor: string, readonly op: ChangeOp, readonly recordId: string, readonly kind: EntityKind | null, readonly type: RelationshipType | null, readonly after: string | null, readonly parts: ReadonlyArray<{ readonly op: ChangeOp, readonly recordId: string, readonly kind: EntityKind | null, readonly type: RelationshipType | null, readonly after: string | null }> };

export type PushBatchMutationVariables = Exact<{
  input: ApplyBatchInput;
}>;


export type PushBatchMutation = { readonly applyBatch: { readonly results: ReadonlyArray<{ readonly id: string | null, readonly created: boolean, readonly changed: boolean }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly itemIndex: number | null }> } };

export type TakeHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type TakeHeadQuery = { readonly changes: { readonly headCursor: string } | null };

export type TakePeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakePeopleQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeInstitutionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakeInstitutionsQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeCountriesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakeCountriesQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeFrameworksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakeFrameworksQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeEventsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakeEventsQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeInstrumentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakeInstrumentsQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeProjectsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakeProjectsQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeTopicsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakeTopicsQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakePlacesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TakePlacesQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TakeMoreRelationshipsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type TakeMoreRelationshipsQuery = { readonly node:
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          , readonly node:
            | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
            | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
           }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

type TakenEntity_Country_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Event_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Framework_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Institution_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Instrument_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Person_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Place_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Project_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type TakenEntity_Topic_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly description: string | null, readonly bare: boolean, readonly version: number, readonly redirectedFrom: ReadonlyArray<string>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly relationships: { readonly edges: ReadonlyArray<{ readonly other:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly node:
        | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
        | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TakenEntityFragment =
  | TakenEntity_Country_Fragment
  | TakenEntity_Event_Fragment
  | TakenEntity_Framework_Fragment
  | TakenEntity_Institution_Fragment
  | TakenEntity_Instrument_Fragment
  | TakenEntity_Person_Fragment
  | TakenEntity_Place_Fragment
  | TakenEntity_Project_Fragment
  | TakenEntity_Topic_Fragment
;

export type TakenRelationshipsFragment = { readonly edges: ReadonlyArray<{ readonly other:
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    , readonly node:
      | { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
      | { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> }
     }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

type TakenRelationship_Adherence_Fragment = { readonly adherenceKind: AdherenceKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Contribution_Fragment = { readonly contributionRole: ContributionRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Cooperation_Fragment = { readonly cooperationKind: CooperationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Coverage_Fragment = { readonly manner: CoverageManner, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Derivation_Fragment = { readonly derivationKind: DerivationKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Location_Fragment = { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Membership_Fragment = { readonly membershipRole: MembershipRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Outcome_Fragment = { readonly outcomeKind: OutcomeKind, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Parthood_Fragment = { readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Participation_Fragment = { readonly participationRole: ParticipationRole, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

type TakenRelationship_Tenure_Fragment = { readonly title: string, readonly id: string, readonly type: RelationshipType, readonly version: number, readonly disputed: boolean, readonly validity: { readonly start: string | null, readonly end: string | null }, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string }> };

export type TakenRelationshipFragment =
  | TakenRelationship_Adherence_Fragment
  | TakenRelationship_Contribution_Fragment
  | TakenRelationship_Cooperation_Fragment
  | TakenRelationship_Coverage_Fragment
  | TakenRelationship_Derivation_Fragment
  | TakenRelationship_Location_Fragment
  | TakenRelationship_Membership_Fragment
  | TakenRelationship_Outcome_Fragment
  | TakenRelationship_Parthood_Fragment
  | TakenRelationship_Participation_Fragment
  | TakenRelationship_Tenure_Fragment
;

export const FedChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FedChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Change"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<FedChangeFragment, unknown>;
export const TakenRelationshipFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}}]} as unknown as DocumentNode<TakenRelationshipFragment, unknown>;
export const TakenRelationshipsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}}]} as unknown as DocumentNode<TakenRelationshipsFragment, unknown>;
export const TakenEntityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<TakenEntityFragment, unknown>;
export const FeedPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeedPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FedChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FedChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Change"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<FeedPageQuery, FeedPageQueryVariables>;
export const FeedLiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FeedLive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FedChange"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FedChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Change"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<FeedLiveSubscription, FeedLiveSubscriptionVariables>;
export const PushBatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PushBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"itemIndex"}}]}}]}}]}}]} as unknown as DocumentNode<PushBatchMutation, PushBatchMutationVariables>;
export const TakeHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headCursor"}}]}}]}}]} as unknown as DocumentNode<TakeHeadQuery, TakeHeadQueryVariables>;
export const TakePeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakePeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakePeopleQuery, TakePeopleQueryVariables>;
export const TakeInstitutionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeInstitutions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"institutions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakeInstitutionsQuery, TakeInstitutionsQueryVariables>;
export const TakeCountriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeCountries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"countries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakeCountriesQuery, TakeCountriesQueryVariables>;
export const TakeFrameworksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeFrameworks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"frameworks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakeFrameworksQuery, TakeFrameworksQueryVariables>;
export const TakeEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakeEventsQuery, TakeEventsQueryVariables>;
export const TakeInstrumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeInstruments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"instruments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakeInstrumentsQuery, TakeInstrumentsQueryVariables>;
export const TakeProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeProjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakeProjectsQuery, TakeProjectsQueryVariables>;
export const TakeTopicsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeTopics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"topics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakeTopicsQuery, TakeTopicsQueryVariables>;
export const TakePlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakePlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"list"},"name":{"kind":"Name","value":"places"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenEntity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenEntity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bare"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"redirectedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]} as unknown as DocumentNode<TakePlacesQuery, TakePlacesQueryVariables>;
export const TakeMoreRelationshipsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TakeMoreRelationships"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationships"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationship"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Relationship"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tenure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membershipRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participationRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Adherence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adherenceKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manner"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Outcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomeKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributionRole"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cooperationKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Derivation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"derivationKind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TakenRelationships"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TakenRelationship"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<TakeMoreRelationshipsQuery, TakeMoreRelationshipsQueryVariables>;