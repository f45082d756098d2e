import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { proseOf } from "../../../src/core/markdown/prose.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

/** Lists and texts that are beside the checkout. */
export const shared = join(import.meta.dirname, "..", "..", "..", "..", "shared");
export const isThere = existsSync(join(shared, "data"));

/** A misspelling from a list, with what may have been meant, in lower case. */
export interface Row {
  readonly set: string;
  readonly wrong: string;
  readonly meant: readonly string[];
}

/** The first `count` rows of each list of the development half. */
export function readRows(count: number): readonly Row[] {
  const taken = new Map<string, number>();
  return readFileSync(join(shared, "data", "misspellings-dev.tsv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [set, wrong, right] = line.split("\t") as [string, string, string];
      return { set, wrong, meant: right.toLowerCase().split("|") };
    })
    .filter(({ set }) => {
      taken.set(set, (taken.get(set) ?? 0) + 1);
      return taken.get(set)! <= count;
    });
}

/** Clean texts by name, each as the prose of its blocks. */
export function readCleanProse(): ReadonlyMap<string, readonly string[]> {
  const files = globSync("data/clean/*.md", { cwd: shared }).sort();
  return new Map(
    files.map((file) => {
      const document = new CheckedDocument(readFileSync(join(shared, file), "utf8"), defaultConfiguration);
      return [basename(file), document.blocks.map(proseOf)];
    }),
  );
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}
