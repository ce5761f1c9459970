import type { Data, Operation } from './operation.ts'

const WANTED = ['id', 'name']

/** Names as somebody types them; the other side is the API's own statement, sent straight to the database. */
export const search: Operation = {
  name: 'search',
  title: 'search as you type, ten hits; against its bare database call',
  strata: ({ texts }) => texts,
  ours: {
    query: 'query ($text: String!) { search(text: $text, first: 10) { edges { matchedName node { id name } } } }',
    answer: ({ search: { edges } }) => edges,
  },
  cypher: {
    statement: async () => (await product('read/search/searchStatement.js')).searchStatement(WANTED),
    parameters: async ({ text }) => {
      const [{ searchParameters }, { wordsOf }] = await Promise.all([
        product('read/search/searchEntities.js'),
        product('lib/text/words.js'),
      ])
      return searchParameters({ text }, { words: wordsOf(text), page: { size: 10, after: null }, projection: WANTED })
    },
    answer: ({ page }) =>
      page.slice(0, 10).map(({ matchedName, entity: [, [id, name]] }: Data) => ({ matchedName, node: { id, name } })),
  },
  peer: {
    cannot:
      'its full-text queries find nodes of one label by a property of their own; here names are nodes beside the records, and records of all kinds are ranked together',
  },
}

/** A module of the API as it was built, with what its decorators need. */
async function product(file: string): Promise<Data> {
  await import('reflect-metadata')
  const built = (name: string): Promise<Data> => import(new URL(`../../../dist/${name}`, import.meta.url).href)
  await built('model/model.js')
  return built(file)
}
