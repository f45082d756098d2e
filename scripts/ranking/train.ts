import type { Dictionary } from "../../src/core/spelling/dictionary.ts";
import { EditChannel, maxSegmentLength, type Weights } from "../../src/core/spelling/speller/editChannel.ts";
import { visitFeatures } from "../../src/core/spelling/speller/features.ts";
import { letterSlips } from "../../src/core/spelling/speller/letterSlips.ts";
import type { Example } from "./examples.ts";

/** Where the search for the weights begins: every edit costs something, or words would be made of nothing. */
const start: Weights = {
  "wrong beside": -1,
  "wrong vowel": -1,
  "wrong vowel or consonant": -1,
  "wrong consonant": -1,
  "missing vowel": -1,
  "missing consonant": -1,
  "extra vowel": -1,
  "extra consonant": -1,
  "missing double": 0.4,
  "extra double": 0.4,
  swapped: -0.9,
  "at first": -0.5,
  frequency: 1,
};
/** How often the edits are laid out again with the weights found so far. */
const rounds = 3;
const steps = 110;
/** Pulls weights to 0: what is seen seldom is believed little. */
const decay = 0.0005;
/** A segment of letters is learned from this many misspellings or more. */
const minSegments = 6;

/** A candidate as numbers: pairs of a feature's index and its value. */
interface Row {
  readonly features: readonly number[];
  readonly values: readonly number[];
  readonly isMeant: boolean;
}

/**
 * Weights under which what was meant is likeliest among the candidates (conditional log-likelihood with a penalty on
 * large weights, found with Adam). Every set counts the same however many examples it has.
 */
export function train(examples: readonly Example[], dictionary: Dictionary): Weights {
  const useful = examples.filter(({ candidates, meant }) =>
    candidates.some(({ word }) => meant.includes(word)),
  );
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  let weights: Weights = start;
  for (let round = 0; round < rounds; round++) {
    if (round > 0) weights = { ...weights, ...segmentsOf(useful, weights) };
    const channel = new EditChannel(weights);
    const index = new Map(Object.keys(weights).map((name, i) => [name, i]));
    const rows = useful.map((example) => rowsOf(example, channel, dictionary, index));
    const values = new Float64Array(index.size);
    for (const [name, i] of index) values[i] = weights[name] ?? 0;
    descend(
      rows,
      useful.map(({ set }) => 1 / sizes.get(set)!),
      values,
    );
    weights = Object.fromEntries([...index].map(([name, i]) => [name, values[i]!]));
  }
  return Object.fromEntries(
    Object.entries(weights)
      .map(([name, weight]) => [name, Math.round(weight * 1000) / 1000] as const)
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function rowsOf(
  { typed, meant, candidates }: Example,
  channel: EditChannel,
  dictionary: Dictionary,
  index: Map<string, number>,
): readonly Row[] {
  return candidates.map((candidate) => {
    const sums = new Map<number, number>();
    const add = (name: string, value: number) => {
      let at = index.get(name);
      if (at === undefined) {
        at = index.size;
        index.set(name, at);
      }
      sums.set(at, (sums.get(at) ?? 0) + value);
    };
    const edits = channel.edits(typed.word, candidate.word);
    for (const names of edits) for (const name of names) add(name, 1);
    visitFeatures(typed, candidate, edits.length, dictionary, add);
    return {
      features: [...sums.keys()],
      values: [...sums.values()],
      isMeant: meant.includes(candidate.word),
    };
  });
}

/** Segments of letters that are often written as others, with no weight yet. */
function segmentsOf(examples: readonly Example[], weights: Weights): Weights {
  const letters = new EditChannel(
    Object.fromEntries(Object.entries(weights).filter(([name]) => !letterSlips.readSegment(name))),
  );
  const counts = new Map<string, number>();
  for (const { typed, meant } of examples) {
    const pairs = letters.aligned(typed.word, meant[0]!);
    const seen = new Set<string>();
    for (let from = 0; from < pairs.length; from++) {
      let [target, written] = ["", ""];
      for (const [a, b] of pairs.slice(from, from + maxSegmentLength + 1)) {
        target += a;
        written += b;
        if (target.length > maxSegmentLength || written.length > maxSegmentLength) break;
        if (target !== written && target.length + written.length > 2 && target !== "")
          seen.add(`${target}>${written}`);
      }
    }
    for (const name of seen)
      if (/^[a-z']+>[a-z']*$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const found = [...counts].filter(([, count]) => count >= minSegments);
  return Object.fromEntries([
    ["segment", weights.segment ?? -1],
    ...found.map(([name]) => [name, weights[name] ?? 0] as const),
  ]);
}

/** Adam with a falling rate over the whole of the examples; `weights` are changed in place. */
function descend(
  examples: readonly (readonly Row[])[],
  importance: readonly number[],
  weights: Float64Array,
): void {
  const size = weights.length;
  const [mean, square, slope] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const total = importance.reduce((sum, one) => sum + one, 0);
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < size; i++) slope[i] = decay * weights[i]!;
    for (const [e, rows] of examples.entries()) addSlope(rows, importance[e]! / total, weights, slope);
    const rate = 0.08 * Math.min(1, (2 * (steps - step + 1)) / steps);
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!;
      square[i] = 0.99 * square[i]! + 0.01 * slope[i]! ** 2;
      weights[i]! -=
        (rate * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-8);
    }
  }
}

/** Adds how the loss of one example changes with the weights. */
function addSlope(
  rows: readonly Row[],
  importance: number,
  weights: Float64Array,
  slope: Float64Array,
): void {
  const scores = rows.map(({ features, values }) => {
    let score = 0;
    for (let k = 0; k < features.length; k++) score += weights[features[k]!]! * values[k]!;
    return score;
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const meant = odds.reduce((sum, one, i) => sum + (rows[i]!.isMeant ? one : 0), 0);
  for (const [i, { features, values, isMeant }] of rows.entries()) {
    const change = importance * (odds[i]! / all - (isMeant ? odds[i]! / meant : 0));
    if (Math.abs(change) < 1e-9) continue;
    for (let k = 0; k < features.length; k++) slope[features[k]!]! += change * values[k]!;
  }
}
