import { join } from "node:path";
import { checkProse } from "../../../src/core/spelling/checkProse.ts";
import { createSpeller } from "../../../src/core/spelling/speller/createSpeller.ts";
import type { Speller } from "../../../src/core/spelling/speller.ts";
import { Vocabulary, type VocabularyOptions } from "../../../src/core/spelling/vocabulary.ts";
import { distFolder } from "../../../src/node/distFolder.ts";
import { dictionaryFiles } from "../../../src/node/spelling/dictionaryFiles.ts";
import { writeMarks } from "../../kit/marks.ts";

/** The files that ship, as the build made them. */
export const shipped = dictionaryFiles(join(distFolder(), "dictionary"));

/** The shipped words under options; American where those name no locale. */
export function vocabularyOf(options: Partial<VocabularyOptions> = {}): Vocabulary {
  return new Vocabulary(shipped.dictionary(), { locale: "en-US", ...options });
}

/** A speller over the shipped words. */
export function spellerOf(options: Partial<VocabularyOptions> = {}): Speller {
  return createSpeller(vocabularyOf(options), shipped.suggestionData);
}

/** The prose with marks around what is found in it. */
export function marked(prose: string, options: Partial<VocabularyOptions> = {}): string {
  return writeMarks(
    prose,
    checkProse(prose, vocabularyOf(options)).map(({ span }) => span),
  );
}
