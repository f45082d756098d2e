import { sentencesIn } from "../english/sentences.ts";
import type { Block } from "../markdown/block.ts";
import { type BlockFacts, type BulletEntry, bulletsIn, type Entry } from "../markdown/blockFacts.ts";
import { proseOf } from "../markdown/prose.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { keyOfWords, wordsOfSentence } from "./evidenceKey.ts";
import { mayHoldMetric, metricsIn } from "./metrics.ts";
import { type OpenMark, openMarksIn } from "./openPoints.ts";

/** The evidence of a bullet together with its nested items. Offsets and spans count in the block. */
export interface BulletEvidence {
  /** The offset of its marker. */
  readonly place: number;
  /** Equal for bullets with the same words; undefined if it has none. */
  readonly key: string | undefined;
  /** Its first word in lower case. */
  readonly opener: string | undefined;
  readonly metrics: readonly Span[];
}

/** The evidence in a block. */
export interface BlockEvidence {
  /** Sorted by place. */
  readonly bullets: readonly BulletEvidence[];
  readonly openMarks: readonly OpenMark[];
}

// The cache key is what was read of the block: another object after the block is read again.
const known = new WeakMap<BlockFacts, BlockEvidence>();

/** The evidence in a block; cached until the block changes. */
export function blockEvidence(block: Block): BlockEvidence {
  const facts = block.facts();
  let evidence = known.get(facts);
  if (!evidence) {
    evidence = read(block);
    known.set(facts, evidence);
  }
  return evidence;
}

function read(block: Block): BlockEvidence {
  const bullets: BulletEvidence[] = [];
  const prose = mayHoldMetric(block.text) ? proseOf(block) : undefined;
  for (const entry of evidenceIn(block.facts().entries)) {
    const words = [...wordsOf(entry, block.text)];
    bullets.push({
      place: entry.span.start,
      key: words.length > 0 ? keyOfWords(words) : undefined,
      opener: openerOf(entry),
      metrics: prose === undefined ? [] : [...metricsOf(entry, prose)],
    });
  }
  return { bullets, openMarks: openMarksIn(block) };
}

/** The bullets that may be separate evidence. If a bullet only names a project, its nested bullets are included. */
function* evidenceIn(entries: Iterable<Entry>): Generator<BulletEntry> {
  for (const entry of bulletsIn(entries)) {
    yield entry;
    if (entry.leadIn) yield* entry.details;
  }
}

function* wordsOf(bullet: BulletEntry, text: string): Generator<string> {
  for (const { start, end } of sentencesIn(text, bullet.textSpan)) {
    const sentence = text.slice(start, end);
    const words = wordsOfSentence(sentence);
    if (words.length > 0) yield* words;
    // A bullet that is too long to be split into words is only equal to one with the same source.
    else if (/[\p{L}\p{N}]/u.test(sentence)) yield sentence;
  }
  for (const detail of bullet.details) yield* wordsOf(detail, text);
}

function* metricsOf({ textSpan, details }: BulletEntry, prose: string): Generator<Span> {
  for (const span of metricsIn(prose.slice(textSpan.start, textSpan.end)))
    yield shiftSpan(span, textSpan.start);
  for (const detail of details) yield* metricsOf(detail, prose);
}

function openerOf({ text: whole, textSpan, leadIn }: BulletEntry): string | undefined {
  const text = leadIn ? whole.slice(leadIn.textStart - textSpan.start) : whole;
  return /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40}/u.exec(text)?.[0].toLowerCase();
}
