import * as l10n from "@vscode/l10n";
import type { Level, RequirementsDocument, Skill } from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import type { TableEntry } from "../../markdown/blockFacts.ts";
import { tableCells } from "../../markdown/table.ts";
import { largest } from "../../text/collections.ts";
import { lineEndingOf } from "../../text/lines.ts";
import { type Span, shiftSpan, type TextEdit } from "../../text/span.ts";
import { collectEvidence } from "./collectEvidence.ts";
import { answer, type MoveAnswer, Refusal } from "./move.ts";
import { type HeadingPlace, writeHeadings } from "./writeHeadings.ts";

/** What conversions need of a document; a CheckedDocument has it. */
export interface ConvertDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly model: RequirementsDocument;
}

/** The tables of evidence, in document order. */
export function evidenceTables({ blocks }: Pick<ConvertDocument, "blocks">): readonly Span[] {
  const tables: Span[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const entry of block.facts().entries)
      if (entry.kind === "table" && (entry as TableEntry).rows.length > 0)
        tables.push(shiftSpan(entry.span, at));
    at += block.text.length;
  }
  return tables;
}

/**
 * The edits, as one undo step, that replace the tables by evidence in house layout. Contents that do not fit are
 * kept below *Notes*. Or a refusal.
 */
export function tablesToHeadings(document: ConvertDocument, tables: readonly Span[]): MoveAnswer {
  return answer(() => {
    if (tables.length === 0)
      throw new Refusal(
        l10n.t(
          "There is no table of evidence here. It needs columns such as Skill, Level, Project and Evidence.",
        ),
      );
    const { layout } = document.model;
    const places = tables.map((table) => placeOf(document, table));
    // All with the same depth, since levels are read at one depth.
    const depth = largest(
      places.map((place) => place.depth),
      0,
    );
    return tables.map((table, index): TextEdit => {
      const { level, skill, within } = places[index]!;
      if (within === "document" && (layout === "skill-first" || layout === "skill-with-level"))
        throw new Refusal(
          l10n.t(
            "The skills outside of the table say their levels differently. Move the table to another document first.",
          ),
        );
      const [head, ...rows] = tableCells(document.text, table) as [
        readonly string[],
        ...(readonly string[])[],
      ];
      const collected = collectEvidence(
        { head, rows: rows.map((row) => row.map((cell) => cell.replaceAll("\\|", "|"))) },
        {
          match: document.model.ladder.matchCell,
          ...(level && { level: level.name }),
          ...(skill && { skill: skill.name }),
        },
      );
      if (!collected || collected.levels.length === 0)
        throw new Refusal(
          l10n.t(
            "No row of the table says a known level. Name the levels with `levels` or `ladder`, or put the table below a level.",
          ),
        );
      return replacement(document, table, writeHeadings(collected, { depth, within }));
    });
  });
}

interface TablePlace extends HeadingPlace {
  /** The level and skill whose headings are above the table. */
  readonly level?: Level;
  readonly skill?: Skill;
}

function placeOf({ model, blocks }: ConvertDocument, table: Span): TablePlace {
  const holds = ({ span }: { readonly span: Span }) => span.start < table.start && table.end <= span.end;
  const level = model.levels.findLast((one) => one.layout !== "table" && holds(one));
  const hasOwn = model.levels.some((one) => one.layout === "table" && spanIn(one.span, table));
  if (level && !hasOwn) {
    const skill = level.skills.findLast((one) => one.layout !== "table" && holds(one));
    return { depth: model.levelDepth, within: skill ? "skill" : "level", level, ...(skill && { skill }) };
  }
  const isHouse = model.layout === "level-first" && model.levels.some((one) => one.layout === "level-first");
  if (isHouse) return { depth: model.levelDepth, within: "document" };
  let above = 1;
  let at = 0;
  for (const block of blocks) {
    for (const entry of block.facts().entries)
      if (entry.kind === "heading" && at + entry.span.start < table.start) above = entry.depth;
    at += block.text.length;
  }
  return { depth: Math.min(4, above + 1), within: "document" };
}

function spanIn(span: Span, around: Span): boolean {
  return around.start <= span.start && span.start < around.end;
}

/** Replaces the lines of a table by the text, with blank lines around it. */
function replacement({ text }: ConvertDocument, { start, end }: Span, body: string): TextEdit {
  const eol = lineEndingOf(text);
  const isApart = (before: string) => /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)?$/.test(before);
  const before = text.slice(0, start);
  const front =
    before.trim() === "" || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(before)
      ? ""
      : isApart(before)
        ? "\n"
        : "\n\n";
  const after = text.slice(end);
  const behind = after.trim() === "" || /^[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(after) ? "" : "\n";
  return { span: { start, end }, text: (front + body + behind).replaceAll("\n", eol) };
}
