import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { skillsOf } from "../../src/core/model/requirementsDocument.ts";
import { applyMove, type MovingDocument, moveActions, placeOf } from "../../src/server/moves.ts";
import type { MoveParams } from "../../src/server/protocol.ts";
import { read } from "../core/moves/kit.ts";
import { readMarks } from "../kit/marks.ts";
import { TestServer } from "../kit/testServer.ts";

const text =
  "## Basic Understanding\n\n### Queues\n**Shop**\n- Queued it. Timed it.\n- Ran it.\n\n**Mail**\n- Sent it.\n\n### Caching\n**Shop**\n- Cached it.\n\n## Strong Understanding\n\n### caching\n**Cart**\n- Filled it.\n";

function open(uri: string, source: string): MovingDocument {
  return { uri, text: TextDocument.create(uri, "slick-requirements", 1, source), checked: read(source) };
}

/** The document with its cursor at the mark, and the actions there. */
function actionsAt(marked: string): { document: MovingDocument; actions: CodeAction[] } {
  const { text: source, cursor, spans } = readMarks(marked);
  const document = open("file:///a", source);
  const span = spans[0] ?? { start: cursor!, end: cursor! };
  const range = { start: document.text.positionAt(span.start), end: document.text.positionAt(span.end) };
  return { document, actions: moveActions(document, range) };
}

function apply(params: MoveParams, ...documents: MovingDocument[]): string[] | string {
  const result = applyMove(params, (uri) => documents.find((one) => one.uri === uri));
  if ("refusal" in result) return result.refusal;
  return documents.map((document) => {
    const changes = (result.edit.documentChanges ?? []) as TextDocumentEdit[];
    const change = changes.find(({ textDocument }) => textDocument.uri === document.uri);
    return TextDocument.applyEdits(document.text, (change?.edits ?? []) as never[]);
  });
}

function choose(marked: string, title: string): string[] | string {
  const { document, actions } = actionsAt(marked);
  const action = actions.find((one) => one.title === title);
  assert.ok(action, actions.map((one) => one.title).join("\n"));
  return apply(action.command!.arguments![0], document);
}

describe("move actions", () => {
  const titles = (marked: string) => actionsAt(marked).actions.map(({ title }) => title);

  it("are offered for what the cursor is on", () => {
    assert.deepEqual(titles(text.replace("### Caching", "### ‸Caching")), [
      'Move "Caching" to "Strong Understanding", merge it with the one there',
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

  it("do what their titles say", () => {
    assert.deepEqual(
      choose(
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
      choose(text.replace("Timed", "‸Timed"), "Split the bullet at the end of this sentence"),
      [text.replace(". Timed", ".\n- Timed")],
    );
    assert.match(
      String(choose(text.replace("## Basic", "## ‸Basic"), 'Sort the skills of "Basic Understanding"')),
      /^## Basic Understanding\n\n### Caching[\s\S]*### Queues/,
    );
  });

  it("go across documents", () => {
    const [from, to] = [open("file:///a", text), open("file:///b", "## Expert Understanding\r\n")];
    const skill = [...skillsOf(from.checked.model)][1]!;
    const params: MoveParams = {
      what: "move",
      nodes: [placeOf(from, skill)],
      into: placeOf(to, to.checked.model.levels[0]!),
    };
    assert.deepEqual(apply(params, from, to), [
      text.replace("### Caching\n**Shop**\n- Cached it.\n\n", ""),
      "## Expert Understanding\r\n\r\n### Caching\r\n**Shop**\r\n- Cached it.\r\n",
    ]);
  });

  it("are refused where the document has changed, and where they make no sense", () => {
    const document = open("file:///a", text);
    const [level] = document.checked.model.levels;
    const place = placeOf(document, level!);
    const nodes = [placeOf(document, level!.skills[0]!)];
    const stale = { ...place, version: 0 };
    assert.match(String(apply({ what: "move", nodes, into: stale }, document)), /changed meanwhile/);
    assert.match(String(apply({ what: "move", nodes: [place], into: place }, document)), /cannot be moved/);
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

  it("are offered as refactorings, and done as one edit of the version at hand", async () => {
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

  it("are refused with the reason where something would be lost", async () => {
    const open = `${text}\n\`\`\`\nnever closed\n`;
    const { edits, warnings } = await chosen(10, /Move "Queues" to "Basic Understanding"/, open);
    assert.deepEqual(edits, []);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /closed/);
  });

  it("are not among the quick fixes", async () => {
    server = await new TestServer().start();
    await server.open(uri, text);
    const place = { line: 2, character: 2 };
    const actions = await server.actions(uri, { start: place, end: place });
    assert.deepEqual(
      actions.filter(({ kind }) => kind?.startsWith("refactor")),
      [],
    );
  });
});
