import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Absolute path of the user's own word list: one word a line, `#` starts a comment. The folder is the platform's. */
export function userDictionaryFile(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  const home = homedir();
  const folder =
    platform === "win32"
      ? (env.APPDATA ?? join(home, "AppData", "Roaming"))
      : platform === "darwin"
        ? join(home, "Library", "Application Support")
        : (env.XDG_CONFIG_HOME ?? join(home, ".config"));
  return join(folder, "slick-requirements", "words.txt");
}

/** The user's words; none where there is no such file. */
export function readUserWords(file = userDictionaryFile()): readonly string[] {
  return readText(file)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((word) => word !== "");
}

/** Adds a word to the file, which is made where there is none. A word that stands there already is not added again. */
export function addUserWord(word: string, file = userDictionaryFile()): void {
  if (readUserWords(file).includes(word)) return;
  const text = readText(file);
  const separator = text === "" || /[\r\n]$/.test(text) ? "" : "\n";
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}${separator}${word}\n`);
}

/** Takes a word out of the file; everything else stays as it is. */
export function removeUserWord(word: string, file = userDictionaryFile()): void {
  const lines = readText(file).split(/(?<=\n)/);
  writeFileSync(file, lines.filter((line) => line.replace(/#.*$/, "").trim() !== word).join(""));
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
