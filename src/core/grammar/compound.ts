import { wordClass } from "../english/wordClass.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";

const { noun, plural, adjective, adverb, base, past, participle, gerund, small, countable } = wordClass;

/** Second parts of compound adjectives: `cloud based services`. */
export const describingParts: readonly string[] =
  "specific based driven oriented friendly agnostic centric related".split(" ");

/** Finds a compound adjective that lacks its hyphen: `admin specific page`, `cloud based services`. */
export function compoundSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const second = tokens[at]!;
  const first = tokens[at - 1];
  const next = tokens[at + 1];
  if (!first || second.gap !== "space" || second.isCapital || text.slice(first.end, second.start) !== " ")
    return undefined;
  if (!isFirstPart(first) || !opensPhrase(tokens, at - 1)) return undefined;
  // `To support specific devices`.
  if (first.classes & base && tokens[at - 2]?.lower === "to") return undefined;
  if (next?.gap !== "space" || next.kind !== "word" || !isThing(next)) return undefined;
  // In `gave the team specific goals` the words do not belong together. They do before a countable noun in the
  // singular, which without an article cannot be an object itself.
  // `Related` stands alone more often: only before several things.
  if (second.lower === "related" && (!(next.classes & plural) || first.classes & base)) return undefined;
  if (second.lower === "specific" && !(next.classes & countable && !(next.classes & plural)))
    return undefined;
  return {
    rule: "spacing",
    span: { start: first.start, end: second.end },
    replacement: `${text.slice(first.start, first.end)}-${text.slice(second.start, second.end)}`,
  };
}

function isFirstPart({ kind, gap, classes, isCapital }: Token): boolean {
  if (gap === "hyphen" || gap === "joint") return false;
  if (kind === "name" || isCapital) return gap !== "break" && gap !== "stop";
  return kind === "word" && (classes & noun) !== 0 && (classes & (plural | adverb | small | past)) === 0;
}

function isThing({ classes, isCapital }: Token): boolean {
  return !isCapital && (classes & (noun | plural)) !== 0 && (classes & (small | adverb)) === 0;
}

/** True if no word before it belongs to the compound, as one does in `machine learning based`. */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || tokens[at]!.gap !== "space") return true;
  if (before.kind !== "word" || before.isCapital) return isVerb(before);
  return (
    (before.classes & small) !== 0 ||
    isVerb(before) ||
    ((before.classes & adjective) !== 0 && (before.classes & (noun | gerund)) === 0)
  );
}

function isVerb({ classes }: Token): boolean {
  return (classes & (base | past | participle | gerund)) !== 0 && (classes & (noun | plural)) === 0;
}
