import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { distFolder } from "../../../src/node/distFolder.ts";
import { WorkerSpelling } from "../../../src/node/spelling/workerSpelling.ts";

const context = { file: undefined, locale: "en-US", words: [], directives: "" };

describe("spelling in a worker", () => {
  it("answers as the speller does, from the built bundle", async () => {
    const spelling = new WorkerSpelling(
      pathToFileURL(join(distFolder(), "spellWorker.mjs")),
      join(distFolder(), "dictionary"),
    );
    const speller = await spelling.open(context);
    assert.deepEqual(await speller.check(["The environement."]), [
      [{ span: { start: 4, end: 16 }, forbidden: false }],
    ]);
    assert.ok((await speller.suggest("environement")).includes("environment"));
    await spelling.dispose();
  });

  it("rejects what is open when it dies, starts again with the next call, and gives up after three times", async () => {
    const entry = new URL(
      `data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => process.exit(7));")}`,
    );
    const spelling = new WorkerSpelling(entry, "");
    for (let i = 0; i < 3; i++) await assert.rejects(spelling.open(context), /ended with code 7/);
    await assert.rejects(spelling.open(context), /not started again/);
    await spelling.dispose();
  });

  it("ends a thread that says nothing, and lets go at once of whoever gave up", async () => {
    const spelling = new WorkerSpelling(
      program(
        "parentPort.on('message', ({ id, kind }) => kind === 'open' ? parentPort.postMessage({ id, value: [] }) : forever());",
      ),
      "",
      500,
    );
    const speller = await spelling.open(context);
    const controller = new AbortController();
    const given = speller.check(["text"], controller.signal);
    const waiting = speller.check(["text"]);
    controller.abort();
    await assert.rejects(given, { name: "AbortError" });
    await assert.rejects(waiting, /ended with code/);
    await spelling.dispose();
  });
});

function program(code: string): URL {
  const source = `import { parentPort } from 'node:worker_threads'; const forever = () => { for (;;); }; ${code}`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
