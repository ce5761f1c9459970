import 'reflect-metadata'
import '../../model/model.ts'
import { Command, InvalidArgumentError, Option } from 'commander'
import { Problem } from '../../lib/problem.ts'
import { ROLES, type RoleName } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { ApiKey } from '../../platform/access/apiKey.ts'
import { type CreatedKey, createKey, type KeyDraft } from '../../platform/access/createKey.ts'
import { keyObjections } from '../../platform/access/keyObjections.ts'
import { listKeys } from '../../platform/access/listKeys.ts'
import { revokeKey } from '../../platform/access/revokeKey.ts'
import { readConfig } from '../../platform/config.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/messageOf.ts'
import { withGraph } from '../start/withGraph.ts'

interface CreateOptions {
  readonly name: string
  readonly role: readonly RoleName[]
  readonly expires?: string | null
}

const program = new Command('key').description('Makes, lists and revokes API keys.')

program
  .command('create')
  .description('Makes a key and shows its secret, this once.')
  .requiredOption('--name <name>', 'the party that will carry it: claims are recorded under this name')
  .addOption(
    new Option('--role <role...>', 'what it allows; may be given several times').choices(ROLES).makeOptionMandatory(),
  )
  .option('--expires <instant>', 'from when on it is refused, such as 2027-01-31 (UTC)', instant)
  .action((options: CreateOptions) => runCommand(() => create(draftOf(options))))

program
  .command('list')
  .description('Lists every key there is or was.')
  .action(() => runCommand(() => onGraph(list)))

program
  .command('revoke')
  .description('Revokes a key: it is refused within 60 seconds.')
  .argument('<key>', 'its id, or the prefix of its secret')
  .action((named: string) => runCommand(() => onGraph((graph) => revoke(graph, named))))

const onGraph = (work: (graph: Graph) => Promise<void>): Promise<void> =>
  withGraph(readConfig(), async (graph) => {
    await bringUpToDate(graph)
    await work(graph)
  })

function instant(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('Expected an instant such as 2027-01-31.')
  return new Date(text).toISOString()
}

function draftOf({ name, role: roles, expires: expiresAt = null }: CreateOptions): KeyDraft {
  return { name, roles, expiresAt }
}

async function create(draft: KeyDraft): Promise<void> {
  const objections = keyObjections(draft)
  if (objections.length > 0)
    throw new Problem(
      `a key that cannot be: ${objections.map(({ message }) => message).join(' ')}`,
      'a name of its own, roles, and an expiry that is still to come',
      'correct the options',
    )
  await onGraph(async (graph) => showOnce(await createKey(graph, draft)))
}

function showOnce({ apiKey, secret }: CreatedKey): void {
  console.log(line(apiKey))
  console.log(
    `\n  ${secret}\n\nThis is shown once; the graph keeps only its hash. Send it as Authorization: Bearer <it>.`,
  )
}

async function list(graph: Graph): Promise<void> {
  const keys = await listKeys(graph)
  console.log(keys.length === 0 ? 'There are no keys yet.' : keys.map(line).join('\n'))
}

async function revoke(graph: Graph, named: string): Promise<void> {
  const meant = (await listKeys(graph)).filter(({ id, prefix }) => id === named || prefix === named)
  const [key] = meant
  if (key === undefined || meant.length > 1)
    throw new Problem(
      `${meant.length} keys with the id or prefix ${named}`,
      'one',
      'look for its id with npm run key -- list',
    )
  const revoked = await revokeKey(graph, key.id)
  console.log(`Revoked: ${line(revoked ?? key)}`)
}

function line({ id, prefix, name, roles, createdAt, expiresAt, revokedAt, lastUsedAt }: ApiKey): string {
  const facts = [
    `made ${createdAt}`,
    `expires ${expiresAt ?? 'never'}`,
    `last used ${lastUsedAt ?? 'never'}`,
    revokedAt === null ? '' : `revoked ${revokedAt}`,
  ]
  return `${id}  ${prefix}  ${name}  ${roles.join(', ')}  (${facts.filter((fact) => fact !== '').join('; ')})`
}

await program.parseAsync()
