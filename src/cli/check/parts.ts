import { availableParallelism } from "node:os";
import { addUses } from "../../core/projects/projectRegistry.ts";
import { LocalPart, type Part, type PartOptions, type SourceFile } from "./checkPart.ts";
import type { FileReport } from "./formats/report.ts";

/** Each further thread must have this many files to be worth it: it must first read the code and the dictionary. */
const filesPerThread = 150;

/**
 * Checks files, over several cores if they are many: all are read first, since they know each other's projects. Reports
 * come in the order of the files, and other work is let in between them.
 */
export async function* checkFiles(
  files: readonly SourceFile[],
  options: PartOptions,
  onRead: () => void,
): AsyncGenerator<FileReport> {
  const count = Math.max(1, Math.min(availableParallelism(), Math.floor(files.length / filesPerThread)));
  const parts: Part[] = [new LocalPart(options)];
  if (count > 1) {
    const { startWorker } = await import("./workerPart.ts");
    while (parts.length < count) parts.push(startWorker(options));
  }
  // In turn: neighbours are alike in size, and each part gets of each.
  const shares = parts.map((_, part) => files.filter((_, index) => index % count === part));
  const uses = addUses(await Promise.all(parts.map((part, index) => part.read(shares[index]!, onRead))));
  const reports = parts.map((part) => part.reports(uses)[Symbol.asyncIterator]());
  for (const [index, { isContext }] of files.entries()) {
    if (isContext) continue;
    const { value, done } = await reports[index % count]!.next();
    if (!done) yield value;
  }
}
