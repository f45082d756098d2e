import * as l10n from "@vscode/l10n";
import type { Strings } from "../../host/host.ts";
import { languageOf } from "../../host/languageOf.ts";
import { localeOf, stringsFor } from "../../node/strings.ts";

let language = "en";
let strings: Strings | undefined;

/**
 * Sets the language of messages to that of LC_ALL, LC_MESSAGES or LANG, or to English if that language is not
 * available.
 */
export function useLanguageOf(environment: NodeJS.ProcessEnv): void {
  const locale = localeOf(environment);
  strings = stringsFor(locale);
  language = strings ? languageOf(locale) : "en";
  l10n.config({ contents: strings ?? {} });
}

/** The code of the current language. */
export function spokenLanguage(): string {
  return language;
}

/** The strings of the current language, for other threads; undefined for English. */
export function spokenStrings(): Strings | undefined {
  return strings;
}
