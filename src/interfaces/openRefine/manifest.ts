import { MOST_QUERIES } from '../../read/reconcile/reconcile.ts'
import { PROPERTY_SETTINGS } from './extend.ts'
import { types } from './types.ts'

// The same for every deployment: ids mean the same things wherever the graph is served from.
const IDENTIFIER_SPACE = 'urn:migration-governance:entity:'
const SCHEMA_SPACE = 'urn:migration-governance:schema:'

/** What the size of a preview is meant for. */
export const PREVIEW = { width: 430, height: 300 } as const

const KEY = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  description: 'A key of this API, as Bearer <key>.',
} as const

/**
 * What the service offers, and where.
 * @param base the address that the caller reached the server by, without a slash at its end
 */
export function manifestAt(base: string, needsKey: boolean) {
  const root = `${base}/reconcile`
  const suggest = (what: string) => ({ service_url: root, service_path: `/suggest/${what}` })
  return {
    versions: ['0.2'],
    name: 'Graph of migration governance',
    identifierSpace: IDENTIFIER_SPACE,
    schemaSpace: SCHEMA_SPACE,
    defaultTypes: types(),
    view: { url: `${root}/view?id={{id}}` },
    preview: { url: `${root}/preview?id={{id}}`, ...PREVIEW },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: {
      propose_properties: { service_url: root, service_path: '/properties' },
      property_settings: PROPERTY_SETTINGS,
    },
    batchSize: MOST_QUERIES,
    ...(needsKey ? { authentication: KEY } : {}),
  }
}
