import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction } from "vscode-languageserver-protocol";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import type { Action } from "../../src/core/findings/action.ts";
import { rules } from "../../src/core/rules/index.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { readMarks } from "../kit/marks.ts";
import { fakeSpeller, pulling, TestServer } from "../kit/testServer.ts";

/** The titles of the menu items for each kind of action. */
const titles: Readonly<Record<Action["kind"], RegExp>> = {
  "correct-all": /^Change All 2 to "/,
  "add-word": /^Add ".*" to (User )?Dictionary/,
  "ignore-word": /^Ignore ".*" in This Document/,
  "merge-skills": /^Merge with "/,
  "answer-project": /^Mark ".*" as (an Alias|a Different Project)/,
  "intend-reuse": /^Mark the Reuse as Intended/,
};

const introduction = "A paragraph before all.\n\nAnd one more.\n\n";

describe("the actions that a rule yields", () => {
  let folder: string;
  let server: TestServer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-actions-"));
    const on = Object.fromEntries(rules.map(({ id }) => [id, "warning"]));
    writeFileSync(join(folder, "slick.json"), JSON.stringify({ rules: on }));
    server = await new TestServer({ openSpeller: async (context) => fakeSpeller(context) }).start(
      pulling,
      pathToFileURL(folder).href,
      { runsCommands: true },
    );
  });
  after(() => {
    server.dispose();
    rmSync(folder, { recursive: true });
  });

  /** The menu at each of the marks. */
  async function menus(rule: string, marked: string): Promise<readonly (readonly CodeAction[])[]> {
    const uri = pathToFileURL(join(folder, "a.requirements.md")).href;
    const { text, spans } = readMarks(marked);
    await server.open(uri, text);
    await server.settled(uri, rule);
    const document = server.texts.get(uri)!;
    const found: (readonly CodeAction[])[] = [];
    for (const { start, end } of spans)
      found.push(
        await server.actions(uri, { start: document.positionAt(start), end: document.positionAt(end) }),
      );
    await server.close(uri);
    return found;
  }

  const yielded = new Set<Action["kind"]>();
  for (const rule of rules) {
    for (const example of rule.docs().examples) {
      if ("fine" in example) continue;
      // A word can be corrected everywhere if it appears twice.
      const marked = rule.scope === "spelling" ? example.bad.replace(/.*⟦.*\n/, "$&$&") : example.bad;
      const kinds = actionKinds(rule, readMarks(marked).text);
      if (kinds.length === 0) continue;
      for (const kind of kinds) yielded.add(kind);
      it(`are items of the menu, wherever the finding is: ${kinds.join(", ")} of ${rule.id} in ${JSON.stringify(marked)}`, async () => {
        const items = await menus(rule.id, marked);
        for (const kind of kinds) {
          const title = titles[kind];
          assert.ok(title, `how are the items of "${kind}" titled? Say it in \`titles\` of this test`);
          assert.ok(
            items.flat().some((item) => title.test(item.title)),
            `no item for "${kind}": does \`translate\` in src/server/codeActions.ts yield one?`,
          );
        }
        // What counts in the block instead of the document is elsewhere, or another text, below an introduction.
        const below = await menus(rule.id, `${introduction}${marked}`);
        assert.deepEqual(below, moved(items, introduction.split("\n").length - 1));
      });
    }
  }

  it("are in the examples of some rule, each kind", () => {
    assert.deepEqual([...yielded].toSorted(), Object.keys(titles).toSorted());
  });
});

/** The kinds of action that the rule yields for the text. */
function actionKinds(rule: (typeof rules)[number], text: string): readonly Action["kind"][] {
  const document = new CheckedDocument(text, { ...defaultConfiguration, rules: { [rule.id]: "warning" } });
  const found =
    rule.scope === "spelling"
      ? [rule.finding({ word: "a", verdict: "misspelled", corrections: ["b"], unlikely: [] })]
      : document.findings().filter((finding) => finding.rule === rule.id);
  return [...new Set(found.flatMap(({ actions = [] }) => actions.map(({ kind }) => kind)))];
}

/** The same with every position so many lines further down. */
function moved<T>(value: T, lines: number): T {
  if (typeof value !== "object" || value === null) return value;
  const all = Object.entries(value).map(([key, one]) => [
    key,
    key === "line" ? one + lines : moved(one, lines),
  ]);
  return (Array.isArray(value) ? all.map(([, one]) => one) : Object.fromEntries(all)) as T;
}
