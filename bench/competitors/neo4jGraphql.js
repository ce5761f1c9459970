import { readFileSync } from 'node:fs'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

/**
 * @neo4j/graphql on the same database, configured as in its guide. This file is JavaScript because its packages are only
 * installed by `npm run bench`, so that the type check of the project cannot see their types.
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
