import * as l10n from "@vscode/l10n";
import type { Strings } from "../../host/host.ts";
import { languageOf } from "../../host/languageOf.ts";
import { localeOf, stringsFor } from "../../node/strings.ts";

let language = "en";
let strings: Strings | undefined;

/** From now on messages are in the language of LC_ALL, LC_MESSAGES or LANG, and in English if that is not known. */
export function speak(environment: NodeJS.ProcessEnv): void {
  const locale = localeOf(environment);
  strings = stringsFor(locale);
  language = strings ? languageOf(locale) : "en";
  l10n.config({ contents: strings ?? {} });
}

/** The code of the language that is spoken. */
export function spokenLanguage(): string {
  return language;
}

/** Its strings, for threads of others; undefined for English. */
export function spokenStrings(): Strings | undefined {
  return strings;
}
