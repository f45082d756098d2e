import { memoize } from "../../text/memoize.ts";
import { checkProse } from "../checkProse.ts";
import { fold, hasForeignAccent } from "../isRightWord.ts";
import { visitNearWords } from "../nearWords.ts";
import type { Correction, Misspelling, Speller } from "../speller.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { certaintyOf, thresholds } from "./certainty.ts";
import { findForeign } from "./foreignPassages.ts";
import { findNamed } from "./nameLines.ts";
import { findNear, type Near, type SuggestionData, withoutRelatives } from "./rankNear.ts";
import { correctionsFor, suggestWords } from "./suggester.ts";

/** A speller with a vocabulary. `suggestionData` is called when the first unknown word is judged. */
export function createSpeller(vocabulary: Vocabulary, suggestionData: () => SuggestionData): Speller {
  const judge = memoize((word) => new Judged(word, vocabulary, suggestionData));
  return {
    problems: [],
    async check(texts, signal) {
      signal?.throwIfAborted();
      return texts.map((text) => {
        const found = checkProse(text, vocabulary).flatMap((one): Misspelling[] => {
          const judgement = judge(wordOf(text, one));
          if (one.looks === "mixed" && !judgement.isNearOther) return [];
          return one.formed && judgement.isRight(one.formed) ? [] : [judgedMisspelling(one, judgement)];
        });
        const plain = found.filter(({ looks }) => looks !== "mixed");
        const isForeign = (word: string) => hasForeignAccent(word) && !vocabulary.has(fold(word));
        const foreign = findForeign(text, plain, isForeign);
        const named = findNamed(text, plain);
        return found.map((one) => {
          const looks = foreign.has(one) ? "foreign" : named.has(one) ? "shown" : undefined;
          return looks ? judgedMisspelling(one, judge(wordOf(text, one)), looks) : one;
        });
      });
    },
    async suggest(word, context, signal) {
      signal?.throwIfAborted();
      return suggestWords(word, vocabulary, suggestionData(), context);
    },
    async sourcesOf(word) {
      return vocabulary.sourcesOf(word);
    },
  };
}

/** The ranking's results for a word. */
type Judgement = Pick<Required<Misspelling>, "certainty" | "corrections" | "isBestTechnical"> &
  Pick<Misspelling, "best">;

/**
 * The misspelling with the ranking's results. They are computed when asked for, since that takes as long as checking a
 * page.
 */
function judgedMisspelling(
  { span, forbidden, looks: own }: Misspelling,
  judgement: Judgement,
  looks = own,
): Misspelling {
  return {
    span,
    forbidden,
    ...(looks && { looks }),
    get certainty() {
      return judgement.certainty;
    },
    get best() {
      return judgement.best;
    },
    get isBestTechnical() {
      return judgement.isBestTechnical;
    },
    get corrections() {
      return judgement.corrections;
    },
  };
}

/** The ranking's results for a word, memoized for all places of the word. */
class Judged {
  readonly #word: string;
  readonly #vocabulary: Vocabulary;
  readonly #data: () => SuggestionData;
  #isNearOther: boolean | undefined;
  #near: Near | undefined;
  #certainty: number | undefined;
  #formCertainty: number | undefined;
  #best: { readonly text: string | undefined } | undefined;
  #corrections: readonly Correction[] | undefined;

  constructor(word: string, vocabulary: Vocabulary, data: () => SuggestionData) {
    this.#word = word;
    this.#vocabulary = vocabulary;
    this.#data = data;
  }

  /** True if one edit turns it into another word. Needs only the dictionary. */
  get isNearOther(): boolean {
    if (this.#isNearOther === undefined) {
      this.#isNearOther = false;
      const found = () => {
        this.#isNearOther = true;
      };
      visitNearWords(this.#vocabulary.dictionary, fold(this.#word), 1, found);
    }
    return this.#isNearOther;
  }

  get certainty(): number {
    this.#certainty ??= certaintyOf(this.#nearTo(this.#word), this.#vocabulary);
    return this.#certainty;
  }

  /**
   * True for a rare or formed word that is not an obvious misspelling of another one; other forms of the same word do
   * not count.
   */
  isRight(formed: Required<Misspelling>["formed"]): boolean {
    this.#formCertainty ??= certaintyOf(withoutRelatives(this.#nearTo(this.#word)), this.#vocabulary, false);
    return this.#formCertainty < (formed === "compound" ? thresholds.slipInCompound : thresholds.slip);
  }

  get best(): string | undefined {
    this.#best ??= { text: this.#correct(false)[0]?.text };
    return this.#best.text;
  }

  get isBestTechnical(): boolean {
    return this.best !== undefined && this.#vocabulary.isTechnical(fold(this.best));
  }

  get corrections(): readonly Correction[] {
    this.#corrections ??= this.#correct(true);
    return this.#corrections;
  }

  #correct(looksFar: boolean): readonly Correction[] {
    return correctionsFor(this.#word, this.#vocabulary, this.#data(), (word) => this.#nearTo(word), looksFar);
  }

  /** The words that are similar to the word, or to its misspelled part. */
  #nearTo(word: string): Near {
    if (word !== this.#word) return findNear(word, this.#vocabulary, this.#data());
    this.#near ??= findNear(word, this.#vocabulary, this.#data());
    return this.#near;
  }
}

function wordOf(text: string, { span }: Misspelling): string {
  return text.slice(span.start, span.end);
}
