import type { TextDocumentEdit } from "vscode-languageserver";
import { addAnswer, type DoubtfulProject, linesToRename, removeAnswer } from "../core/index.ts";
import { changeConfiguration } from "./dictionaries.ts";
import { toTextEdits } from "./lsp/convert.ts";
import type { ProjectAnswerParams, WordAnswer } from "./lsp/protocol.ts";
import type { ServerDocument } from "./navigation.ts";

/** The edits that use the established name in documents other than the one with the question. */
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

/** Stores an answer in the `slick.json` for the document, or removes it; returns which file was changed. */
export function changeAnswer(
  change: "add" | "remove",
  { uri, ...answer }: ProjectAnswerParams,
  context: Parameters<typeof changeConfiguration>[2],
): Promise<WordAnswer> {
  const edit = change === "add" ? addAnswer : removeAnswer;
  return changeConfiguration(uri, (text) => edit(text, answer), context);
}
