import type { CSpellUserSettings } from "@cspell/cspell-types";
import * as l10n from "@vscode/l10n";
import type { SpellerProblem } from "../../../core/spelling/speller.ts";

/** Lists of strings in a cspell configuration that affect the findings. cspell silently drops wrong entries. */
const lists = [
  "words",
  "ignoreWords",
  "flagWords",
  "dictionaries",
  "ignorePaths",
  "ignoreRegExpList",
] as const;

/** The settings without malformed lists, and the problems with those. `file` is where the settings were read from. */
export function checkSettings(
  settings: CSpellUserSettings,
  file: string,
): { readonly settings: CSpellUserSettings; readonly problems: readonly SpellerProblem[] } {
  const good: Record<string, unknown> = { ...settings };
  const problems: SpellerProblem[] = [];
  for (const key of lists) {
    const value: unknown = good[key];
    if (value === undefined) continue;
    if (!Array.isArray(value)) {
      problems.push({ file, message: l10n.t('"{0}" must be a list.', key) });
      delete good[key];
      continue;
    }
    const wrong = value.filter((one) => !isUsable(key, one));
    if (wrong.length === 0) continue;
    for (const one of wrong)
      problems.push({
        file,
        message: l10n.t('{0} in "{1}" is not valid and is not used.', JSON.stringify(one), key),
      });
    good[key] = value.filter((one) => isUsable(key, one));
  }
  return { settings: good as CSpellUserSettings, problems };
}

function isUsable(key: (typeof lists)[number], value: unknown): boolean {
  if (key === "ignoreRegExpList")
    return value instanceof RegExp || (typeof value === "string" && isExpression(value));
  // A path may be an object with a glob and its root.
  return typeof value === "string" || (key === "ignorePaths" && typeof value === "object" && value !== null);
}

/** True for the name of a pattern, and for a valid regular expression. */
function isExpression(source: string): boolean {
  const [, body = source, flags = ""] = /^\/([\s\S]*)\/([a-z]*)$/.exec(source.trim()) ?? [];
  try {
    new RegExp(body, flags);
    return true;
  } catch {
    return false;
  }
}
