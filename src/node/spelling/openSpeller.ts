import * as l10n from "@vscode/l10n";
import { createSpeller } from "../../core/spelling/speller/createSpeller.ts";
import { suggestWords } from "../../core/spelling/speller/suggester.ts";
import type { Misspelling, Speller } from "../../core/spelling/speller.ts";
import { Vocabulary } from "../../core/spelling/vocabulary.ts";
import { type CspellSearch, findCspellConfiguration } from "../../host/spelling/cspellConfiguration.ts";
import type { DictionaryFiles } from "../../host/spelling/dictionaryFiles.ts";
import { openOwnSpeller, ownSpelling } from "../../host/spelling/openOwnSpeller.ts";
import type { SpellingContext } from "../../host/spellingContext.ts";
import { isVirtual } from "../../host/virtualPath.ts";
import { diskLookup } from "../files/diskLookup.ts";
import type { OpenUserSpelling, UserSpelling } from "./userSpelling.ts";

/**
 * Opens a speller for a document with our dictionary, the words of its settings, and a cspell configuration above it,
 * if there is one and it can be read within `timeoutMs` (one that imports itself never can). cspell is only loaded for
 * such documents, and if it fails, checking continues without it. Rejects if our dictionary cannot be read.
 */
export async function openSpeller(
  context: SpellingContext,
  files: DictionaryFiles,
  openUserSpelling: OpenUserSpelling,
  { timeoutMs = 15_000, search }: { readonly timeoutMs?: number; readonly search?: CspellSearch } = {},
): Promise<Speller> {
  const dictionary = files.dictionary();
  const { directives } = context;
  const { own, locale, sources } = ownSpelling(context);
  // cspell only reads files on a disk.
  const file =
    context.file === undefined || isVirtual(diskLookup.paths, context.file) ? undefined : context.file;
  const configuration = file === undefined ? undefined : findCspellConfiguration(diskLookup, file, search);
  const alone = () => openOwnSpeller(files, { locale, sources });
  if (file === undefined || !(own.needsCspell || configuration !== undefined)) return alone();
  let user: UserSpelling;
  try {
    user = await withinPatience(
      (signal) => openUserSpelling({ file, locale, directives }, signal),
      timeoutMs,
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...alone(), problems: [{ file: configuration ?? file, message }] };
  }
  // cspell adds the languages of its configuration to the document's.
  const options = { ...user.options, sources, locale: user.options.locale ?? locale };
  return withUserSpelling(new Vocabulary(dictionary, options), files, user, configuration ?? file);
}

/** Opens the spelling with a time limit, after which it is stopped. */
async function withinPatience(
  open: (signal: AbortSignal) => Promise<UserSpelling>,
  timeoutMs: number,
): Promise<UserSpelling> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(
        l10n.t("Reading this configuration took too long. Check if it imports itself."),
      );
      reject(error);
      controller.abort(error);
    }, timeoutMs);
  });
  try {
    return await Promise.race([open(controller.signal), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Our spelling with the user's; `file` is where the user's comes from. If that fails, such as by an expression in its
 * dictionaries that takes forever, it is not used any more and a problem says so.
 */
function withUserSpelling(
  vocabulary: Vocabulary,
  files: DictionaryFiles,
  user: UserSpelling,
  file: string,
): Speller {
  const own = createSpeller(vocabulary, files.suggestionData);
  let { problems } = user;
  let hasFailed = false;
  const ask = async <T>(task: () => Promise<T>, otherwise: T, signal?: AbortSignal): Promise<T> => {
    if (hasFailed) return otherwise;
    try {
      return await task();
    } catch (error) {
      signal?.throwIfAborted();
      if (!hasFailed) problems = [...problems, { file, message: (error as Error).message }];
      hasFailed = true;
      return otherwise;
    }
  };
  const review = (
    texts: readonly string[],
    found: readonly (readonly Misspelling[])[],
    signal: AbortSignal | undefined,
  ) =>
    ask(
      async () => {
        const reviewed = await user.review(texts, found, signal);
        problems = reviewed.problems;
        return reviewed.misspellings;
      },
      found,
      signal,
    );
  return {
    get problems() {
      return problems;
    },
    async check(texts, signal) {
      if (!user.checks) return texts.map(() => []);
      return review(texts, await own.check(texts, signal), signal);
    },
    async suggest(word, context, signal) {
      const near = await ask(() => user.suggest(word, signal), [], signal);
      const suggestions = suggestWords(word, vocabulary, files.suggestionData(), context, near);
      // A word that the configuration forbids is not a suggestion.
      const reviewed = await review(
        suggestions,
        suggestions.map(() => []),
        signal,
      );
      return suggestions.filter((_, index) => reviewed[index]!.length === 0);
    },
    async sourcesOf(word) {
      return [...vocabulary.sourcesOf(word), ...(await ask(() => user.sourcesOf(word), []))];
    },
  };
}
