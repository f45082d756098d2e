import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { fileProblem, isMissing } from "../host/fileProblem.ts";
import { type UserWordList, type UserWords, withoutWord, withWord, wordsOf } from "../host/userWords.ts";
import { readText } from "./files/regularFile.ts";
import { homeFolder } from "./homeFolder.ts";

/**
 * Absolute path of the user's own word list: one word a line, `#` starts a comment. The folder is the platform's. A variable
 * that is empty or no absolute path says nothing, as the XDG specification has it.
 */
export function userDictionaryFile(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
  // Where nobody is at home nothing is read, and what is written fails with a reason.
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

/** The user's words; none if there is no such file. */
export function readUserWords(file = userDictionaryFile()): UserWords {
  try {
    return { words: wordsOf(textOf(file)) };
  } catch (error) {
    return { words: [], problem: fileProblem(error) };
  }
}

/** The user's own list in the file at the absolute path, which is made if there is none. */
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
