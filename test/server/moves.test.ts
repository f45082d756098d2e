import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { skillsOf } from "../../src/core/document/requirementsDocument.ts";
import type { MoveParams } from "../../src/server/lsp/protocol.ts";
import { applyMove } from "../../src/server/moves/applyMove.ts";
import { moveActions } from "../../src/server/moves/moveActions.ts";
import { moveChoices } from "../../src/server/moves/moveChoices.ts";
import { type MovingDocument, placeOf } from "../../src/server/moves/movingDocument.ts";
import { read } from "../core/features/moves/kit.ts";
import { readMarks } from "../kit/marks.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const text =
  "## Basic Understanding\n\n### Queues\n**Shop**\n- Queued it. Timed it.\n- Ran it.\n\n**Mail**\n- Sent it.\n\n### Caching\n**Shop**\n- Cached it.\n\n## Strong Understanding\n\n### caching\n**Cart**\n- Filled it.\n";

function open(uri: string, source: string): MovingDocument {
  const positions = TextDocument.create(uri, "slick-requirements", 1, source);
  const { text, blocks, model } = read(source);
  return {
    uri,
    version: 1,
    positionAt: (offset) => positions.positionAt(offset),
    offsetAt: (position) => positions.offsetAt(position),
    text,
    blocks,
    model,
  };
}

/** The document with its cursor at the mark, and the actions there. */
function actionsAt(marked: string): { document: MovingDocument; actions: CodeAction[] } {
  const { text: source, cursor, spans } = readMarks(marked);
  const document = open("file:///a", source);
  const span = spans[0] ?? { start: cursor!, end: cursor! };
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  return { document, actions: moveActions(document, range) };
}

async function apply(params: MoveParams, ...documents: MovingDocument[]): Promise<string[] | string> {
  const result = await applyMove(params, (uri) => documents.find((one) => one.uri === uri));
  if ("refusal" in result) return result.refusal;
  return documents.map((document) => {
    const changes = (result.edit.documentChanges ?? []) as TextDocumentEdit[];
    const change = changes.find(({ textDocument }) => textDocument.uri === document.uri);
    return TextDocument.applyEdits(
      TextDocument.create("", "", 0, document.text),
      (change?.edits ?? []) as never[],
    );
  });
}

async function choose(marked: string, title: string): Promise<string[] | string> {
  const { document, actions } = actionsAt(marked);
  const action = actions.find((one) => one.title === title);
  assert.ok(action, actions.map((one) => one.title).join("\n"));
  return apply(action.command!.arguments![0], document);
}

describe("code actions that move nodes", () => {
  const titles = (marked: string) => actionsAt(marked).actions.map(({ title }) => title);

  it("are offered for the node at the cursor", () => {
    assert.deepEqual(titles(text.replace("### Caching", "### ‸Caching")), [
      'Move "Caching" to "Strong Understanding", merge it with the one there',
      'Merge with "caching" (Strong Understanding)',
    ]);
    assert.deepEqual(titles(text.replace("**Mail**", "**Mail‸**")), [
      'Move "Mail" to "Caching"',
      'Move "Mail" to "caching" (Strong Understanding)',
      'Move "Queues" to "Strong Understanding"',
    ]);
    assert.deepEqual(titles(text.replace("- Queued it.", "- Queued it.‸")), [
      'Move the bullet to "Mail"',
      'Move the bullet to "Shop" (Caching in Basic Understanding)',
      'Move the bullet to "Cart" (caching in Strong Understanding)',
      'Move "Queues" to "Strong Understanding"',
      "Split the bullet at the end of this sentence",
    ]);
    assert.deepEqual(titles(text.replace("## Basic", "## ‸Basic")), [
      'Sort the skills of "Basic Understanding"',
    ]);
    assert.deepEqual(titles(`Some prose.‸\n\n${text}`), []);
  });

  it("do what their titles say", async () => {
    assert.deepEqual(
      await choose(
        text.replace("- Queued", "⟦- Queued").replace("Ran it.", "Ran⟧ it."),
        'Move 2 bullets to "Mail"',
      ),
      [
        text
          .replace("- Queued it. Timed it.\n- Ran it.\n", "")
          .replace("Sent it.\n", "Sent it.\n- Queued it. Timed it.\n- Ran it.\n"),
      ],
    );
    assert.deepEqual(
      await choose(text.replace("Timed", "‸Timed"), "Split the bullet at the end of this sentence"),
      [text.replace(". Timed", ".\n- Timed")],
    );
    assert.match(
      String(await choose(text.replace("## Basic", "## ‸Basic"), 'Sort the skills of "Basic Understanding"')),
      /^## Basic Understanding\n\n### Caching[\s\S]*### Queues/,
    );
  });

  it("move nodes to other documents", async () => {
    const [from, to] = [open("file:///a", text), open("file:///b", "## Expert Understanding\r\n")];
    const skill = skillsOf(from.model)[1]!;
    const params: MoveParams = {
      what: "move",
      nodes: [placeOf(from, skill)],
      into: placeOf(to, to.model.levels[0]!),
    };
    assert.deepEqual(await apply(params, from, to), [
      text.replace("### Caching\n**Shop**\n- Cached it.\n\n", ""),
      "## Expert Understanding\r\n\r\n### Caching\r\n**Shop**\r\n- Cached it.\r\n",
    ]);
  });

  it("offer to merge a skill with the one of the same name", async () => {
    assert.deepEqual(titles(text.replace("### caching", "### caching‸")), [
      'Move "caching" to "Basic Understanding", merge it with the one there',
      'Merge with "Caching" (Basic Understanding)',
    ]);
    assert.deepEqual(
      await choose(text.replace("### caching", "### caching‸"), 'Merge with "Caching" (Basic Understanding)'),
      [
        "## Basic Understanding\n\n### Queues\n**Shop**\n- Queued it. Timed it.\n- Ran it.\n\n**Mail**\n- Sent it.\n\n### Caching\n**Shop**\n- Cached it.\n\n**Cart**\n- Filled it.\n\n## Strong Understanding\n",
      ],
    );
  });

  it("offer places in other documents after those in the same document", () => {
    const [from, to] = [open("file:///a", text), open("file:///b", "## Expert Understanding\n\n### Mail\n")];
    const [queues] = skillsOf(from.model);
    const places = (node: Parameters<typeof moveChoices>[1]) =>
      moveChoices(from, node, [from, to]).map(({ name, place }) => `${place.uri} ${name}`);
    assert.deepEqual(places(queues!), ["file:///a Strong Understanding", "file:///b Expert Understanding"]);
    assert.deepEqual(places(queues!.projects[1]!), [
      "file:///a Caching",
      "file:///a caching",
      "file:///b Mail",
    ]);
  });

  it("are refused after the document changed, and for an impossible target", async () => {
    const document = open("file:///a", text);
    const [level] = document.model.levels;
    const place = placeOf(document, level!);
    const nodes = [placeOf(document, level!.skills[0]!)];
    const stale = { ...place, version: 0 };
    assert.match(
      String(await apply({ what: "move", nodes, into: stale }, document)),
      /has changed\. Try again/,
    );
    assert.match(
      String(await apply({ what: "move", nodes: [place], into: place }, document)),
      /cannot be moved/,
    );
  });
});

describe("moves over the language server", () => {
  let server: TestServer;
  afterEach(() => server?.dispose());
  const uri = "file:///nowhere/a.requirements.md";
  const text =
    "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n---\n\n## Strong Understanding\n\n### Queues\n**Shop**\n- Queued it.\n";

  async function chosen(line: number, title: RegExp, text: string) {
    server = await new TestServer().start();
    await server.open(uri, text);
    const place = { line, character: 2 };
    const actions = await server.actions(uri, { start: place, end: place }, ["refactor"]);
    const action = actions.find((one) => title.test(one.title));
    assert.ok(action?.command, actions.map((one) => one.title).join());
    const edits: TextDocumentEdit[] = [];
    const warnings: string[] = [];
    server.client.onRequest("workspace/applyEdit", ({ edit }) => {
      edits.push(...edit.documentChanges);
      return { applied: true };
    });
    server.client.onNotification("window/showMessage", ({ message }) => void warnings.push(message));
    const { command, arguments: parameters } = action.command;
    await server.client.sendRequest("workspace/executeCommand", { command, arguments: parameters });
    return { action, edits, warnings };
  }

  it("are offered as refactorings, and applied as one edit of the current version", async () => {
    const { action, edits } = await chosen(2, /Move "Caching" to "Strong Understanding"/, text);
    assert.equal(action.kind, "refactor.move");
    assert.equal(edits.length, 1);
    assert.deepEqual(edits[0]!.textDocument, { uri, version: 1 });
    const after = TextDocument.applyEdits(
      TextDocument.create(uri, "", 1, text),
      edits[0]!.edits as TextEdit[],
    );
    assert.match(
      after,
      /### Queues\n\*\*Shop\*\*\n- Queued it\.\n\n### Caching\n\*\*Shop\*\*\n- Cached it\.\n$/,
    );
  });

  it("are refused with a reason if something would be lost", async () => {
    const open = `${text}\n\`\`\`\nnever closed\n`;
    const { edits, warnings } = await chosen(10, /Move "Queues" to "Basic Understanding"/, open);
    assert.deepEqual(edits, []);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /closed/);
  });

  it("are not among the quick fixes of VS Code, which has a menu for them", async () => {
    server = await new TestServer().start(pulling, null, { runsCommands: true });
    await server.open(uri, text);
    const place = { line: 2, character: 2 };
    const actions = await server.actions(uri, { start: place, end: place });
    assert.deepEqual(
      actions.filter(({ kind }) => kind?.startsWith("refactor")),
      [],
    );
  });

  it("write another level if skills state theirs", async () => {
    const behind = "## Caching (Basic)\n**Shop**\n- Cached it.\n\n## Go (Expert)\n**Mail**\n- Sent it.\n";
    const { edits } = await chosen(0, /^Move "Caching" to "Expert"$/, behind);
    const after = TextDocument.applyEdits(
      TextDocument.create(uri, "", 1, behind),
      edits[0]!.edits as TextEdit[],
    );
    assert.equal(after, behind.replace("(Basic)", "(Expert)"));
  });

  it("move bullets between skills that name no project", async () => {
    const bare =
      "## Basic Understanding\n\n### C\n- Ran it.\n- Cut it.\n\n## Expert Understanding\n\n### Go\n- Sent it.\n";
    const { edits } = await chosen(3, /^Move the bullet to "Go"/, bare);
    const after = TextDocument.applyEdits(
      TextDocument.create(uri, "", 1, bare),
      edits[0]!.edits as TextEdit[],
    );
    assert.match(after, /### C\n- Cut it\.\n[\s\S]*- Sent it\.\n- Ran it\.\n$/);
  });

  it("convert a table to headings", async () => {
    const rows =
      "# G\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| C | Basic | Shop | Ran it. |\n| Go | Expert | Mail | Sent it. |\n";
    const { action, edits } = await chosen(4, /^Convert Table to Headings$/, rows);
    assert.equal(action.kind, "refactor.rewrite");
    const after = TextDocument.applyEdits(
      TextDocument.create(uri, "", 1, rows),
      edits[0]!.edits as TextEdit[],
    );
    assert.equal(
      after,
      "# G\n\n## Basic\n\n### C\n**Shop**\n- Ran it.\n\n## Expert\n\n### Go\n**Mail**\n- Sent it.\n",
    );
  });
});
