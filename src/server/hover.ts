import { basename, isAbsolute } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as l10n from "@vscode/l10n";
import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import { wordAt } from "../core/features/wordAt.ts";
import { type Description, describeEntity } from "../core/navigation/describeEntity.ts";
import { describeFindings } from "../core/navigation/describeFindings.ts";
import { escapeMarkdown } from "../core/navigation/escapeMarkdown.ts";
import type { NavigableDocument } from "../core/navigation/navigableDocument.ts";
import { documentStrength } from "../core/strength/strengthOf.ts";
import { toRange } from "./convert.ts";
import type { OpenDocument } from "./openDocument.ts";

/** What a hover is made from, beside the document. */
export interface HoverContext {
  /** All documents that are navigated together. */
  documents(): readonly NavigableDocument[];
  /** URI of the folder with a page for each rule, where that is known. */
  readonly rulePages?: string;
}

/**
 * What there is to say of a position: the project, skill or level whose line it is on, the rules of the findings there,
 * and where an added word comes from. The hover is for the smallest of what is described. Null where there is nothing.
 */
export async function hoverAt(
  document: OpenDocument,
  position: Position,
  context: HoverContext,
): Promise<Hover | null> {
  const offset = document.text.offsetAt(position);
  const { checked } = document;
  const documents = context.documents();
  const own = documents.find(({ uri }) => uri === document.uri);
  const entity =
    own &&
    describeEntity(
      documents,
      { document: own, offset },
      checked.configuration.levels,
      documentStrength(checked),
    );
  const findings = describeFindings(checked.findings(), offset, context.rulePages);
  const version = document.text.version;
  const word = await describeWord(document, offset);
  if (document.text.version !== version) return null;
  const parts = [entity, ...findings, word].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  const [smallest] = parts.map(({ span }) => span).sort((a, b) => a.end - a.start - (b.end - b.start));
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: parts.map(({ markdown }) => markdown).join("\n\n---\n\n"),
    },
    range: toRange(document.text, smallest!),
  };
}

/** Where an added word at the offset comes from; undefined over every other. */
async function describeWord(document: OpenDocument, offset: number): Promise<Description | undefined> {
  const { speller } = document.speller ?? {};
  const span = wordAt(document.checked, offset);
  if (!speller || !span) return undefined;
  const word = document.checked.source(span);
  const sources = [...new Set(await speller.sourcesOf(word))];
  if (sources.length === 0) return undefined;
  const list = sources.map(nameOf).join(", ");
  return { span, markdown: l10n.t('"{0}" is a word of {1}.', escapeMarkdown(word), list) };
}

/** A source as Markdown: a file as a link, anything else by its name. */
function nameOf(source: string): string {
  const path = source.startsWith("file:") ? fileURLToPath(source) : source;
  if (!isAbsolute(path)) return `\`${source.replaceAll("`", "")}\``;
  return `[${escapeMarkdown(basename(path))}](${pathToFileURL(path).href})`;
}
