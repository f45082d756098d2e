import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, parse } from "node:path";
import { homeFolder } from "./homeFolder.ts";
import { fileProblem, isMissing, readText } from "./regularFile.ts";

/** The words of a user's own list. */
export interface UserWords {
  readonly words: readonly string[];
  /** Why the list cannot be read, if it cannot. */
  readonly problem?: string;
}

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

/** The user's words; none where there is no such file. */
export function readUserWords(file = userDictionaryFile()): UserWords {
  try {
    return { words: wordsOf(textOf(file)) };
  } catch (error) {
    return { words: [], problem: fileProblem(error) };
  }
}

/** Adds a word to the file, which is made where there is none. A word that stands there already is not added again. Throws what the system says. */
export function addUserWord(word: string, file = userDictionaryFile()): void {
  const text = textOf(file);
  if (wordsOf(text).includes(word)) return;
  const separator = text === "" || /[\r\n]$/.test(text) ? "" : "\n";
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}${separator}${word}\n`);
}

/** Takes a word out of the file; everything else stays as it is. Throws what the system says. */
export function removeUserWord(word: string, file = userDictionaryFile()): void {
  const lines = textOf(file).split(/(?<=\n)/);
  writeFileSync(file, lines.filter((line) => wordOf(line) !== word).join(""));
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map(wordOf)
    .filter((word) => word !== "");
}

/** What a line says before its comment. */
function wordOf(line: string): string {
  return line.split("#", 1)[0]!.trim();
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}
