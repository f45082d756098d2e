import { pathToFileURL } from "node:url";
import type { CSpellUserSettings, Glob } from "@cspell/cspell-types";
import * as l10n from "@vscode/l10n";
import {
  checkFilenameMatchesGlob,
  createDictionaryReferenceCollection,
  determineFinalDocumentSettings,
  finalizeSettings,
  getDictionary,
  mergeSettings,
} from "cspell-lib";
import type { Misspelling, SpellerProblem } from "../../../core/spelling/speller.ts";
import type { Span } from "../../../core/text/span.ts";
import { SpanIndex } from "../../../core/text/spanIndex.ts";
import { wordStream } from "../../../core/text/wordStream.ts";
import type { UserSpelling, UserSpellingContext } from "../userSpelling.ts";
import { lockedConfigLoader } from "./lockedConfigLoader.ts";
import { shippedDictionaries } from "./shippedDictionaries.ts";
import { TimedPatterns } from "./timedPatterns.ts";
import { readUserConfiguration, type UserConfiguration, withCause } from "./userConfiguration.ts";

type Settings = ReturnType<typeof finalizeSettings>;
type Words = Awaited<ReturnType<typeof getDictionary>>;

interface Loaded {
  /** The file that problems are reported for: the configuration, or the document with in-text settings. */
  readonly file: string;
  readonly settings: Settings;
  readonly words: Words;
  readonly problems: readonly SpellerProblem[];
}

/**
 * Reads the user's cspell configuration nearest above the document, and the document's directives. Whatever cannot be
 * used is reported in `problems`.
 */
export async function openUserSpelling(context: UserSpellingContext): Promise<UserSpelling> {
  await lockedConfigLoader();
  const { file, settings, words, problems } = await load(context);
  const search = {
    ignoreCase: settings.caseSensitive !== true,
    useCompounds: settings.allowCompoundWords === true,
  };
  const allows = (word: string) => words.has(word, search) || words.isNoSuggestWord(word, search);
  const forbids = (word: string) =>
    words.isForbidden(word, search.ignoreCase) && !words.isNoSuggestWord(word, search);
  const ignored = new TimedPatterns(settings.ignoreRegExpList ?? []);
  const included = new TimedPatterns(settings.includeRegExpList ?? []);
  return {
    problems,
    checks: settings.enabled !== false && isIncluded(context.file, settings),
    options: optionsOf(settings),
    async review(texts, found) {
      const leftOut = ignored.spansIn(texts);
      const takenIn = included.isEmpty ? undefined : included.spansIn(texts);
      const misspellings = texts.map((text, index) => {
        const [out, into] = [new SpanIndex(leftOut[index]!), takenIn && new SpanIndex(takenIn[index]!)];
        const isLeftOut = (span: Span) => out.overlaps(span) || (into !== undefined && !into.overlaps(span));
        return review(text, found[index]!, { isLeftOut, allows, forbids });
      });
      const stopped = [...ignored.problems, ...included.problems];
      return { misspellings, problems: [...problems, ...stopped.map((message) => ({ file, message }))] };
    },
    async suggest(word) {
      return words
        .suggest(word, { numSuggestions: 8, numChanges: 3, includeTies: false, ignoreCase: false })
        .map(({ word: one }) => one);
    },
    async sourcesOf(word) {
      return words.dictionaries
        .filter((part) => part.has(word, search))
        .map(({ name, source }) => source || name);
    },
  };
}

interface Verdicts {
  isLeftOut(span: Span): boolean;
  allows(word: string): boolean;
  forbids(word: string): boolean;
}

/** Our misspellings of a text, adjusted by the user's configuration. */
function review(
  text: string,
  found: readonly Misspelling[],
  { isLeftOut, allows, forbids }: Verdicts,
): readonly Misspelling[] {
  const kept = found.filter(({ span }) => !isLeftOut(span) && !allows(text.slice(span.start, span.end)));
  const flagged: Misspelling[] = [];
  const { starts, ends } = wordStream(text);
  for (const [index, start] of starts.entries()) {
    const span = { start, end: ends[index]! };
    if (forbids(text.slice(start, span.end)) && !isLeftOut(span)) flagged.push({ span, forbidden: true });
  }
  if (flagged.length === 0) return kept;
  const places = new Set(flagged.map(({ span }) => span.start));
  return [...kept.filter(({ span }) => !places.has(span.start)), ...flagged].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function optionsOf(settings: Settings): UserSpelling["options"] {
  const { caseSensitive, allowCompoundWords, minWordLength, language } = settings;
  return {
    ...(caseSensitive === undefined ? {} : { caseSensitive }),
    ...(allowCompoundWords === undefined ? {} : { allowCompoundWords }),
    ...(minWordLength === undefined ? {} : { minWordLength }),
    ...(language ? { locale: language } : {}),
  };
}

/** Loads and computes everything in advance, so that later checks only need the text. */
async function load(context: UserSpellingContext): Promise<Loaded> {
  const user = await readUserConfiguration(context.file);
  try {
    return await loadWith(user, context);
  } catch (error) {
    // A configuration may be syntactically valid and still contain values that cspell does not expect, such as a number
    // instead of a word.
    const file = user.file ?? context.file;
    const loaded = await loadWith({ file: undefined, settings: {}, problems: [] }, context);
    return {
      ...loaded,
      file,
      problems: [{ file, message: error instanceof Error ? error.message : String(error) }],
    };
  }
}

async function loadWith(user: UserConfiguration, context: UserSpellingContext): Promise<Loaded> {
  const languages = [
    ...new Set([context.locale, user.settings.language ?? ""].join().split(/[\s,]+/)),
  ].filter(Boolean);
  const merged = mergeSettings(user.settings, {
    loadDefaultConfiguration: false,
    language: languages.join(),
  } satisfies CSpellUserSettings);
  // In-text settings apply to all texts of the document.
  const document = {
    uri: pathToFileURL(context.file).href,
    text: context.directives,
    languageId: "markdown",
  };
  const settings = finalizeSettings((await determineFinalDocumentSettings(document, merged)).settings);
  const words = await getDictionary(settings);
  const file = user.file ?? context.file;
  return {
    file,
    settings,
    words,
    problems: [
      ...user.problems,
      ...(words.getErrors?.() ?? []).map((error) => ({ file, message: withCause(error) })),
      ...unknownDictionaries(settings).map((name) => ({
        file,
        message: l10n.t(
          'The dictionary "{0}" is not part of this extension. Name its file under dictionaryDefinitions, or import its package.',
          name,
        ),
      })),
    ],
  };
}

/** Dictionaries that the settings request but that are neither defined nor part of our dictionary. */
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

function isIncluded(file: string, { ignorePaths = [], files = [] }: Settings): boolean {
  const matches = (globs: readonly Glob[]) => checkFilenameMatchesGlob(file, [...globs]);
  return !matches(ignorePaths) && (files.length === 0 || matches(files));
}
