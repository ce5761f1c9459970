import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../../support/party.ts'

const live = liveApi()
let party: Party

beforeAll(async () => {
  party = await createParty(live.graph, live.api, 'PARTNER', 'alpha')
})

const together = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)))

describe('at once', () => {
  test('50 clients that count to 20 each, comparing versions, end at exactly 1,000', async () => {
    const framework = { key: recordKey('counter'), claim: claimOn() }
    const made = await party.write('upsertFramework', {
      ...framework,
      name: 'Counter',
      frameworkKind: 'OTHER',
      statedParticipantCount: 0,
    })
    const { id } = made.framework
    let conflicts = 0
    const read = async () =>
      (await party.data('query ($id: ID!) { framework(id: $id) { version statedParticipantCount } }', { id })).framework
    await together(50, async () => {
      for (let done = 0, unlucky = 0; done < 20; ) {
        const { version, statedParticipantCount } = await read()
        const input = { ...framework, statedParticipantCount: statedParticipantCount + 1, ifVersion: version }
        const { userErrors } = await party.write('upsertFramework', input)
        if (userErrors.length === 0) {
          done += 1
          unlucky = 0
        } else {
          expect(userErrors).toMatchObject([{ code: 'CONFLICT', field: ['ifVersion'] }])
          // Two writers of the same count differ only in the version.
          expect(userErrors[0].message).toMatch(
            /got version \d+(, where statedParticipantCount is \d+)?\. Read the record/,
          )
          conflicts += 1
          // Exponential backoff, as in a partner's program; without it most attempts would conflict.
          unlucky += 1
          await sleep(Math.random() * 300 * unlucky)
        }
      }
    })
    expect(await read()).toEqual({ version: 1_001, statedParticipantCount: 1_000 })
    expect(conflicts).toBeGreaterThan(0)
  }, 480_000)

  test('50 creations of one key make one record', async () => {
    const answers = await together(50, (n) =>
      party.write('upsertPerson', {
        key: recordKey('raced'),
        name: 'One',
        description: `Said by ${n}.`,
        claim: claimOn(`source ${n}`),
      }),
    )
    expect(new Set(answers.map(({ person }) => person.id)).size).toBe(1)
    expect(answers.filter(({ created }) => created)).toHaveLength(1)
    const [row] = await live.graph.read(
      "MATCH (e:Person {name: 'One'}) RETURN count(e) AS people, COUNT { (:Claim {about: e.id}) } AS claims",
    )
    expect(row).toEqual({ people: 1, claims: 50 })
  }, 120_000)

  test('50 recordings of one relationship make one record', async () => {
    await party.write('upsertInstitution', {
      key: recordKey('body'),
      name: 'Body',
      institutionKind: 'IGO',
      claim: claimOn(),
    })
    const post = { holder: recordKey('raced'), employer: recordKey('body'), title: 'Head' }
    const answers = await together(50, (n) => party.write('recordTenure', { ...post, claim: claimOn(`source ${n}`) }))
    expect(new Set(answers.map(({ tenure }) => tenure.id)).size).toBe(1)
  }, 120_000)

  test('pairs that are written in opposite orders all get through', async () => {
    const pair = (a: string, b: string, n: number) =>
      [a, b].map((key) => ({
        upsertPerson: { key: recordKey(key), name: key, description: `Number ${n}.`, claim: claimOn() },
      }))
    await party.batch(pair('left', 'right', -1))
    const answers = await together(40, (n) =>
      party.batch(n % 2 === 0 ? pair('left', 'right', n) : pair('right', 'left', n)),
    )
    expect(answers.every(({ applied }) => applied === 2)).toBe(true)
  }, 120_000)

  test('an entity that is taken back while it is linked is there or was never linked', async () => {
    await party.write('upsertInstitution', {
      key: recordKey('stays'),
      name: 'Stays',
      institutionKind: 'IGO',
      claim: claimOn(),
    })
    for (let round = 0; round < 15; round += 1) {
      const key = recordKey(`fleeting ${round}`)
      await party.write('upsertPerson', { key, name: `Fleeting ${round}`, claim: claimOn() })
      const [linked, taken] = await Promise.all([
        party.write('recordTenure', { holder: key, employer: recordKey('stays'), title: 'Guest', claim: claimOn() }),
        party.write('withdrawClaims', { key }),
      ])
      expect(taken.withdrawn).toBe(1)
      const [row] = await live.graph.read(
        'MATCH (p:Person {name: $name}) RETURN p.bare AS bare, COUNT { (p)-[:HOLDS_POST]->() } AS posts',
        { name: `Fleeting ${round}` },
      )
      if (linked.tenure === null) expect([linked.userErrors[0].code, row]).toEqual(['NOT_FOUND', undefined])
      else expect(row).toEqual({ bare: true, posts: 1 })
    }
  }, 120_000)
})

test('the log has no gap and no double after all that', async () => {
  const [row] = await live.graph.read(
    'MATCH (f:Feed) MATCH (c:Change) RETURN f.sequence AS sequence, count(c) AS changes, count(DISTINCT c.sequence) AS numbers, min(c.sequence) AS first, max(c.sequence) AS last',
  )
  const { sequence, changes, numbers, first, last } = row as Record<string, number>
  expect([changes, numbers, last, (last as number) - (first as number) + 1]).toEqual([
    numbers,
    changes,
    sequence,
    changes,
  ])
})
