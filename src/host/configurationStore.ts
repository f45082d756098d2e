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

/** The configuration in force for a document, and where it comes from. */
export interface ConfigurationInForce {
  readonly configuration: Configuration;
  /** Absolute path of the `slick.json` it was read from, if there is one. */
  readonly file: string | undefined;
  /** What that file holds; undefined if it cannot be read. */
  readonly text: string | undefined;
  /** What is wrong in that file; while there is anything, its last good values stay in force. */
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads a text file. Throws what the system says. An editor answers with its unsaved text. */
export type ReadText = (path: string) => string;

/** Finds and keeps the configuration of documents: the nearest `slick.json` over the value of the editor's setting. */
export class ConfigurationStore {
  readonly #host: FileLookup;
  readonly #readText: ReadText;
  readonly #file: string | undefined;
  readonly #files = new Map<
    string,
    { readonly text: string; readonly parsed: ParsedConfiguration; readonly good: Partial<Configuration> }
  >();

  /** Profiles as they were last right, by the path of the `slick.json` and the name in it. */
  readonly #profiles = new Map<string, readonly ConfiguredSkill[]>();
  /** Absolute paths of profiles that were asked for. */
  readonly #profileFiles = new Set<string>();

  /** `file` is the absolute path of a configuration that is in the place of every `slick.json`. */
  constructor(host: FileLookup, file?: string, read: ReadText = (path) => host.readText(path)) {
    this.#host = host;
    this.#file = file;
    this.#readText = read;
  }

  /**
   * The configuration for the document at the absolute path (or for none), over `setting`, what an editor is set to with the
   * keys of `slick.json`. The file wins key by key.
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
    if (problems.length === 0 && (good.targets || good.profile))
      appendAll(problems, checkLevelNames(text, levelNamesOf(configuration)));
    if (typeof good.profile !== "string") return { configuration, file, text, problems };
    const { skills, messages } = this.#readProfile(file, good.profile, levelNamesOf(configuration));
    const span = keySpan(text, "profile");
    for (const message of messages) problems.push({ span, message, path: ["profile"], isBeyondSchema: true });
    return { configuration: { ...configuration, profile: skills }, file, text, problems };
  }

  /** True for the absolute path of a file that a `slick.json` names. */
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
