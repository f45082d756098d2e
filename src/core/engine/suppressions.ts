import { countBefore } from "../collections/countBefore.ts";
import type { Block } from "../markdown/block.ts";
import { spellingComment } from "../spelling/directives.ts";
import { isBlank } from "../text/blanks.ts";
import { linesOf } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** What a comment silences: the named rules, or all where it names none; only what reads like one of `words`, where it has any. */
interface Silence {
  readonly rules: readonly string[];
  readonly words: readonly string[];
}

/** A stretch of the document in which something is silenced. */
interface Suppression extends Silence {
  readonly start: number;
  end: number;
  /** Where it ends for one rule that is told again while others stay silent. */
  readonly ends: Map<string, number>;
}

/** What comments of the document switch off: ours (`slick-disable`) for any rule, cspell's for the spelling. */
export class Suppressions {
  readonly #list: Suppression[] = [];
  readonly #starts: readonly number[];
  /** For each of the list, how far it and those before it reach. */
  readonly #reaches: readonly number[];

  /** Reads the comments of all blocks. */
  constructor(blocks: readonly Block[]) {
    const open = new Set<Suppression>();
    let nextLine: Silence[] = [];
    let at = 0;
    for (const block of blocks) {
      const { comments } = block.facts();
      if (nextLine.length > 0) nextLine = this.#coverLine(nextLine, block.text, 0, at);
      for (const comment of comments) {
        const directive = readDirective(comment.value);
        if (!directive) continue;
        const start = at + comment.span.start;
        const { rules, words } = directive;
        if (directive.verb === "disable") {
          const end = Number.POSITIVE_INFINITY;
          const suppression: Suppression = { rules, words, start, end, ends: new Map() };
          open.add(suppression);
          this.#list.push(suppression);
        } else if (directive.verb === "enable") {
          for (const suppression of open) {
            for (const rule of rules) if (!suppression.ends.has(rule)) suppression.ends.set(rule, start);
            const isOver =
              rules.length === 0 ||
              (suppression.rules.length > 0 && suppression.rules.every((rule) => suppression.ends.has(rule)));
            if (isOver) {
              suppression.end = start;
              open.delete(suppression);
            }
          }
        } else if (directive.verb === "disable-line") {
          const line = lineAround(block.text, comment.span.start);
          this.#cover(directive, line, at);
        } else {
          const line = lineAround(block.text, comment.span.end);
          nextLine.push(...this.#coverLine([directive], block.text, line.end, at));
        }
      }
      at += block.text.length;
    }
    this.#list.sort((a, b) => a.start - b.start);
    this.#starts = this.#list.map(({ start }) => start);
    let reach = 0;
    this.#reaches = this.#list.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  /** True where a comment silences the rule at the span's start; `source` gives the text of the span. */
  covers(rule: string, span: Span, source: (span: Span) => string): boolean {
    for (let i = countBefore(this.#starts, span.start + 1) - 1; i >= 0; i--) {
      if (this.#reaches[i]! <= span.start) return false;
      const { rules, words, end, ends } = this.#list[i]!;
      const isSilent =
        span.start < (ends.get(rule) ?? end) &&
        (rules.length === 0 || rules.includes(rule)) &&
        (words.length === 0 || words.includes(source(span)));
      if (isSilent) return true;
    }
    return false;
  }

  /** Covers the first line with text from offset `from`; what found none waits for the next block. */
  #coverLine(waiting: readonly Silence[], text: string, from: number, at: number): Silence[] {
    for (const line of linesOf(text, from)) {
      if (isBlank(text.slice(line.start, line.end))) continue;
      for (const silence of waiting) this.#cover(silence, line, at);
      return [];
    }
    return [...waiting];
  }

  #cover({ rules, words }: Silence, { start, end }: Span, at: number): void {
    this.#list.push({ rules, words, start: at + start, end: at + end, ends: new Map() });
  }
}

interface Directive extends Silence {
  readonly verb: "disable" | "enable" | "disable-line" | "disable-next-line";
}

function readDirective(comment: string): Directive | undefined {
  const own = /^slick-(disable-next-line|disable-line|disable|enable)\b([\s\S]*)$/.exec(comment);
  if (own) {
    // What follows `--` is the author's reason.
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

/** The line that holds the offset, to behind its line ending. */
function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const line = linesOf(text, start).next().value;
  return { start, end: line ? line.next : start };
}
