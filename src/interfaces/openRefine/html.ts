import { escapedMarkup } from '../../lib/text/escapedMarkup.ts'

/** A text as HTML shows it letter by letter, in attributes with quotes of either sort too. */
export const escaped = (text: string): string => escapedMarkup(text).replaceAll("'", '&#39;')

/** A whole page; `title` is text, `body` is HTML. */
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
