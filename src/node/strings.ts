import { join } from "node:path";
import type { Strings } from "../host/host.ts";
import { distFolder } from "./distFolder.ts";
import { readTextFile } from "./regularFile.ts";

/** The locale for messages that the environment asks for, as POSIX has it; undefined where it says none. */
export function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  return LC_ALL || LC_MESSAGES || LANG || undefined;
}

/** The strings for a locale such as `de_AT.UTF-8` or `de-AT`; undefined for English and where there is no translation. */
export function stringsFor(locale: string): Strings | undefined {
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(locale)?.[0].toLowerCase();
  if (language === undefined || language === "en") return undefined;
  const text = readTextFile(join(distFolder(), "..", "l10n", `bundle.l10n.${language}.json`));
  return text === undefined ? undefined : JSON.parse(text);
}
