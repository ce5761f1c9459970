import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { digest } from '../../lib/text/digest.ts'
import { readExamples } from './readExamples.ts'

interface Asset {
  readonly body: Buffer | string
  readonly type: string
}

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'

// GraphiQL uses inline styles and embeds fonts and icons as data URLs. No resource is loaded from another host.
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M8 9 24 8 18 24Z" fill="none" stroke="#0b5fa5" stroke-width="2"/><circle cx="8" cy="9" r="4" fill="#0b5fa5"/><circle cx="24" cy="8" r="4" fill="#1f9d6b"/><circle cx="18" cy="24" r="4" fill="#c2571a"/></svg>`

/** Serves GraphiQL at `/` from installed packages, so that it works without internet access. */
export async function playground(
  app: FastifyInstance,
  { graphqlPath }: { readonly graphqlPath: string },
): Promise<void> {
  const assets = assetsOf(graphqlPath)
  const page = pageOver(assets)
  app.get('/', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(page),
  )
  for (const [name, { body, type }] of assets) {
    const tag = `"${digest(body, 16)}"`
    app.get(`/playground/${name}`, (request, reply) => {
      reply.header('etag', tag).header('cache-control', 'public, max-age=31536000, immutable')
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      return reply.type(type).send(body)
    })
  }
}

function assetsOf(graphqlPath: string): ReadonlyMap<string, Asset> {
  return new Map<string, Asset>([
    ['react.js', installed('react', 'umd/react.production.min.js', SCRIPT)],
    ['react-dom.js', installed('react-dom', 'umd/react-dom.production.min.js', SCRIPT)],
    ['graphiql.js', installed('graphiql', 'graphiql.min.js', SCRIPT)],
    ['graphiql.css', installed('graphiql', 'graphiql.min.css', STYLE)],
    ['start.js', { body: startScript(graphqlPath), type: SCRIPT }],
    ['page.css', { body: 'html,body,#graphiql{height:100%;margin:0}', type: STYLE }],
    ['icon.svg', { body: ICON, type: 'image/svg+xml' }],
  ])
}

function installed(name: string, file: string, type: string): Asset {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  return { body: readFileSync(path.join(folder, file)), type }
}

const startScript = (graphqlPath: string): string => `const tabs = ${JSON.stringify(readExamples())}
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: ${JSON.stringify(graphqlPath)} }),
    defaultTabs: tabs,
    defaultEditorToolsVisibility: true,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
)
`

function pageOver(assets: ReadonlyMap<string, Asset>): string {
  const at = (name: string) => `/playground/${name}?${digest(assets.get(name)?.body ?? '', 16)}`
  const scripts = ['react.js', 'react-dom.js', 'graphiql.js', 'start.js'].map(
    (name) => `<script defer src="${at(name)}"></script>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Graph of migration governance</title>
<link rel="icon" href="${at('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${at('graphiql.css')}">
<link rel="stylesheet" href="${at('page.css')}">
${scripts.join('\n')}
</head>
<body><div id="graphiql">Loading…</div></body>
</html>
`
}
