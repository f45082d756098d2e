import * as l10n from "@vscode/l10n";
import { holdsTable, skillsOf } from "../../document/requirementsDocument.ts";
import { splitAtBreaks } from "../../text/breaks.ts";
import { largest } from "../../text/collections.ts";
import { lineEndingOf } from "../../text/lines.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import { endOfNotes, textBeside } from "./besideTable.ts";
import { type Chunk, headingDepth, namesOf, readChunks, withoutEnding } from "./chunk.ts";
import { type MatrixRow, matrixRows } from "./matrixRows.ts";
import { answer, type MoveAnswer, Refusal } from "./move.ts";
import type { ConvertDocument } from "./tableToHeadings.ts";

/**
 * The edits that write all levels as one table, a skills matrix: a row per skill and project, with its bullets.
 * Sections between levels go after the table, and so do comments and the definitions of links; other contents that do
 * not fit into a cell (paragraphs, code) are kept below *Notes*. Or a refusal.
 */
export function toTable(document: ConvertDocument): MoveAnswer {
  return answer(() => {
    const { model, text } = document;
    const levels = model.levels.filter(({ rank }) => rank >= 0);
    if (levels.length === 0 || skillsOf(model).length === 0)
      throw new Refusal(l10n.t("This document has no skills to put in a table."));
    if (holdsTable(model))
      throw new Refusal(
        l10n.t("Some skills of this document are in a table already. Convert it to headings first."),
      );
    if (levels.length < model.levels.length)
      throw new Refusal(l10n.t("A level of this document is not known. Correct its name first."));
    const list = readChunks(text, document.blocks, namesOf(model));
    const start = model.levels[0]!.span.start;
    const end = largest(
      model.levels.map(({ span }) => span.end),
      start,
    );
    const inside = list.chunks.filter(({ at }) => at >= start && at < end);
    checkDivisions(inside);
    const rows = matrixRows(document);
    const table = tableOf(rows);
    const lastNote = endOfNotes(list.chunks);
    const { loose, notes, sections } = textBeside(document, inside, lastNote, rows);
    const eol = lineEndingOf(text);
    const edit = (span: Span, parts: readonly string[]): TextEdit => ({
      span,
      text: parts.join("\n\n").replace(/\r\n?/g, "\n").replaceAll("\n", eol),
    });
    const span = { start: inside[0]!.start, end: endOf(inside.at(-1)!, text) };
    if (notes.length === 0) return [edit(span, [table, ...loose, ...sections])];
    if (lastNote) {
      // The document has a place for notes outside of its levels.
      const at = endOf(lastNote, text);
      return [edit(span, [table, ...loose, ...sections]), edit({ start: at, end: at }, ["", ...notes])];
    }
    const heading = `${"#".repeat(Math.max(2, model.levelDepth))} Notes`;
    return [edit(span, [table, ...loose, heading, ...notes, ...sections])];
  });
}

/** A table has no place for a heading between its rows: the skills below it would come under the heading above all. */
function checkDivisions(chunks: readonly Chunk[]): void {
  let heading: Chunk | undefined;
  for (const chunk of chunks) {
    if (chunk.kind === "division") heading = chunk;
    else if (heading && (chunk.kind === "outer" || chunk.kind === "inner")) {
      if (headingDepth(heading) < headingDepth(chunk))
        throw new Refusal(
          l10n.t(
            'The skills below the heading "{0}" would come under another heading. A document in several parts cannot be one table.',
            heading.name,
          ),
        );
      heading = undefined;
    }
  }
}

/** The end of the last line of a chunk. */
function endOf({ start, lead, body }: Chunk, text: string): number {
  return Math.min(start + lead.length + withoutEnding(body).length, text.length);
}

/** Text that is written into a document is English, like the documents, whatever the editor's language. */
function tableOf(rows: readonly MatrixRow[]): string {
  const heads = [
    ["Skill", (row: MatrixRow) => row.skill],
    ["Level", (row: MatrixRow) => row.level],
    ["Project", (row: MatrixRow) => row.project],
    ["Period", (row: MatrixRow) => row.period],
    ["Remark", (row: MatrixRow) => row.remark],
    ["Evidence", (row: MatrixRow) => evidenceCell(row)],
  ] as const;
  const used = heads.filter(
    ([, cellOf], index) => (index !== 3 && index !== 4) || rows.some((row) => cellOf(row) !== ""),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(used.map(([head]) => head)),
    line(used.map(() => "---")),
    ...rows.map((row) => line(used.map(([, cellOf]) => toCell(cellOf(row))))),
  ].join("\n");
}

/**
 * Several bullets are separated by `<br>`. A single one that contains a semicolon ends with `<br>`, so that it is not
 * split there.
 */
function evidenceCell({ skill, bullets }: MatrixRow): string {
  const cell = bullets.join("<br>");
  if (bullets.length > 1 && splitAtBreaks(cell).length !== bullets.length)
    throw new Refusal(
      l10n.t(
        'Two bullets of "{0}" have a backtick (`) without its counterpart, which would join them. Correct them first.',
        skill,
      ),
    );
  return bullets.length === 1 && /;[ \t]/.test(cell) ? `${cell}<br>` : cell;
}

function toCell(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replace(/(?<!\\)\|/g, "\\|")
    .trim();
}
