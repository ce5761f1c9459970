/** The folder in which the API serves the kit. */
export const KIT = '/browser'

/** The API as Neo4j Browser must name it: it plays guides from the host `localhost`, but from no number of it. */
export const addressFor = (port: number | null): string => `http://localhost:${port || 80}`

/**
 * How to play the guide.
 * @param apiUrl where the API listens
 * @param browserUrl where Neo4j Browser is, when that is known: the link opens it with the guide in it
 */
export function guideLink(apiUrl: string, browserUrl?: string): string {
  const guide = `${addressFor(Number(new URL(apiUrl).port))}${KIT}/guide.html`
  return browserUrl ? `${browserUrl}?cmd=play&arg=${encodeURIComponent(guide)}` : `:play ${guide}  (in Neo4j Browser)`
}
