/** The folder in which the API serves the kit. */
export const KIT = '/browser'

/** The API as Neo4j Browser must name it: the only host of this machine that it plays guides from is `localhost`. */
export const addressFor = (port: number | null): string => `http://localhost:${port || 80}`

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]', '[::]']

/**
 * How to play the guide; null where the API listens at an address that Browser plays none from.
 * @param apiUrl where the API listens
 * @param browserUrl where Neo4j Browser is, when that is known: the link opens it with the guide in it
 */
export function guideLink(apiUrl: string, browserUrl?: string): string | null {
  const { hostname, port } = new URL(apiUrl)
  if (!THIS_MACHINE.includes(hostname)) return null
  const guide = `${addressFor(Number(port))}${KIT}/guide.html`
  return browserUrl ? `${browserUrl}?cmd=play&arg=${encodeURIComponent(guide)}` : `:play ${guide}  (in Neo4j Browser)`
}
