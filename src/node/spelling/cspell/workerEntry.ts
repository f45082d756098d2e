import { parentPort, workerData } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { UserSpelling, UserSpellingContext } from "../userSpelling.ts";
import { openUserSpelling } from "./openUserSpelling.ts";
import type { WorkerAnswer, WorkerData, WorkerRequest } from "./workerProtocol.ts";

// Entry of the worker thread: keeps one user spelling a context and answers requests in the order they come.

const port = parentPort!;
const { strings } = workerData as WorkerData;
if (strings) l10n.config({ contents: strings });
const opened = new Map<string, Promise<UserSpelling>>();
const maxOpened = 32;

port.on("message", async (request: WorkerRequest) => {
  let answer: WorkerAnswer;
  try {
    answer = { id: request.id, value: await answerTo(request) };
  } catch (error) {
    answer = { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
});

async function answerTo(request: WorkerRequest): Promise<unknown> {
  if (request.kind === "forget") {
    opened.clear();
    const { clearCachedFiles } = await import("cspell-lib");
    await clearCachedFiles();
    return undefined;
  }
  const spelling = await spellingFor(request.context);
  switch (request.kind) {
    case "open":
      return { checks: spelling.checks, options: spelling.options, problems: spelling.problems };
    case "review":
      return spelling.review(request.texts, request.found);
    default:
      return spelling[request.kind](request.word);
  }
}

function spellingFor(context: UserSpellingContext): Promise<UserSpelling> {
  const key = JSON.stringify(context);
  let spelling = opened.get(key);
  if (!spelling) {
    spelling = openUserSpelling(context);
    // What could not be opened may open the next time.
    spelling.catch(() => opened.delete(key));
    opened.set(key, spelling);
    // In-text settings being typed make a context a keystroke.
    if (opened.size > maxOpened) opened.delete(opened.keys().next().value!);
  }
  return spelling;
}
