import type { KindDefinition } from '../../src/model/entities/entity.ts'
import { propertyOf } from '../../src/model/record/fieldDefinition.ts'
import { foldedProperty, textFields } from '../../src/model/record/foldedProperty.ts'
import type { RelationshipDefinition } from '../../src/model/relationships/relationship.ts'
import type { Reader } from '../../src/neo4j/graph/reader.ts'

/** An index that follows from a declaration. */
interface RequiredIndex {
  /** Label or type, and properties: `Person(nameKey)`. */
  readonly covers: string
  /** The statement that creates it. */
  readonly statement: string
}

/** The indexes of the lists, the filters by text and the checks of references that these declarations need. */
function requiredIndexes(
  kinds: Iterable<KindDefinition>,
  types: Iterable<RelationshipDefinition>,
): readonly RequiredIndex[] {
  return [...[...kinds].flatMap(indexesOfKind), ...[...types].flatMap(indexesOfType)]
}

function indexesOfKind({ name, dateField, own }: KindDefinition): RequiredIndex[] {
  const properties = [
    'nameKey',
    'updatedKey',
    ...(dateField ? ['dateKey'] : []),
    ...textFields(own).map(foldedProperty),
  ]
  return properties.map((property) => ({
    covers: `${name}(${property})`,
    statement: `CREATE INDEX … IF NOT EXISTS FOR (e:${name}) ON (e.${property});`,
  }))
}

function indexesOfType({ type, own }: RelationshipDefinition): RequiredIndex[] {
  const pattern = `FOR ()-[r:${type}]-()`
  const unique = ['id', 'identity'].map((property) => ({
    covers: `${type}(${property})`,
    statement: `CREATE CONSTRAINT … IF NOT EXISTS ${pattern} REQUIRE r.${property} IS UNIQUE;`,
  }))
  const ends = ['fromId', 'toId'].map((end) => ({
    covers: `${type}(${end}, position)`,
    statement: `CREATE INDEX … IF NOT EXISTS ${pattern} ON (r.${end}, r.position);`,
  }))
  const references = Object.entries(own).flatMap(([name, field]) => {
    const property = propertyOf(name, field)
    if (field.type === 'reference')
      return [
        {
          covers: `${type}(${property})`,
          statement: `CREATE INDEX … IF NOT EXISTS ${pattern} ON (r.${property});`,
        },
      ]
    if (field.type !== 'references') return []
    return [
      {
        covers: `${field.fullTextIndex}: ${type}(${property})`,
        statement: `CREATE FULLTEXT INDEX … IF NOT EXISTS ${pattern} ON EACH [r.${property}] OPTIONS {…}; as for scopes in 008_sync.cypher; name it in the declaration: @Reference(…, { fullTextIndex: '…' })`,
      },
    ]
  })
  return [...unique, ...ends, ...references]
}

/**
 * The indexes that a graph lacks, each as a text that says what to add and where.
 * @returns an empty list when the graph has all of them
 */
export async function missingIndexes(
  graph: Reader,
  kinds: Iterable<KindDefinition>,
  types: Iterable<RelationshipDefinition>,
): Promise<readonly string[]> {
  const rows = await graph.read(
    'SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state WHERE labelsOrTypes IS NOT NULL AND state = "ONLINE" RETURN name, type, labelsOrTypes[0] AS of, properties',
  )
  const present = new Set(
    rows.map(({ name, type, of, properties }) => {
      const covers = `${String(of)}(${(properties as readonly string[]).join(', ')})`
      return type === 'FULLTEXT' ? `${String(name)}: ${covers}` : covers
    }),
  )
  return requiredIndexes(kinds, types)
    .filter(({ covers }) => !present.has(covers))
    .map(({ covers, statement }) => `No index on ${covers}. Add to a new file migrations/NNN_name.cypher: ${statement}`)
}
