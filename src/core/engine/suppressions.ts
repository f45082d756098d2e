import type { Block } from "../markdown/block.ts";
import { isBlank } from "../text/blanks.ts";
import { linesOf } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** A stretch of the document in which the named rules are silent; no names stand for all rules. */
interface Suppression {
  readonly rules: readonly string[];
  readonly start: number;
  end: number;
}

/** What comments of the document switch off: ours (`slick-disable`) for any rule, cspell's for the spelling. */
export class Suppressions {
  readonly #list: Suppression[] = [];

  /** Reads the comments of all blocks. */
  constructor(blocks: readonly Block[]) {
    const open: Suppression[] = [];
    let nextLine: (readonly string[])[] = [];
    let at = 0;
    for (const block of blocks) {
      const { comments } = block.facts();
      if (nextLine.length > 0) nextLine = this.#coverLine(nextLine, block.text, 0, at);
      for (const comment of comments) {
        const directive = readDirective(comment.value);
        if (!directive) continue;
        const start = at + comment.span.start;
        const { rules } = directive;
        if (directive.verb === "disable") {
          const suppression = { rules, start, end: Number.POSITIVE_INFINITY };
          open.push(suppression);
          this.#list.push(suppression);
        } else if (directive.verb === "enable") {
          for (const suppression of open) {
            const ends = rules.length === 0 || rules.some((rule) => suppression.rules.includes(rule));
            if (ends) suppression.end = Math.min(suppression.end, start);
          }
        } else if (directive.verb === "disable-line") {
          const line = lineAround(block.text, comment.span.start);
          this.#list.push({ rules, start: at + line.start, end: at + line.end });
        } else {
          const line = lineAround(block.text, comment.span.end);
          nextLine.push(...this.#coverLine([rules], block.text, line.end, at));
        }
      }
      at += block.text.length;
    }
  }

  /** True where a comment silences the rule at the span's start. */
  covers(rule: string, span: Span): boolean {
    return this.#list.some(
      ({ rules, start, end }) =>
        span.start >= start && span.start < end && (rules.length === 0 || rules.includes(rule)),
    );
  }

  /** Covers the first line with text from offset `from`; what found none waits for the next block. */
  #coverLine(waiting: (readonly string[])[], text: string, from: number, at: number): (readonly string[])[] {
    for (const line of linesOf(text, from)) {
      if (isBlank(text.slice(line.start, line.end))) continue;
      for (const rules of waiting) this.#list.push({ rules, start: at + line.start, end: at + line.end });
      return [];
    }
    return waiting;
  }
}

interface Directive {
  readonly verb: "disable" | "enable" | "disable-line" | "disable-next-line";
  readonly rules: readonly string[];
}

function readDirective(comment: string): Directive | undefined {
  const own = /^slick-(disable-next-line|disable-line|disable|enable)\b([\s\S]*)$/.exec(comment);
  if (own) {
    // What follows `--` is the author's reason.
    const names = own[2]!.split("--")[0]!.match(/[a-z][a-z0-9-]*/g) ?? [];
    return { verb: own[1] as Directive["verb"], rules: names };
  }
  const spelling =
    /^(?:c?spell|spell-?checker)\s*:\s*(disable-next-line|disable-next|disable-line|disable|enable)\b/i.exec(
      comment,
    );
  if (!spelling) return undefined;
  const verb = spelling[1]!.toLowerCase();
  return {
    verb: (verb === "disable-next" ? "disable-next-line" : verb) as Directive["verb"],
    rules: ["typo"],
  };
}

/** The line that holds the offset, to behind its line ending. */
function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const line = linesOf(text, start).next().value;
  return { start, end: line ? line.next : start };
}
