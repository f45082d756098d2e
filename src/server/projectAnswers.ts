import * as l10n from "@vscode/l10n";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver";
import {
  addAnswer,
  configurationFileName,
  type DoubtfulProject,
  linesToRename,
  type ProjectAnswer,
  removeAnswer,
} from "../core/index.ts";
import { changeConfiguration } from "./dictionaries.ts";
import { toTextEdits } from "./lsp/convert.ts";
import { answerProjectCommand, type ProjectAnswerParams, type WordAnswer } from "./lsp/protocol.ts";
import type { ServerDocument } from "./navigation.ts";

/** The answers to a doubt about a project's name that are kept: an alias, where that is asked, and another project. */
export function* answerActions(
  { name, established, isQuestion }: DoubtfulProject,
  uri: string,
): Generator<Pick<CodeAction, "title" | "command">> {
  const answer = (title: string, kind: ProjectAnswer["kind"]) => {
    const parameters: ProjectAnswerParams = { kind, name: established, other: name, uri };
    return { title, command: { title, command: answerProjectCommand, arguments: [parameters] } };
  };
  if (isQuestion)
    yield answer(
      l10n.t('Mark "{0}" as an Alias of "{1}" ({2})', name, established, configurationFileName),
      "alias",
    );
  yield answer(l10n.t('Mark "{0}" as a Different Project ({1})', name, configurationFileName), "different");
}

/** The edits that use the established name in documents other than the one it was asked in. */
export function editsElsewhere(
  { name, established }: DoubtfulProject,
  uri: string,
  documents: Iterable<ServerDocument>,
): readonly TextDocumentEdit[] {
  const edits: TextDocumentEdit[] = [];
  for (const document of documents) {
    if (document.uri === uri) continue;
    const lines = linesToRename(document.model, name, (span) => document.source(span)) ?? [];
    if (lines.length === 0) continue;
    edits.push({
      textDocument: { uri: document.uri, version: document.version },
      edits: toTextEdits(
        document,
        lines.map((span) => ({ span, text: established })),
      ),
    });
  }
  return edits;
}

/** Keeps an answer in the `slick.json` for the document, or takes it back; says which file was changed. */
export function changeAnswer(
  change: "add" | "remove",
  { uri, ...answer }: ProjectAnswerParams,
  context: Parameters<typeof changeConfiguration>[2],
): Promise<WordAnswer> {
  const edit = change === "add" ? addAnswer : removeAnswer;
  return changeConfiguration(uri, (text) => edit(text, answer), context);
}
