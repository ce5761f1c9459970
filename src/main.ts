import 'reflect-metadata'
import { pino } from 'pino'
import { closeOnSignal, reportFailure } from './app/start/closeOnSignal.ts'
import { closersStack } from './app/start/closers.ts'
import { messageOf } from './app/start/messageOf.ts'
import { runSteps, type Started } from './app/start/steps.ts'
import { guideLink } from './interfaces/browser/guideLink.ts'
import { type Config, readConfig } from './platform/config.ts'

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
