import { parentPort, workerData } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import type { Speller } from "../../core/spelling/speller.ts";
import { openCspellSpeller } from "./cspellSpeller.ts";
import type { SpellingContext } from "./spellingContext.ts";
import type { WorkerAnswer, WorkerData, WorkerRequest } from "./workerProtocol.ts";

// Entry of the worker thread: keeps one speller a context and answers requests in the order they come.

const port = parentPort!;
const { dictionaryFolder, strings } = workerData as WorkerData;
if (strings) l10n.config({ contents: strings });
const spellers = new Map<string, Promise<Speller>>();
const mostSpellers = 32;

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
    spellers.clear();
    const { clearCachedFiles } = await import("cspell-lib");
    await clearCachedFiles();
    return undefined;
  }
  const speller = await spellerFor(request.context);
  if (request.kind === "open") return speller.problems;
  return request.kind === "check" ? speller.check(request.texts) : speller.suggest(request.word);
}

function spellerFor(context: SpellingContext): Promise<Speller> {
  const key = JSON.stringify(context);
  let speller = spellers.get(key);
  if (!speller) {
    speller = openCspellSpeller(context, dictionaryFolder);
    // What could not be opened may open the next time.
    speller.catch(() => spellers.delete(key));
    spellers.set(key, speller);
    // In-text settings being typed make a context a keystroke.
    if (spellers.size > mostSpellers) spellers.delete(spellers.keys().next().value!);
  }
  return speller;
}
