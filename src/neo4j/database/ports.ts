import { createServer } from 'node:net'
import { Problem } from '../../lib/problem.ts'

/**
 * @param setting the setting that chooses the port, named in the message
 * @throws Problem when something listens there already
 */
export async function checkPortFree(host: string, port: number, setting: string): Promise<void> {
  const code = await tryListening(host, port)
  if (code === null) return
  const found =
    code === 'EADDRINUSE' ? `port ${port} on ${host} is taken` : `port ${port} on ${host} cannot be used (${code})`
  throw new Problem(found, `a free port for ${setting}`, `stop what listens there, or set ${setting} to another port`)
}

function tryListening(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}
