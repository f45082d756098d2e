import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { fileProblem, isMissing } from "../host/fileProblem.ts";
import { type UserWordList, type UserWords, withoutWord, withWord, wordsOf } from "../host/userWords.ts";
import { readText } from "./files/regularFile.ts";
import { homeFolder } from "./homeFolder.ts";

/**
 * Absolute path of the user's word list: one word per line; `#` starts a comment. It is in the platform's usual folder.
 * A variable that is empty or not an absolute path is ignored, as the XDG specification requires.
 */
export function userDictionaryFile(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
  // Without a home folder nothing is read, and writing fails with a reason.
  home = homeFolder() ?? parse(process.cwd()).root,
): string {
  const orElse = (folder: string | undefined, other: string) =>
    folder !== undefined && isAbsolute(folder) ? folder : other;
  const folder =
    platform === "win32"
      ? orElse(env.APPDATA, join(home, "AppData", "Roaming"))
      : platform === "darwin"
        ? join(home, "Library", "Application Support")
        : orElse(env.XDG_CONFIG_HOME, join(home, ".config"));
  return join(folder, "slick-requirements", "words.txt");
}

/** The user's words; empty if there is no such file. */
export function readUserWords(file = userDictionaryFile()): UserWords {
  try {
    return { words: wordsOf(textOf(file)) };
  } catch (error) {
    return { words: [], problem: fileProblem(error) };
  }
}

/** The user's word list in the file at the absolute path, which is created if it does not exist. */
export function userWordFile(file: string): UserWordList {
  return {
    name: file,
    uri: pathToFileURL(file).href,
    read: () => readUserWords(file),
    async add(word) {
      const text = textOf(file);
      const longer = withWord(text, word);
      if (longer === text) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, longer);
    },
    async remove(word) {
      writeFileSync(file, withoutWord(textOf(file), word));
    },
  };
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}
