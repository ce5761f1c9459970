import { createServer } from 'node:http'
import path from 'node:path'
import { copyPreparedStore } from './preparedStore.js'
import { PASSWORD, startDatabase } from './startDatabase.js'

/**
 * Offers the databases of a run to its workers, over HTTP on loopback. Each is started when a test first asks for it,
 * from a prepared store: `/own/<worker>` is empty and for one worker alone, `/shared/<folders>` holds folders of `seeds/`
 * and is for reading only. The answer is `{ uri, browserUrl, password }`.
 * @param folder of the run; the data go to it
 * @param report receives a line for each step that takes seconds
 */
export async function offerDatabases(folder, report) {
  const started = new Map()

  function databaseAt(place) {
    if (!started.has(place)) started.set(place, start(place))
    return started.get(place)
  }

  async function start(place) {
    const [, sort, name = ''] = place.split('/')
    const dataDir = path.join(folder, `${sort}-${name}`)
    await copyPreparedStore(sort === 'own' ? [] : name.split('+'), dataDir, report)
    return startDatabase(dataDir)
  }

  const server = createServer(async (request, response) => {
    // A worker asks rarely: a kept connection would be closed here at the moment at which it asks again.
    response.setHeader('connection', 'close')
    try {
      const { uri, browserUrl } = await databaseAt(String(request.url))
      response.end(JSON.stringify({ uri, browserUrl, password: PASSWORD }))
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error))
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.close()
      const all = await Promise.allSettled(started.values())
      await Promise.all(all.map(({ value }) => value?.stop()))
    },
  }
}
