import 'reflect-metadata'
import { pino } from 'pino'
import { errorMessage } from './app/start/cliOutput.ts'
import { closeOnSignal, reportCloseFailure } from './app/start/closeOnSignal.ts'
import { closerStack } from './app/start/closers.ts'
import { runStartSteps, type Started } from './app/start/runStartSteps.ts'
import { guideLink } from './interfaces/browser/guideLink.ts'
import { type Config, printablePassword, readConfig } from './platform/config.ts'

async function main(): Promise<void> {
  const closers = closerStack()
  closeOnSignal(closers)
  try {
    const config = readConfig()
    const log = pino({ level: config.logLevel })
    console.log(addresses(config, await runStartSteps(config, log, closers)))
  } catch (error) {
    await closers.closeAll(reportCloseFailure)
    console.error(`\n${errorMessage(error)}`)
    process.exit(1)
  }
}

const FIRST_KEY = 'npm run key -- create --name <name> --role ADMIN'

function addresses({ neo4j }: Config, { api, embedded, hasKeys }: Started): string {
  const lines = ['', `  API         ${api.url}/graphql`, `  Playground  ${api.url}/`]
  const password = printablePassword(neo4j.password)
  if (embedded) lines.push(`  Browser     ${embedded.browserUrl}  (user ${neo4j.user}, password ${password})`)
  const guide = guideLink(api.url, embedded?.browserUrl)
  if (guide) lines.push(`  Guide       ${guide}`)
  if (!hasKeys) lines.push(`  Keys        none yet; create the first: ${FIRST_KEY}`)
  return [...lines, '', '  Press Ctrl-C to stop.', ''].join('\n')
}

await main()
