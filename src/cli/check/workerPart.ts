import { join } from "node:path";
import { Worker } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { ProjectUse } from "../../core/projects/projectRegistry.ts";
import { distFolder } from "../../node/distFolder.ts";
import type { Part, PartOptions, SourceFile } from "./checkPart.ts";
import type { FileReport } from "./formats/report.ts";

/** A message to a worker. */
export type ToWorker = { readonly read: readonly SourceFile[] } | { readonly all: readonly ProjectUse[] };

/** A message from a worker. */
export type FromWorker =
  | { readonly isRead: true }
  | { readonly uses: readonly ProjectUse[] }
  | { readonly report: FileReport }
  | { readonly isDone: true };

/** A part in a separate thread, which ends with the part. */
export function startWorker(options: PartOptions): Part {
  const worker = new Worker(join(distFolder(), "checkWorker.mjs"), { workerData: options });
  const said: FromWorker[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  worker.on("message", (message: FromWorker) => {
    said.push(message);
    wake();
  });
  worker.on("error", (error: Error) => {
    failure = error;
    wake();
  });
  // A thread that ran out of memory sends no message.
  worker.on("exit", () => {
    failure ??= new Error(l10n.t("A thread ended before it was done."));
    wake();
  });
  const next = async (): Promise<FromWorker> => {
    while (said.length === 0) {
      if (failure) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return said.shift()!;
  };
  const say = (message: ToWorker) => worker.postMessage(message);
  return {
    async read(files, onRead) {
      say({ read: files });
      for (;;) {
        const answer = await next();
        if ("uses" in answer) return answer.uses;
        onRead();
      }
    },
    async *reports(all) {
      say({ all });
      for (;;) {
        const answer = await next();
        if (!("report" in answer)) return;
        yield answer.report;
      }
    },
  };
}
