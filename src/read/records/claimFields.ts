import { Claim } from '../../model/claims/claim.ts'
import { Entity } from '../../model/entities/entity.ts'
import { entityOf } from '../../model/entities/entityOf.ts'
import { seenAt } from '../../model/record/asOf.ts'
import { resolvedFields } from '../../model/record/declare.ts'
import { Node } from '../../model/record/node.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { entityWanted } from '../../model/record/wanted.ts'

/** Where a claim leads: to its record, and to whoever said it. */
export const ClaimFields = resolvedFields<Claim>(Claim, {
  about: {
    type: () => Node,
    nullable: true,
    needs: ['about'],
    description: 'The record it is about; null when that is gone.',
    async resolve({ aboutId, asOf }, _args, { loaders }) {
      const found = await loaders.load(recordsById, null, aboutId)
      return found ? seenAt(asOf, found) : null
    },
  },
  claimedBy: {
    type: () => Entity,
    nullable: true,
    needs: ['claimedById'],
    description: 'Whoever the source says said it.',
    resolve: ({ claimedById, asOf }, _args, context, info) =>
      claimedById == null ? null : entityOf(context, claimedById, asOf, entityWanted(info)),
  },
})
