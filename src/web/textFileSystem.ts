import * as vscode from "vscode";
import type { StoredText } from "./userWordsInState.ts";

/** A file system of one file, to open and edit a stored text like any other. */
export class TextFileSystem implements vscode.FileSystemProvider {
  readonly #uri: vscode.Uri;
  readonly #stored: StoredText;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  #modified = Date.now();

  readonly onDidChangeFile = this.#changed.event;

  constructor(uri: vscode.Uri, stored: StoredText) {
    this.#uri = uri;
    this.#stored = stored;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    this.#check(uri);
    const { length } = this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: this.#modified, size: length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.#check(uri);
    return new TextEncoder().encode(this.#stored.text());
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    this.#check(uri);
    await this.#stored.write(new TextDecoder().decode(content));
    this.#modified = Date.now();
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #check(uri: vscode.Uri): void {
    if (uri.toString() !== this.#uri.toString()) throw vscode.FileSystemError.FileNotFound(uri);
  }
}
