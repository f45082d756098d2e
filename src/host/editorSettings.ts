/** The settings of an editor that affect findings. */
export interface EditorSettings {
  /** The values with keys of `slick.json`, from `slickRequirements.config` and the separate settings. */
  readonly config: unknown;
  /** `cSpell.words`, `cSpell.userWords` and `cSpell.ignoreWords` together. */
  readonly spellingWords: readonly string[];
}

/** The settings of an editor that determine what is shown. */
export interface ViewSettings {
  /**
   * Value of `slickRequirements.codeLens`: whether levels and skills have a line above with their amount of evidence.
   */
  readonly codeLens: boolean;
}

/** The strings of a value that should be a list of strings. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
