import { wordClass } from "../english/wordClass.ts";
import { wordsBack } from "./clauses.ts";
import { type Slip, spanInLine } from "./slip.ts";
import type { Token } from "./tokens.ts";

const { noun, plural, adjective } = wordClass;

/**
 * Finds a comparative or superlative that is one already, `more easier`, `the most fastest`, and one of a short adjective
 * with `more`: `is more easy to clean`.
 */
export function comparativeSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const more = tokens[at]!;
  const form = tokens[at + 1];
  const shorter = form?.gap === "space" && more.lower === "more" ? short.get(form.lower) : undefined;
  if (shorter !== undefined && isSaidOf(tokens, at)) {
    const span = spanInLine(more, form!, text);
    return span && { rule: "agreement", span, replacement: shorter, neighbour: more };
  }
  if (form?.gap !== "space" || !(more.lower === "more" ? comparatives : superlatives).test(form.lower))
    return undefined;
  // `More higher-paying jobs`, `more higher education students`, `most best practices`.
  const next = tokens[at + 2];
  const isMeant = next?.gap === "space" && (next.classes & (noun | plural | adjective)) !== 0;
  if (next?.gap === "hyphen" || (isMeant && tokens[at - 1]?.lower !== "the")) return undefined;
  const span = spanInLine(more, form, text);
  return span && { rule: "agreement", span, replacement: form.lower, neighbour: more };
}

/** Finds an adjective before `than` that compares nothing: `two days early than planned`, `cheap than glue`. */
export function plainSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const form = tokens[at - 1];
  const shorter = form && tokens[at]!.gap === "space" ? short.get(form.lower) : undefined;
  if (shorter === undefined || form!.gap === "hyphen" || form!.gap === "joint") return undefined;
  // `More long than wide`, `rather late than never`, `fewer slow than fast ones`.
  if (
    wordsBack(
      tokens,
      at,
      /^(?:more|less|fewer|rather|other|else|sooner|better|different|differently|[a-z]+er)$/,
      8,
    ) > 0
  )
    return undefined;
  return { rule: "agreement", span: form!, replacement: shorter, neighbour: tokens[at]! };
}

const comparatives =
  /^(?:better|worse|easier|faster|slower|cleaner|simpler|safer|smaller|larger|bigger|quicker|cheaper|stronger|clearer|shorter|longer|smarter|harder|higher|nicer|stricter|tighter|smoother|richer|newer)$/;
const superlatives =
  /^(?:best|worst|easiest|fastest|cleanest|simplest|safest|smallest|largest|biggest|quickest|cheapest|strongest|clearest|newest|latest)$/;

/** Short adjectives with their comparatives. */
const short: ReadonlyMap<string, string> = new Map(
  "easy:easier cheap:cheaper fast:faster big:bigger small:smaller quick:quicker clean:cleaner safe:safer strong:stronger high:higher low:lower long:longer short:shorter old:older young:younger hard:harder slow:slower clear:clearer wide:wider deep:deeper warm:warmer cold:colder loud:louder quiet:quieter bright:brighter dark:darker thick:thicker thin:thinner heavy:heavier busy:busier tight:tighter soft:softer rich:richer early:earlier late:later large:larger great:greater"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** True if what is compared ends the phrase and says something of a thing: `it was more cheap than`, `makes it more easy to`. */
function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at]!.gap === "space" ? (tokens[at - 1]?.lower ?? "") : "";
  // `Made the pages more fast`.
  const isMade = wordsBack(tokens, at, /^(?:ma(?:ke|kes|de|king)|ke(?:ep|eps|pt|eping))$/, 4, true) > 1;
  if (
    !isMade &&
    !/^(?:is|are|was|were|be|been|being|becomes?|became|gets?|got|it|them|much|even|far|lot)$/.test(before)
  )
    return false;
  const next = tokens[at + 2];
  if (next?.gap !== "space") return next?.gap !== "hyphen";
  // `The road is more long than wide`.
  if (next.lower === "than" && (tokens[at + 3]?.classes ?? 0) & adjective) return false;
  return (
    /^(?:to|for|than)$/.test(next.lower) ||
    (isMade && /^(?:with|by|and|in|on|at|when|after)$/.test(next.lower))
  );
}
