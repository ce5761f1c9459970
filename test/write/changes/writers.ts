import { numbersFrom } from '../../read/filters/draw.ts'
import { keyFor } from '../../support/keys.ts'
import type { LiveApi } from '../../support/liveApi.ts'

/** The records that the writers have created so far and may change. */
interface Made {
  readonly people: string[]
  readonly bodies: string[]
  readonly posts: { readonly holder: string; readonly employer: string; readonly title: string }[]
  readonly merges: string[]
}

/** A concurrent writer with its random source. */
interface Writer {
  readonly live: LiveApi
  /** The secret of its API key. */
  readonly secret: string
  readonly made: Made
  /** The records that it created. */
  readonly own: string[]
  /** A random number from 0 to 1. */
  readonly number: () => number
  /** A word that is unique among all writers. */
  readonly word: () => string
}

/** An operation of a writer, with its relative frequency. */
interface Action {
  readonly weight: number
  act(writer: Writer): Promise<void>
}

const claim = { source: { sourceKind: 'PARTNER', title: 'What writers know' } }
const byId = (id: string) => ({ id })

const pick = <T>(writer: Writer, items: readonly T[]): T | undefined =>
  items[Math.floor(writer.number() * items.length)]

// Errors after which a client retries. The log tells whether the write was committed.
const PASSING = ['TIMEOUT', 'DATABASE_UNAVAILABLE']

/** Sends a mutation. A refusal, such as a conflict with another writer, is ignored. */
async function send({ live, secret }: Writer, mutation: string, input: object, fields: string) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`
  const { data, errors = [] } = await live.askAs(secret, document, { input })
  const fatal = errors.filter(({ extensions }) => !PASSING.includes(extensions.code))
  if (fatal.length > 0) throw new Error(`Expected no errors, got ${JSON.stringify(fatal)}`)
  return data?.[mutation] ?? {}
}

const personInput = (word: string) => ({
  key: { externalId: { scheme: 'writers', value: word } },
  name: `Person ${word}`,
  names: [{ value: word, nameKind: 'AS_WRITTEN' }],
  claim,
})

function postInput(writer: Writer) {
  const holder = pick(writer, writer.made.people)
  const employer = pick(writer, writer.made.bodies)
  if (holder === undefined || employer === undefined) return null
  const title = `Post ${writer.word()}`
  writer.made.posts.push({ holder, employer, title })
  return { holder: byId(holder), employer: byId(employer), title, validity: { start: yearOf(writer) }, claim }
}

const yearOf = (writer: Writer): string => String(1990 + Math.floor(writer.number() * 30))

const createPerson: Action = {
  weight: 3,
  async act(writer) {
    const { person } = await send(writer, 'upsertPerson', personInput(writer.word()), 'person { id }')
    if (!person) return
    writer.made.people.push(person.id)
    writer.own.push(person.id)
  },
}

const describePerson: Action = {
  weight: 5,
  async act(writer) {
    const id = pick(writer, writer.made.people)
    if (id) await send(writer, 'upsertPerson', { key: byId(id), description: `Now ${writer.word()}`, claim }, '')
  },
}

const recordPost: Action = {
  weight: 4,
  async act(writer) {
    const input = postInput(writer)
    if (!input) return
    const { tenure } = await send(writer, 'recordTenure', input, 'tenure { id }')
    if (tenure) writer.own.push(tenure.id)
  },
}

const redatePost: Action = {
  weight: 4,
  async act(writer) {
    const post = pick(writer, writer.made.posts)
    if (!post) return
    const { holder, employer, title } = post
    const validity = { start: yearOf(writer), end: '2025' }
    await send(writer, 'recordTenure', { holder: byId(holder), employer: byId(employer), title, validity, claim }, '')
  },
}

const writeBatch: Action = {
  weight: 3,
  async act(writer) {
    const items = Array.from({ length: 24 }, (_, i) => {
      const recordTenure = i % 2 === 0 ? postInput(writer) : null
      return recordTenure ? { recordTenure } : { upsertPerson: personInput(writer.word()) }
    })
    await send(writer, 'applyBatch', { items, mode: 'BEST_EFFORT', idempotencyKey: writer.word() }, 'applied')
  },
}

const withdraw: Action = {
  weight: 2,
  async act(writer) {
    const id = pick(writer, writer.own)
    if (id) await send(writer, 'withdrawClaims', { key: byId(id) }, 'deleted')
  },
}

const mergeTwo: Action = {
  weight: 2,
  async act(writer) {
    const [into, from] = [pick(writer, writer.made.people), pick(writer, writer.made.people)]
    if (!into || !from) return
    const { mergeId } = await send(writer, 'mergeEntities', { into: byId(into), from: byId(from) }, 'mergeId')
    if (mergeId) writer.made.merges.push(mergeId)
  },
}

const undoMerge: Action = {
  weight: 1,
  async act(writer) {
    const mergeId = pick(writer, writer.made.merges)
    if (mergeId) await send(writer, 'unmergeEntities', { mergeId }, 'undecidedCount')
  },
}

const ACTIONS = [createPerson, describePerson, recordPost, redatePost, writeBatch, withdraw, mergeTwo, undoMerge]
const LOTS = ACTIONS.flatMap((action) => Array<Action>(action.weight).fill(action))

/** Lets several parties write random mutations concurrently until the given number of changes is reached. */
export async function letWrite(live: LiveApi, count: number, enough: () => boolean): Promise<void> {
  const made: Made = { people: [], bodies: [], posts: [], merges: [] }
  const writers = await Promise.all(Array.from({ length: count }, (_, i) => writerOf(live, i, made)))
  await Promise.all(
    writers.map(async (writer) => {
      const key = { externalId: { scheme: 'writers', value: `body ${writer.word()}` } }
      const body = { key, name: `Body ${writer.word()}`, institutionKind: 'IGO', claim }
      const { institution } = await send(writer, 'upsertInstitution', body, 'institution { id }')
      if (institution) made.bodies.push(institution.id)
      while (!enough()) await pick(writer, LOTS)?.act(writer)
    }),
  )
}

async function writerOf(live: LiveApi, index: number, made: Made): Promise<Writer> {
  const secret = await keyFor(live.graph, 'EDITOR', `writer ${index}`)
  let words = 0
  const word = () => {
    words += 1
    return `w${index}-${words}`
  }
  return { live, secret, made, own: [], number: numbersFrom(100 + index), word }
}
