import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ConfigurationProblem } from "../core/config/checkValue.ts";
import { type Configuration, mergeConfigurations } from "../core/config/configuration.ts";
import { configurationFileName } from "../core/config/editWords.ts";
import {
  checkConfiguration,
  type ParsedConfiguration,
  parseConfiguration,
} from "../core/config/parseConfiguration.ts";
import { findUp } from "./findUp.ts";

/** The configuration in force for a document, and where it comes from. */
export interface ConfigurationInForce {
  readonly configuration: Configuration;
  /** Absolute path of the `slick.json` it was read from, if there is one. */
  readonly file: string | undefined;
  /** What is wrong in that file; while there is anything, its last good values stay in force. */
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads a text file; undefined where there is none. An editor answers with its unsaved text. */
export type ReadText = (path: string) => string | undefined;

/** Finds and keeps the configuration of documents: the nearest `slick.json` over the value of the editor's setting. */
export class ConfigurationStore {
  readonly #readText: ReadText;
  readonly #files = new Map<
    string,
    { readonly text: string; readonly parsed: ParsedConfiguration; readonly good: Partial<Configuration> }
  >();

  constructor(readText: ReadText = readTextFile) {
    this.#readText = readText;
  }

  /**
   * The configuration for the document at the absolute path (or for none), over `setting`, the value of
   * `slickRequirements.config`. The file wins key by key.
   */
  configurationFor(path: string | undefined, setting: unknown): ConfigurationInForce {
    const base = checkConfiguration(setting).values;
    const file = path === undefined ? undefined : findUp(dirname(path), [configurationFileName]);
    const text = file === undefined ? undefined : this.#readText(file);
    if (file === undefined || text === undefined) {
      return { configuration: mergeConfigurations(base), file: undefined, problems: [] };
    }
    const { good, parsed } = this.#read(file, text);
    return { configuration: mergeConfigurations(base, good), file, problems: parsed.problems };
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

/** The text of a file; undefined where it cannot be read. */
export function readTextFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
