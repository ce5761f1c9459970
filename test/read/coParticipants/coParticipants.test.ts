import { describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { FOLDERS, model } from '../paths/seedLinks.ts'

const live = liveApi(...FOLDERS)

describe('coParticipants', () => {
  const DOCUMENT = `query ($of: ID!, $kinds: [EntityKind!], $rollUp: Boolean, $asOf: AsOf, $first: Int, $after: Cursor) {
    coParticipants(of: $of, kinds: $kinds, rollUp: $rollUp, asOf: $asOf, first: $first, after: $after) {
      totalCount edges { cursor count node { id } events(first: 100) { id } } pageInfo { hasNextPage endCursor } } }`

  test.each(['person:vusal-huseynov', 'institution:iom', 'institution:eu'])(
    'of %s are those of a plain count, page by page',
    async (of) => {
      const attended = (id: string) =>
        (model.from.get(id) ?? []).filter(({ type }) => type === 'PARTICIPATED_IN').map(({ to }) => to.id)
      const shared = new Map<string, Set<string>>()
      for (const event of attended(of)) {
        for (const { type, from } of model.to.get(event) ?? []) {
          if (type === 'PARTICIPATED_IN' && from.id !== of)
            shared.set(from.id, (shared.get(from.id) ?? new Set()).add(event))
        }
      }
      const edges: { count: number; node: { id: string }; events: { id: string }[] }[] = []
      let after: string | null = null
      do {
        const { coParticipants } = await live.data(DOCUMENT, { of, first: 3, after })
        expect(coParticipants.totalCount).toBe(shared.size)
        edges.push(...coParticipants.edges)
        after = coParticipants.pageInfo.hasNextPage ? coParticipants.pageInfo.endCursor : null
      } while (after !== null)
      const found = edges.map(({ node, events }) => [node.id, events.map(({ id }) => id).sort()])
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries([...shared].map(([id, events]) => [id, [...events].sort()])),
      )
      expect(edges.map(({ count }) => count)).toEqual(edges.map(({ events }) => events.length))
      expect(edges.map(({ count }) => count)).toEqual(edges.map(({ count }) => count).sort((a, b) => b - a))
    },
  )

  test('is NOT_FOUND for an unknown entity, and empty for one without events', async () => {
    const { data, errors } = await live.ask(DOCUMENT, { of: 'person:nobody' })
    expect(data).toEqual({ coParticipants: null })
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect((await live.data(DOCUMENT, { of: 'topic:border-management' })).coParticipants.edges).toEqual([])
  })

  test('with roll-up counts an office as its institution and a session as its event', async () => {
    const ids = async (of: string, rollUp: boolean): Promise<string[]> =>
      (await live.data(DOCUMENT, { of, rollUp, first: 100 })).coParticipants.edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      )
    // An office of IOM participated in the workshop. Without roll-up the co-participant is the office, with roll-up IOM.
    const plain = await ids('institution:me-interior-ministry', false)
    const rolled = await ids('institution:me-interior-ministry', true)
    expect(rolled).toContain('institution:iom')
    expect(rolled.filter((id) => id.startsWith('institution:iom-'))).toEqual([])
    expect(plain.length).toBeGreaterThan(0)
    // The moderator participated in a panel of the conference. With roll-up, participants of its other sessions count too.
    const onPanel = await ids('person:jean-louis-de-brouwer', false)
    const atConference = await ids('person:jean-louis-de-brouwer', true)
    expect(onPanel.every((id) => atConference.includes(id) || id.startsWith('institution:'))).toBe(true)
  })
})
