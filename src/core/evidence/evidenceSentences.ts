import { sentencesIn } from "../english/sentences.ts";
import type { Block } from "../markdown/block.ts";
import { type BulletEntry, bulletsIn } from "../markdown/blockFacts.ts";
import { firstWords } from "../text/firstWords.ts";
import type { Span } from "../text/span.ts";
import { internedWordsOf, keyOfInternedWords, minWords } from "./evidenceKey.ts";
import { type Content, contentOf } from "./similarity.ts";

/** A sentence of a bullet, to be compared with others. The span counts in its block. */
export interface EvidenceSentence {
  readonly span: Span;
  /** Its first words. */
  readonly mark: Span;
  readonly key: string;
  /** True for the first sentence of its bullet. */
  readonly opens: boolean;
  /** True if it is too short to be copied evidence. */
  readonly short: boolean;
  readonly content: Content | undefined;
}

class Sentence implements EvidenceSentence {
  readonly span: Span;
  readonly key: string;
  readonly opens: boolean;
  readonly short: boolean;
  readonly content: Content | undefined;
  /** The text that contains it; undefined if it is short. */
  readonly #text: string | undefined;
  #mark: Span | undefined;

  constructor(
    span: Span,
    key: string,
    opens: boolean,
    text: string | undefined,
    content: Content | undefined,
  ) {
    this.span = span;
    this.key = key;
    this.opens = opens;
    this.short = text === undefined;
    this.content = content;
    this.#text = text;
  }

  // Computed lazily, since few sentences are duplicates and get a mark.
  get mark(): Span {
    const text = this.#text;
    if (text === undefined) return this.span;
    this.#mark ??= firstWords(this.span, ({ start, end }) => text.slice(start, end));
    return this.#mark;
  }
}

/** The sentences of a block's bullets and their nested items, in order of place. */
export function evidenceSentences(block: Block): readonly EvidenceSentence[] {
  const sentences: EvidenceSentence[] = [];
  for (const entry of bulletsIn(block.facts().entries)) addSentences(sentences, entry, block.text);
  return sentences;
}

/**
 * True for a bullet that is only a link with a date in its text: an entry in a list of talks or papers, which may be
 * repeated.
 */
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
    const words = internedWordsOf(text, span.start, span.end);
    const short = words.length < minWords || isDatedLink(text.slice(span.start, span.end));
    sentences.push(
      new Sentence(
        span,
        keyOfInternedWords(words),
        opens,
        short ? undefined : text,
        short ? undefined : contentOf(words),
      ),
    );
    opens = false;
  }
  for (const detail of bullet.details) addSentences(sentences, detail, text);
}
