import { parentPort, workerData } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { UserSpelling, UserSpellingContext } from "../userSpelling.ts";
import { openUserSpelling } from "./openUserSpelling.ts";
import type { WorkerAnswer, WorkerData, WorkerRequest } from "./workerProtocol.ts";

// Entry of the worker thread. It caches one user spelling per context and answers requests in the order of their
// arrival.

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
    // A failure is not cached, since the next attempt may succeed.
    spelling.catch(() => opened.delete(key));
    opened.set(key, spelling);
    // While in-text settings are being typed, every keystroke creates a context.
    if (opened.size > maxOpened) opened.delete(opened.keys().next().value!);
  }
  return spelling;
}
