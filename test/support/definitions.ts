import { kindOf } from '../../src/model/entities/entity.ts'
import * as model from '../../src/model/model.ts'
import { relationshipTypeOf } from '../../src/model/relationships/relationship.ts'

/** The definitions of the kinds and relationship types that tests write claims about. */
export const event = kindOf(model.Event)
export const framework = kindOf(model.Framework)
export const institution = kindOf(model.Institution)
export const person = kindOf(model.Person)
export const coverage = relationshipTypeOf(model.Coverage)
export const location = relationshipTypeOf(model.Location)
export const membership = relationshipTypeOf(model.Membership)
export const parthood = relationshipTypeOf(model.Parthood)
export const participation = relationshipTypeOf(model.Participation)
export const tenure = relationshipTypeOf(model.Tenure)
