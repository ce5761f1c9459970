import { ArgsType, type ClassType, Field, InputType } from 'type-graphql'
import { namedClass } from './declare.ts'

/** A field of an input type; one that is not required may be left out or null. */
export interface InputFieldDeclaration {
  readonly type: () => unknown
  readonly description: string
  readonly required?: boolean
  readonly defaultValue?: unknown
}

/** Declares an input type with such fields. */
export function inputType(
  name: string,
  description: string,
  fields: Readonly<Record<string, InputFieldDeclaration>>,
): ClassType<object> {
  const input = namedClass(name)
  InputType(name, { description })(input)
  addInputs(input, fields)
  return input
}

/** Declares the arguments of a field. */
export function argumentsWith(
  name: string,
  fields: Readonly<Record<string, InputFieldDeclaration>>,
): ClassType<object> {
  const made = namedClass(name)
  ArgsType()(made)
  addInputs(made, fields)
  return made
}

function addInputs(target: ClassType<object>, fields: Readonly<Record<string, InputFieldDeclaration>>): void {
  for (const [field, { type, description, required = false, defaultValue }] of Object.entries(fields)) {
    Field(type as () => StringConstructor, { nullable: !required, description, defaultValue })(target.prototype, field)
  }
}
