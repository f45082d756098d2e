import { parentPort, workerData } from "node:worker_threads";
import { useLanguageOf } from "../common/language.ts";
import { LocalPart, type PartOptions } from "./checkPart.ts";
import type { FromWorker, ToWorker } from "./workerPart.ts";

// A thread that checks a part of the files of a call.

useLanguageOf(process.env);
const part = new LocalPart(workerData as PartOptions);
const say = (message: FromWorker) => parentPort!.postMessage(message);

parentPort!.on("message", async (message: ToWorker) => {
  if ("read" in message) say({ uses: await part.read(message.read, () => say({ isRead: true })) });
  else {
    for await (const report of part.reports(message.all)) say({ report });
    say({ isDone: true });
    // There are no further messages: the thread ends.
    parentPort!.close();
  }
});
