import type * as vscode from "vscode";
import { countBefore } from "../../core/text/collections.ts";
import type { DocumentTree, NodePlace, TreeNode } from "../../server/lsp/protocol.ts";
import { areSameProblems, type TreeProblem } from "./treeProblem.ts";

// The nodes of the view. Only types of the editor are used, so that they can be tested and measured without an editor.

/** A place in a document. */
export type Place = TreeNode["range"]["start"];
type Range = TreeNode["range"];

/** A node of the view: a document or something in it. Nodes stay the same objects while the document is edited. */
export type SkillsNode = DocumentNode | EntityNode;

let serial = 0;

/** A document of the workspace, or one that is open. */
export class DocumentNode {
  readonly kind = "document";
  readonly parent = undefined;
  readonly uri: vscode.Uri;
  /** True if its row is initially unfolded: opened documents are those the author works on. */
  readonly startsUnfolded: boolean;
  /** Its name in the view, unique among the documents. */
  name = "";
  /** Unique among all nodes. */
  readonly id = ++serial;
  /** False until its tree has been read. */
  isRead = false;
  /** The version of the text that places count in; null while the document is not open. */
  version: number | null = null;
  /** How many skills it shows, in words. */
  detail = "";
  problems: readonly TreeProblem[] = [];
  openPoints = 0;
  children: readonly EntityNode[] = [];
  /** The children that the filter shows. */
  shown: readonly EntityNode[] = [];

  constructor(uri: vscode.Uri, startsUnfolded: boolean) {
    this.uri = uri;
    this.startsUnfolded = startsUnfolded;
  }

  get isOpen(): boolean {
    return this.version !== null;
  }

  /**
   * Sets the detail from the list of documents, which is used until the document is read; true if its row looks
   * different now.
   */
  list(detail: string): boolean {
    if (this.isRead || detail === "" || this.detail === detail) return false;
    this.detail = detail;
    return true;
  }

  /** Marks its contents to be read again, with new rows. */
  forget(): void {
    this.isRead = false;
    this.children = [];
    this.shown = [];
  }

  /**
   * Updates the nodes from a new tree, and returns those whose rows look different now. The filter determines which
   * rows are shown.
   */
  update({ version, detail, nodes }: DocumentTree): readonly SkillsNode[] {
    const isSame = this.isRead && this.detail === detail && this.isOpen === (version !== null);
    const changed: SkillsNode[] = isSame ? [] : [this];
    this.isRead = true;
    this.version = version;
    this.detail = detail;
    merge(this, this, nodes, changed);
    const open = this.children.flatMap(({ kind, children }) =>
      kind === "openPoints" ? children.map(({ range }) => keyOf(range.start)) : [],
    );
    this.openPoints = open.length;
    for (const child of this.children) child.countOpenPoints(open);
    return changed;
  }

  /** Assigns problems to the nodes that contain them, and returns the nodes whose problems changed. */
  markProblems(problems: readonly TreeProblem[]): readonly SkillsNode[] {
    const sorted = problems.toSorted((a, b) => keyOf(a.start) - keyOf(b.start));
    const changed: SkillsNode[] = areSameProblems(this.problems, sorted) ? [] : [this];
    this.problems = sorted;
    const keys = sorted.map(({ start }) => keyOf(start));
    for (const child of this.children) child.markProblems(sorted, keys, changed);
    return changed;
  }

  /** The innermost node at a place, without open points. */
  nodeAt(place: Place): EntityNode | undefined {
    return innermost(this.children, keyOf(place));
  }
}

/** A level, skill, project, bullet, technology or open point. */
export class EntityNode {
  readonly kind: TreeNode["kind"];
  readonly parent: SkillsNode;
  readonly document: DocumentNode;
  readonly id = ++serial;
  problems: readonly TreeProblem[] = [];
  openPoints = 0;
  children: readonly EntityNode[] = [];
  shown: readonly EntityNode[] = [];
  #node: TreeNode;

  constructor(parent: SkillsNode, document: DocumentNode, node: TreeNode) {
    this.parent = parent;
    this.document = document;
    this.kind = node.kind;
    this.#node = node;
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }
  get name(): string {
    return this.#node.name;
  }
  get detail(): string {
    return this.#node.detail;
  }
  get about(): string {
    return this.#node.about ?? "";
  }
  get range(): Range {
    return this.#node.range;
  }
  get selectionRange(): Range {
    return this.#node.selectionRange;
  }
  get isGroup(): boolean {
    return this.#node.isGroup === true;
  }
  /** The kind of the model node that it represents, if that can be moved or be a target. */
  get stands(): NodePlace["kind"] | undefined {
    return this.#node.stands;
  }

  /** The same as a place for the move command. */
  get place(): NodePlace | undefined {
    const { stands, range } = this.#node;
    return (
      stands && {
        uri: this.uri.toString(),
        version: this.document.version,
        kind: stands,
        position: range.start,
      }
    );
  }

  /** Updates the node from the new tree; true if its row looks different now. */
  take(node: TreeNode): boolean {
    const { name, detail, about } = this.#node;
    this.#node = node;
    return name !== node.name || detail !== node.detail || about !== node.about;
  }

  /** Sets the problems inside, from all problems, sorted and with their keys. An open point is itself a problem. */
  markProblems(all: readonly TreeProblem[], keys: readonly number[], changed: SkillsNode[]): void {
    for (const child of this.children) child.markProblems(all, keys, changed);
    const problems = this.kind === "openPoint" ? [] : this.#inside(all, keys);
    if (!areSameProblems(problems, this.problems)) changed.push(this);
    this.problems = problems;
  }

  /** Counts the open points inside, from their sorted keys. */
  countOpenPoints(keys: readonly number[]): void {
    for (const child of this.children) child.countOpenPoints(keys);
    const [from, to] = this.#bounds(keys);
    this.openPoints = this.isGroup
      ? this.children.reduce((sum, { openPoints }) => sum + openPoints, 0)
      : to - from;
  }

  #inside(all: readonly TreeProblem[], keys: readonly number[]): readonly TreeProblem[] {
    if (this.isGroup) return this.children.flatMap(({ problems }) => problems);
    const [from, to] = this.#bounds(keys);
    return all.slice(from, to);
  }

  /** The range of sorted keys that are inside. */
  #bounds(keys: readonly number[]): [from: number, to: number] {
    const { start, end } = this.range;
    return [countBefore(keys, keyOf(start)), countBefore(keys, keyOf(end) + 1)];
  }
}

/** The number of nodes below a node. */
export function countBelow({ children }: SkillsNode): number {
  return children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

/**
 * Replaces children by new ones, but keeps the old object for each that still exists: matched first by kind and name,
 * then, for a renamed one, by place. Rows that look different are added to `changed`.
 */
function merge(
  parent: SkillsNode,
  document: DocumentNode,
  nodes: readonly TreeNode[],
  changed: SkillsNode[],
): void {
  const old = parent.children;
  const free = new Set(old);
  const byName = Map.groupBy(old, ({ kind, name }) => `${kind} ${name}`);
  const kept = nodes.map(({ kind, name }) => {
    const child = byName.get(`${kind} ${name}`)?.shift();
    if (child) free.delete(child);
    return child;
  });
  parent.children = nodes.map((node, index) => {
    let child = kept[index];
    const inPlace = old[index];
    if (!child && inPlace && free.has(inPlace) && inPlace.kind === node.kind) {
      child = inPlace;
      free.delete(inPlace);
    }
    if (child?.take(node)) changed.push(child);
    const target = child ?? new EntityNode(parent, document, node);
    merge(target, document, node.children, changed);
    return target;
  });
}

function innermost(nodes: readonly EntityNode[], key: number): EntityNode | undefined {
  for (const node of nodes) {
    if (node.kind === "openPoints") continue;
    const isInside = !node.isGroup && keyOf(node.range.start) <= key && key <= keyOf(node.range.end);
    const found = node.isGroup || isInside ? innermost(node.children, key) : undefined;
    if (found) return found;
    if (isInside) return node;
  }
  return undefined;
}

/** A number for each place, with the same order. */
function keyOf({ line, character }: Place): number {
  return line * 2 ** 21 + Math.min(character, 2 ** 21 - 2);
}
