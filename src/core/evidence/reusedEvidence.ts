import { type RequirementsDocument, skillsOf } from "../model/requirementsDocument.ts";
import type { Span } from "../text/span.ts";
import type { EvidenceSentence } from "./evidenceSentences.ts";
import { nearTwins } from "./nearTwins.ts";

/** Sentences that stand elsewhere as well, or nearly so. Spans count in the document. */
export interface Reuse {
  /** The sentence, or several in a row. */
  readonly span: Span;
  readonly sentences: number;
  /** The others that are the same; as many as are shown. */
  readonly same: readonly Span[];
  /** The others that are nearly the same; as many as are shown. */
  readonly near: readonly Span[];
  /** In how many other places the same stands; may be more than are shown. */
  readonly places: number;
}

/** A sentence that stands oftener is found in its first places only, each with links to all the others of these. */
const mostPlaces = 5;

/** Sentences nearly the same that are shown with a finding. */
const mostTwins = 4;

interface Placed {
  readonly sentence: EvidenceSentence;
  readonly span: Span;
  readonly intended: boolean;
}

/**
 * The sentences of the document's evidence that were written twice, in order of place, sections and keys of `intended`
 * left out. `sentences` come in order of place. Time grows with the number of sentences, not with its square.
 */
export function reusedEvidence(
  document: RequirementsDocument,
  sentences: Iterable<{ readonly fact: EvidenceSentence; readonly at: number }>,
  intended: ReadonlySet<string>,
): readonly Reuse[] {
  const placed = placedInSkills(document, sentences, intended);
  const { firsts, groups } = placesOf(placed);
  const near = nearOf(placed, [...firsts.values()]);
  const found: Reuse[] = [];
  const covered = new Uint8Array(placed.length);
  for (const group of groups.values()) {
    if (covered[group[0]!]) continue;
    const length = runLength(placed, groups, group);
    for (const index of group) covered.fill(1, index, index + length);
    const spans = group.slice(0, mostPlaces).map((index) => ({
      start: placed[index]!.span.start,
      end: placed[index + length - 1]!.span.end,
    }));
    for (const [order, span] of spans.entries()) {
      const twins: number[] = [];
      for (let i = 0; i < length; i++) twins.push(...(near.get(group[order]! + i) ?? []));
      found.push({
        span,
        sentences: length,
        same: spans.filter((other) => other !== span),
        near: twins.slice(0, mostTwins).map((twin) => placed[twin]!.span),
        places: group.length - 1,
      });
    }
  }
  for (const [index, twins] of near) {
    if (covered[index]) continue;
    const { span } = placed[index]!;
    found.push({ span, sentences: 1, same: [], near: twins.map((twin) => placed[twin]!.span), places: 0 });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The sentences that are evidence: what stands in a skill and in no section. */
function placedInSkills(
  document: RequirementsDocument,
  sentences: Iterable<{ readonly fact: EvidenceSentence; readonly at: number }>,
  intended: ReadonlySet<string>,
): readonly Placed[] {
  const inSkill = passing([...skillsOf(document)].map(({ span }) => span));
  const inSection = passing(document.sections.map(({ span }) => span));
  const placed: Placed[] = [];
  for (const { fact, at } of sentences) {
    const start = fact.span.start + at;
    if (!inSkill(start) || inSection(start)) continue;
    placed.push({
      sentence: fact,
      span: { start, end: fact.span.end + at },
      intended: intended.has(fact.key),
    });
  }
  return placed;
}

/** Asks whether an offset is in one of the spans, for offsets that only grow and spans in order. */
function passing(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && spans[next]!.end <= offset) next++;
    return next < spans.length && spans[next]!.start <= offset;
  };
}

/** Where sentences that count stand: the first place of each, and all places of those that have several. */
interface Places {
  readonly firsts: ReadonlyMap<string, number>;
  /** In order of the first place. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
}

function placesOf(placed: readonly Placed[]): Places {
  const firsts = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (const [index, { sentence, intended }] of placed.entries()) {
    const { key, short } = sentence;
    if (short || intended) continue;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, index);
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [first, index]);
  }
  const inOrder = [...groups].sort(([, [a]], [, [b]]) => a! - b!);
  return { firsts, groups: new Map(inOrder) };
}

/** For how many sentences the same goes on at all places of a group. */
function runLength(
  placed: readonly Placed[],
  groups: ReadonlyMap<string, readonly number[]>,
  group: readonly number[],
): number {
  const [first] = group as [number];
  for (let length = 1; ; length++) {
    const next = placed[first + length];
    if (!next || next.sentence.opens || next.intended) return length;
    const { key, short } = next.sentence;
    const follows = (index: number) => {
      const one = placed[index + length]?.sentence;
      return one !== undefined && one.key === key && !one.opens;
    };
    if (!group.every(follows)) return length;
    // What stands in more places than these is a finding of its own.
    const others = groups.get(key);
    if (!short && (others?.length !== group.length || others[0] !== first + length)) return length;
  }
}

/** For each sentence those nearly the same, most alike first; of equal ones only the first is looked at. */
function nearOf(
  placed: readonly Placed[],
  firsts: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const pairs = [...nearTwins(firsts.map((index) => placed[index]!.sentence.content))];
  pairs.sort((a, b) => b.similarity - a.similarity || a.second - b.second || a.first - b.first);
  const near = new Map<number, number[]>();
  const add = (index: number, twin: number) => {
    const twins = near.get(index);
    if (!twins) near.set(index, [twin]);
    else if (twins.length < mostTwins) twins.push(twin);
  };
  for (const { first, second } of pairs) {
    add(firsts[first]!, firsts[second]!);
    add(firsts[second]!, firsts[first]!);
  }
  return near;
}
