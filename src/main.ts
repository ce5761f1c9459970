import 'reflect-metadata'
import { pino } from 'pino'
import { guideLink } from './browser/guideLink.ts'
import { type Config, readConfig } from './config.ts'
import { type Closers, closersStack } from './start/closers.ts'
import { messageOf } from './start/messageOf.ts'
import { runSteps, type Started } from './start/steps.ts'

async function main(): Promise<void> {
  const closers = closersStack()
  closeOnSignal(closers)
  try {
    const config = readConfig()
    const log = pino({ level: config.logLevel })
    console.log(addresses(config, await runSteps(config, log, closers)))
  } catch (error) {
    await closers.closeAll(reportFailure)
    console.error(`\n${messageOf(error)}`)
    process.exit(1)
  }
}

/** Ctrl-C and SIGTERM stop everything that was started, in order; a second one is not needed and does nothing. */
function closeOnSignal(closers: Closers): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      console.log('\nStopping …')
      void closers.closeAll(reportFailure).then(() => process.exit(0))
    })
  }
}

const reportFailure = (what: string, error: unknown): void => console.error(`Could not close ${what}: ${String(error)}`)

const FIRST_KEY = 'npm run key -- create --name <name> --role ADMIN'

function addresses({ neo4j }: Config, { api, embedded, hasKeys }: Started): string {
  const lines = ['', `  API         ${api.url}/graphql`, `  Playground  ${api.url}/`]
  if (embedded) lines.push(`  Browser     ${embedded.browserUrl}  (user ${neo4j.user}, password ${neo4j.password})`)
  const guide = guideLink(api.url, embedded?.browserUrl)
  if (guide) lines.push(`  Guide       ${guide}`)
  if (!hasKeys) lines.push(`  Keys        none yet; make the first: ${FIRST_KEY}`)
  return [...lines, '', '  Ctrl-C stops it all.', ''].join('\n')
}

await main()
