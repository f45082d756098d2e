import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CSpellUserSettings, Glob } from "@cspell/cspell-types";
import * as l10n from "@vscode/l10n";
import {
  CompoundWordsMethod,
  checkFilenameMatchesGlob,
  createDictionaryReferenceCollection,
  determineFinalDocumentSettings,
  finalizeSettings,
  getDictionary,
  mergeSettings,
  validateText,
} from "cspell-lib";
import { decodeTrie } from "cspell-trie-lib";
import { type LetterTree, nearWords } from "../../core/spelling/nearWords.ts";
import { orderCandidates } from "../../core/spelling/orderCandidates.ts";
import type { Misspelling, Speller, SpellerProblem } from "../../core/spelling/speller.ts";
import { acceptsCompound, splits } from "./compounds.ts";
import { lockedConfigLoader } from "./lockedConfigLoader.ts";
import { britishDictionary, shippedDictionaries } from "./shippedDictionaries.ts";
import type { SpellingContext } from "./spellingContext.ts";
import { readUserConfiguration, type UserConfiguration, withCause } from "./userConfiguration.ts";

/**
 * Opens cspell for a document: our dictionary (the files in `dictionaryFolder`) under the user's nearest cspell
 * configuration. What of it cannot be used is in `problems`. Rejects where our dictionary cannot be read.
 */
export async function openCspellSpeller(
  context: SpellingContext,
  dictionaryFolder: string,
): Promise<Speller> {
  // Without its dictionary cspell goes on and calls every word wrong.
  await access(join(dictionaryFolder, "words.btrie"));
  await lockedConfigLoader();
  const { settings, dictionary, problems } = await load(context, dictionaryFolder);
  const checks = settings.enabled !== false && isIncluded(context, settings);
  const isWord = (word: string) => dictionary.has(word) && !dictionary.isForbidden(word);
  let tree: Promise<LetterTree> | undefined;
  let british: ReturnType<typeof getDictionary> | undefined;

  return {
    problems,
    async check(texts, signal) {
      const found: Misspelling[][] = [];
      for (const text of texts) {
        signal?.throwIfAborted();
        const issues = checks ? await validateText(text, settings) : [];
        found.push(
          issues
            .filter((issue) => issue.isFlagged || !acceptsCompound(issue.text, isWord))
            .map(({ offset, text, isFlagged }) => ({
              span: { start: offset, end: offset + text.length },
              forbidden: isFlagged === true,
            })),
        );
      }
      return found;
    },
    async suggest(word, signal) {
      signal?.throwIfAborted();
      tree ??= readTree(join(dictionaryFolder, "words.btrie"));
      british ??= getDictionary({
        ...ownSettings(context, dictionaryFolder),
        dictionaries: [britishDictionary],
      });
      const shared = await british;
      // cspell looks further but gives up early among many words; it also knows the user's own.
      const candidates = [
        ...dictionary.suggest(word, search).map((one) => one.word),
        ...nearWords(word.toLowerCase(), await tree, 2),
        ...splits(word, isWord),
      ].filter((one) => !dictionary.isForbidden(one));
      return orderCandidates(word, candidates, {
        isWord,
        isShared: (one) => shared.has(one),
      }).slice(0, 20);
    },
  };
}

async function readTree(file: string): Promise<LetterTree> {
  return decodeTrie(await readFile(file)).data.getRoot();
}

/** Wide, because the order is ours. Splits are ours too: cspell's crowd out words that are nearer. */
const search = {
  numSuggestions: 60,
  numChanges: 4,
  compoundMethod: CompoundWordsMethod.NONE,
  includeTies: false,
  ignoreCase: false,
};

type Settings = ReturnType<typeof finalizeSettings>;

interface Loaded {
  readonly settings: Settings;
  readonly dictionary: Awaited<ReturnType<typeof getDictionary>>;
  readonly problems: readonly SpellerProblem[];
}

/** Everything worked out once: what is checked later is only text. */
async function load(context: SpellingContext, dictionaryFolder: string): Promise<Loaded> {
  const own = ownSettings(context, dictionaryFolder);
  if (context.file === undefined) return loadWith(noConfiguration, own, context);
  const user = await readUserConfiguration(context.file);
  try {
    return await loadWith(user, own, context);
  } catch (error) {
    // A configuration may be well-formed and still hold what cspell does not expect, as a number for a word.
    const file = user.file ?? context.file;
    const loaded = await loadWith(noConfiguration, own, context);
    return {
      ...loaded,
      problems: [{ file, message: error instanceof Error ? error.message : String(error) }],
    };
  }
}

const noConfiguration: UserConfiguration = { file: undefined, settings: {}, problems: [] };

async function loadWith(
  user: UserConfiguration,
  own: CSpellUserSettings,
  context: SpellingContext,
): Promise<Loaded> {
  const language = [...new Set([context.locale, user.settings.language ?? ""].join().split(/[\s,]+/))].filter(
    Boolean,
  );
  const merged = mergeSettings(own, user.settings, { ...unlimited, language: language.join() });
  // In-text settings hold for every text of the document.
  const document = {
    uri: uriOf(context),
    text: context.directives,
    languageId: "markdown",
  };
  const settings = finalizeSettings((await determineFinalDocumentSettings(document, merged)).settings);
  const dictionary = await getDictionary(settings);
  const file = user.file ?? context.file ?? "";
  return {
    settings,
    dictionary,
    problems: [
      ...user.problems,
      ...(dictionary.getErrors?.() ?? []).map((error) => ({ file, message: withCause(error) })),
      ...unknownDictionaries(settings).map((name) => ({
        file,
        message: l10n.t(
          'The dictionary "{0}" is not part of this extension: name its file under dictionaryDefinitions, or import its package.',
          name,
        ),
      })),
    ],
  };
}

/** Dictionaries asked for that are neither defined nor merged into ours. */
function unknownDictionaries({ dictionaries = [], dictionaryDefinitions = [] }: Settings): readonly string[] {
  const known = new Set(
    [...shippedDictionaries, ...dictionaryDefinitions.map(({ name }) => name)].map(folded),
  );
  return createDictionaryReferenceCollection(dictionaries)
    .enabled()
    .filter((name) => !known.has(folded(name)));
}

function folded(name: string): string {
  return name.toLowerCase();
}

function isIncluded({ file }: SpellingContext, { ignorePaths = [], files = [] }: Settings): boolean {
  if (file === undefined) return true;
  const matches = (globs: readonly Glob[]) => checkFilenameMatchesGlob(file, [...globs]);
  return !matches(ignorePaths) && (files.length === 0 || matches(files));
}

function uriOf({ file }: SpellingContext): string {
  return pathToFileURL(file ?? "/untitled.requirements.md").href;
}

function ownSettings({ words }: SpellingContext, dictionaryFolder: string): CSpellUserSettings {
  return {
    version: "0.2",
    name: "Slick Requirements",
    words: [...words],
    dictionaryDefinitions: [
      { name: "slick-words", path: join(dictionaryFolder, "words.btrie") },
      { name: britishDictionary, path: join(dictionaryFolder, "words-gb.btrie") },
    ],
    dictionaries: ["slick-words"],
    languageSettings: [{ languageId: "*", locale: "en-GB", dictionaries: [britishDictionary] }],
    ignoreRegExpList: hexadecimal,
  };
}

/** cspell's caps hide findings, and its own dictionaries are not there. */
const unlimited: CSpellUserSettings = {
  loadDefaultConfiguration: false,
  maxDuplicateProblems: Number.MAX_SAFE_INTEGER,
  maxNumberOfProblems: Number.MAX_SAFE_INTEGER,
};

/** Commit hashes and the like. */
const hexadecimal = ["/\\b(?=[a-f]*\\d)[0-9a-f]{7,}\\b/gi", "/\\b0x[0-9a-f]+\\b/gi"];
