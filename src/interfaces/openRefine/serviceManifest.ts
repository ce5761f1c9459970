import { MAX_QUERIES } from '../../read/reconcile/reconcileResolver.ts'
import { PROPERTY_SETTINGS } from './extend.ts'
import { types } from './types.ts'

// The same for all deployments, since ids identify the same entities in each of them.
const IDENTIFIER_SPACE = 'urn:migration-governance:entity:'
const SCHEMA_SPACE = 'urn:migration-governance:schema:'

/** Size of a preview in pixels. */
export const PREVIEW = { width: 430, height: 300 } as const

const KEY = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  description: 'An API key in the form Bearer <key>.',
} as const

/**
 * The service manifest of the protocol.
 * @param base the base URL of the server, without a trailing slash
 */
export function serviceManifest(base: string, needsKey: boolean) {
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
    batchSize: MAX_QUERIES,
    ...(needsKey ? { authentication: KEY } : {}),
  }
}
