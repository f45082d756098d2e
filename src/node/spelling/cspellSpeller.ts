import { access } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CSpellUserSettings } from "@cspell/cspell-types";
import {
  createTextDocument,
  DocumentValidator,
  extractImportErrors,
  getDefaultConfigLoader,
  getDictionary,
  mergeSettings,
  searchForConfig,
  suggestionsForWord,
} from "cspell-lib";
import type { Misspelling, Speller, SpellerProblem } from "../../core/spelling/speller.ts";
import { acceptsCompound, splits } from "./compounds.ts";
import { refuseNetwork } from "./refuseNetwork.ts";
import type { SpellingContext } from "./spellingContext.ts";
import { unusableConfiguration } from "./unusableConfiguration.ts";

/**
 * Opens cspell for a document: our dictionary (the files in `dictionaryFolder`) under the user's nearest cspell
 * configuration. Configurations that are programs are not run but reported. Rejects where our dictionary cannot be read.
 */
export async function openCspellSpeller(
  context: SpellingContext,
  dictionaryFolder: string,
): Promise<Speller> {
  // Without its dictionary cspell goes on and calls every word wrong.
  await access(join(dictionaryFolder, "words.btrie"));
  refuseNetwork();
  const problems: SpellerProblem[] = [];
  const settings = await settingsFor(context, dictionaryFolder, problems);
  const validate = (text: string) => validatorFor(text, context, settings);

  const { errors } = await validate("");
  for (const { message } of errors) problems.push({ file: context.file ?? "", message });
  const dictionary = await getDictionary(settings);
  const isWord = (word: string) => dictionary.has(word) && !dictionary.isForbidden(word);

  return {
    problems,
    async check(texts, signal) {
      signal?.throwIfAborted();
      // One document for all texts: settings are worked out once. In-text settings stand at its head.
      const starts: number[] = [];
      let whole = context.directives === "" ? "" : `${context.directives}\n\n`;
      for (const text of texts) {
        starts.push(whole.length);
        whole += `${text}\n\n`;
      }
      const validator = await validate(whole);
      signal?.throwIfAborted();
      const found: Misspelling[][] = texts.map(() => []);
      const issues = validator.shouldCheckDocument() ? validator.checkText([0, whole.length], whole) : [];
      let index = 0;
      for (const issue of issues.sort((a, b) => a.offset - b.offset)) {
        if (issue.offset < (starts[0] ?? 0)) continue;
        while (index + 1 < starts.length && starts[index + 1]! <= issue.offset) index++;
        const start = issue.offset - starts[index]!;
        if (!issue.isFlagged && acceptsCompound(issue.text, isWord)) continue;
        found[index]!.push({
          span: { start, end: start + issue.text.length },
          forbidden: issue.isFlagged === true,
        });
      }
      return found;
    },
    async suggest(word, signal) {
      signal?.throwIfAborted();
      const result = await suggestionsForWord(
        word,
        { numSuggestions: 16, numChanges: 3, includeTies: false },
        settings,
      );
      const words = result.suggestions
        .filter((one) => !one.noSuggest && !one.forbidden)
        .map((one) => one.word);
      return [...splits(word, isWord), ...words];
    },
  };
}

async function validatorFor(
  text: string,
  context: SpellingContext,
  settings: CSpellUserSettings,
): Promise<DocumentValidator> {
  const uri = pathToFileURL(context.file ?? "/untitled.requirements.md").href;
  const document = createTextDocument({ uri, content: text, languageId: "markdown", locale: context.locale });
  const validator = new DocumentValidator(document, { noConfigSearch: true }, settings);
  await validator.prepare();
  return validator;
}

async function settingsFor(
  context: SpellingContext,
  dictionaryFolder: string,
  problems: SpellerProblem[],
): Promise<CSpellUserSettings> {
  const own = ownSettings(context, dictionaryFolder);
  if (context.file === undefined) return own;
  const unusable = unusableConfiguration(context.file);
  if (unusable) {
    problems.push(unusable);
    return own;
  }
  // A workspace may hold a configuration that is a program: it is never run.
  getDefaultConfigLoader().setIsTrusted(false);
  try {
    const found = await searchForConfig(pathToFileURL(context.file), {});
    if (!found) return own;
    for (const { filename, error } of extractImportErrors(found))
      problems.push({ file: filename, message: error.message });
    return mergeSettings(own, found);
  } catch (error) {
    problems.push({ file: context.file, message: error instanceof Error ? error.message : String(error) });
    return own;
  }
}

function ownSettings(context: SpellingContext, dictionaryFolder: string): CSpellUserSettings {
  const locales = context.locale.toLowerCase();
  return {
    version: "0.2",
    name: "Slick Requirements",
    loadDefaultConfiguration: false,
    language: context.locale.replace("en-US", "en"),
    words: [...context.words],
    dictionaryDefinitions: [
      { name: "slick-words", path: join(dictionaryFolder, "words.btrie") },
      { name: "slick-words-gb", path: join(dictionaryFolder, "words-gb.btrie") },
    ],
    dictionaries: locales.includes("en-gb") ? ["slick-words", "slick-words-gb"] : ["slick-words"],
    // cspell's own caps (5 and 100) hide findings.
    maxDuplicateProblems: Number.MAX_SAFE_INTEGER,
    maxNumberOfProblems: Number.MAX_SAFE_INTEGER,
    ignoreRegExpList: hexadecimal,
  };
}

/** Commit hashes and the like. */
const hexadecimal = ["/\\b(?=[a-f]*\\d)[0-9a-f]{7,}\\b/gi", "/\\b0x[0-9a-f]+\\b/gi"];
