import { describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { evaluator } from '../filters/evaluate.ts'
import { distances, FOLDERS, model } from '../paths/seedLinks.ts'

const live = liveApi(...FOLDERS)

interface View {
  readonly validOn: string | null
  readonly certainty: string
}
const ALWAYS: View = { validOn: null, certainty: 'POSSIBLE' }

describe('neighborhood', () => {
  const DOCUMENT = `query ($around: ID!, $depth: Int, $types: [RelationshipType!], $kinds: [EntityKind!], $asOf: AsOf, $limit: Int, $relationshipLimit: Int) {
    neighborhood(around: $around, depth: $depth, types: $types, kinds: $kinds, asOf: $asOf, limit: $limit, relationshipLimit: $relationshipLimit) {
      truncated reason entities { id } relationships { id from { id } to { id } } } }`

  test.each([
    ['person:vusal-huseynov', 1, undefined, ALWAYS],
    ['person:vusal-huseynov', 2, ['PARTICIPATED_IN', 'HOLDS_POST', 'COVERS'], ALWAYS],
    ['project:rtcm-support', 3, ['PARTICIPATED_IN', 'PART_OF', 'PRODUCED', 'CONTRIBUTES_TO'], ALWAYS],
    ['institution:iom', 1, ['HOLDS_POST'], { validOn: '2021-03-02', certainty: 'ATTESTED' }],
  ])(
    'around %s in %i steps over %j is what a plain search finds, nearest first',
    async (around, depth, types, asOf) => {
      const { neighborhood } = await live.data(DOCUMENT, {
        around,
        depth,
        types,
        asOf,
        limit: 1_000,
        relationshipLimit: 5_000,
      })
      const { isHeld } = evaluator(model, asOf)
      const steps = distances(
        around,
        (link) => isHeld(link) && (!types || types.includes(link.type)),
        () => true,
        depth,
      )
      const ids: string[] = neighborhood.entities.map(({ id }: { id: string }) => id)
      expect(neighborhood.truncated).toBe(false)
      expect([...ids].sort()).toEqual([...steps.keys()].sort())
      const order = ids.map((id) => steps.get(id) as number)
      expect(order).toEqual([...order].sort())
      for (const { from, to } of neighborhood.relationships)
        expect([ids.includes(from.id), ids.includes(to.id)]).toEqual([true, true])
      const followed = model.links.filter(
        (link) =>
          isHeld(link) &&
          (!types || types.includes(link.type)) &&
          Math.min(steps.get(link.from.id) ?? 9, steps.get(link.to.id) ?? 9) < depth,
      )
      expect(neighborhood.relationships.map(({ id }: { id: string }) => id).sort()).toEqual(
        followed.map(({ id }) => id).sort(),
      )
    },
  )

  test.each([[{ limit: 10 }], [{ relationshipLimit: 10 }]])('%j truncates with a reason', async (bound) => {
    const { neighborhood } = await live.data(DOCUMENT, { around: 'institution:iom', depth: 2, ...bound })
    expect(neighborhood.truncated).toBe(true)
    expect(neighborhood.reason).toContain('A limit was reached')
    expect(Math.min(neighborhood.entities.length, neighborhood.relationships.length)).toBeLessThanOrEqual(10)
    expect(neighborhood.entities[0].id).toBe('institution:iom')
  })
})
