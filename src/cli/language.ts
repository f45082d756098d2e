import * as l10n from "@vscode/l10n";
import type { Strings } from "../host/host.ts";
import { localeOf, stringsFor } from "../node/strings.ts";

let spoken: Strings | undefined;

/** From now on messages are in the language of LC_ALL, LC_MESSAGES or LANG, and in English where that is not known. */
export function speak(environment: NodeJS.ProcessEnv): void {
  const locale = localeOf(environment);
  spoken = locale === undefined ? undefined : stringsFor(locale);
  l10n.config({ contents: spoken ?? {} });
}

/** The strings of the language that is spoken, for threads of others; undefined for English. */
export function spokenStrings(): Strings | undefined {
  return spoken;
}
