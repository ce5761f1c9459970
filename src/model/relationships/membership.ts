import { Entity } from '../entities/entity.ts'
import { institution } from '../entities/institution.ts'
import { choices } from '../record/choices.ts'
import { choice, required } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const MembershipRole = choices('MembershipRole', 'In which role somebody belongs to an institution.', {
  MEMBER: 'A full member.',
  OBSERVER: 'An observer.',
  ASSOCIATE: 'An associate member.',
  CANDIDATE: 'A candidate for membership.',
  CHAIR: 'In the chair.',
  SUSPENDED: 'A member whose rights are suspended.',
  OTHER: 'Anything else; the note of the claim says what.',
})

export const membership = relationship({
  type: 'MEMBER_OF',
  name: 'Membership',
  description: 'A country, institution or person belongs to an institution, in some role.',
  from: {
    as: 'member',
    description: 'Who belongs.',
    type: Entity,
    fields: { Country: 'memberships', Institution: 'memberships', Person: 'memberships' },
    lists: 'What it is or was a member of, newest first.',
  },
  to: {
    as: 'organisation',
    description: 'What it belongs to.',
    type: institution.type,
    fields: { Institution: 'members' },
    lists: 'Who is or was a member, newest first.',
  },
  own: {
    membershipRole: required(choice(MembershipRole, 'In which role it belongs.')),
  },
  toldApartBy: 'membershipRole',
})
