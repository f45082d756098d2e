import { readKeys, setValue } from "./editValue.ts";

const rule = "duplicate-evidence";

/**
 * The configuration text after storing that the reuse of sentences, given by their `evidenceKeys`, is intended;
 * comments and layout stay. Throws if the text is not a JSON object.
 */
export function addIntended(text: string, keys: readonly string[]): string {
  const setting = (readKeys(text).rules as Record<string, unknown> | undefined)?.[rule];
  // A setting that is only a severity becomes an object, to have room for the option.
  if (typeof setting === "string")
    return setValue(text, ["rules", rule], { severity: setting, intended: keys });
  const intended = (setting as { readonly intended?: unknown } | undefined)?.intended;
  if (!Array.isArray(intended)) return setValue(text, ["rules", rule, "intended"], keys);
  let changed = text;
  let length = intended.length;
  for (const key of keys)
    if (!intended.includes(key))
      changed = setValue(changed, ["rules", rule, "intended", length++], key, true);
  return changed;
}
