import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { relationshipTypes } from '../../src/model/relationships/relationship.ts'
import '../../src/model/model.ts'
import { tableRowsIn } from '../support/markdown.ts'

test('docs/architecture.md lists every relationship type with the kinds at its ends', () => {
  const declared = [...relationshipTypes.values()].map(({ type, name, from, to }) =>
    [`\`${type}\``, name, ...[from, to].map(({ listFields }) => Object.keys(listFields).join(', '))].join(' | '),
  )
  const listed = tableRowsIn(readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8')).map(
    (cells) => cells.join(' | '),
  )
  expect(declared.filter((row) => !listed.includes(row))).toEqual([])
})
