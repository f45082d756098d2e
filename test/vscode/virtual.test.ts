import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnostics, quickFixes, revertAll, until } from "./support.ts";

/** Files that are on no disk, as those of vscode.dev and remote repositories. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    if (path === "/") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }
  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }
  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(uri.path, bytes);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe("a document on a virtual file system", () => {
  const files = new MemoryFiles();
  const uri = vscode.Uri.parse("vscode-vfs://memory/team.requirements.md");
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider("vscode-vfs", files);
    const text = "## Basic Understanding\n\n### Delivery\n** Shop **\n- Set up the environement.\n";
    files.writeFile(uri, new TextEncoder().encode(text));
  });
  after(() => registered.dispose());
  afterEach(revertAll);

  it("is checked, has its fixes, and is saved where it came from", async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const { document } = editor;
    assert.equal(document.languageId, "slick-requirements");
    await diagnostics(document, (codes) =>
      ["malformed-project", "typo"].every((code) => codes.includes(code)),
    );
    const [first] = await until("a fix", async () => {
      const fixes = await quickFixes(document, "environement");
      return fixes.length > 0 ? fixes : undefined;
    });
    assert.ok(first?.edit && (await vscode.workspace.applyEdit(first.edit)));
    assert.match(document.getText(), /Set up the environment\./);
    assert.ok(await document.save());
    assert.match(new TextDecoder().decode(files.readFile(uri)), /Set up the environment\./);
    await diagnostics(document, (codes) => !codes.includes("typo"));
  });
});
