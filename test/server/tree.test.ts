import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import {
  type DocumentTree,
  type MoveChoices,
  type MoveChoicesParams,
  type MoveParams,
  moveChoicesRequest,
  moveCommand,
  type TreeNode,
  type TreeParams,
  treeRequest,
} from "../../src/server/lsp/protocol.ts";
import { readMarks } from "../kit/marks.ts";
import { TestServer } from "../kit/testServer.ts";

const uri = "file:///a.requirements.md";
const other = "file:///b.requirements.md";
const text =
  "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it in Redis.\n- Timed it.\n\n**Mail**\n- Sent it.\n\n### Queues\n**Shop**\n- Queued it.\n\n## Strong Understanding\n\n### caching\n**Cart**\n- Filled it.\n";

describe("the tree over the language server", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await new TestServer().start();
  });
  afterEach(() => server.dispose());

  const treeOf = (params: TreeParams) => server.client.sendRequest<DocumentTree | null>(treeRequest, params);
  const choicesFor = (params: MoveChoicesParams) =>
    server.client.sendRequest<MoveChoices | null>(moveChoicesRequest, params);
  const positionIn = (source: string, at: number) => TextDocument.create("", "", 0, source).positionAt(at);

  /** Opens a document with its cursor at the mark, and asks where what it is in can be moved. */
  async function choicesAt(marked: string, merges = false): Promise<MoveChoices | null> {
    const { text: source, cursor } = readMarks(marked);
    await server.open(uri, source);
    return choicesFor({ uri, position: positionIn(source, cursor!), merges });
  }
  const said = (answer: MoveChoices | null) =>
    answer?.choices.map(({ name, description, merges }) =>
      [name, ...(description ? [description] : []), ...(merges ? ["merges"] : [])].join(", "),
    );

  it("has each grouping for the current version, by level unless another is named", async () => {
    await server.open(uri, text);
    const roots = async (grouping?: TreeParams["grouping"]) =>
      (await treeOf({ uri, ...(grouping && { grouping }) }))!.nodes.map(
        ({ kind, name }) => `${kind} ${name}`,
      );
    assert.deepEqual(await roots(), ["level Basic Understanding", "level Strong Understanding"]);
    assert.deepEqual(await roots("project"), ["project Shop", "project Mail", "project Cart"]);
    assert.deepEqual(await roots("technology"), ["technology Redis"]);
    await server.change(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "\n");
    const tree = (await treeOf({ uri, grouping: "project" }))!;
    assert.equal(tree.version, 2);
    const { start, end } = tree.nodes[0]!.selectionRange;
    assert.deepEqual(
      [start, end],
      [
        { line: 4, character: 2 },
        { line: 4, character: 6 },
      ],
    );
  });

  it("is null for other files", async () => {
    const foreign = "file:///nowhere/README.md";
    await server.open(foreign, "# Read me\n", "markdown");
    assert.equal(await treeOf({ uri: foreign }), null);
    assert.equal(await choicesFor({ uri: foreign, position: { line: 2, character: 0 } }), null);
  });

  it("names places that the move command accepts", async () => {
    await server.open(uri, text);
    const { version, nodes } = (await treeOf({ uri }))!;
    const find = (kind: string, name: string, among: readonly TreeNode[] = nodes): TreeNode | undefined => {
      for (const node of among) {
        const found = node.kind === kind && node.name === name ? node : find(kind, name, node.children);
        if (found) return found;
      }
      return undefined;
    };
    const place = (kind: string, name: string) => {
      const node = find(kind, name)!;
      return { uri, version, kind: node.stands!, position: node.range.start };
    };
    const edited = new Promise<WorkspaceEdit>((resolve) => {
      server.client.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
        resolve(edit);
        return { applied: true };
      });
    });
    const params: MoveParams = {
      what: "move",
      nodes: [place("skill", "Queues")],
      into: place("level", "Strong Understanding"),
      before: place("skill", "caching"),
    };
    await server.client.sendRequest("workspace/executeCommand", {
      command: moveCommand,
      arguments: [params],
    });
    const [change] = (await edited).documentChanges as TextDocumentEdit[];
    assert.equal(
      TextDocument.applyEdits(server.texts.get(uri)!, change!.edits as TextEdit[]),
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it in Redis.\n- Timed it.\n\n**Mail**\n- Sent it.\n\n## Strong Understanding\n\n### Queues\n**Shop**\n- Queued it.\n\n### caching\n**Cart**\n- Filled it.\n",
    );
  });

  describe("with its targets of a move", () => {
    it("are for the innermost node at the cursor, nearest first", async () => {
      const skill = await choicesAt(text.replace("### Caching", "### Cach‸ing"));
      assert.deepEqual(
        [skill!.name, skill!.node.kind, said(skill)],
        ["Caching", "skill", ["Strong Understanding, merges"]],
      );
      await server.close(uri);
      const project = await choicesAt(text.replace("**Shop**", "**Sh‸op**"));
      assert.deepEqual(
        [project!.name, project!.node.kind, said(project)],
        ["Shop", "project", ["Queues, Basic Understanding, merges", "caching, Strong Understanding"]],
      );
      await server.close(uri);
      const bullet = await choicesAt(text.replace("Timed", "Ti‸med"));
      assert.deepEqual(
        [bullet!.name, bullet!.node.kind, said(bullet)],
        [
          "Timed it.",
          "bullet",
          [
            "Mail, Caching in Basic Understanding",
            "Shop, Queues in Basic Understanding",
            "Cart, caching in Strong Understanding",
          ],
        ],
      );
    });

    it("are for a node named by its kind and start", async () => {
      await server.open(uri, text);
      const answer = await choicesFor({ uri, kind: "skill", position: { line: 10, character: 0 } });
      assert.equal(answer!.name, "Queues");
      assert.equal(await choicesFor({ uri, kind: "project", position: { line: 10, character: 0 } }), null);
    });

    it("are empty if the cursor is in nothing that can be moved", async () => {
      assert.equal(await choicesAt(text.replace("## Basic", "## Ba‸sic")), null);
    });

    it("are those of other open documents after those of its own", async () => {
      await server.open(other, "## Expert Understanding\n\n### Search\n**Shop**\n- Found it.\n");
      const answer = await choicesAt(text.replace("### Queues", "### Que‸ues"));
      assert.deepEqual(
        answer!.choices.map(({ name, place }) => [name, place.uri]),
        [
          ["Strong Understanding", uri],
          ["Expert Understanding", other],
        ],
      );
    });

    it("are the other skills to merge with, those of the same name first", async () => {
      const answer = await choicesAt(text.replace("### Caching", "### ‸Caching"), true);
      assert.deepEqual(said(answer), [
        "caching, Strong Understanding, merges",
        "Queues, Basic Understanding, merges",
      ]);
    });
  });
});
