import type { Block } from "../markdown/block.ts";
import type { Entry } from "../markdown/blockFacts.ts";
import { levelWords, signsOfLevels } from "../markdown/levelWords.ts";
import { isNameOfLevel } from "./levelNames.ts";

/** A heading of a document, and what appears between it and the next one. */
export interface SeenHeading {
  readonly depth: number;
  readonly name: string;
  /** True if a bold line right below it names a project. */
  readonly hasProject: boolean;
  /** True if bullets, projects or tables are right below it. */
  readonly hasContent: boolean;
  /** The level stated in a line below it, such as `Level: Expert`. */
  readonly levelLine: string | undefined;
}

/** The signs by which the layout of a document is recognised. */
export interface SeenSigns {
  readonly headings: readonly SeenHeading[];
  /** The different texts of level cells in tables of evidence. */
  readonly levelCells: readonly string[];
  /** Signs and the words for them, as a line explains them: `🟢 = Basic, 🔴 = Expert`. */
  readonly legend: ReadonlyMap<string, string>;
}

/** Collects the signs from the blocks. */
export function collectSigns(blocks: readonly Block[]): SeenSigns {
  const headings: { -readonly [K in keyof SeenHeading]: SeenHeading[K] }[] = [];
  let last: (typeof headings)[number] | undefined;
  const levelCells = new Set<string>();
  let isInFields = false;
  for (const block of blocks) {
    for (const entry of block.facts().entries) {
      switch (entry.kind) {
        case "heading":
          isInFields = true;
          last = {
            depth: entry.depth,
            name: entry.name,
            hasProject: false,
            hasContent: false,
            levelLine: undefined,
          };
          headings.push(last);
          break;
        case "project":
          if (!last) break;
          if (!last.hasContent) {
            const said = levelLineOf(entry);
            last.levelLine ??= said;
            if (said !== undefined) break;
          }
          last.hasProject = last.hasContent = true;
          isInFields = false;
          break;
        case "bullet":
        case "text":
        case "table":
          if (last && (!last.hasContent || isInFields || isLabelled(entry))) {
            const said = levelLineOf(entry);
            last.levelLine ??= said;
            if (entry.kind !== "text") last.hasContent = true;
            isInFields &&= entry.kind === "text" || said !== undefined || isField(entry);
          }
          if (entry.kind === "table")
            for (const { level } of entry.rows) if (level) levelCells.add(level.text);
      }
    }
  }
  // Only cells, and headings without a word, can be signs. In other documents no legend is looked for, since this runs
  // at every keystroke.
  const hasSigns = levelCells.size > 0 || headings.some(({ name }) => !/[\p{L}\p{N}]/u.test(name));
  return { headings, levelCells: [...levelCells], legend: hasSigns ? legendIn(blocks) : noLegend };
}

const noLegend: ReadonlyMap<string, string> = new Map();

function legendIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const legend = new Map<string, string>();
  for (const block of blocks)
    for (const entry of block.facts().entries)
      if (entry.kind === "bullet" || entry.kind === "text") readLegend(entry.text, legend);
  return legend;
}

/** True if documents with these signs have the same layout. */
export function sameSigns(a: SeenSigns, b: SeenSigns): boolean {
  return (
    a.headings.length === b.headings.length &&
    a.levelCells.length === b.levelCells.length &&
    a.legend.size === b.legend.size &&
    [...a.legend].every(([sign, name]) => b.legend.get(sign) === name) &&
    a.levelCells.every((cell, index) => cell === b.levelCells[index]) &&
    a.headings.every((one, index) => {
      const other = b.headings[index]!;
      return (
        one.name === other.name &&
        one.depth === other.depth &&
        one.hasProject === other.hasProject &&
        one.hasContent === other.hasContent &&
        one.levelLine === other.levelLine
      );
    })
  );
}

/** Collects the signs that a text explains. */
function readLegend(text: string, legend: Map<string, string>): void {
  if (text.length > 400 || !/[=:–—-]/.test(text) || !sign.test(text)) return;
  const pairs = [...text.matchAll(legendWord.test(text) ? listed : explained)].map(([, shown, name]) => [
    shown!,
    name!,
  ]);
  // `Basic = 🟢`: the reverse order.
  if (pairs.length === 0) for (const [, name, shown] of text.matchAll(turned)) pairs.push([shown!, name!]);
  for (const [shown, name] of pairs) if (!legend.has(shown!)) legend.set(shown!, name!.trim());
}

const sign = new RegExp(`[${signsOfLevels}]`, "u");
/** Signs, with what joins them to one. */
const signs = `([${signsOfLevels}][${signsOfLevels}\\u200d\\ufe0f]{0,9})`;
const explained = new RegExp(`${signs} ?(?:[=:–—-]|means) ?(\\p{L}[\\p{L} -]{1,30})`, "gu");

/** A line that announces a legend needs only a space between a sign and its word. */
const legendWord =
  /^\P{L}{0,4}(?:legend|key|scale|levels?|ratings?|legende|skala|stufen|légende|échelle|leyenda|legenda|escala)\b/iu;
const listed = new RegExp(`${signs} ?(?:[=:–—-]|means)? ?(\\p{L}[\\p{L} -]{1,30})`, "gu");
const turned = new RegExp(`(?<!\\p{L})(\\p{L}{2,31}) ?[=:–—-] ?${signs}`, "gu");

/**
 * The level that a line states: `Level: Expert`, `**Level:** Expert`, `**Level: Expert**`, `- Level: Expert`, or the name
 * of a level alone: `**Expert**`, `*Expert*`; undefined for any other.
 */
export function levelLineOf(entry: Entry): string | undefined {
  const text =
    entry.kind === "project"
      ? entry.name
      : entry.kind === "text" || entry.kind === "bullet"
        ? entry.text
        : "";
  if (text.length > 80) return undefined;
  const shown = text.replaceAll(/[*_`]/g, "");
  return levelLine.exec(shown)?.[1] ?? (entry.kind !== "bullet" && isNameOfLevel(shown) ? shown : undefined);
}

const levelLine = new RegExp(
  `^(?:(?:skill|current|my|own|self[- ]assessed|aktuelle[sr]?|huidig) )?(?:${levelWords})(?: \\([^()]*\\))? ?[:=–—-] ?(\\S.*?)\\.?$`,
  "iu",
);

/** True for a bullet that opens with a label, after which it may say the level anywhere below its skill. */
function isLabelled(entry: Entry): boolean {
  // Asked of nearly every bullet at each keystroke, which an expression would make slower.
  return entry.kind === "bullet" && (entry.text.startsWith("**") || entry.text.startsWith("__"));
}

/** True for a bullet that says something about the skill, next to its level: `- **Category:** Language`. */
export function isField(entry: Entry): boolean {
  return (
    entry.kind === "bullet" && entry.details.length === 0 && entry.text.length <= 80 && field.test(entry.text)
  );
}

/** With a value of up to four words, since a sentence is evidence. */
const field =
  /^[*_]{0,2}(?:category|type|kind|areas?|domain|group|topic|tags?|since|years?|years of experience|last used|first used|used since|frequency|target(?: level)?|kategorie|bereich|seit|jahre|catégorie|depuis|categoría|desde|categoria)(?:[*_]{0,2}:|:[*_]{0,2}) ?\S{1,20}(?: \S{1,20}){0,3}$/iu;
