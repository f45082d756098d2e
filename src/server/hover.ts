import { basename, isAbsolute } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as l10n from "@vscode/l10n";
import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import { wordAt } from "../core/features/wordAt.ts";
import { toRange } from "./convert.ts";
import type { OpenDocument } from "./openDocument.ts";

/** Where an added word at the position comes from; null over every other. */
export async function hoverAt(document: OpenDocument, position: Position): Promise<Hover | null> {
  const { speller } = document.speller ?? {};
  const span = wordAt(document.checked, document.text.offsetAt(position));
  if (!speller || !span) return null;
  const word = document.checked.source(span);
  const version = document.text.version;
  const sources = [...new Set(await speller.sourcesOf(word))];
  if (sources.length === 0 || document.text.version !== version) return null;
  const value = l10n.t('"{0}" is a word of {1}.', escapeMarkdown(word), sources.map(nameOf).join(", "));
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document.text, span) };
}

/** A source as Markdown: a file as a link, anything else by its name. */
function nameOf(source: string): string {
  const path = source.startsWith("file:") ? fileURLToPath(source) : source;
  if (!isAbsolute(path)) return `\`${source.replaceAll("`", "")}\``;
  return `[${escapeMarkdown(basename(path))}](${pathToFileURL(path).href})`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|]/g, "\\$&");
}
