import type { Data, Operation } from './operation.ts'

const PROJECTION = ['id', 'name']

/** Search as you type. The Cypher competitor sends the API's own statement directly to the database. */
export const search: Operation = {
  name: 'search',
  title: 'search as you type, ten hits, compared with its statement alone',
  strata: ({ texts }) => texts,
  ours: {
    query: 'query ($text: String!) { search(text: $text, first: 10) { edges { matchedName node { id name } } } }',
    answer: ({ search: { edges } }) => edges,
  },
  cypher: {
    statement: async () => (await product('read/search/searchStatement.js')).searchStatement(PROJECTION),
    parameters: async ({ text }) => {
      const [{ searchParameters }, { wordsOf }] = await Promise.all([
        product('read/search/searchEntities.js'),
        product('lib/text/words.js'),
      ])
      return searchParameters(
        { text },
        { words: wordsOf(text), page: { size: 10, after: null }, projection: PROJECTION },
      )
    },
    answer: ({ page }) =>
      page.slice(0, 10).map(({ matchedName, entity: [, [id, name]] }: Data) => ({ matchedName, node: { id, name } })),
  },
  peer: {
    unsupported:
      'its full-text queries search one label by a property of the node; here names are separate nodes, and entities of all kinds are ranked together',
  },
}

/** Imports a compiled module of the API after the model, which its decorators need. */
async function product(file: string): Promise<Data> {
  await import('reflect-metadata')
  const built = (name: string): Promise<Data> => import(new URL(`../../../dist/${name}`, import.meta.url).href)
  await built('model/model.js')
  return built(file)
}
