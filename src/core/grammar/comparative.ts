import { wordClass } from "../english/wordClass.ts";
import { type Slip, spanInLine } from "./slip.ts";
import type { Token } from "./tokens.ts";

const { noun, plural, adjective } = wordClass;

/** Finds a comparative or superlative that is one already: `more easier`, `the most fastest`. */
export function comparativeSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const more = tokens[at]!;
  const form = tokens[at + 1];
  if (form?.gap !== "space" || !(more.lower === "more" ? comparatives : superlatives).test(form.lower))
    return undefined;
  // `More higher-paying jobs`, `more higher education students`, `most best practices`.
  const next = tokens[at + 2];
  const isMeant = next?.gap === "space" && (next.classes & (noun | plural | adjective)) !== 0;
  if (next?.gap === "hyphen" || (isMeant && tokens[at - 1]?.lower !== "the")) return undefined;
  const span = spanInLine(more, form, text);
  return span && { rule: "agreement", span, replacement: form.lower, neighbour: more };
}

const comparatives =
  /^(?:better|worse|easier|faster|slower|cleaner|simpler|safer|smaller|larger|bigger|quicker|cheaper|stronger|clearer|shorter|longer|smarter|harder|higher|nicer|stricter|tighter|smoother|richer|newer)$/;
const superlatives =
  /^(?:best|worst|easiest|fastest|cleanest|simplest|safest|smallest|largest|biggest|quickest|cheapest|strongest|clearest|newest|latest)$/;
