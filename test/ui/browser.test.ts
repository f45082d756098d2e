import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { distFolder } from "../../src/node/distFolder.ts";
import { type RunningBrowser, startBrowser } from "../kit/host/startBrowser.ts";

/** What a worker in a browser does with the spelling: reads the files, checks, suggests. */
const worker = `
import { createSpeller } from "./src/core/spelling/speller/createSpeller.ts";
import { Dictionary } from "./src/core/spelling/dictionary.ts";
import { SuggestionIndex } from "./src/core/spelling/suggestionIndex.ts";
import { readCorrections } from "./src/core/spelling/speller/corrections.ts";
import { Ranking } from "./src/core/spelling/speller/ranking.ts";
import weights from "./src/core/spelling/speller/weights.json";
import { Vocabulary } from "./src/core/spelling/vocabulary.ts";

const file = async (name) => new Uint8Array(await (await fetch("/" + name)).arrayBuffer());
onmessage = async ({ data }) => {
  const dictionary = new Dictionary(await file("words.dictionary"));
  const index = new SuggestionIndex(dictionary, await file("suggestions.dictionary"));
  const corrections = readCorrections(new TextDecoder().decode(await file("misspellings.txt")));
  const speller = createSpeller(new Vocabulary(dictionary, { locale: "en-US" }), () => ({
    index, corrections, ranking: new Ranking(weights),
  }));
  const [found] = await speller.check([data]);
  const words = found.map(({ span }) => data.slice(span.start, span.end));
  const context = { documentWords: new Map() };
  postMessage(await Promise.all(words.map(async (word) => [word, (await speller.suggest(word, context))[0]])));
};
`;

describe("the spelling in a browser", () => {
  let browser: RunningBrowser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  it("reads its files, checks and suggests in a worker, without anything of Node's", async () => {
    const root = join(import.meta.dirname, "..", "..");
    const { outputFiles } = await build({
      stdin: { contents: worker, resolveDir: root, loader: "ts" },
      bundle: true,
      platform: "browser",
      format: "iife",
      write: false,
    });
    const server = createServer((request, response) => {
      if (request.url === "/") return void response.setHeader("Content-Type", "text/html").end("<p>");
      if (request.url === "/worker.js") return void response.end(outputFiles[0]!.contents);
      response.end(readFileSync(join(distFolder(), "dictionary", request.url!.slice(1))));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      await browser.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const text = "The environement of Kuberneties and the team.";
      // As text: the types of a page are not those of Node.
      const answer = await browser.page.evaluate(`new Promise((resolve, reject) => {
        const thread = new Worker("/worker.js");
        thread.onmessage = ({ data }) => resolve(data);
        thread.onerror = ({ message }) => reject(new Error(message));
        thread.postMessage(${JSON.stringify(text)});
      })`);
      assert.deepEqual(answer, [
        ["environement", "environment"],
        ["Kuberneties", "Kubernetes"],
      ]);
    } finally {
      server.close();
    }
  });
});
