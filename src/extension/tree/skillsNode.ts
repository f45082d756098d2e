import type * as vscode from "vscode";
import { countBefore } from "../../core/text/collections.ts";
import type { DocumentTree, NodePlace, TreeNode } from "../../server/lsp/protocol.ts";
import { areSameProblems, type TreeProblem } from "./treeProblem.ts";

// What the view shows. Of the editor it knows types alone, so that it is tested and measured without one.

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
  /** Whether its row is unfolded at first: what was opened is what the author works on. */
  readonly startsUnfolded: boolean;
  /** How it is called among the others. */
  name = "";
  /** Unlike that of any other node. */
  readonly id = ++serial;
  /** False until its tree is there. */
  isRead = false;
  /** Version of the text that places count in; null while it is not open. */
  version: number | null = null;
  /** How many skills it shows. */
  detail = "";
  problems: readonly TreeProblem[] = [];
  openPoints = 0;
  children: readonly EntityNode[] = [];
  /** Those of the children that the filter shows. */
  shown: readonly EntityNode[] = [];

  constructor(uri: vscode.Uri, startsUnfolded: boolean) {
    this.uri = uri;
    this.startsUnfolded = startsUnfolded;
  }

  get isOpen(): boolean {
    return this.version !== null;
  }

  /** Takes what the list of documents says of it, which counts until it is read; true if its row looks different now. */
  list(detail: string): boolean {
    if (this.isRead || detail === "" || this.detail === detail) return false;
    this.detail = detail;
    return true;
  }

  /** What it holds is to be read again: the rows that come then are others. */
  forget(): void {
    this.isRead = false;
    this.children = [];
    this.shown = [];
  }

  /** Takes a new tree over and returns the nodes whose rows look different now; which rows there are is for the filter to say. */
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

  /** Gives problems to the nodes that hold them and returns the nodes of which other things are said than before. */
  markProblems(problems: readonly TreeProblem[]): readonly SkillsNode[] {
    const sorted = problems.toSorted((a, b) => keyOf(a.start) - keyOf(b.start));
    const changed: SkillsNode[] = areSameProblems(this.problems, sorted) ? [] : [this];
    this.problems = sorted;
    const keys = sorted.map(({ start }) => keyOf(start));
    for (const child of this.children) child.markProblems(sorted, keys, changed);
    return changed;
  }

  /** The innermost node at a place; no open point. */
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
  /** What of the document it stands for, where that can be moved or moved to. */
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

  /** Takes over what the new tree says; true if this row looks different now. */
  take(node: TreeNode): boolean {
    const { name, detail, about } = this.#node;
    this.#node = node;
    return name !== node.name || detail !== node.detail || about !== node.about;
  }

  /** Takes the problems inside of all, sorted and with their keys. An open point is one itself. */
  markProblems(all: readonly TreeProblem[], keys: readonly number[], changed: SkillsNode[]): void {
    for (const child of this.children) child.markProblems(all, keys, changed);
    const problems = this.kind === "openPoint" ? [] : this.#inside(all, keys);
    if (!areSameProblems(problems, this.problems)) changed.push(this);
    this.problems = problems;
  }

  /** Counts the open points inside, given by their sorted keys. */
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

  /** The part of sorted keys that lies inside. */
  #bounds(keys: readonly number[]): [from: number, to: number] {
    const { start, end } = this.range;
    return [countBefore(keys, keyOf(start)), countBefore(keys, keyOf(end) + 1)];
  }
}

/** How many nodes are below a node. */
export function countBelow({ children }: SkillsNode): number {
  return children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

/**
 * Puts new children in the place of old ones, keeping an old object for each that is still there: first by kind and
 * name, then, for one that was renamed, by place. Rows that look different are added to `changed`.
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

/** A number for each place, in their order. */
function keyOf({ line, character }: Place): number {
  return line * 2 ** 21 + Math.min(character, 2 ** 21 - 2);
}
