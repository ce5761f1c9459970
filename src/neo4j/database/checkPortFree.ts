import { createServer } from 'node:net'
import { Problem } from '../../lib/problem.ts'

/**
 * @param setting the name of the setting for the port, for the message
 * @throws Problem when the port is in use or not permitted
 */
export async function checkPortFree(host: string, port: number, setting: string): Promise<void> {
  const code = await tryListening(host, port)
  if (code === null) return
  const found =
    code === 'EADDRINUSE' ? `port ${port} on ${host} is in use` : `port ${port} on ${host} cannot be used (${code})`
  throw new Problem(
    found,
    `a free port for ${setting}`,
    `stop the process that uses it, or set ${setting} to another port`,
  )
}

function tryListening(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}
