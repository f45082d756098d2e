import { plainProjectLine } from "../text/marks.ts";
import { findPeriod } from "../text/period.ts";
import { endsClause, endsSentence } from "../text/sentenceEnd.ts";
import { isFactLabel } from "./factLabel.ts";
import { isNoteLabel } from "./noteLabel.ts";
import { maxNameLength, readBold } from "./projectLine.ts";

/** The name in a line that looks like a project line, or like a label of notes, but is not read as one. */
export interface NearProject {
  readonly name: string;
  /**
   * True if it is in bold, or a heading. Otherwise it is just a short line between bullets, which may name a project.
   */
  readonly isMarked: boolean;
  /** True if the line contains nothing else. */
  readonly isWhole: boolean;
}

/**
 * Reads a line, or a short piece of HTML, as its reader sees it, without quotation marks, signs and tags around the
 * name: `**Name** and more`, `**Name`, `####Name`, `<h4>Name</h4>`, `🚀 **Name**`, `> **Name**`, `*Name*`, `Name
 * (2019–2021)`.
 */
export function readNearProject(line: string): NearProject | undefined {
  if (line.length > maxLineLength) return undefined;
  const heading = /^ {0,3}#{4,12}[ \t]*([^#\s].{0,80})$/.exec(line)?.[1];
  if (heading !== undefined) return { name: plainProjectLine(heading), isMarked: true, isWhole: true };
  const shown = unwrap(line);
  const stated =
    /^(?:\*\*|__)?(?:project|projekt|projet|proyecto|projeto)(?: name)? ?[:：](?:\*\*|__)? *(\S.*)$/i.exec(
      shown,
    )?.[1];
  if (stated !== undefined) {
    const name = plainProjectLine(unwrap(stated).replace(/[*_]/g, ""));
    return nameOfLine(name) === undefined ? undefined : { name, isMarked: true, isWhole: false };
  }
  return readBoldName(shown) ?? readPlainName(shown);
}

function readBoldName(shown: string): NearProject | undefined {
  // A mark, or part of one, is missing.
  const opened = /^(?:\*\*|__)(?![\s*_])([^*_]{1,80})[*_]?$/.exec(shown)?.[1];
  const closed = /^[*_]?([^*_]{1,80})(?<![\s*_])(?:\*\*|__)$/.exec(shown)?.[1];
  if (opened !== undefined || (closed !== undefined && nameOfLine(closed) !== undefined))
    return { name: plainProjectLine(opened ?? closed!), isMarked: true, isWhole: true };
  const bold = readBold(shown);
  if (!bold || shown.length > maxNameLength + 40 || bold.inner.trim().endsWith(":")) return undefined;
  const tail = shown.slice(bold.end);
  const name = plainProjectLine(bold.inner);
  // `**2019–2021** Mail`
  if (isPeriod(name)) return readPlainName(tail.trim());
  // `**Shop**.` and `**Shop** (2019).` are names with a full stop, `**Built the shop**.` is a sentence.
  const isShort = /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) && name.split(" ").length <= 3;
  if (endsSentence(shown) && !(isShort && isStopAlone(tail))) return undefined;
  return isFactLabel(name) && !isNoteLabel(name) ? undefined : { name, isMarked: true, isWhole: tail === "" };
}

/** A name without marks. Only the bullets before and after it show that it is one. */
function readPlainName(shown: string): NearProject | undefined {
  const text = plainProjectLine(shown.replace(/(?<![\p{L}\p{N}])[*_`]+|[*_`]+(?![\p{L}\p{N}])/gu, ""));
  const name = nameOfLine(text);
  if (name === undefined || (isFactLabel(name) && !isNoteLabel(name)) || linkName.test(name))
    return undefined;
  return { name, isMarked: false, isWhole: name === text };
}

/** What a line that is only a link, or that opens HTML, says more often than a name. */
const linkName =
  /^(?:(?:live |online )?demo|repo(?:sitory)?|source(?: code)?|code|website|homepage|docs|documentation|screenshots?|commits|(?:more )?details|table of contents|click to (?:expand|show|open)|show more|read more)$/i;

/**
 * The name that a short line may be: it starts with a capital, has six words at most and no sign of a sentence or a
 * fact. Only a period, or text after a bar or a dash, may be added.
 */
function nameOfLine(text: string): string | undefined {
  const found = findPeriod(text);
  const rest = found
    ? `${text.slice(0, found.span.start)} ${text.slice(found.span.end)}`
        .replace(/[([（] ?[)\]）]/g, " ")
        .replace(/^[\s|,:–—-]+|(?<![\s|,–—-])[\s|,–—-]+$/g, "")
    : text;
  const [name = "", ...beside] = rest.split(/ [|·•–—-](?= )/).map((part) => part.trim());
  if (beside.length > 1 || beside.some((part) => part.length > 40 || endsSentence(part))) return undefined;
  const isName =
    /^(?:[\p{Lu}\p{Lo}]|\p{Ll}{1,4}[\p{Lu}\p{N}])[^.!?。！？:：;,|()–—]{0,50}$/u.test(name) &&
    name.split(" ").length <= 6 &&
    name.length > 1;
  return isName && !/\d{4}/.test(name) ? name : undefined;
}

/** A line without what surrounds its name. */
function unwrap(line: string): string {
  let shown = line
    .replace(/<\/?(?:b|strong|h[1-6])(?:\s[^<>]*)?>/gi, "**")
    .replace(
      /!\[[^\][]*\](?:\([^()]*\)|\[[^\][]*\])|<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|\{[.#][^{}]*\}|\[\^[^\][]*\]/gi,
      "",
    )
    .replace(/\\([*_])/g, "$1")
    .replaceAll("＊", "*")
    .replace(/&nbsp;|&#160;|[\s\u00a0\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]+/g, " ")
    .replace(/\*{3,}/g, "**")
    .replace(/\*\*( ?)\*\*/g, "$1**")
    .trim();
  for (let round = 0; round < 4; round++) {
    const before = shown;
    shown = shown.replace(leading, "").replace(trailing, "").trim();
    for (const [open, close] of around) {
      if (shown.length <= open.length + close.length || !shown.startsWith(open) || !shown.endsWith(close))
        continue;
      const inner = shown.slice(open.length, -close.length);
      if (!inner.includes(open) && !inner.includes(close)) shown = inner.trim();
    }
    if (shown === before) break;
  }
  return shown;
}

/** Marks of a quotation, symbols, and numbering. */
const leading =
  /^(?:[>→»▶►§★☆✓✔☐☑✗∙○-](?: +|(?=[*_>]))|:{3,} *|\p{Extended_Pictographic}[\p{M}\u200d]{0,2} *|:[a-z\d_+-]{1,30}: *|\[[ xX]\] +|\(?(?:\d{1,3}|[a-z])\\?[.)]\)? *(?=[*_]|\p{Lu})|\d{1,3} +(?=\*\*|__)|h[1-6]\. +)/u;

/** Signs at the end, including stars, and a backslash that breaks the line. */
const trailing = /(?:\\|(?<! ) *(?:\*(?<= \*)|\p{Extended_Pictographic}|[★☆✓✔])[\p{M}\u200d]{0,2})$/u;

/** What may enclose a name. */
const around: readonly (readonly [string, string])[] = [
  ["*", "*"],
  ["_", "_"],
  ["~~", "~~"],
  ["==", "=="],
  ["++", "++"],
  ["^^", "^^"],
  ["$$", "$$"],
  ["{{", "}}"],
  ["{", "}"],
  ["(", ")"],
  ["[", "]"],
  ["|", "|"],
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["`", "`"],
];

function isPeriod(name: string): boolean {
  const span = findPeriod(name)?.span;
  return span !== undefined && span.end - span.start >= name.length;
}

/** True for a single sign that ends a sentence or clause, possibly with parentheses before it. */
function isStopAlone(tail: string): boolean {
  return /^(?: *\([^()]*\))?.$/u.test(tail) && endsClause(tail);
}

/** The maximum length, in UTF-16 units, of a line that can be a name with what surrounds it. */
const maxLineLength = 300;
