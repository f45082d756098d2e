import { sentencesIn } from "../english/sentences.ts";
import type { Block } from "../markdown/block.ts";
import { type BulletEntry, bulletsIn } from "../markdown/blockFacts.ts";
import { firstWords } from "../text/firstWords.ts";
import type { Span } from "../text/span.ts";
import { fewestWords, keyOf, wordsOfSentence } from "./evidenceKey.ts";
import { type Content, contentOf } from "./similarity.ts";

/** A sentence of a bullet, as it is compared with others; the span counts in its block. */
export interface EvidenceSentence {
  readonly span: Span;
  /** Its first words. */
  readonly mark: Span;
  readonly key: string;
  /** True for the first of its bullet. */
  readonly opens: boolean;
  /** True where it is too short to be copied evidence. */
  readonly short: boolean;
  readonly content: Content | undefined;
}

/** The sentences of a block's bullets and their nested items, in order of place. */
export function evidenceSentences(block: Block): readonly EvidenceSentence[] {
  const sentences: EvidenceSentence[] = [];
  for (const entry of bulletsIn(block.facts().entries)) addSentences(sentences, entry, block.text);
  return sentences;
}

/** True for a link and nothing else with a date in its text: an entry of a list of talks or papers, not a deed told twice. */
function isDatedLink(source: string): boolean {
  return (
    source.includes("](") &&
    /^[^\p{L}\p{N}[]{0,8}\[[^\]]{0,300}\b(?:19|20)\d\d\b[^\]]{0,300}\]\([^()]{0,500}\)[^\p{L}\p{N}]{0,8}$/u.test(
      source,
    )
  );
}

function addSentences(sentences: EvidenceSentence[], bullet: BulletEntry, text: string): void {
  let opens = true;
  for (const span of sentencesIn(text, bullet.textSpan)) {
    const source = text.slice(span.start, span.end);
    const words = wordsOfSentence(source);
    const short = words.length < fewestWords || isDatedLink(source);
    sentences.push({
      span,
      mark: short ? span : firstWords(span, ({ start, end }) => text.slice(start, end)),
      key: keyOf(words),
      opens,
      short,
      content: short ? undefined : contentOf(words),
    });
    opens = false;
  }
  for (const detail of bullet.details) addSentences(sentences, detail, text);
}
