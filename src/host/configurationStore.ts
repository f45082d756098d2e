import * as l10n from "@vscode/l10n";
import { checkLevelNames } from "../core/configuration/checkLevelNames.ts";
import type { ConfigurationProblem } from "../core/configuration/checkValue.ts";
import type { ParsedConfiguration } from "../core/configuration/parseAgainst.ts";
import { checkConfiguration, keySpan, parseConfiguration } from "../core/configuration/parseConfiguration.ts";
import {
  type Configuration,
  type ConfiguredSkill,
  mergeConfigurations,
} from "../core/settings/configuration.ts";
import { configurationFileName } from "../core/settings/editWords.ts";
import { levelNamesOf } from "../core/settings/layoutOptions.ts";
import { appendAll } from "../core/text/collections.ts";
import { fileProblem, isMissing } from "./fileProblem.ts";
import type { FileLookup } from "./files.ts";
import { findUp } from "./findUp.ts";
import { readProfileFile } from "./profileFile.ts";

/** The configuration of a document, and its source. */
export interface ConfigurationInForce {
  readonly configuration: Configuration;
  /** Absolute path of the `slick.json` that it was read from; undefined if there is none. */
  readonly file: string | undefined;
  /** The text of that file; undefined if it cannot be read. */
  readonly text: string | undefined;
  /** The problems in that file. As long as there are any, its last valid values are used. */
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * The problem in a text with bytes that were not UTF-8: a word or a confidential term with them would silently not be
 * found.
 */
function notUtf8(text: string): ConfigurationProblem | undefined {
  const start = text.indexOf("\ufffd");
  if (start < 0) return undefined;
  const message = l10n.t("This is not UTF-8 text. Save the file as UTF-8.");
  return { span: { start, end: start + 1 }, message, path: [], isBeyondSchema: true };
}

/** Reads a text file. Throws the system's error. An editor returns its unsaved text. */
export type ReadText = (path: string) => string;

/** Finds and caches the configuration of documents: the nearest `slick.json`, with the editor's setting as fallback. */
export class ConfigurationStore {
  readonly #host: FileLookup;
  readonly #readText: ReadText;
  readonly #file: string | undefined;
  readonly #files = new Map<
    string,
    { readonly text: string; readonly parsed: ParsedConfiguration; readonly good: Partial<Configuration> }
  >();

  /** The last valid version of each profile, by the path of the `slick.json` and the profile's name in it. */
  readonly #profiles = new Map<string, readonly ConfiguredSkill[]>();
  /** Absolute paths of all profiles that have been asked for. */
  readonly #profileFiles = new Set<string>();

  /** `file` is the absolute path of a configuration that replaces every `slick.json`. */
  constructor(host: FileLookup, file?: string, read: ReadText = (path) => host.readText(path)) {
    this.#host = host;
    this.#file = file;
    this.#readText = read;
  }

  /**
   * The configuration for the document at the absolute path (or for none). `setting` is the editor's setting with keys
   * of `slick.json`; the file overrides it key by key.
   */
  configurationFor(path: string | undefined, setting: unknown): ConfigurationInForce {
    const base = setting === undefined ? {} : checkConfiguration(setting).values;
    const file =
      this.#file ??
      (path === undefined
        ? undefined
        : findUp(this.#host, this.#host.paths.dirname(path), [configurationFileName]));
    const none = { configuration: mergeConfigurations(base), file: undefined, text: undefined, problems: [] };
    if (file === undefined) return none;
    let text: string;
    try {
      text = this.#readText(file);
    } catch (error) {
      if (isMissing(error)) return none;
      const good = this.#files.get(file)?.good ?? {};
      const message = l10n.t("This file cannot be read: {0}.", fileProblem(error));
      const problem = { span: { start: 0, end: 0 }, message, path: [], isBeyondSchema: true as const };
      return { configuration: mergeConfigurations(base, good), file, text: undefined, problems: [problem] };
    }
    const { good, parsed } = this.#read(file, text);
    const configuration = mergeConfigurations(base, good);
    const problems = [...parsed.problems];
    const broken = notUtf8(text);
    if (broken) problems.push(broken);
    if (problems.length === 0 && (good.targets || good.profile))
      appendAll(problems, checkLevelNames(text, levelNamesOf(configuration)));
    if (typeof good.profile !== "string") return { configuration, file, text, problems };
    const { skills, messages } = this.#readProfile(file, good.profile, levelNamesOf(configuration));
    const span = keySpan(text, "profile");
    for (const message of messages) problems.push({ span, message, path: ["profile"], isBeyondSchema: true });
    return { configuration: { ...configuration, profile: skills }, file, text, problems };
  }

  /** True for the absolute path of a profile file that a `slick.json` names. */
  hasRead(path: string | undefined): boolean {
    return path !== undefined && this.#profileFiles.has(path);
  }

  #readProfile(file: string, name: string, levels: readonly string[]) {
    const { dirname, resolve } = this.#host.paths;
    this.#profileFiles.add(resolve(dirname(file), name));
    const { skills, messages } = readProfileFile(file, name, {
      levels,
      host: this.#host,
      readText: this.#readText,
    });
    const key = `${file}\n${name}`;
    if (messages.length === 0) this.#profiles.set(key, skills);
    return { skills: this.#profiles.get(key) ?? skills, messages };
  }

  #read(file: string, text: string) {
    const known = this.#files.get(file);
    if (known?.text === text) return known;
    const parsed = parseConfiguration(text);
    const good = parsed.problems.length === 0 ? parsed.values : (known?.good ?? parsed.values);
    const entry = { text, parsed, good };
    this.#files.set(file, entry);
    return entry;
  }
}
