import * as l10n from "@vscode/l10n";
import { readYaml } from "../../../markdown/parseYaml.late.ts";
import { lineNumbers } from "../../../text/lines.ts";
import type { ConfidentialTerm, OutputText } from "./confidentialTerm.ts";
import { findTerms } from "./findTerms.ts";
import { foldText, type Skip } from "./foldText.ts";
import { markupOf } from "./markup.ts";

/** A term that is still in an output, and its place: `line 3`, `cell E7`, `documents[0].title`. */
export interface Leak {
  readonly term: ConfidentialTerm;
  readonly where: string;
}

/** The first term found in an output, both as written and as its reader sees it; undefined if there is none. */
export function findLeak(
  output: string,
  kind: OutputText,
  terms: readonly ConfidentialTerm[],
): Leak | undefined {
  for (const { text, where, skips } of textsIn(output, kind)) {
    for (const view of skips ? [skips] : [[], markupOf(text)]) {
      const folded = foldText(text, view);
      for (const { term, start } of findTerms(folded, terms))
        return { term, where: where(folded.starts[start] ?? 0) };
    }
  }
  return undefined;
}

/** A text that is searched separately. */
interface Piece {
  readonly text: string;
  /** Describes the place of an offset in the text. */
  where(offset: number): string;
  /** The spans to skip; if undefined, the text is searched once as it is and once as Markdown. */
  readonly skips?: readonly Skip[];
}

function* textsIn(output: string, kind: OutputText): Generator<Piece> {
  switch (kind) {
    case "lines": {
      const lineOf = lineNumbers(output);
      yield { text: output, where: (offset) => l10n.t("line {0}", lineOf(offset)) };
      return;
    }
    case "cells":
      yield* cellsOf(output);
      return;
    case "page":
      yield* htmlTexts(output);
      return;
    case "word":
      yield* docxTexts(output);
      return;
    case "json":
      yield* stringsIn(JSON.parse(output), "");
      return;
    case "yaml": {
      const value = readYaml(output);
      yield* stringsIn(value, "");
      // Names of sections are also written by the author.
      yield* keysIn(value);
    }
  }
}

function* stringsIn(value: unknown, path: string): Generator<Piece> {
  if (typeof value === "string") yield { text: value, where: () => path };
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* stringsIn(one, `${path}[${index}]`);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value))
      yield* stringsIn(one, path === "" ? key : `${path}.${key}`);
}

function* keysIn(value: unknown): Generator<Piece> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (!Array.isArray(value)) yield { text: key, where: () => l10n.t("a name") };
    yield* keysIn(one);
  }
}

function* cellsOf(output: string): Generator<Piece> {
  let row = 1;
  let column = 0;
  for (const [, quoted, plain, end] of output.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    const where = l10n.t("cell {0}", `${String.fromCharCode(65 + column)}${row}`);
    // The first row contains only column names of ours.
    if (row > 1) yield { text: quoted?.replaceAll('""', '"') ?? plain ?? "", where: () => where };
    if (end === "\r\n") row++;
    column = end === "\r\n" ? 0 : column + 1;
  }
}

/**
 * The paragraphs of a Word document, its title, and its link targets. The rest of its XML does not come from the
 * author.
 */
function* docxTexts(output: string): Generator<Piece> {
  const skips: Skip[] = [];
  const targets: Piece[] = [];
  for (const { 0: tag, index } of output.matchAll(/<[^<>]*>/g)) {
    const name = /^<\/?([^\s>/]*)/.exec(tag)![1]!;
    const isBlank = /^w:(?:br|tab)$/.test(name);
    const isInline = name.startsWith("w:") && !/^w:(?:p|tc|tr|tbl)$/.test(name);
    const reads = isBlank ? " " : isInline ? undefined : "|";
    skips.push({ start: index, end: index + tag.length, ...(reads && { reads }) });
    const target = / Target="([^"]*)" TargetMode="External"/.exec(tag)?.[1];
    if (target !== undefined) targets.push({ text: target, where: () => l10n.t("a link") });
  }
  yield { text: output, where: () => l10n.t("a paragraph"), skips };
  yield* targets;
}

/**
 * The text of a page, block by block, and the values of its attributes. Styles and the page's policy do not come from
 * the author.
 */
function* htmlTexts(output: string): Generator<Piece> {
  const lineOf = lineNumbers(output);
  const skips: Skip[] = [];
  const attributes: Piece[] = [];
  for (const { 0: tag, 1: name, index } of output.matchAll(tags)) {
    const isInline = /^(?:a|b|br|code|del|em|i|s|strong|sub|sup)$/i.test(name ?? "");
    skips.push({ start: index, end: index + tag.length, ...(!isInline && { reads: "|" }) });
    if (tag.startsWith("<style") || tag.startsWith("<meta")) continue;
    for (const [, value] of tag.matchAll(/="([^"]*)"/g))
      attributes.push({ text: value!, where: () => l10n.t("line {0}", lineOf(index)) });
  }
  yield { text: output, where: (offset) => l10n.t("line {0}", lineOf(offset)), skips };
  yield* attributes;
}

const tags = /<style[\s\S]*?<\/style>|<\/?!?([a-z][a-z\d]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
