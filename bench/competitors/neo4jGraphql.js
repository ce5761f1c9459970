import { readFileSync } from 'node:fs'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

/**
 * @neo4j/graphql over the same database, as its guide sets it up. In JavaScript, since its packages are installed for
 * `npm run bench` alone and the project's types are checked without them.
 */
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env
const typeDefs = readFileSync(new URL('typeDefs.graphql', import.meta.url), 'utf8')
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD))
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
})
process.send?.({ url })
