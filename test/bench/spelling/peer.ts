import {
  determineFinalDocumentSettings,
  finalizeSettings,
  getDefaultSettings,
  mergeSettings,
  suggestionsForWord,
  validateText,
} from "cspell-lib";

/** cspell-lib as it comes, with its caps off: what ours is measured beside. */
export interface Peer {
  /** The words it does not know. */
  check(text: string): Promise<readonly { readonly offset: number; readonly text: string }[]>;
  suggest(word: string): Promise<readonly string[]>;
}

export async function openPeer(): Promise<Peer> {
  const uncapped = mergeSettings(await getDefaultSettings(), {
    language: "en-US",
    maxNumberOfProblems: Number.MAX_SAFE_INTEGER,
    maxDuplicateProblems: Number.MAX_SAFE_INTEGER,
  });
  const document = { uri: "file:///bench.md", text: "", languageId: "markdown" };
  const settings = finalizeSettings((await determineFinalDocumentSettings(document, uncapped)).settings);
  return {
    check: (text) => validateText(text, settings),
    async suggest(word) {
      const { suggestions } = await suggestionsForWord(word, { languageId: "markdown", numSuggestions: 8 });
      return suggestions.map((one) => one.word);
    },
  };
}
