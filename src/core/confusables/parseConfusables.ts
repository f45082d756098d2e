import { appendAll } from "../text/collections.ts";
import type { TestedConfusable } from "./confusable.ts";
import { parseContext } from "./contextPattern.ts";
import { phrasalVerbContexts } from "./phrasalVerbContexts.ts";

/** A file of confusables. */
export interface ConfusableFile {
  /** Names the file in error messages. */
  readonly path: string;
  readonly text: string;
}

/**
 * Parses confusables in the format that `data/confusables/README.md` explains. Throws an Error with the
 * first thing of each file that cannot be parsed, is missing, or is out of order: file and line, one below the other.
 */
export function parseConfusables(files: readonly ConfusableFile[]): readonly TestedConfusable[] {
  const all: TestedConfusable[] = [];
  const problems: string[] = [];
  const placeOf = new Map<string, string>();
  for (const file of files)
    try {
      for (const confusable of readFile(file, placeOf)) all.push(confusable);
    } catch (error) {
      problems.push((error as Error).message);
    }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return all;
}

/** The confusables of a file; `placeOf` has where each name is, those of earlier files too. */
function* readFile(
  { path, text }: ConfusableFile,
  placeOf: Map<string, string>,
): Generator<TestedConfusable> {
  let last = "";
  for (const { id, number, lines } of readSections(path, text)) {
    const place = `${path}:${number}`;
    const other = placeOf.get(id);
    if (other !== undefined) throw new Error(`${place}: "${id}" is in ${other} too`);
    if (id < last) throw new Error(`${place}: "${id}" must come before "${last}"`);
    placeOf.set(id, place);
    last = id;
    yield readConfusable(path, number, id, lines);
  }
}

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Section {
  readonly id: string;
  readonly number: number;
  readonly lines: readonly Line[];
}

function readSections(path: string, text: string): readonly Section[] {
  const sections: (Section & { readonly lines: Line[] })[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const number = index + 1;
    const name = /^\[(.*)\]$/.exec(line)?.[1];
    if (name === undefined) {
      const section = sections.at(-1);
      if (!section) throw new Error(`${path}:${number}: expected a name first, such as [wrong-right]`);
      section.lines.push({ number, text: line });
    } else if (/^[a-z']+(?:-[a-z']+)+$/.test(name)) sections.push({ id: name, number, lines: [] });
    else throw new Error(`${path}:${number}: expected a name of words and hyphens, such as [wrong-right]`);
  }
  return sections;
}

function readConfusable(path: string, number: number, id: string, lines: readonly Line[]): TestedConfusable {
  const refuse = (line: number, why: string) => new Error(`${path}:${line}: ${why}`);
  const becomes: Record<string, string> = {};
  const contexts: string[] = [];
  const texts: Record<TextKey, string[]> = { found: [], fine: [], "known miss": [] };
  const phrasal: Partial<Record<PhrasalKey, string>> = {};
  let isPhrasal = false;
  for (const line of lines) {
    const [from, to, ...more] = line.text.split(" -> ");
    const [, key = "", value = ""] = /^([a-z ]+): (\S.*)$/.exec(line.text) ?? [];
    if (from && to && more.length === 0 && key === "") {
      if (from in becomes) throw refuse(line.number, `"${from}" is changed twice`);
      becomes[from] = to;
    } else if (key === "context") contexts.push(readContext(value, (why) => refuse(line.number, why)));
    else if (isTextKey(key)) {
      const marked = wordsInBrackets(value);
      if (key === "fine" && marked.length > 0)
        throw refuse(line.number, "a fine text has nothing in brackets");
      if (key !== "fine" && marked.length === 0)
        throw refuse(line.number, `expected the wrong word in brackets, such as \`${key}: Put it [hear].\``);
      for (const word of key === "found" ? marked : [])
        if (!(asLookedUp(word) in becomes))
          throw refuse(line.number, `there is no line \`${word} -> …\` above`);
      texts[key].push(value);
    } else if (isPhrasalKey(key)) phrasal[key] = value;
    else if (line.text === "phrasal verb") isPhrasal = true;
    else
      throw refuse(
        line.number,
        "expected `wrong -> right`, `phrasal verb`, or `context:`, `found:`, `fine:`, `known miss:`, `adjectives:`, `objects:`, `alone:` with what follows",
      );
  }
  const [wrong] = Object.keys(becomes);
  if (wrong === undefined) throw refuse(number, `"${id}" has no line \`wrong -> right\``);
  if (isPhrasal) appendAll(contexts, phrasalVerbContexts(wrong, phrasal));
  else if (Object.keys(phrasal).length > 0) throw refuse(number, `"${id}" has no line \`phrasal verb\``);
  for (const [what, some] of Object.entries({ context: contexts, found: texts.found, fine: texts.fine }))
    if (some.length === 0) throw refuse(number, `"${id}" has no line \`${what}:\``);
  const named = new Set(contexts.flatMap(replacedIn));
  for (const word of named)
    if (!(word in becomes))
      throw refuse(number, `"${id}" has a context for "${word}", but no \`${word} -> …\``);
  for (const word of Object.keys(becomes))
    if (!named.has(word)) throw refuse(number, `"${id}" has no context with [${word}]`);
  return { id, becomes, contexts, found: texts.found, fine: texts.fine, knownMisses: texts["known miss"] };
}

type TextKey = "found" | "fine" | "known miss";
type PhrasalKey = "adjectives" | "objects" | "alone";

function isTextKey(key: string): key is TextKey {
  return key === "found" || key === "fine" || key === "known miss";
}

function isPhrasalKey(key: string): key is PhrasalKey {
  return key === "adjectives" || key === "objects" || key === "alone";
}

function readContext(notation: string, refuse: (why: string) => Error): string {
  try {
    parseContext(notation);
    return notation;
  } catch (error) {
    throw refuse((error as Error).message);
  }
}

/** The words that a context replaces, in the form of the keys of `becomes`. */
function replacedIn(context: string): readonly string[] {
  const inside = context.split(/[[\]]/)[1]!.replaceAll("~", "").replaceAll("-", "");
  return inside.includes(" ") ? [inside] : inside.split("|");
}

function wordsInBrackets(text: string): readonly string[] {
  return [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, words]) => words!);
}

/** Words in the form in which they are looked up: lower case, separated by one space. */
function asLookedUp(words: string): string {
  return words.toLowerCase().replaceAll("-", " ");
}
