import { compareNames } from "../../src/core/terms/parseTerms.ts";
import { listedCategories } from "../../src/core/terms/term.ts";
import { termKey } from "../../src/core/terms/tokens.ts";
import { americanDictionary, britishDictionary } from "../../src/node/spelling/cspell/shippedDictionaries.ts";
import {
  brandNames,
  gameWords,
  listPaths,
  readRanks,
  wordNetWords,
  wordsOfList,
} from "../dictionary/readLists.ts";
import { readAll } from "./readAll.ts";
import { readTerms } from "./terms.ts";

/** The lists that people keep. */
const others = listedCategories.filter((category) => category !== "brand");

/** Lists of English and of our trade: what they have in lower case is a word. */
const wordLists = [americanDictionary, britishDictionary, "softwareTerms", "software-tools", "fullstack"];

/**
 * Brands that are not words: those with a capital inside (`SketchUp`), which are told in any other capitals, and those without
 * (`Airbnb`), of which only capitals inside are told, for they may be words of other languages.
 */
export async function brandList(): Promise<string> {
  const known = new Set(
    readAll(others.map((category) => () => readTerms(category)))
      .flat()
      .map(({ name }) => termKey(name)),
  );
  const ranks = readRanks();
  const words = new Set([...wordNetWords(), ...gameWords()]);
  const paths = await listPaths();
  for (const list of wordLists)
    for (const word of await wordsOfList(paths.get(list)!)) if (word === word.toLowerCase()) words.add(word);
  const brands = [...new Set(await brandNames())]
    .filter((name) => /^[A-Za-z]{4,}$/.test(name) && /[a-z]/.test(name))
    .filter((name) => !known.has(termKey(name)) && !words.has(name.toLowerCase()))
    .sort(compareNames);
  // Two common words closed up are what anybody may write (`knowledgebase`).
  const isCommon = (part: string) =>
    part.length > 3 && (ranks.get(part.toLowerCase()) ?? Number.POSITIVE_INFINITY) < 30_000;
  const inner = brands.filter((name) => /.[A-Z]/.test(name) && !name.split(/(?=[A-Z])/).every(isCommon));
  // A name of people or places is printed in other senses too.
  const plain = brands.filter((name) => /^[A-Z][a-z]+$/.test(name) && !ranks.has(name.toLowerCase()));
  return `# Brands and products that are no words, beside the technologies of the other lists.
# Made by npm run generate from Simple Icons and GitHub's Linguist.

[names]
${inner.join("\n")}

[words]
${plain.join("\n")}
`;
}
