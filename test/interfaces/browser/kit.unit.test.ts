import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse, validate } from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { browserKit } from '../../../src/interfaces/browser/browserKit.ts'
import { guideLink, KIT_PATH } from '../../../src/interfaces/browser/guideLink.ts'
import { renderGuide } from '../../../src/interfaces/browser/renderGuide.ts'
import { savedQueries } from '../../../src/interfaces/browser/savedQueries.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { propertyOf } from '../../../src/model/record/fieldDefinition.ts'
import { relationshipTypes } from '../../../src/model/relationships/relationship.ts'

const schema = makeSchema()
const queries = savedQueries()
let app: FastifyInstance

beforeAll(async () => {
  app = fastify()
  await app.register(browserKit, { prefix: KIT_PATH })
})
afterAll(() => app.close())

const get = (file: string) => app.inject({ url: `${KIT_PATH}/${file}`, headers: { host: 'localhost:4321' } })
const served = async (file: string) => (await get(file)).body

describe('the kit is served', () => {
  test.each([
    ['guide.html', 'text/html'],
    ['style.grass', 'text/plain'],
    ['favourites.zip', 'application/zip'],
    ['queries/01-around-a-conference.cypher', 'text/plain'],
    ['queries/01-around-a-conference.graphql', 'text/plain'],
  ])('%s as %s', async (file, type) => {
    const { statusCode, headers, rawPayload } = await get(file)
    expect([statusCode, headers['content-type']?.toString().split(';')[0]]).toEqual([200, type])
    expect(rawPayload.length).toBeGreaterThan(200)
  })

  test('no other file is served', async () => {
    for (const file of ['', 'queries/', '../package.json', 'queries/..%2f..%2fpackage.json'])
      expect([file, (await get(file)).statusCode]).toEqual([file, 404])
  })
})

describe('CORS preflight requests of Neo4j Browser', () => {
  const preflight = (origin: string) =>
    app.inject({
      method: 'OPTIONS',
      url: `${KIT_PATH}/guide.html`,
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'cache-control,pragma,sentry-trace',
      },
    })

  test.each(['http://localhost:7474', 'http://127.0.0.1:7474', 'https://localhost:7473', 'http://[::1]:7474'])(
    'is granted to %s, for reading and no more',
    async (origin) => {
      const { statusCode, headers } = await preflight(origin)
      expect(statusCode).toBe(204)
      expect(headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': 'cache-control, pragma, sentry-trace, baggage',
        vary: 'Origin',
      })
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
    },
  )

  test.each(['https://localhost.example.org', 'http://127.0.0.1.example.org', 'https://browser.example.org', 'null'])(
    'is not granted to %s',
    async (origin) => {
      expect((await preflight(origin)).headers).not.toHaveProperty('access-control-allow-origin')
    },
  )
})

describe('the guide', () => {
  const slides = async () => (await served('guide.html')).split('<slide>').slice(1)

  test('has eight chapters, and each saved query once in its chapter', async () => {
    const chapters = (await slides()).map((slide) => ({
      title: /<h3>(.*)<\/h3>/.exec(slide)?.[1],
      names: [...slide.matchAll(/<h4 id="([^"]+)"/g)].map(([, name]) => name),
    }))
    expect(chapters).toHaveLength(8)
    expect(chapters[0]?.title).toMatch(/^1 what the graph contains$/i)
    expect(chapters[7]?.title).toMatch(/^8 paths that were possible at one time$/i)
    const shown = chapters.flatMap(({ title, names }) => names.map((name) => [name, title]))
    expect(shown).toEqual(queries.map(({ name, chapter }) => [name, chapter]))
    expect(shown).toHaveLength(20)
  })

  test('contains the URL of the API with the host name that Browser accepts', async () => {
    const guide = await served('guide.html')
    expect(guide).toContain(':style http://localhost:4321/browser/style.grass')
    expect(guide).toContain('href="http://localhost:4321/browser/favourites.zip"')
    expect(guide).not.toMatch(/\{\{|<query/)
  })

  test('has a link that plays it, or the command for it, if Browser accepts the address', () => {
    expect(guideLink('http://127.0.0.1:4321', 'http://127.0.0.1:7474/browser/')).toBe(
      'http://127.0.0.1:7474/browser/?cmd=play&arg=http%3A%2F%2Flocalhost%3A4321%2Fbrowser%2Fguide.html',
    )
    expect(guideLink('http://127.0.0.1')).toMatch(/^:play http:\/\/localhost:80\/browser\/guide\.html /)
    expect(guideLink('http://192.0.2.7:4321', 'http://127.0.0.1:7474/browser/')).toBeNull()
  })
})

test('the favourites are the saved queries: a folder for each chapter, the title in the first line', async () => {
  const files = Object.entries(unzipSync((await get('favourites.zip')).rawPayload))
  expect(files.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    queries.map(({ name, chapter, title, cypher }) => [`${chapter}/${name}.cypher`, `// ${title}\n${cypher.query}\n`]),
  )
})

describe('two files that do not match', () => {
  const HEAD = ['Who?', 'chapter: 1 What the graph contains', 'ids: person'] as const
  const folderWith = (cypher: readonly string[], graphql: readonly string[]) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'governance-queries-'))
    writeFileSync(path.join(folder, 'who.cypher'), [...cypher.map((line) => `// ${line}`), 'RETURN 1'].join('\n'))
    writeFileSync(
      path.join(folder, 'who.graphql'),
      [...graphql.map((line) => `# ${line}`), '{ __typename }'].join('\n'),
    )
    return folder
  }

  test.each([
    ['without its chapter', ['Who?', 'ids: person'], HEAD, /"\/\/ ids: person" as line 2 of who\.cypher/],
    ['with another title', HEAD, ['Whom?', ...HEAD.slice(1)], /"Whom\?" as the title of who\.graphql/],
    ['of another chapter', HEAD, ['Who?', 'chapter: 2', 'ids: a: id'], /"2" as the chapter of who\.graphql/],
  ])('%s is rejected', (_what, cypher, graphql, message) => {
    const folder = folderWith(cypher, graphql)
    expect(() => savedQueries(folder)).toThrow(message)
    rmSync(folder, { recursive: true })
  })

  test('a missing query is reported by the guide', () => {
    expect(() => renderGuide(queries.slice(1))).toThrow(/names the query 01-around-a-conference/)
  })
})

describe('the style', () => {
  const rules = async () =>
    new Map(
      [...(await served('style.grass')).matchAll(/^(\S+) {\n([^}]*(?:{\w+}[^}]*)*)^}/gm)].map(
        ([, selector = '', body = '']) => [
          selector,
          Object.fromEntries(
            body
              .trim()
              .split(/;\s*/)
              .filter(Boolean)
              .map((line) => line.split(': ')),
          ),
        ],
      ),
    )

  test('gives each kind a distinct colour and the name as caption', async () => {
    const style = await rules()
    const colours = new Map([...kinds.values()].map(({ name }) => [name, style.get(`node.${name}`)?.color ?? 'none']))
    const without = [...colours].filter(([, colour]) => !/^#[0-9A-F]{6}$/.test(colour)).map(([name]) => name)
    expect(without.map((name) => `Add node.${name} { color: #RRGGBB; } to browser/style.grass.`)).toEqual([])
    expect(new Set(colours.values()).size).toBe(kinds.size)
    expect(style.get('node.Entity')?.caption).toBe("'{name}'")
    // Browser applies rules in order and adds a rule for each label without one, so the common rule must come first.
    expect([...style.keys()][0]).toBe('node.Entity')
  })

  test('captions each relationship with the field that distinguishes it, else with its type', async () => {
    const style = await rules()
    const captions = [...relationshipTypes.values()].map(({ type, discriminator }) => [type, discriminator])
    const expected = captions.map(([type, field]) => [type, field && `'{${field}}'`])
    const wrong = expected.filter(([type, caption]) => style.get(`relationship.${type}`)?.caption !== caption)
    expect(
      wrong.map(([type, caption]) => `Add relationship.${type} { caption: ${caption}; } to browser/style.grass.`),
    ).toEqual([])
    expect(style.get('relationship')?.caption).toBe("'<type>'")
  })

  test('hides claims, names, changes and their relationships', async () => {
    const style = await rules()
    for (const label of ['Claim', 'Name', 'Change'])
      expect(style.get(`node.${label}`)).toMatchObject({
        diameter: '0px',
        color: 'transparent',
        'border-width': '0px',
        caption: "''",
      })
    for (const type of ['HAS_NAME', 'FROM_SOURCE'])
      expect(style.get(`relationship.${type}`)).toMatchObject({
        color: 'transparent',
        'shaft-width': '0px',
        caption: "''",
      })
  })

  test('has only syntax that Browser can parse: no comments, no colon or semicolon in a value', async () => {
    expect(await served('style.grass')).toMatch(/^([a-zA-Z_.]+ {\n( {2}[a-z-]+: [^:;]+;\n)+}\n)+$/)
  })
})

describe('names are those of the API', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const fieldsOf = (type: (typeof types)[number]) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []
  const fields = new Set(types.flatMap(fieldsOf))
  const args = types.flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => field.args.map(({ name }) => name)) : [],
  )
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => name) : []))
  const own = [...kinds.values(), ...relationshipTypes.values()].flatMap(({ own }) =>
    Object.entries(own).map(([name, field]) => propertyOf(name, field)),
  )
  // Properties that only the graph has: sort keys and effective windows.
  const ofTheGraph = ['position', 'nameKey', 'dateKey', 'possibleFrom', 'possibleTo']
  const properties = new Set([...fields, ...own, ...ofTheGraph])
  const labels = new Set(['Entity', 'Name', 'Claim', 'Source', ...[...kinds.values()].map(({ name }) => name)])
  const links = new Set(['HAS_NAME', 'FROM_SOURCE', ...relationshipTypes.keys()])
  const missing = (words: Iterable<string>, known: ReadonlySet<string>) => [...words].filter((word) => !known.has(word))

  // Quoted texts are values, which another test looks up in the graph.
  const cypher = queries.map((query) => query.cypher.query.replace(/'[^']*'/g, "''").replace(/\/\/.*/g, '')).join('\n')
  const found = (pattern: RegExp) => [...cypher.matchAll(pattern)].map(([, word = '']) => word)

  test('in the labels, types and properties of the queries', () => {
    const [ofNodes, ofLinks] = [found(/\(\w*:(\w+)/g), found(/\[\w*:(\w+)/g)]
    const ofRecords = [...found(/\b[a-z]\w*\.(\w+)/g), ...found(/[{,] ?(\w+): ''/g)]
    expect([ofNodes.length, ofLinks.length, ofRecords.length].every((count) => count > 15)).toBe(true)
    expect(missing(ofNodes, labels)).toEqual([])
    expect(missing(ofLinks, links)).toEqual([])
    expect(missing(ofRecords, properties)).toEqual([])
  })

  test('in the guide', () => {
    const guide = readFileSync(new URL('../../../browser/guide.html', import.meta.url), 'utf8')
    const words = [...guide.matchAll(/<code>([^<]+)<\/code>/g)].map(([, word = '']) => word)
    const known = new Set([...labels, ...links, ...properties, ...args, ...values, ...types.map(({ name }) => name)])
    const ids = /^[a-z]+:[a-z0-9-]+$/
    const names = words.filter((word) => !ids.test(word) && !/^:style/.test(word) && !/^\d{4}/.test(word))
    expect(names.length).toBeGreaterThan(50)
    expect(missing(names, known)).toEqual([])
    expect(missing(ofTheGraph, new Set(words))).toEqual([])
  })

  test('the GraphQL form of each query is valid', () => {
    for (const { name, graphql } of queries) expect([name, validate(schema, parse(graphql.query))]).toEqual([name, []])
  })
})
