import * as l10n from "@vscode/l10n";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver";
import { addAnswer, type ProjectAnswer, removeAnswer } from "../core/config/editProjects.ts";
import { configurationFileName } from "../core/config/editWords.ts";
import type { DoubtfulProject, Finding } from "../core/findings/finding.ts";
import { linesToRename } from "../core/projects/linesToRename.ts";
import { toTextEdits } from "./convert.ts";
import { changeConfiguration } from "./dictionaries.ts";
import type { ServerDocument } from "./navigation.ts";
import { answerProjectCommand, type ProjectAnswerParams, type WordAnswer } from "./protocol.ts";

/** The answers to what was found about a project's name that are kept: an alias, where that is asked, and another project. */
export function* answerActions(
  { projects }: Finding,
  uri: string,
): Generator<Pick<CodeAction, "title" | "command">> {
  // What is kept is kept in a file beside the document.
  if (!projects || !uri.startsWith("file:")) return;
  const { name, established, isQuestion } = projects;
  const answer = (title: string, kind: ProjectAnswer["kind"]) => {
    const parameters: ProjectAnswerParams = { kind, name: established, other: name, uri };
    return { title, command: { title, command: answerProjectCommand, arguments: [parameters] } };
  };
  if (isQuestion)
    yield answer(
      l10n.t('"{0}" is an alias of "{1}" ({2})', name, established, configurationFileName),
      "alias",
    );
  yield answer(l10n.t('"{0}" is a different project ({1})', name, configurationFileName), "different");
}

/** The edits that use the established name in documents other than the one it was asked in. */
export function editsElsewhere(
  { name, established, isQuestion }: DoubtfulProject,
  uri: string,
  documents: Iterable<ServerDocument>,
): readonly TextDocumentEdit[] {
  const edits: TextDocumentEdit[] = [];
  for (const document of isQuestion ? documents : []) {
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
