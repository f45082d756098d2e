import * as l10n from "@vscode/l10n";
import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import {
  type Description,
  describeEntity,
  describeHint,
  describeRule,
  documentStrength,
  escapeMarkdown,
  type Finding,
  findingsAround,
  fixesFor,
  isMessageHidden,
  type NavigableDocument,
  wordAt,
} from "../core/index.ts";
import { toRange } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import { addWordCommand, type CorrectParams, correctCommand, type WordParams } from "./lsp/protocol.ts";
import type { Places } from "./places.ts";

/** What a hover depends on in addition to the document. */
export interface HoverContext {
  readonly places: Places;
  /** All documents that navigation covers. */
  documents(): readonly NavigableDocument[];
  /** URI of the folder with the pages of the rules, if it is known. */
  readonly rulePages?: string;
  /** True if the editor executes commands in links; otherwise a hover only lists the corrections. */
  readonly runsCommands?: boolean;
}

/**
 * The hover for a position: hints there that the editor does not show; the corrections of the misspelled word there, or
 * why the rule exists of the only finding there, whose message the editor shows; the project, skill or level on that
 * line; the source of an added word. Its range is the smallest of the described ones. Null if there is nothing to
 * describe.
 */
export async function hoverAt(
  document: OpenDocument,
  position: Position,
  context: HoverContext,
): Promise<Hover | null> {
  const offset = document.checked.lines.offsetAt(position);
  const { checked } = document;
  const documents = context.documents();
  const own = documents.find(({ uri }) => uri === document.uri);
  const entity =
    own &&
    describeEntity(
      documents,
      { document: own, offset },
      checked.model.ladder.names,
      documentStrength(checked),
    );
  const findings = findingsAround(checked.findings(), offset);
  const [finding] = findings;
  const misspelled = findings.find(({ spelling }) => spelling);
  const hints = findings.filter((one) => isMessageHidden(one, offset));
  const rule =
    finding && findings.length === 1 && !misspelled && hints.length === 0 ? describeRule(finding) : undefined;
  const version = document.version;
  const corrections = misspelled && (await describeCorrections(misspelled, document, context));
  const word = await describeWord(document, offset, context.places);
  if (document.version !== version) return null;
  const said = hints.map((one) => describeHint(one, context.rulePages));
  const parts = [...said, corrections, rule, entity, word].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  const [smallest] = parts.map(({ span }) => span).sort((a, b) => a.end - a.start - (b.end - b.start));
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: parts.map(({ markdown }) => markdown).join("\n\n---\n\n"),
    },
    range: toRange(document.checked.lines, smallest!),
  };
}

/** The corrections of a misspelled word and the dictionary it can be added to, as links if the editor executes them. */
async function describeCorrections(
  finding: Finding,
  document: OpenDocument,
  { places, runsCommands = false }: HoverContext,
): Promise<Description | undefined> {
  const { uri, version } = document;
  const { word } = finding.spelling!;
  const range = toRange(document.checked.lines, finding.span);
  const fixes = await fixesFor(finding, document.checked, document.speller?.speller);
  const corrections = fixes.flatMap(({ edits }) => edits.slice(0, 1)).map((edit) => edit.text);
  if (!runsCommands) {
    const names = corrections.map(escapeMarkdown).join(", ");
    return names === "" ? undefined : { span: finding.span, markdown: l10n.t("Change to: {0}", names) };
  }
  const links = corrections.map((correction) => {
    const parameters: CorrectParams = { uri, version, range, word, text: correction };
    return commandLink(correction, correctCommand, parameters);
  });
  const target = places.toPath(uri) !== undefined ? "workspace" : "user";
  const add = commandLink(l10n.t("Add to Dictionary"), addWordCommand, {
    word,
    uri,
    target,
  } satisfies WordParams);
  const change = links.length > 0 ? [l10n.t("Change to: {0}", links.join(" · "))] : [];
  return { span: finding.span, markdown: [...change, add].join("\n\n") };
}

/** A Markdown link that executes a command of the client. */
function commandLink(title: string, command: string, parameters: object): string {
  // Characters that `encodeURIComponent` does not encode but that would end the link.
  const query = encodeURIComponent(JSON.stringify([parameters])).replace(
    /[()*!']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `[${escapeMarkdown(title)}](command:${command}?${query})`;
}

/** The source of an added word at the offset; undefined for any other word. */
async function describeWord(
  document: OpenDocument,
  offset: number,
  places: Places,
): Promise<Description | undefined> {
  const { speller } = document.speller ?? {};
  const span = wordAt(document.checked, offset);
  if (!speller || !span) return undefined;
  const word = document.checked.source(span);
  const sources = [...new Set(await speller.sourcesOf(word))];
  if (sources.length === 0) return undefined;
  const list = sources.map((source) => nameOf(source, places)).join(", ");
  return { span, markdown: l10n.t('"{0}" is a word of {1}.', escapeMarkdown(word), list) };
}

/** A source as Markdown: a file as a link, anything else by its name. */
function nameOf(source: string, places: Places): string {
  const uri = places.isFile(source) ? places.toUri(source) : undefined;
  if (uri === undefined) return `\`${source.replaceAll("`", "")}\``;
  return `[${escapeMarkdown(decodeURIComponent(uri.split("/").at(-1)!))}](${uri})`;
}
