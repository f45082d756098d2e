import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { CheckedDocument } from "../core/checking/checkedDocument.ts";
import { reviewChanges } from "../core/features/review/reviewChanges.ts";
import {
  type ReviewedFile,
  reviewMarkdown,
  reviewRecord,
  reviewText,
} from "../core/features/review/reviewReport.ts";
import { lineNumbers } from "../core/text/lines.ts";
import { openRequirements } from "../core/workspace/openRequirements.ts";
import { ConfigurationStore } from "../host/configurationStore.ts";
import { GitError } from "../host/git.ts";
import { diskLookup } from "../node/files/diskLookup.ts";
import { commitOf, locateFile } from "../node/git.ts";
import { readWorkspaceSettings } from "../node/workspaceSettings.ts";
import { UsageError } from "./common/command.ts";
import { configurationProblems } from "./common/configurationProblems.ts";
import { visibleLines, writeError } from "./common/visible.ts";
import { findTexts } from "./findTexts.ts";

export interface DiffCall {
  /** The revision, if the first one is a revision, and the documents to compare. */
  readonly operands: readonly string[];
  readonly format: "text" | "json" | "markdown";
  readonly failsOnChanges: boolean;
  readonly failsOnClaims: boolean;
  readonly config: string | undefined;
}

/** Prints the changes. Returns the exit code: 0, 1 if something was not read, 2 according to the options. */
export async function runDiff(call: DiffCall): Promise<number> {
  try {
    return await diff(call);
  } catch (error) {
    throw error instanceof GitError ? new UsageError(error.message) : error;
  }
}

async function diff({ operands, format, failsOnChanges, failsOnClaims, config }: DiffCall): Promise<number> {
  const { revision, patterns } = await readOperands(operands);
  const complaints = new Set<string>();
  const store = new ConfigurationStore(diskLookup, config && resolve(config));
  const files: ReviewedFile[] = [];
  const texts = await findTexts(revision, patterns, complaints);
  for (const { file, before, after } of texts) {
    const path = resolve(file);
    const inForce = store.configurationFor(path, readWorkspaceSettings(path).config);
    const isOurs = (text: string) => openRequirements(file, text, inForce.configuration) !== undefined;
    if (!isOurs(after) && !isOurs(before)) continue;
    for (const problem of configurationProblems(inForce)) complaints.add(problem);
    const read = (text: string) => new CheckedDocument(text, inForce.configuration);
    const now = read(after);
    const changes = reviewChanges(read(before), now, now.model.ladder.names);
    if (changes.length > 0)
      files.push({
        file,
        revision,
        changes,
        lineBefore: lineNumbers(before),
        lineAfter: lineNumbers(after),
      });
  }
  for (const complaint of complaints) writeError(`slick-requirements: ${complaint}`);
  if (files.length > 0 || format === "json" || complaints.size === 0)
    process.stdout.write(visibleLines(print(files, format, revision)));
  if (complaints.size > 0) return 1;
  const hasClaims = files.some(({ changes }) => changes.some(({ kind }) => kind === "claimRaised"));
  return (failsOnChanges && files.length > 0) || (failsOnClaims && hasClaims) ? 2 : 0;
}

function print(files: readonly ReviewedFile[], format: DiffCall["format"], revision: string): string {
  if (files.length === 0 && format !== "json") return `${l10n.t("No changes since {0}.", revision)}\n`;
  switch (format) {
    case "json":
      return `${JSON.stringify(files.map(reviewRecord), null, 2)}\n`;
    case "markdown":
      return files.map(reviewMarkdown).join("\n");
    case "text":
      return files.map(reviewText).join("\n");
  }
}

/** Splits the operands. The first one is a revision if Git knows it, as in `git diff`, or if it is not a file. */
async function readOperands(
  operands: readonly string[],
): Promise<{ readonly revision: string; readonly patterns: readonly string[] }> {
  const [first, ...others] = operands;
  if (first === undefined) return { revision: "HEAD", patterns: ["."] };
  const asRevision = { revision: first, patterns: others.length > 0 ? others : ["."] };
  const asFile = { revision: "HEAD", patterns: operands };
  const isFile = existsSync(first);
  // A name such as `../a.md` is not a range.
  if (!isFile && /[^./\\]\.\.|\.\.[^./\\]/.test(first)) return asRevision;
  const { root } = await locateFile(isFile ? inside(first) : inside(others[0] ?? ".")).catch(() =>
    locateFile(inside(".")),
  );
  try {
    await commitOf(root, first);
    return asRevision;
  } catch (error) {
    if (!(error instanceof GitError) || error.reason !== "unknown-revision") throw error;
    return isFile || /[*?[{]|\.(?:md|markdown)$/i.test(first) ? asFile : asRevision;
  }
}

/** A path in the folder, or the file itself, from which Git finds the repository. */
function inside(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? resolve(path, "_") : resolve(path);
}
