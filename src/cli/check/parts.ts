import { availableParallelism } from "node:os";
import { addUses } from "../../core/projects/projectRegistry.ts";
import { LocalPart, type Part, type PartOptions, type SourceFile } from "./checkPart.ts";
import type { FileReport } from "./formats/report.ts";

/** The minimum number of files for which the compiler's settings are worth loading what sets them. */
const filesForSettings = 20;

/** The minimum number of files per additional thread: a thread must first load the code and the dictionary. */
const filesPerThread = 150;

/**
 * Checks files, in several threads if there are many. All are read first, since findings depend on the project names of
 * all. Reports come in the order of the files; other work can run between them.
 */
export async function* checkFiles(
  files: readonly SourceFile[],
  options: PartOptions,
  onRead: () => void,
): AsyncGenerator<FileReport> {
  if (files.length >= filesForSettings) (await import("./optimiseLater.ts")).optimiseLater();
  const count = Math.max(1, Math.min(availableParallelism(), Math.floor(files.length / filesPerThread)));
  const parts: Part[] = [new LocalPart(options)];
  if (count > 1) {
    const { startWorker } = await import("./workerPart.ts");
    while (parts.length < count) parts.push(startWorker(options));
  }
  // Alternating, since neighbouring files have similar sizes, which distributes them evenly.
  const shares = parts.map((_, part) => files.filter((_, index) => index % count === part));
  const uses = addUses(await Promise.all(parts.map((part, index) => part.read(shares[index]!, onRead))));
  const reports = parts.map((part) => part.reports(uses)[Symbol.asyncIterator]());
  for (const [index, { isContext }] of files.entries()) {
    if (isContext) continue;
    const { value, done } = await reports[index % count]!.next();
    if (!done) yield value;
  }
}
