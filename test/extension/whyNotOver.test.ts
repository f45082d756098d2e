import assert from "node:assert/strict";
import { markExport } from "../../src/core/workspace/exportMark.ts";
import { recognised } from "../kit/recognised.ts";
import { standInForVscode } from "../kit/standInForVscode.ts";

const refused = (name: string) =>
  `${name} is a requirements document and is not written over: name another file, or delete it first`;

describe("an export of the editor over a file that is there", () => {
  const files = new Map<string, { text: string; type: number }>();
  const open: { uri: object; getText(): string; isOurs?: boolean }[] = [];
  const uriOf = (path: string) => ({ scheme: "file", path, toString: () => `file://${path}` });
  let whyNotOver: (path: string, content?: string) => Promise<string | undefined>;

  before(async () => {
    const at = ({ path }: { path: string }) => files.get(path);
    standInForVscode({
      FileType: { Unknown: 0, File: 1, SymbolicLink: 64 },
      Uri: { joinPath: ({ path }: { path: string }) => uriOf(path.replace(/\/[^/]*$/, "")) },
      l10n: {
        t: (message: string, ...parts: string[]) =>
          message.replace(/\{(\d)\}/g, (_, index) => parts[Number(index)]!),
      },
      workspace: {
        textDocuments: open,
        workspaceFolders: undefined,
        asRelativePath: ({ path }: { path: string }) => path.slice(1),
        getConfiguration: () => ({ get: () => undefined, inspect: () => undefined }),
        fs: {
          async readFile(uri: { path: string }) {
            const file = at(uri);
            if (!file) throw new Error("no such file");
            return new TextEncoder().encode(file.text);
          },
          async stat(uri: { path: string }) {
            const file = at(uri);
            if (!file) throw new Error("no such file");
            return { type: file.type };
          },
        },
      },
    });
    const { whyNotOver: ask } = await import("../../src/extension/export/whyNotOver.ts");
    const documents = { has: ({ isOurs }: { isOurs?: boolean }) => isOurs === true };
    whyNotOver = (path, content = "new") => ask(uriOf(path) as never, content, documents as never);
  });
  afterEach(() => {
    files.clear();
    open.length = 0;
  });

  it("is refused over a requirements document, in the words of the command line", async () => {
    files.set("/desk.md", { text: recognised, type: 1 });
    files.set("/notes.requirements.md", { text: "# Notes\n", type: 1 });
    for (const path of files.keys()) assert.equal(await whyNotOver(path), refused(path.slice(1)));
  });

  it("is refused over one that is only in an editor, or that its author chose", async () => {
    files.set("/desk.md", { text: "# Read me\n", type: 1 });
    open.push({ uri: uriOf("/desk.md"), getText: () => recognised });
    assert.equal(await whyNotOver("/desk.md"), refused("desk.md"));
    open[0] = { uri: uriOf("/desk.md"), getText: () => "# Read me\n", isOurs: true };
    assert.equal(await whyNotOver("/desk.md"), refused("desk.md"));
  });

  it("is refused over a link, which may lead anywhere", async () => {
    files.set("/page.html", { text: "mine", type: 64 | 1 });
    assert.equal(await whyNotOver("/page.html"), "page.html cannot be written: it is a link");
  });

  it("is allowed where nothing is lost", async () => {
    assert.equal(await whyNotOver("/new.html"), undefined);
    files.set("/page.html", { text: "<!DOCTYPE html>", type: 1 });
    files.set("/old.requirements.md", { text: markExport(recognised, "\n"), type: 1 });
    files.set("/same.md", { text: recognised, type: 1 });
    for (const path of files.keys()) assert.equal(await whyNotOver(path, recognised), undefined, path);
  });
});
