import type { Block } from "../markdown/block.ts";
import { spellingComment } from "../spelling/directives.ts";
import { appendAll } from "../text/collections.ts";
import { lineAt, linesOf } from "../text/lines.ts";
import { isBlankLine } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import { SpanIndex } from "../text/spanIndex.ts";

/**
 * What a comment silences: the named rules, or all rules if it names none; of these, findings on one of `words`, or all
 * if there are none.
 */
interface Silence {
  readonly rules: readonly string[];
  readonly words: readonly string[];
}

/** The key for every rule, or for every word. */
const any = "";

/** What comments of the document turn off: our own (`slick-disable`) any rule, those of cspell the spelling. */
export class Suppressions {
  /** Where a rule is silent. */
  readonly #silent: RuleSpans;
  /** Where a rule is turned on again by name although all rules are off. */
  readonly #told: RuleSpans;

  /** Reads the comments of all blocks. */
  constructor(blocks: readonly Block[]) {
    const silent = new RuleSpansBuilder();
    const told = new RuleSpansBuilder();
    let nextLine: Silence[] = [];
    let at = 0;
    for (const block of blocks) {
      const { comments } = block.facts();
      if (nextLine.length > 0) nextLine = coverLine(nextLine, block.text, 0, at, silent);
      for (const comment of comments) {
        const directive = readDirective(comment.value);
        if (!directive) continue;
        const start = at + comment.span.start;
        const { verb, rules } = directive;
        if (verb === "disable") {
          for (const [rule, word] of pairsOf(directive)) {
            silent.open(rule, word, start);
            if (rule === any) told.closeWord(word, start);
          }
        } else if (verb === "enable" && rules.length === 0) {
          silent.closeAll(start);
          told.closeAll(start);
        } else if (verb === "enable") {
          for (const rule of rules) {
            silent.closeRule(rule, start);
            for (const word of silent.openWords(any)) told.open(rule, word, start);
          }
        } else if (verb === "disable-line") {
          const { start: from, next } = lineAt(block.text, comment.span.start);
          cover(directive, { start: at + from, end: at + next }, silent);
        } else {
          const { next } = lineAt(block.text, comment.span.end);
          appendAll(nextLine, coverLine([directive], block.text, next, at, silent));
        }
      }
      at += block.text.length;
    }
    this.#silent = silent.read();
    this.#told = told.read();
  }

  /** True if a comment silences the rule at the start of the span; `source` returns the text of a span. */
  covers(rule: string, span: Span, source: (span: Span) => string): boolean {
    if (this.#silent.isEmpty) return false;
    return [any, source(span)].some(
      (word) =>
        this.#silent.holds(rule, word, span.start) ||
        (this.#silent.holds(any, word, span.start) && !this.#told.holds(rule, word, span.start)),
    );
  }
}

/** All pairs of a rule and a word that a comment silences. */
function* pairsOf({ rules, words }: Silence): Generator<readonly [rule: string, word: string]> {
  for (const rule of rules.length > 0 ? rules : [any])
    for (const word of words.length > 0 ? words : [any]) yield [rule, word];
}

/** Silences the first line with text from offset `from` on. Returns what still waits for such a line in the next block. */
function coverLine(
  waiting: readonly Silence[],
  text: string,
  from: number,
  at: number,
  silent: RuleSpansBuilder,
): Silence[] {
  for (const { start, end } of linesOf(text, from)) {
    if (isBlankLine(text.slice(start, end))) continue;
    for (const silence of waiting) cover(silence, { start: at + start, end: at + end }, silent);
    return [];
  }
  return [...waiting];
}

function cover(silence: Silence, span: Span, silent: RuleSpansBuilder): void {
  for (const [rule, word] of pairsOf(silence)) silent.add(rule, word, span);
}

interface Directive extends Silence {
  readonly verb: "disable" | "enable" | "disable-line" | "disable-next-line";
}

function readDirective(comment: string): Directive | undefined {
  const own = /^slick-(disable-next-line|disable-line|disable|enable)\b([\s\S]*)$/.exec(comment);
  if (own) {
    // What comes after `--` is the author's reason.
    const [said] = own[2]!.split("--") as [string];
    const words = [...said.matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
    const rules = said.replace(/"[^"]*"/g, " ").match(/[a-z][a-z0-9-]*/g) ?? [];
    return { verb: own[1] as Directive["verb"], rules, words };
  }
  const start = spellingComment.exec(comment)?.[0];
  const spelling = /^(disable-next-line|disable-next|disable-line|disable|enable)\b/i.exec(
    comment.slice(start?.length ?? 0),
  );
  if (start === undefined) return undefined;
  if (!spelling) return undefined;
  const verb = spelling[1]!.toLowerCase();
  return {
    verb: (verb === "disable-next" ? "disable-next-line" : verb) as Directive["verb"],
    rules: ["typo"],
    words: [],
  };
}

/** Spans of a document per rule and word. A look-up takes time logarithmic in the number of spans. */
interface RuleSpans {
  readonly isEmpty: boolean;
  /** True if the offset is in a span of exactly this rule and word. */
  holds(rule: string, word: string, offset: number): boolean;
}

/** Builds `RuleSpans` by reading a document from start to end. */
class RuleSpansBuilder {
  /** The closed spans, by rule and word. */
  readonly #spans = new Map<string, Map<string, Span[]>>();
  /** The start offsets of open spans, by rule and word. */
  readonly #open = new Map<string, Map<string, number>>();

  /** Opens a span; one that is open already keeps its start. */
  open(rule: string, word: string, start: number): void {
    const words = inner(this.#open, rule);
    if (!words.has(word)) words.set(word, start);
  }

  /** The words for which a rule has an open span. */
  openWords(rule: string): readonly string[] {
    return [...(this.#open.get(rule)?.keys() ?? [])];
  }

  /** Closes the open spans of a rule, for all words. */
  closeRule(rule: string, end: number): void {
    for (const [word, start] of this.#open.get(rule) ?? []) this.add(rule, word, { start, end });
    this.#open.delete(rule);
  }

  /** Closes the open spans on a word, for all rules. */
  closeWord(word: string, end: number): void {
    for (const [rule, words] of this.#open) {
      const start = words.get(word);
      if (start === undefined) continue;
      this.add(rule, word, { start, end });
      words.delete(word);
      if (words.size === 0) this.#open.delete(rule);
    }
  }

  closeAll(end: number): void {
    for (const rule of [...this.#open.keys()]) this.closeRule(rule, end);
  }

  add(rule: string, word: string, span: Span): void {
    const words = inner(this.#spans, rule);
    const spans = words.get(word);
    if (spans) spans.push(span);
    else words.set(word, [span]);
  }

  /** The result. Open spans reach to the end of the document; nothing can be added afterwards. */
  read(): RuleSpans {
    this.closeAll(Number.POSITIVE_INFINITY);
    const found = new Map(
      [...this.#spans].map(([rule, words]) => [
        rule,
        new Map([...words].map(([word, spans]) => [word, new SpanIndex(spans)])),
      ]),
    );
    return {
      isEmpty: found.size === 0,
      holds: (rule, word, offset) =>
        found
          .get(rule)
          ?.get(word)
          ?.overlaps({ start: offset, end: offset + 1 }) === true,
    };
  }
}

function inner<T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let found = outer.get(key);
  if (!found) {
    found = new Map();
    outer.set(key, found);
  }
  return found;
}
