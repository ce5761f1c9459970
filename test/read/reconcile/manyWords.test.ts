import { beforeAll, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, recordKey } from '../../support/party.ts'

const live = liveApi()

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const WORDS = Array.from(
  { length: 23 },
  (_, index) => LETTERS.charAt(index).repeat(4) + LETTERS.slice(index, index + 3).padEnd(6, 'z'),
)

/** Spellings of a word that differ from it in one letter. */
const spellings = (word: string): string[] =>
  Array.from({ length: 60 }, (_, index) => {
    const place = index % word.length
    return word.slice(0, place) + LETTERS.charAt((index * 7 + place) % 26) + word.slice(place + 1)
  })

// Lucene turns a word with edits into up to 50 clauses, as far as the index has words that differ so little.
beforeAll(async () => {
  const party = await createParty(live.graph, live.api, 'PARTNER', 'vocabulary')
  const { userErrors } = await party.batch(
    WORDS.map((word, index) => ({
      upsertTopic: {
        key: recordKey(word),
        name: `Topic ${index}`,
        topicScheme: 'LOCAL',
        names: [{ value: spellings(word).join(' ') }],
        claim: claimOn(),
      },
    })),
  )
  expect(userErrors).toEqual([])
})

test.each([20, 21, 23])(
  'a name of %i long words in a rich vocabulary gets candidates, and so do the other names',
  async (count) => {
    const { reconcile } = await live.data(
      'query ($queries: [ReconcileQuery!]!) { reconcile(queries: $queries) { candidates { entity { name } } } }',
      { queries: [{ name: 'Topic 7' }, { name: WORDS.slice(0, count).join(' ').slice(0, 256) }] },
    )
    expect(reconcile[0].candidates[0].entity.name).toBe('Topic 7')
    expect(reconcile[1].candidates.length).toBeGreaterThan(0)
  },
)
