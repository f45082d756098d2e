import { readFileSync } from "node:fs";
import type { Candidate } from "../../src/core/spelling/speller/candidate.ts";
import type { Corrections } from "../../src/core/spelling/speller/corrections.ts";
import type { Typed } from "../../src/core/spelling/speller/features.ts";
import {
  addFarCandidates,
  candidateSource,
  findNearCandidates,
} from "../../src/core/spelling/speller/findCandidates.ts";
import { addKnown, typedWord } from "../../src/core/spelling/speller/rankNear.ts";
import type { SuggestionIndex } from "../../src/core/spelling/suggestionIndex.ts";
import type { Vocabulary } from "../../src/core/spelling/vocabulary.ts";

/** A misspelling that somebody made, with what may have been meant. */
export interface Example {
  readonly set: string;
  readonly typed: Typed;
  /** In lower case. */
  readonly meant: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** Reads rows of set, misspelling and corrections (joined with `|`), tabs between; finds all candidates of each, near and far. */
export function readExamples(
  file: string,
  index: SuggestionIndex,
  vocabulary: Vocabulary,
  corrections: Corrections,
): readonly Example[] {
  const source = candidateSource(vocabulary, index);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((row) => {
      const [set, wrong, right] = row.split("\t") as [string, string, string];
      const typed = typedWord(wrong);
      const found = findNearCandidates(typed.word, typed.sound, source);
      addFarCandidates(typed.word, typed.sound, source, found);
      addKnown(typed.word, corrections, source, found);
      return { set, typed, meant: right.toLowerCase().split("|"), candidates: [...found.values()] };
    });
}
