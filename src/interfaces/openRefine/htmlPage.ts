import { escapeMarkup } from '../../lib/text/escapeMarkup.ts'

/** Escapes a text for HTML content and for attributes in single or double quotes. */
export const escaped = (text: string): string => escapeMarkup(text).replaceAll("'", '&#39;')

/** A complete HTML page. @param title plain text @param body HTML */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 8px 12px; color: #222; }
h1 { font-size: 17px; margin: 0; }
p { margin: 2px 0 6px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1px 12px; margin: 0; }
dt { color: #666; }
dd { margin: 0; }
</style>
</head>
<body>
${body}
</body>
</html>
`
