import * as l10n from "@vscode/l10n";
import { CheckedDocument } from "../../checking/checkedDocument.ts";
import { readLayout } from "../../document/layout.ts";
import { columnsOf } from "../../markdown/columns.ts";
import type { Configuration } from "../../settings/configuration.ts";
import { layoutOptions } from "../../settings/layoutOptions.ts";
import { applyEdits } from "../../text/span.ts";
import { recognise } from "../../workspace/recognise.ts";
import { collectEvidence, type Grid } from "./collectEvidence.ts";
import { evidenceTables, tablesToHeadings } from "./tableToHeadings.ts";
import { writeHeadings } from "./writeHeadings.ts";

/** The converted text with the number of rows without a known level, or the reason for a refusal. */
export type Imported = { readonly text: string; readonly unplaced: number } | { readonly refusal: string };

/** A document in house layout from rows of evidence. `level` is the level of rows that have none. */
export function importGrid(
  grid: Grid,
  title: string,
  configuration: Configuration,
  level: string | undefined,
): Imported {
  const column = columnsOf(grid.head).level ?? -1;
  const cells = [...new Set(grid.rows.flatMap((row) => row[column] ?? []))].filter((cell) => cell !== "");
  const levelCells = level === undefined ? cells : [...cells, level];
  const { ladder } = readLayout(
    { headings: [], levelCells, legend: new Map() },
    layoutOptions(configuration),
  );
  const collected = collectEvidence(grid, { match: ladder.matchCell, ...(level !== undefined && { level }) });
  if (!collected)
    return {
      refusal: l10n.t(
        "its columns do not hold evidence: name them Skill, Level, Project and Evidence, or similar words",
      ),
    };
  const body = writeHeadings(collected, { depth: 2, within: "document" });
  return { text: asOurs(`# ${title}\n\n${body}\n`, configuration), unplaced: collected.unplaced };
}

/** The Markdown text with its tables of evidence in house layout. */
export function importMarkdown(text: string, configuration: Configuration): Imported {
  const document = new CheckedDocument(text, configuration);
  const answer = tablesToHeadings(document, evidenceTables(document));
  if ("refusal" in answer) return answer;
  return { text: asOurs(applyEdits(text, answer.edits), configuration), unplaced: 0 };
}

/** Adds front matter to a text that would not be recognised as a requirements document. */
function asOurs(text: string, configuration: Configuration): string {
  if (recognise(text, configuration).isRequirements || /^\ufeff?---/.test(text)) return text;
  return `---\nslick: true\n---\n\n${text}`;
}
