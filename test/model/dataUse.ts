import { Int } from 'type-graphql'
import { Entity, Kind } from '../../src/model/entities/entity.ts'
import { Institution } from '../../src/model/entities/institution.ts'
import { Topic } from '../../src/model/entities/topic.ts'
import { type EnumValue, enumType } from '../../src/model/record/enumType.ts'
import { Own, Reference } from '../../src/model/record/own.ts'
import { Relationship, RelationshipRecord } from '../../src/model/relationships/relationship.ts'
import { FuzzyDate } from '../../src/model/scalars.ts'

// A kind and a relationship that only the test of the recipe declares, as docs/adding.md describes it.

export type DatasetKind = EnumValue<typeof DatasetKind>
export const DatasetKind = enumType('DatasetKind', 'What a dataset is drawn from.', {
  CENSUS: 'A census.',
  SURVEY: 'A survey.',
})

@Kind({
  one: 'dataset',
  many: 'datasets',
  description: 'Published figures about migration.',
  dateField: 'released',
})
export class Dataset extends Entity {
  @Own(() => DatasetKind, 'What the dataset is drawn from.', { required: true })
  readonly datasetKind!: DatasetKind

  @Own(() => FuzzyDate, 'When the dataset was released.')
  readonly released!: string | null

  @Own(() => Int, 'The number of its rows.')
  readonly rowCount!: number | null

  @Own(() => String, 'The folder in which the dataset is published.')
  readonly folder!: string | null
}

export type DataUsage = EnumValue<typeof DataUsage>
export const DataUsage = enumType('DataUsage', 'What a dataset is used for.', {
  BASELINE: 'As a baseline.',
  EVALUATION: 'For an evaluation.',
})

@Relationship({
  type: 'USES_DATA',
  description: 'A project or instrument uses a dataset.',
  from: () => ({
    as: 'user',
    description: 'What uses the dataset.',
    kinds: { Project: 'dataUses', Instrument: 'dataUses' },
    list: 'The datasets that it uses, newest first.',
  }),
  to: () => ({
    as: 'dataset',
    description: 'The dataset.',
    kinds: { Dataset: 'users' },
    list: 'The projects and instruments that use it, newest first.',
  }),
})
export class DataUse extends RelationshipRecord {
  @Own(() => DataUsage, 'What the dataset is used for.', { identity: true })
  readonly usage!: DataUsage

  @Reference(() => Institution, 'The institution that supplied the dataset.', { identity: true })
  readonly suppliedBy!: Institution | null

  @Reference(() => [Topic], 'The topics for which the dataset is used.', { fullTextIndex: 'data_use_topics' })
  readonly topic!: readonly Topic[]
}

/** The migration that a new kind and a new relationship need. */
export const MIGRATION = `CREATE INDEX dataset_by_name IF NOT EXISTS FOR (e:Dataset) ON (e.nameKey);
CREATE INDEX dataset_by_update IF NOT EXISTS FOR (e:Dataset) ON (e.updatedKey);
CREATE INDEX dataset_by_date IF NOT EXISTS FOR (e:Dataset) ON (e.dateKey);
CREATE INDEX dataset_folder IF NOT EXISTS FOR (e:Dataset) ON (e.folderNormalised);
CREATE CONSTRAINT uses_data_id IF NOT EXISTS FOR ()-[r:USES_DATA]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT uses_data_identity IF NOT EXISTS FOR ()-[r:USES_DATA]-() REQUIRE r.identity IS UNIQUE;
CREATE INDEX uses_data_from IF NOT EXISTS FOR ()-[r:USES_DATA]-() ON (r.fromId, r.position);
CREATE INDEX uses_data_to IF NOT EXISTS FOR ()-[r:USES_DATA]-() ON (r.toId, r.position);
CREATE INDEX uses_data_supplied_by IF NOT EXISTS FOR ()-[r:USES_DATA]-() ON (r.suppliedById);
CREATE FULLTEXT INDEX data_use_topics IF NOT EXISTS FOR ()-[r:USES_DATA]-() ON EACH [r.topicIds]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword', \`fulltext.eventually_consistent\`: false}};`
