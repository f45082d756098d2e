import { ladderOf } from "../document/ladders.ts";
import { type LayoutOptions, laddersFor, layoutKinds } from "../document/layout.ts";
import { builtInLadders, type KnownLadder, knownLadder } from "../document/levelNames.ts";
import type { FrontMatterSettings } from "../markdown/frontMatterSettings.ts";
import { type Configuration, maxLevels } from "./configuration.ts";

/** The part of a configuration that says how documents are read. */
export type LevelSettings = Pick<Configuration, "levels" | "ladder"> & Partial<Pick<Configuration, "layout">>;

/**
 * How the configuration, together with the document's own settings, says that a document is read; of levels, the first
 * `maxLevels`. The last result is cached: the same settings give the same object.
 */
export function layoutOptions(configuration: LevelSettings, own?: FrontMatterSettings): LayoutOptions {
  const isOwn = own?.levels !== undefined || own?.ladder !== undefined;
  const levels = (isOwn ? (own.levels ?? []) : configuration.levels).slice(0, maxLevels);
  const ladder = isOwn ? (own.ladder ?? "auto") : configuration.ladder;
  const kind = [own?.layout, configuration.layout].flatMap(
    (name) => layoutKinds.find((one) => one === name) ?? [],
  )[0];
  const key = JSON.stringify([levels, ladder, kind]);
  if (last?.key !== key) last = { key, options: { ladder: ladderIn(levels, ladder), ...(kind && { kind }) } };
  return last.options;
}

let last: { readonly key: string; readonly options: LayoutOptions } | undefined;

function ladderIn(levels: readonly string[], id: string): KnownLadder | undefined {
  if (levels.length > 0)
    return knownLadder({ id: "levels", levels: levels.map((name) => [name]), isEveryday: false });
  return ladderOf(id) && builtInLadders().find((one) => one.id === id);
}

/** The names of the levels in a configuration, lowest first: the configured ones, or those of the first built-in ladder. */
export function levelNamesOf(configuration: LevelSettings): readonly string[] {
  return laddersFor(layoutOptions(configuration))[0]!.names;
}
