import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import {
  type CodeLens,
  type CompletionList,
  createProtocolConnection,
  type DocumentHighlight,
  type DocumentLink,
  type Hover,
  type InitializeParams,
  type Location,
  type MarkupContent,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { readClient, serverCapabilities } from "../../src/server/capabilities.ts";
import { toServerDocument } from "../../src/server/features.ts";
import { OpenDocument } from "../../src/server/lsp/openDocument.ts";
import { serveNavigation } from "../../src/server/navigation.ts";
import { readMarks, writeMarks } from "../kit/marks.ts";
import { TestServer } from "../kit/testServer.ts";

const a = "file:///nowhere/a.requirements.md";
const b = "file:///nowhere/b%20c.requirements.md";

const inForce = { configuration: defaultConfiguration, file: undefined, problems: [] } as never;

describe("navigation over the language server", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await new TestServer().start();
  });
  afterEach(() => server.dispose());

  /** Opens marked texts, the first with CRLF line endings; the parameters of a request at the one cursor. */
  async function open(first: string, second = "# B\n") {
    const texts = [first.replaceAll("\n", "\r\n"), second].map(readMarks);
    for (const [index, uri] of [a, b].entries()) await server.open(uri, texts[index]!.text);
    const index = texts.findIndex(({ cursor }) => cursor !== undefined);
    const uri = [a, b][index]!;
    return { textDocument: { uri }, position: server.texts.get(uri)!.positionAt(texts[index]!.cursor!) };
  }

  const ask = <T>(method: string, params: object) => server.client.sendRequest<T>(method, params);

  /** The open texts with marks around the locations. */
  function marked(locations: readonly Location[]): readonly string[] {
    return [a, b].map((uri) => {
      const document = server.texts.get(uri)!;
      const spans = locations
        .filter((one) => one.uri === uri)
        .map(({ range }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }));
      return writeMarks(document.getText(), spans).replaceAll("\r\n", "\n");
    });
  }

  /** The open texts after an edit that is for their very versions. */
  function applied(edit: WorkspaceEdit): readonly string[] {
    const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
    return [a, b].map((uri) => {
      const document = server.texts.get(uri)!;
      const change = changes.find(({ textDocument }) => textDocument.uri === uri);
      if (change) assert.equal(change.textDocument.version, document.version);
      return TextDocument.applyEdits(document, (change?.edits ?? []) as TextEdit[]);
    });
  }

  const one =
    "## Basic Understanding\n\n### Caching\n**Shop**  \n- Built the shop.\n\n### Testing\n** Shop **\n- Ran it.\n";
  const two = "# Second\n\n## Strong Understanding\n\n### Caching\n**Shop**\n- Built it.\n";

  it("is announced in the server's capabilities", () => {
    const { capabilities } = server.initialized!;
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: ["*", " "] });
    assert.deepEqual(capabilities.semanticTokensProvider, {
      legend: {
        tokenTypes: ["slickLevel", "slickSkill", "slickProject", "slickMetric", "slickPlaceholder"],
        tokenModifiers: [],
      },
      full: true,
    });
    assert.equal(capabilities.workspaceSymbolProvider, true);
  });

  it("is registered for our language and Markdown if the client supports that, but for our language alone if Markdown has the feature", async () => {
    const dynamic = { dynamicRegistration: true };
    const names = [
      ...["codeAction", "documentSymbol", "foldingRange", "hover", "formatting", "rangeFormatting"],
      ...["definition", "references", "documentHighlight", "rename", "completion", "selectionRange"],
      ...["codeLens", "semanticTokens", "documentLink"],
    ];
    const textDocument = Object.fromEntries(names.map((name) => [name, dynamic])) as object;
    const capabilities = { textDocument } as InitializeParams["capabilities"];
    const client = readClient({ processId: null, rootUri: null, capabilities });
    assert.equal(client.registersFeatures, true);
    assert.equal(serverCapabilities(client).capabilities.renameProvider, undefined);
    const other = new TestServer();
    const registered = new Promise<{ method: string; registerOptions: object }[]>((resolve) =>
      other.client.onRequest("client/registerCapability", ({ registrations }) => {
        resolve(registrations);
        return null;
      }),
    );
    await other.start(capabilities, null, { opensOursOnly: true, outlinesMarkdown: true });
    const registrations = await registered;
    other.dispose();
    const rename = registrations.find(({ method }) => method === "textDocument/rename");
    assert.deepEqual(rename?.registerOptions, {
      documentSelector: [{ language: "slick-requirements" }, { language: "markdown" }],
      prepareProvider: true,
    });
    const ofOursAlone = registrations.filter(
      ({ registerOptions }) =>
        JSON.stringify((registerOptions as { documentSelector?: unknown }).documentSelector) ===
        '[{"language":"slick-requirements"}]',
    );
    assert.deepEqual(
      ofOursAlone.map(({ method }) => method).toSorted(),
      ["documentLink", "documentSymbol", "formatting", "rangeFormatting"].map(
        (name) => `textDocument/${name}`,
      ),
    );
    for (const method of ["definition", "completion", "codeLens", "semanticTokens"])
      assert.ok(
        registrations.some((one) => one.method === `textDocument/${method}`),
        method,
      );
  });

  it("goes to the first occurrence in the document, and nowhere from prose", async () => {
    const params = await open(one.replace("** Shop", "** Sh‸op"), two);
    const definition = await ask<Location>("textDocument/definition", params);
    assert.deepEqual(marked([definition]), [one.replace("**Shop**", "**⟦Shop⟧**"), two]);
    const prose = { ...params, position: { line: 4, character: 14 } };
    assert.equal(await ask("textDocument/definition", prose), null);
    assert.equal(
      await ask("textDocument/references", { ...prose, context: { includeDeclaration: true } }),
      null,
    );
    assert.equal(await ask("textDocument/documentHighlight", prose), null);
  });

  it("follows links to places in both documents and to files, but to nothing else", async () => {
    const links = [
      ["#basic-understanding", `${a}#L1`],
      ["b%20c.requirements.md#B", `${b}#L1`],
      ["b%20c.requirements.md#C", b],
      ["<b c.requirements.md>", b],
      ["../plans/p%231.png", "file:///plans/p%231.png"],
      ["#missing", a],
      ["#written", `${a}#L4`],
      ["src/a.ts#L12", "file:///nowhere/src/a.ts#L12"],
      ["page.html#a%20b", "file:///nowhere/page.html#a%20b"],
      ["#", undefined],
      ["?x=1", undefined],
      ["C:/top.md", undefined],
      ["\ud800.md", undefined],
      ["/top.md", undefined],
      ["https://example.org/#x", undefined],
    ] as const;
    const listed = links.map(([address]) => `- See [this](${address}).\n`).join("");
    const { textDocument } = await open(
      `## Basic Understanding\n\n### Caching\n<a id="written"></a>\n\n**Shop**\n‸${listed}`,
    );
    const listedLinks = await ask<DocumentLink[]>("textDocument/documentLink", { textDocument });
    const found = await Promise.all(
      listedLinks.map((link) => ask<DocumentLink>("documentLink/resolve", link)),
    );
    const document = server.texts.get(a)!;
    assert.deepEqual(
      found.map(({ range, target }) => [document.getText(range), target]),
      links.flatMap(([address, target]) => (target ? [[address.replace(/[<>]/g, ""), target]] : [])),
    );
  });

  it("finds all occurrences in both documents, with and without the first", async () => {
    const params = await open(one, two.replace("**Shop", "**Sh‸op"));
    const all = await ask<Location[]>("textDocument/references", {
      ...params,
      context: { includeDeclaration: true },
    });
    const [first, second] = [one.replaceAll(/(\*\* ?)Shop/g, "$1⟦Shop⟧"), two.replace("Shop", "⟦Shop⟧")];
    assert.deepEqual(marked(all), [first, second]);
    const others = await ask<Location[]>("textDocument/references", {
      ...params,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(marked(others), [first, two]);
  });

  it("highlights the occurrences in one document", async () => {
    const params = await open(one.replace("**Shop", "**‸Shop"), two);
    const found = await ask<DocumentHighlight[]>("textDocument/documentHighlight", params);
    assert.deepEqual(marked(found.map(({ range }) => ({ uri: a, range }))), [
      one.replaceAll(/(\*\* ?)Shop/g, "$1⟦Shop⟧"),
      two,
    ]);
  });

  it("renames a project from any occurrence in the current text of both documents", async () => {
    const params = await open(one, two.replace("**Shop", "**Sh‸op"));
    await server.change(b, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "\n");
    params.position.line++;
    assert.deepEqual(await ask("textDocument/prepareRename", params), {
      range: { start: { line: 6, character: 2 }, end: { line: 6, character: 6 } },
      placeholder: "Shop",
    });
    const edit = await ask<WorkspaceEdit>("textDocument/rename", { ...params, newName: " Store" });
    assert.equal(edit.changeAnnotations, undefined);
    assert.deepEqual(applied(edit), [
      one.replaceAll(/(\*\* ?)Shop/g, "$1Store").replaceAll("\n", "\r\n"),
      `\n${two.replace("Shop", "Store")}`,
    ]);
  });

  it("refuses a rename with a reason", async () => {
    const params = await open(one.replace("Cach", "Ca‸ch"), two);
    const rejected = (method: string, more: object, reason: RegExp) =>
      assert.rejects(ask(method, { ...params, ...more }), { code: -32803, message: reason });
    await rejected("textDocument/rename", { newName: " " }, /^The new name is empty/);
    await rejected(
      "textDocument/rename",
      { newName: "testing" },
      /is already a skill of "Basic Understanding"/,
    );
    const prose = { position: { line: 4, character: 3 } };
    await rejected("textDocument/prepareRename", prose, /^There is nothing to rename here/);
    await rejected("textDocument/rename", { ...prose, newName: "x" }, /^There is nothing to rename here/);
    const project = { position: { line: 3, character: 4 } };
    await server.change(b, { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } }, "Store");
    await rejected(
      "textDocument/rename",
      { ...project, newName: "Store" },
      /^In b c.requirements.md: "Store" is already a project/,
    );
  });

  it("finds the symbols of both documents, with the document of each", async () => {
    await open(`${one}‸`, two);
    const found = await ask<SymbolInformation[]>("workspace/symbol", { query: "shp" });
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [
        ["Shop", "a.requirements.md", a],
        ["Shop", "Second", b],
      ],
    );
    await server.close(b);
    assert.equal((await ask<SymbolInformation[]>("workspace/symbol", { query: "" })).length, 4);
  });

  it("completes a project, and replaces what was typed", async () => {
    const params = await open(`${one}\n**Sh‸\n`, two);
    const { items, isIncomplete } = await ask<CompletionList>("textDocument/completion", params);
    assert.equal(isIncomplete, false);
    assert.deepEqual(items, [
      {
        label: "Shop",
        kind: 10,
        detail: "3 bullets",
        filterText: "Shop",
        sortText: "00000",
        textEdit: {
          range: { start: { line: 10, character: 2 }, end: { line: 10, character: 4 } },
          newText: "Shop**",
        },
      },
    ]);
    const prose = { ...params, position: { line: 4, character: 5 } };
    assert.equal(await ask("textDocument/completion", prose), null);
  });

  it("does not offer the line that is being typed", async () => {
    const params = await open(`${one}\n**Sho‸**\n`, two);
    const { items } = await ask<CompletionList>("textDocument/completion", params);
    assert.deepEqual(
      items.map(({ label, textEdit }) => [label, textEdit?.newText]),
      [["Shop", "Shop"]],
    );
  });

  it("completes levels, skills of the other document, and rules", async () => {
    const labels = async (first: string, second = two) =>
      (await ask<CompletionList>("textDocument/completion", await open(first, second))).items.map(
        ({ label }) => label,
      );
    assert.equal((await labels(`${one}\n## ‸\n`))[0], "Strong Understanding");
    assert.deepEqual(await labels(`${one}\n### ‸\n`, two.replace("Caching", "Queues")), ["Queues"]);
    assert.ok((await labels(`${one.trimEnd()} <!-- slick-disable-line ‸ -->\n`)).includes("spacing"));
  });

  it("expands the selection from a bullet's text", async () => {
    const { textDocument, position } = await open(one.replace("the shop", "the sh‸op"));
    const [selection] = await ask<SelectionRange[]>("textDocument/selectionRange", {
      textDocument,
      positions: [position],
    });
    const lines: (readonly number[])[] = [];
    for (let at: SelectionRange | undefined = selection; at; at = at.parent)
      lines.push([at.range.start.line, at.range.start.character, at.range.end.line]);
    assert.deepEqual(lines, [
      [4, 2, 4],
      [4, 0, 4],
      [3, 0, 4],
      [2, 0, 4],
      [0, 0, 8],
      [0, 0, 9],
    ]);
  });

  it("shows lenses only if asked to, and colours names", async () => {
    const { textDocument } = await open(`${one}‸`);
    assert.equal(await ask("textDocument/codeLens", { textDocument }), null);
    const { data } = await ask<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
    assert.deepEqual(data, [0, 3, 19, 0, 0, 2, 4, 7, 1, 0, 1, 2, 4, 2, 0, 3, 4, 7, 1, 0, 1, 3, 4, 2, 0]);
  });

  it("shows lenses if the editor asks for them", async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const text = one.replaceAll("\n", "\r\n");
    const document = toServerDocument(new OpenDocument(a, "slick-requirements", 1, text, inForce));
    serveNavigation(connection, { documents: () => [document], showsLenses: async (uri) => uri === a });
    connection.listen();
    const client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    client.listen();
    const lenses = await client.sendRequest<CodeLens[]>("textDocument/codeLens", {
      textDocument: { uri: a },
    });
    client.dispose();
    connection.dispose();
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command!.title]),
      [
        [0, "1 project · 2 bullets · 0 measured"],
        [2, "1 project · 1 bullet · 0 measured"],
        [6, "1 project · 1 bullet · 0 measured"],
      ],
    );
  });

  it("does nothing in plain Markdown", async () => {
    const uri = "file:///nowhere/README.md";
    await server.open(uri, one, "markdown");
    const params = { textDocument: { uri }, position: { line: 3, character: 4 } };
    for (const method of [
      "definition",
      "documentHighlight",
      "prepareRename",
      "completion",
      "hover",
      "codeLens",
    ])
      assert.equal(await ask(`textDocument/${method}`, params), null, method);
  });

  describe("when hovering", () => {
    const hover = async (first: string, second?: string) => {
      const params = await open(first, second);
      const answer = await ask<Hover | null>("textDocument/hover", params);
      const document = server.texts.get(params.textDocument.uri)!;
      return answer && [(answer.contents as MarkupContent).value, document.getText(answer.range)];
    };

    it("over a project shows where it is used in both documents", async () => {
      assert.deepEqual(await hover(one.replace("**Shop**", "**Sh‸op**"), two), [
        "**Shop** · 2 skills · 3 bullets · 2 documents\n\nBasic: Caching, Testing · Strong: Caching",
        "**Shop**",
      ]);
    });

    it("over a skill and a level shows what they contain", async () => {
      assert.equal(
        (await hover(one.replace("Cach", "Ca‸ch")))?.[0],
        "**Caching** · 1 project · 1 bullet · 0 measured\n\nShop",
      );
      assert.equal(
        (await hover(one.replace("Basic", "‸Basic")))?.[0],
        "**Basic Understanding** · 2 skills · 1 project · 2 bullets · 0 measured\n\nCaching, Testing",
      );
    });

    it("over a finding explains its rule as well", async () => {
      const [value, text] = (await hover(one.replace("** Shop", "*‸* Shop")))!;
      assert.match(
        value!,
        /^Readers see asterisks .* above it\.\n\n---\n\n\*\*Shop\*\* · 2 skills · 2 bullets\n\nBasic: Caching, Testing$/,
      );
      assert.equal(text, "** ");
      assert.match((await hover(one.replace("Built the", "Built ‸ the")))![0]!, /Extra and missing spaces/);
      assert.equal(await hover(one.replace("Ran", "R‸an")), null);
    });
  });
});
