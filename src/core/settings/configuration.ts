import type { Severity } from "../findings/finding.ts";
import type { TemplateKind } from "./template.ts";

/**
 * What happens to a Markdown file that looks like a requirements document: the author is asked once, it stays Markdown and is served
 * there, it is switched to our language, or nothing.
 */
export type Detect = "ask" | "beside" | "switch" | "off";

/** A template of the user's own, as `slick.json` holds it. */
export interface ConfiguredTemplate {
  readonly kind: TemplateKind;
  readonly label: string;
  readonly description?: string;
  /** Lines of the template, in snippet syntax. */
  readonly body: readonly string[];
}

/** What the author answered about the names of a project, as `slick.json` holds it. */
export interface ConfiguredProject {
  readonly name: string;
  /** Other names of the same project. */
  readonly aliases?: readonly string[];
  /** Projects with names like this one that are others all the same. */
  readonly differsFrom?: readonly string[];
}

/** A skill that is asked for, as `slick.json` or a profile file holds it. */
export interface ConfiguredSkill {
  readonly skill: string;
  /** The lowest level that is enough: its name, in full or short. */
  readonly level: string;
  /** Other names under which a document may show the skill. */
  readonly aliases?: readonly string[];
}

/** A term that leaves no redacted export, or that with what is in its place, as `slick.json` holds it. */
export type ConfiguredSecret = string | { readonly term: string; readonly replacement?: string };

/** What a level asks of each of its skills: least counts; absent ones are not asked. */
export interface Target {
  readonly projects?: number;
  readonly unique?: number;
  readonly measured?: number;
}

/** A rule's severity, or its severity and options. */
export type RuleSetting = Severity | { readonly severity?: Severity; readonly [option: string]: unknown };

/** What `slick.json` and the setting `slickRequirements.config` hold, defaults filled in. */
export interface Configuration {
  /** Names of the levels, lowest first; none if `ladder` or the document says. */
  readonly levels: readonly string[];
  /** The id of a built-in ladder; `auto` where `levels` or the document says. */
  readonly ladder: string;
  /** How documents write levels: a `LayoutKind`; `auto` where the document tells. */
  readonly layout: string;
  readonly detect: Detect;
  /** Whether findings that are hints are shown. */
  readonly hints: boolean;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Words that are spelled right. */
  readonly words: readonly string[];
  /** Locale of the spelling, such as `en-US`. */
  readonly locale: string;
  readonly templates: readonly ConfiguredTemplate[];
  readonly projects: readonly ConfiguredProject[];
  /** Terms that a redacted export must not hold. */
  readonly confidential: readonly ConfiguredSecret[];
  /** What each level asks of its skills, by its name in full or short. */
  readonly targets: Readonly<Record<string, Target>>;
  /** The skills that are asked for; a string is the name of a file that nobody has read, and asks for none. */
  readonly profile: readonly ConfiguredSkill[] | string;
}

/** The configuration if nobody said anything. */
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
 * The configuration in force: defaults, then each layer over what is before it, key by key; `rules` are taken
 * rule by rule.
 */
export function mergeConfigurations(...layers: readonly Partial<Configuration>[]): Configuration {
  let merged: Configuration = defaultConfiguration;
  for (const layer of layers) merged = { ...merged, ...layer, rules: { ...merged.rules, ...layer.rules } };
  return merged;
}

/** Where nothing else is said: English as the author likes, if the document is English. */
export const anyEnglish = "en";

/** The spellings there are: English, American or British as the author likes; one of them; or both, told apart no further. */
export const locales = [anyEnglish, "en-US", "en-GB", "en-US,en-GB"] as const;
