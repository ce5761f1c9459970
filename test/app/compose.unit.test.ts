import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { settings } from '../../src/platform/settings.ts'

/** Tests run without a container engine, so these only check the content of the files. */
const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

interface Service {
  readonly image?: string
  readonly build?: string
  readonly environment: Readonly<Record<string, string>>
  readonly ports: readonly string[]
  readonly volumes?: readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

const compose = parse(read('docker-compose.yml')) as {
  readonly services: Readonly<Record<'database' | 'api', Service>>
  readonly volumes: object
}
const instructions = read('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

test('the database has the Neo4j version of pom.xml', () => {
  const [, line] = /<artifactId>neo4j<\/artifactId>\s*<version>(\d+\.\d+)/.exec(read('pom.xml')) ?? []
  expect(compose.services.database.image).toBe(`neo4j:${line}-community`)
  expect(compose.services.database.environment).toMatchObject({ NEO4J_dbms_usage__report_enabled: 'false' })
})

test('all ports are published on loopback only', () => {
  for (const { ports } of Object.values(compose.services))
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
})

test('the API waits for a healthy database, whose data are in a declared volume', () => {
  const { database, api } = compose.services
  expect(api.depends_on).toEqual({ database: { condition: 'service_healthy' } })
  expect(database.healthcheck?.test.join(' ')).toContain('cypher-shell')
  expect(database.volumes?.map((it) => it.split(':')[0])).toEqual(Object.keys(compose.volumes))
})

test('both have the same password, and every setting of the API exists', () => {
  const { database, api } = compose.services
  expect(database.environment.NEO4J_AUTH).toBe(`neo4j/${api.environment.NEO4J_PASSWORD}`)
  for (const name of Object.keys(api.environment)) expect(Object.keys(settings.shape)).toContain(name)
  expect(settings.shape.NEO4J_URI.safeParse(api.environment.NEO4J_URI).success).toBe(true)
})

test('the image copies existing files, installs production dependencies and runs as an unprivileged user', () => {
  const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM')))
  expect(lastStage.join('\n')).toMatch(/npm ci --omit=dev/)
  expect(lastStage).toContain('USER node')
  expect(lastStage.at(-1)).toBe('CMD ["node", "--max-semi-space-size=64", "dist/main.js"]')
  const copied = instructions
    .filter((line) => line.startsWith('COPY') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1))
  expect(copied.length).toBeGreaterThan(8)
  for (const source of copied)
    expect([source, existsSync(new URL(`../../${source}`, import.meta.url))]).toEqual([source, true])
})
