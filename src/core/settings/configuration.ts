import type { Severity } from "../findings/finding.ts";
import type { TemplateKind } from "./template.ts";

/**
 * What to do with a Markdown file that looks like a requirements document: ask the author once, serve it as Markdown,
 * switch it to our language, or nothing.
 */
export type Detect = "ask" | "beside" | "switch" | "off";

/** A template of the user in `slick.json`. */
export interface ConfiguredTemplate {
  readonly kind: TemplateKind;
  readonly label: string;
  readonly description?: string;
  /** Lines of the template, in snippet syntax. */
  readonly body: readonly string[];
}

/** The author's answer about the names of a project in `slick.json`. */
export interface ConfiguredProject {
  readonly name: string;
  /** Other names of the same project. */
  readonly aliases?: readonly string[];
  /** Names of other projects that are similar to this one. */
  readonly differsFrom?: readonly string[];
}

/** A required skill in `slick.json` or a profile file. */
export interface ConfiguredSkill {
  readonly skill: string;
  /** The lowest sufficient level: its name, in full or short. */
  readonly level: string;
  /** Other names under which a document may show the skill. */
  readonly aliases?: readonly string[];
}

/** A term that must not be in a redacted export, possibly with its replacement, in `slick.json`. */
export type ConfiguredSecret = string | { readonly term: string; readonly replacement?: string };

/** What a level requires of each of its skills: minimum counts. An absent one is not required. */
export interface Target {
  readonly projects?: number;
  readonly unique?: number;
  readonly measured?: number;
}

/** A rule's severity, or its severity and options. */
export type RuleSetting = Severity | { readonly severity?: Severity; readonly [option: string]: unknown };

/** The configuration from `slick.json` and the setting `slickRequirements.config`, with defaults filled in. */
export interface Configuration {
  /** Names of the levels, lowest first; empty if `ladder` or the document names them. */
  readonly levels: readonly string[];
  /** The id of a built-in ladder; `auto` if `levels` or the document names the levels. */
  readonly ladder: string;
  /** How documents write levels: a `LayoutKind`, or `auto` to recognise it in each document. */
  readonly layout: string;
  readonly detect: Detect;
  /** True if hints are shown. */
  readonly hints: boolean;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Words that count as right. */
  readonly words: readonly string[];
  /** Locale of the spelling, such as `en-US`. */
  readonly locale: string;
  readonly templates: readonly ConfiguredTemplate[];
  readonly projects: readonly ConfiguredProject[];
  /** Terms that a redacted export must not contain. */
  readonly confidential: readonly ConfiguredSecret[];
  /** The requirements of each level for its skills, by the level's name in full or short. */
  readonly targets: Readonly<Record<string, Target>>;
  /** The required skills. A string is the name of a file that was not read yet; it requires none. */
  readonly profile: readonly ConfiguredSkill[] | string;
}

/** The maximum number of levels: each heading is compared with each of them. */
export const maxLevels = 100;

/** The default configuration. */
export const defaultConfiguration: Configuration = {
  levels: [],
  ladder: "auto",
  layout: "auto",
  detect: "ask",
  hints: true,
  rules: {},
  words: [],
  locale: "en",
  templates: [],
  projects: [],
  confidential: [],
  targets: {},
  profile: [],
};

/**
 * Merges configurations: defaults first, then each layer over the previous ones, key by key. `rules` are merged rule by
 * rule.
 */
export function mergeConfigurations(...layers: readonly Partial<Configuration>[]): Configuration {
  let merged: Configuration = defaultConfiguration;
  for (const layer of layers) merged = { ...merged, ...layer, rules: { ...merged.rules, ...layer.rules } };
  return merged;
}

/** The default locale: English in any spelling, if the document is English. */
export const anyEnglish = "en";

/** The supported locales: any English spelling; American or British; or both, without distinction. */
export const locales = [anyEnglish, "en-US", "en-GB", "en-US,en-GB"] as const;
