/** Settings of an editor that findings depend on. */
export interface EditorSettings {
  /** What is set with the keys of `slick.json`, by `slickRequirements.config` and separate settings. */
  readonly config: unknown;
  /** `cSpell.words`, `cSpell.userWords` and `cSpell.ignoreWords` together. */
  readonly spellingWords: readonly string[];
}

/** Settings of an editor that say what is shown. */
export interface ViewSettings {
  /** Value of `slickRequirements.codeLens`: whether levels and skills say above them what they hold. */
  readonly codeLens: boolean;
}

/** The strings of a value that should be a list of strings. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
