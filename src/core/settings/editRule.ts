import { readKeys, removeValue, setValue } from "./editValue.ts";

/** The setting of a rule: a severity, or a severity with options; undefined if there is none. */
export type RuleSetting = string | Readonly<Record<string, unknown>> | undefined;

/** The setting of the rule in a configuration text. Throws if the text is not a JSON object. */
export function ruleSetting(text: string, rule: string): RuleSetting {
  return (readKeys(text).rules as Readonly<Record<string, RuleSetting>> | undefined)?.[rule];
}

/**
 * The configuration text with the setting of a rule, or without any; comments and layout stay. Throws if the text is no
 * JSON object.
 */
export function setRule(text: string, rule: string, setting: RuleSetting): string {
  const before = ruleSetting(text, rule);
  if (setting !== undefined) return setValue(text, ["rules", rule], setting);
  return before === undefined ? text : removeValue(text, ["rules", rule]);
}

/** The setting of a rule that turns it off and keeps its options. */
export function turnedOff(setting: RuleSetting): RuleSetting {
  return typeof setting === "object" ? { ...setting, severity: "off" } : "off";
}
