import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type MembershipRole = EnumValue<typeof MembershipRole>
export const MembershipRole = enumType('MembershipRole', 'The role of a member.', {
  MEMBER: 'A full member.',
  OBSERVER: 'An observer.',
  ASSOCIATE: 'An associate member.',
  CANDIDATE: 'A candidate for membership.',
  CHAIR: 'The chair.',
  SUSPENDED: 'A member whose rights are suspended.',
  OTHER: 'Another role; the note of the claim states it.',
})

@Relationship({
  type: 'MEMBER_OF',
  description: 'The membership of a country, institution or person in an institution.',
  from: () => ({
    as: 'member',
    description: 'The member.',
    kinds: { Country: 'memberships', Institution: 'memberships', Person: 'memberships' },
    list: 'Its memberships, newest first.',
  }),
  to: () => ({
    as: 'organisation',
    description: 'The institution of which it is a member.',
    kinds: { Institution: 'members' },
    list: 'Its members, newest first.',
  }),
})
export class Membership extends RelationshipRecord {
  @Own(() => MembershipRole, 'The role of the member.', { identity: true })
  readonly membershipRole!: MembershipRole
}
