import { Claim } from '../claims/claim.ts'
import { Entity } from '../entities/entity.ts'
import { entityOf } from '../entities/entityOf.ts'
import { seenAt } from '../record/asOf.ts'
import { resolvedFields } from '../record/declare.ts'
import { Node } from '../record/node.ts'
import { entityWanted } from '../record/wanted.ts'
import { recordsById } from './recordsById.ts'

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
