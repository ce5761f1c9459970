import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type MembershipRole = EnumValue<typeof MembershipRole>
export const MembershipRole = enumType('MembershipRole', 'In which role somebody belongs to an institution.', {
  MEMBER: 'A full member.',
  OBSERVER: 'An observer.',
  ASSOCIATE: 'An associate member.',
  CANDIDATE: 'A candidate for membership.',
  CHAIR: 'In the chair.',
  SUSPENDED: 'A member whose rights are suspended.',
  OTHER: 'Anything else; the note of the claim says what.',
})

@Relationship({
  type: 'MEMBER_OF',
  description: 'A country, institution or person belongs to an institution, in some role.',
  from: () => ({
    as: 'member',
    description: 'Who belongs.',
    kinds: { Country: 'memberships', Institution: 'memberships', Person: 'memberships' },
    list: 'What it is or was a member of, newest first.',
  }),
  to: () => ({
    as: 'organisation',
    description: 'What it belongs to.',
    kinds: { Institution: 'members' },
    list: 'Who is or was a member, newest first.',
  }),
})
export class Membership extends RelationshipRecord {
  @Own(() => MembershipRole, 'In which role it belongs.', { identity: true })
  readonly membershipRole!: MembershipRole
}
