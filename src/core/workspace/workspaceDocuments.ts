import {
  addUses,
  OtherProjects,
  type ProjectUse,
  projectUses,
  sameUses,
} from "../projects/projectRegistry.ts";
import type { StoredDocument, WorkspaceDocument } from "./workspaceDocument.ts";

/** The documents of a workspace by a key that the caller chooses. Open documents take precedence over stored ones. */
export class WorkspaceDocuments {
  readonly #stored = new Map<
    string,
    { readonly document: StoredDocument; readonly uses: readonly ProjectUse[] }
  >();
  readonly #open = new Map<string, { readonly document: WorkspaceDocument; uses?: readonly ProjectUse[] }>();
  readonly #others = new Map<string, { readonly version: number; readonly projects: OtherProjects }>();
  /** Incremented whenever the project names of a document change. */
  #version = 0;

  /** The keys of the stored documents. */
  storedKeys(): readonly string[] {
    return [...this.#stored.keys()];
  }

  /** The stored version of a document. */
  stored(key: string): StoredDocument | undefined {
    return this.#stored.get(key)?.document;
  }

  /** Sets the stored version of a document; undefined removes it. */
  store(key: string, document: StoredDocument | undefined): void {
    const before = this.#usesOf(key);
    if (document) this.#stored.set(key, { document, uses: projectUses(document.model) });
    else this.#stored.delete(key);
    this.#compare(key, before);
  }

  /** Sets the open version of a document; undefined means it was closed. Its names count after `touch`. */
  open(key: string, document: WorkspaceDocument | undefined): void {
    const before = this.#usesOf(key);
    if (document) this.#open.set(key, { document });
    else this.#open.delete(key);
    this.#others.delete(key);
    this.#compare(key, before);
  }

  /** Reads the names of an open document again; true if they changed. */
  touch(key: string): boolean {
    const open = this.#open.get(key);
    if (!open) return false;
    const before = this.#usesOf(key);
    open.uses = projectUses(open.document.model);
    return this.#compare(key, before);
  }

  /** All documents; open ones as they are in the editor. */
  *documents(): Generator<WorkspaceDocument> {
    for (const { document } of this.#open.values()) yield document;
    for (const [key, { document }] of this.#stored) if (!this.#open.has(key)) yield document;
  }

  /** The project names of all other documents. Returns the same object until they change. */
  otherProjects(key: string): OtherProjects {
    const known = this.#others.get(key);
    if (known?.version === this.#version) return known.projects;
    const uses = addUses(this.#otherUses(key));
    const projects = known && sameUses(known.projects.uses, uses) ? known.projects : new OtherProjects(uses);
    this.#others.set(key, { version: this.#version, projects });
    return projects;
  }

  *#otherUses(key: string): Generator<readonly ProjectUse[]> {
    for (const one of new Set([...this.#stored.keys(), ...this.#open.keys()])) {
      if (one !== key) yield this.#usesOf(one);
    }
  }

  #usesOf(key: string): readonly ProjectUse[] {
    return this.#open.get(key)?.uses ?? this.#stored.get(key)?.uses ?? [];
  }

  #compare(key: string, before: readonly ProjectUse[]): boolean {
    if (sameUses(before, this.#usesOf(key))) return false;
    this.#version++;
    return true;
  }
}
