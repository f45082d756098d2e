import { type Html, html, raw } from "./html.ts";
import { pageStyles } from "./pageStyles.ts";

/** What a page is made of. `body` becomes its `<main>`; `header` and `footer` the landmarks around it. */
export interface Page {
  readonly title: string;
  /** BCP 47, such as `en`. */
  readonly lang: string;
  /** CSS after `pageStyles`, whose custom properties (`--text`, `--muted`, `--line` …) it may use and set. */
  readonly styles: string;
  readonly body: Html;
  readonly header?: Html;
  readonly footer?: Html;
  /** Allows the page's own styles and script and no others; a page with a script must have one. */
  readonly nonce?: string;
  readonly script?: string;
}

/** A whole page in one string that asks the network for nothing; throws if a script has no nonce to run by. */
export function htmlPage(page: Page): string {
  const { nonce, script } = page;
  if (script !== undefined && nonce === undefined) throw new TypeError("a page with a script needs a nonce");
  const nonceAttribute = nonce === undefined ? "" : html` nonce="${nonce}"`;
  return html`<!DOCTYPE html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(nonce, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<style${nonceAttribute}>
${raw(closedNowhere(pageStyles + page.styles, "style"))}</style>
</head>
<body>
${page.header && html`<header>${page.header}</header>\n`}<main>
${page.body}
</main>
${page.footer && html`<footer>${page.footer}</footer>\n`}${
  script !== undefined && html`<script${nonceAttribute}>${raw(closedNowhere(script, "script"))}</script>\n`
}</body>
</html>
`.markup;
}

function contentSecurityPolicy(nonce: string | undefined, script: string | undefined): string {
  const own = nonce === undefined ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  const scripts = script === undefined ? "" : ` script-src ${own};`;
  return `default-src 'none'; style-src ${own};${scripts} base-uri 'none'; form-action 'none'`;
}

// In CSS and in JavaScript strings, `\/` says `/`; HTML no longer sees the end of the element in it.
function closedNowhere(code: string, element: "style" | "script"): string {
  return code.replace(new RegExp(`</(?=${element})`, "gi"), "<\\/").replace(/<!--/g, "<\\!--");
}
