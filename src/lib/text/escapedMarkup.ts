const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as HTML and XML have it between tags, and in attributes with double quotes. */
export const escapedMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string)
