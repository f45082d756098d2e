import { escapeHtml } from "./escape.ts";

/** Markup that is known to be safe: made by `html`, or vouched for with `raw`. */
export interface Html {
  readonly markup: string;
}

/** What may be in an `html` template: text is escaped, markup is kept, lists are joined, and nothing is written for nothing. */
export type HtmlValue = string | number | Html | false | null | undefined | readonly HtmlValue[];

/** Markup from a template: html`<p title="${title}">${text}</p>` escapes what it is given, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return raw(parts.reduce((markup, part, index) => markup + write(values[index - 1]) + part));
}

/** `markup` as it is: for what was made safe elsewhere, never for text of a document. */
export function raw(markup: string): Html {
  return { markup };
}

function write(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return "";
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  if ("markup" in value) return value.markup;
  return value.map(write).join("");
}
