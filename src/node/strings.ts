import { join } from "node:path";
import type { Strings } from "../host/host.ts";
import { languageOf } from "../host/languageOf.ts";
import { distFolder } from "./distFolder.ts";
import { readTextFile } from "./files/regularFile.ts";

/** The locale for messages in the environment, according to POSIX; empty if none is set. */
export function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  return LC_ALL || LC_MESSAGES || LANG || "";
}

/** The strings for a locale such as `de_AT.UTF-8`; undefined for English and if there is no translation. */
export function stringsFor(locale: string): Strings | undefined {
  const language = languageOf(locale);
  if (language === "en") return undefined;
  const text = readTextFile(join(distFolder(), "..", "l10n", `bundle.l10n.${language}.json`));
  return text === undefined ? undefined : JSON.parse(text);
}
