/** URL path of the kit on the API server. */
export const KIT_PATH = '/browser'

/** URL of the API for Neo4j Browser, which plays guides of this machine only from the host `localhost`. */
export const localAddress = (port: number | null): string => `http://localhost:${port || 80}`

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]', '[::]']

/**
 * A link that opens Neo4j Browser with the guide, or without a Browser URL the command that plays the guide. Null if
 * Browser cannot play guides from the address on which the API listens.
 * @param apiUrl URL of the API
 * @param browserUrl URL of Neo4j Browser, if known
 */
export function guideLink(apiUrl: string, browserUrl?: string): string | null {
  const { hostname, port } = new URL(apiUrl)
  if (!THIS_MACHINE.includes(hostname)) return null
  const guide = `${localAddress(Number(port))}${KIT_PATH}/guide.html`
  return browserUrl ? `${browserUrl}?cmd=play&arg=${encodeURIComponent(guide)}` : `:play ${guide}  (in Neo4j Browser)`
}
