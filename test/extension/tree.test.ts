import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { DoubleClick } from "../../src/extension/tree/doubleClick.ts";
import { planDrop } from "../../src/extension/tree/planMove.ts";
import { shortNames } from "../../src/extension/tree/shortNames.ts";
import { DocumentNode, type EntityNode } from "../../src/extension/tree/skillsNode.ts";
import { type TreeProblem, worstOf } from "../../src/extension/tree/treeProblem.ts";
import type { DocumentTree, TreeNode } from "../../src/server/lsp/protocol.ts";

/** A node from its kind, its name, its first line and what is below it; its last line is that of the last below. */
function node(kind: TreeNode["kind"], name: string, line: number, children: TreeNode[] = []): TreeNode {
  const last = children.at(-1)?.range.end.line ?? line;
  const start = { line, character: 0 };
  return {
    kind,
    name,
    detail: "",
    range: { start, end: { line: last, character: 99 } },
    selectionRange: { start, end: start },
    ...(kind === "level" || kind === "skill" || kind === "project" || kind === "bullet"
      ? { stands: kind }
      : {}),
    children,
  };
}

const tree: DocumentTree = {
  version: 1,
  title: undefined,
  detail: "2 skills",
  nodes: [
    node("level", "Basic", 0, [
      node("skill", "Caching", 2, [
        node("project", "Shop", 3, [node("bullet", "One", 4), node("bullet", "Two", 5)]),
      ]),
      node("skill", "Queues", 7, [node("project", "Mail", 8, [node("bullet", "Three", 9)])]),
    ]),
  ],
};

function document(): DocumentNode {
  const uri = { toString: () => "file:///a.requirements.md" } as vscode.Uri;
  const one = new DocumentNode(uri, true);
  one.update(tree);
  return one;
}

function at(root: DocumentNode, ...names: readonly string[]): EntityNode {
  let nodes = root.children;
  let found: EntityNode | undefined;
  for (const name of names) {
    found = nodes.find((one) => one.name === name);
    nodes = found?.children ?? [];
  }
  if (!found) throw new Error(`no ${names.join(" > ")}`);
  return found;
}

const problem = (line: number, severity: TreeProblem["severity"], message: string): TreeProblem => ({
  start: { line, character: 2 },
  severity,
  message,
});

describe("the nodes of the tree view", () => {
  it("contain the problems below them in order of place, and the worst severity", () => {
    const root = document();
    root.markProblems([problem(9, "error", "c"), problem(5, "warning", "b"), problem(4, "information", "a")]);
    const said = (one: DocumentNode | EntityNode) => [
      one.problems.map(({ message }) => message).join(),
      worstOf(one.problems),
    ];
    assert.deepEqual(said(root), ["a,b,c", "error"]);
    assert.deepEqual(said(at(root, "Basic", "Caching")), ["a,b", "warning"]);
    assert.deepEqual(said(at(root, "Basic", "Caching", "Shop", "One")), ["a", "information"]);
    assert.deepEqual(said(at(root, "Basic", "Queues", "Mail")), ["c", "error"]);
    assert.equal(worstOf([]), undefined);
  });

  it("show the state of the list of documents until the documents are read", () => {
    const root = new DocumentNode({ toString: () => "file:///a.requirements.md" } as vscode.Uri, false);
    assert.equal(root.list("1 skill"), true);
    assert.equal(root.detail, "1 skill");
    assert.equal(root.list("1 skill"), false);
    assert.equal(root.list(""), false);
    assert.equal(root.detail, "1 skill");
    root.update(tree);
    assert.equal(root.list("1 skill"), false);
    assert.equal(root.detail, "2 skills");
  });

  it("are redrawn if other problems appear, not if the same ones moved", () => {
    const root = document();
    root.markProblems([problem(4, "warning", "a")]);
    assert.deepEqual(
      root.markProblems([{ ...problem(4, "warning", "a"), start: { line: 4, character: 7 } }]),
      [],
    );
    const changed = root.markProblems([problem(4, "warning", "other")]);
    assert.deepEqual(
      new Set(changed.slice(1).map(({ name }) => name)),
      new Set(["Basic", "Caching", "Shop", "One"]),
    );
    assert.equal(changed[0], root);
  });

  it("plan a drop into a possible parent, before a later node, and refuse any other", () => {
    const root = document();
    const [caching, queues, shop, mail] = [
      at(root, "Basic", "Caching"),
      at(root, "Basic", "Queues"),
      at(root, "Basic", "Caching", "Shop"),
      at(root, "Basic", "Queues", "Mail"),
    ];
    const [one, two, three] = [...shop.children, ...mail.children] as [EntityNode, EntityNode, EntityNode];
    const plan = (nodes: readonly EntityNode[], target: EntityNode | DocumentNode) => {
      const made = planDrop(nodes, target, "level");
      if (typeof made === "string" || made.what !== "move") return made;
      const line = ({ position }: { readonly position: { readonly line: number } }) => position.line;
      return [made.nodes.map(line), line(made.into), made.before && line(made.before)];
    };
    assert.deepEqual(plan([one, two], mail), [[4, 5], 8, undefined]);
    assert.deepEqual(plan([three], two), [[9], 3, 5]);
    assert.deepEqual(plan([shop], queues), [[3], 7, undefined]);
    assert.deepEqual(plan([queues], caching), [[7], 0, 2]);
    assert.equal(plan([one], shop), "nothing");
    assert.equal(plan([three, caching], at(root, "Basic")), "holder");
    assert.equal(plan([shop], root), "holder");
    assert.equal(planDrop([shop], mail, "technology"), "grouping");
  });
});

describe("short names of documents", () => {
  it("are as short as possible while they differ", () => {
    assert.deepEqual(shortNames(["a.md", "work/b.md"]), ["a.md", "b.md"]);
    assert.deepEqual(shortNames(["x/cv/a.md", "y/cv/a.md", "b.md"]), ["x/cv/a.md", "y/cv/a.md", "b.md"]);
    assert.deepEqual(shortNames(["a.md", "x/a.md"]), ["a.md", "x/a.md"]);
    assert.deepEqual(shortNames([]), []);
  });
});

describe("a double click", () => {
  it("is recognised for two clicks on one row within a short time", () => {
    const clicks = new DoubleClick();
    const times: readonly (readonly [row: number, time: number])[] = [
      [1, 0],
      [1, 200],
      [1, 400],
      [2, 500],
      [1, 600],
      [1, 5000],
    ];
    assert.deepEqual(
      times.map(([row, time]) => clicks.isSecond(row, time)),
      [false, true, false, false, false, false],
    );
  });
});
