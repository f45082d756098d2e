import { entityKey, foldName } from "../../document/names.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import { addUses, doubtfulNames, projectUses } from "../../projects/projectRegistry.ts";
import { lineAt } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { countedBullets } from "../../wording/counted.ts";
import { levelChoices } from "../editing/insertion.ts";
import { completeRules } from "./completeRules.ts";
import type { Completion, CompletionChoice, CursorLine } from "./completionLine.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/**
 * Characters after which names are offered automatically: the second mark of a bold line, the space after `##`, `###`
 * and a comment's verb.
 */
export const completionTriggers = ["*", " "] as const;

/**
 * The names that can be written at the offset: projects after `**` or `####` at the start of a line inside a skill,
 * levels after `##`, skills of other documents after `###`, rules in a comment that silences them. Undefined anywhere
 * else. Misspelled names are not offered; `answers` contains which of two names the author considers right.
 */
export function completionAt<D extends NavigableDocument>(
  documents: readonly D[],
  { document, offset }: { readonly document: D; readonly offset: number },
  levelNames: readonly string[],
  answers = new ProjectAnswers([]),
): Completion | undefined {
  const line = cursorLine(document, offset);
  const bold = /^[ \t]{0,3}(\*\*|__)/.exec(line.text);
  if (bold) {
    if (bold[0].length > line.cursor || !isInSkill(document, line.start)) return undefined;
    const rest = line.text.slice(bold[0].length);
    const closing = rest.indexOf(bold[1]!, line.cursor - bold[0].length);
    // After the marks that close the name, nothing more is inserted.
    if (rest.slice(0, line.cursor - bold[0].length).includes(bold[1]!)) return undefined;
    const end = closing < 0 ? line.cursor : bold[0].length + closing;
    const close = closing < 0 ? bold[1]! : "";
    const span = { start: line.start + bold[0].length, end: line.start + end };
    return { kind: "project", span, choices: projectChoices(documents, document, line, close, answers) };
  }
  const heading = /^ {0,3}(#{2,4})[ \t]+/.exec(line.text);
  if (heading) {
    if (heading[0].length > line.cursor) return undefined;
    const written = line.text.trimEnd().length;
    const span = { start: line.start + heading[0].length, end: line.start + Math.max(line.cursor, written) };
    const depth = heading[1]!.length;
    if (depth === 2) return { kind: "level", span, choices: levelsFor(document, line, levelNames) };
    if (depth === 3)
      return isInLevel(document, line.start)
        ? { kind: "skill", span, choices: skillChoices(documents, document) }
        : undefined;
    return isInSkill(document, line.start)
      ? { kind: "project", span, choices: projectChoices(documents, document, line, "", answers) }
      : undefined;
  }
  return completeRules(line);
}

function cursorLine(document: NavigableDocument, offset: number): CursorLine {
  // Usually the ends of the line are near; otherwise they are searched further away.
  for (let reach = 1_000; ; reach *= 8) {
    const from = Math.max(0, offset - reach);
    const source = document.source({ start: from, end: offset + reach });
    const { start, end } = lineAt(source, offset - from);
    const isWhole =
      (start > 0 || from === 0) && (end < source.length || offset + reach >= document.model.length);
    if (isWhole)
      return { text: source.slice(start, end), start: from + start, cursor: offset - from - start };
  }
}

function isInLevel({ model }: NavigableDocument, offset: number): boolean {
  const level = model.levels.findLast(({ span }) => span.start < offset);
  // A heading that is not a level closes the level; a label such as `Notes:`, whose name starts its span, does not.
  return (
    level !== undefined &&
    !model.sections.some(
      ({ span, nameSpan }) =>
        span.start > level.span.start && span.start < offset && nameSpan.start > span.start,
    )
  );
}

function isInSkill(document: NavigableDocument, offset: number): boolean {
  if (!isInLevel(document, offset)) return false;
  const level = document.model.levels.findLast(({ span }) => span.start < offset)!;
  return level.skills.some(({ span }) => span.start < offset);
}

function projectChoices(
  documents: readonly NavigableDocument[],
  document: NavigableDocument,
  line: CursorLine,
  close: string,
  answers: ProjectAnswers,
): readonly CompletionChoice[] {
  const isWrong = misspelledProjects(documents, answers);
  const uses = new Map<string, { blocks: number; bullets: number }>();
  for (const one of documents) {
    for (const level of one.model.levels) {
      for (const skill of level.skills) {
        for (const { name, nameSpan, lineSpan, bullets } of skill.projects) {
          // The line being written does not count as a use.
          if (one.uri === document.uri && isOnLine(lineSpan, line)) continue;
          if (name === "" || isWrong.has(name) || one.isMisspelled?.(nameSpan)) continue;
          const use = uses.get(name) ?? { blocks: 0, bullets: 0 };
          uses.set(name, { blocks: use.blocks + 1, bullets: use.bullets + bullets.length });
        }
      }
    }
  }
  return [...uses]
    .sort(([, a], [, b]) => b.blocks - a.blocks)
    .map(([name, { bullets }]) => ({ name, text: name + close, detail: countedBullets(bullets) }));
}

/** The names that are misspellings of others in these documents. */
function misspelledProjects(
  documents: readonly NavigableDocument[],
  answers: ProjectAnswers,
): ReadonlySet<string> {
  const uses = addUses(documents.map(({ model }) => projectUses(model)));
  const doubts = [...doubtfulNames(uses, undefined, answers)];
  return new Set(doubts.filter(([, { isTypo }]) => isTypo).map(([name]) => name));
}

function levelsFor(
  { model }: NavigableDocument,
  line: CursorLine,
  levelNames: readonly string[],
): readonly CompletionChoice[] {
  const levels = model.levels.filter(({ nameSpan }) => !isOnLine(nameSpan, line));
  return levelChoices({ ...model, levels }, levelNames).map((name) => ({ name, text: name }));
}

function skillChoices(
  documents: readonly NavigableDocument[],
  document: NavigableDocument,
): readonly CompletionChoice[] {
  const own = new Set(
    document.model.levels.flatMap(({ skills }) => skills.map(({ name }) => entityKey("skill", name))),
  );
  const found = new Map<string, { readonly name: string; uses: number }>();
  for (const one of documents) {
    if (one.uri === document.uri) continue;
    for (const level of one.model.levels) {
      for (const skill of level.skills) {
        const key = entityKey("skill", skill.name);
        if (key === "" || own.has(key) || one.isMisspelled?.(skill.nameSpan)) continue;
        const known = found.get(key) ?? { name: foldName(skill.name), uses: 0 };
        found.set(key, known);
        known.uses++;
      }
    }
  }
  return [...found.values()].sort((a, b) => b.uses - a.uses).map(({ name }) => ({ name, text: name }));
}

function isOnLine(span: Span, line: CursorLine): boolean {
  return span.start >= line.start && span.start <= line.start + line.text.length;
}
