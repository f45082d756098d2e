import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { distFolder } from "../../../src/node/distFolder.ts";
import { CspellWorker } from "../../../src/node/spelling/cspell/cspellWorker.ts";

const context = { file: "/nowhere/a.requirements.md", locale: "en-US", directives: "" };

describe("the worker for cspell's configuration", () => {
  it("reads and applies it from the built bundle", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slick-worker-"));
    const config = join(folder, "cspell.json");
    writeFileSync(config, JSON.stringify({ words: ["fribble"], flagWords: ["shop"], minWordLength: 5 }));
    const worker = new CspellWorker(pathToFileURL(join(distFolder(), "cspellWorker.mjs")));
    try {
      const user = await worker.open({ ...context, file: join(folder, "a.requirements.md") });
      assert.deepEqual(
        { checks: user.checks, options: user.options, problems: user.problems },
        {
          checks: true,
          options: { allowCompoundWords: false, minWordLength: 5, locale: "en-US" },
          problems: [],
        },
      );
      const found = [{ span: { start: 0, end: 7 }, forbidden: false }];
      assert.deepEqual(await user.review(["fribble shop"], [found]), {
        misspellings: [[{ span: { start: 8, end: 12 }, forbidden: true }]],
        problems: [],
      });
      assert.ok((await user.suggest("fribbel")).includes("fribble"));
      assert.match((await user.sourcesOf("fribble")).join(), /cspell\.json|words/);
    } finally {
      await worker.dispose();
      rmSync(folder, { recursive: true });
    }
  });

  it("rejects open calls when it dies, restarts with the next call, and gives up after three times", async () => {
    const worker = new CspellWorker(program("parentPort.once('message', () => process.exit(7));"));
    for (let i = 0; i < 3; i++) await assert.rejects(worker.open(context), /ended with code 7/);
    await assert.rejects(worker.open(context), /not started again/);
    await worker.dispose();
  });

  it("is ended if it does not answer, and rejects at once a call that was cancelled", async () => {
    const worker = new CspellWorker(
      program(
        "parentPort.on('message', ({ id, kind }) => kind === 'open' ? parentPort.postMessage({ id, value: {} }) : forever());",
      ),
      500,
    );
    const user = await worker.open(context);
    const controller = new AbortController();
    const given = user.review(["text"], [[]], controller.signal);
    const waiting = user.review(["text"], [[]]);
    controller.abort();
    await assert.rejects(given, { name: "AbortError" });
    await assert.rejects(waiting, /ended with code/);
    await worker.dispose();
  });

  it("is ended for a cancelled call, and the other calls are sent again", async () => {
    const worker = new CspellWorker(
      program(
        "parentPort.on('message', ({ id, context }) => context.locale === 'hangs' ? forever() : parentPort.postMessage({ id, value: { checks: true } }));",
      ),
    );
    const controller = new AbortController();
    const hanging = worker.open({ ...context, locale: "hangs" }, controller.signal);
    const waiting = worker.open(context);
    controller.abort(new Error("took too long"));
    await assert.rejects(hanging, /took too long/);
    assert.equal((await waiting).checks, true);
    await worker.dispose();
  });
});

function program(code: string): URL {
  const source = `import { parentPort } from 'node:worker_threads'; const forever = () => { for (;;); }; ${code}`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
