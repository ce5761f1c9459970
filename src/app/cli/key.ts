import 'reflect-metadata'
import '../../model/model.ts'
import { Command, InvalidArgumentError, Option } from 'commander'
import { Problem } from '../../lib/problem.ts'
import { ROLES, type RoleName } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { ApiKey } from '../../platform/access/apiKey.ts'
import { type CreatedKey, createKey, type KeyDraft } from '../../platform/access/createKey.ts'
import { listKeys } from '../../platform/access/listKeys.ts'
import { revokeKey } from '../../platform/access/revokeKey.ts'
import { validateKeyDraft } from '../../platform/access/validateKeyDraft.ts'
import { readConfig } from '../../platform/config.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/cliOutput.ts'
import { withGraph } from '../start/withGraph.ts'

interface CreateOptions {
  readonly name: string
  readonly role: readonly RoleName[]
  readonly expires?: string | null
}

const program = new Command('key').description('Creates, lists and revokes API keys.')

program
  .command('create')
  .description('Creates a key and prints its secret, which cannot be shown again.')
  .requiredOption('--name <name>', 'party that uses the key: its claims are recorded under this name')
  .addOption(new Option('--role <role...>', 'role of the key; can be repeated').choices(ROLES).makeOptionMandatory())
  .option(
    '--expires <instant>',
    'time of expiry, such as 2027-01-31 (UTC); by default the key does not expire',
    instant,
  )
  .action((options: CreateOptions) => runCommand(() => create(draftOf(options))))

program
  .command('list')
  .description('Lists all keys, including revoked and expired ones.')
  .action(() => runCommand(() => onGraph(list)))

program
  .command('revoke')
  .description('Revokes a key. All servers reject it within 60 seconds.')
  .argument('<key>', 'id of the key, or prefix of its secret')
  .action((idOrPrefix: string) => runCommand(() => onGraph((graph) => revoke(graph, idOrPrefix))))

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
  const errors = validateKeyDraft(draft)
  if (errors.length > 0)
    throw new Problem(
      `invalid values: ${errors.map(({ message }) => message).join(' ')}`,
      'a valid name, at least one role, and an expiry in the future',
      'correct the options',
    )
  await onGraph(async (graph) => showOnce(await createKey(graph, draft)))
}

function showOnce({ apiKey, secret }: CreatedKey): void {
  console.log(line(apiKey))
  console.log(
    `\n  ${secret}\n\nThis secret is shown only once; the graph stores only its hash. Send it as Authorization: Bearer <secret>.`,
  )
}

async function list(graph: Graph): Promise<void> {
  const keys = await listKeys(graph)
  console.log(keys.length === 0 ? 'There are no keys yet.' : keys.map(line).join('\n'))
}

async function revoke(graph: Graph, idOrPrefix: string): Promise<void> {
  const matches = (await listKeys(graph)).filter(({ id, prefix }) => id === idOrPrefix || prefix === idOrPrefix)
  const [key] = matches
  if (key === undefined || matches.length > 1)
    throw new Problem(
      `${matches.length} keys with the id or prefix ${idOrPrefix}`,
      'exactly one key',
      'find the id with npm run key -- list',
    )
  const revoked = await revokeKey(graph, key.id)
  console.log(`Revoked: ${line(revoked ?? key)}`)
}

function line({ id, prefix, name, roles, createdAt, expiresAt, revokedAt, lastUsedAt }: ApiKey): string {
  const facts = [
    `created ${createdAt}`,
    `expires ${expiresAt ?? 'never'}`,
    `last used ${lastUsedAt ?? 'never'}`,
    revokedAt === null ? '' : `revoked ${revokedAt}`,
  ]
  return `${id}  ${prefix}  ${name}  ${roles.join(', ')}  (${facts.filter((fact) => fact !== '').join('; ')})`
}

await program.parseAsync()
