import type * as vscode from "vscode";
import type { DocumentTree, NodePlace, TreeNode } from "../../server/protocol.ts";

type Range = TreeNode["range"];

/** A place in a document. */
export type Place = Range["start"];

/** A node of the view: a document or something in it. Nodes stay the same objects while the document is edited. */
export type SkillsNode = DocumentNode | EntityNode;

let serial = 0;

/** A document; a row of its own only where there are several. */
export class DocumentNode {
  readonly kind = "document";
  readonly parent = undefined;
  readonly uri: vscode.Uri;
  /** Unlike that of any other node. */
  readonly id = ++serial;
  readonly name: string;
  /** The title of the document. */
  detail = "";
  /** The version of the text that places count in. */
  version = 0;
  problems = 0;
  children: readonly EntityNode[] = [];

  constructor(uri: vscode.Uri, name: string) {
    this.uri = uri;
    this.name = name;
  }

  /** Takes a new tree over and returns the nodes whose rows must be drawn anew. */
  update(tree: DocumentTree): readonly SkillsNode[] {
    this.version = tree.version;
    const changed: SkillsNode[] = [];
    const hadOther = this.detail !== (tree.title ?? "");
    this.detail = tree.title ?? "";
    if (merge(this, this, tree.nodes, changed) || hadOther) changed.unshift(this);
    return changed;
  }

  /** Counts problems into the nodes that hold them and returns the nodes whose count changed. */
  markProblems(places: readonly Place[]): readonly SkillsNode[] {
    const changed: SkillsNode[] = [];
    if (this.problems !== places.length) changed.push(this);
    this.problems = places.length;
    for (const child of this.children) child.markProblems(places, changed);
    return changed;
  }

  /** The innermost node at a position. */
  nodeAt(position: Place): EntityNode | undefined {
    for (const child of this.children) {
      const found = child.nodeAt(position);
      if (found) return found;
    }
    return undefined;
  }
}

/** A level, skill, project, bullet, technology or open point. */
export class EntityNode {
  readonly kind: TreeNode["kind"];
  readonly parent: SkillsNode;
  readonly document: DocumentNode;
  readonly id = ++serial;
  problems = 0;
  children: readonly EntityNode[] = [];
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
  get range(): Range {
    return this.#node.range;
  }
  get selectionRange(): Range {
    return this.#node.selectionRange;
  }
  /** What is said of it behind its name. */
  get detail(): string {
    return this.#node.detail;
  }

  /** What stands behind it in the document, where that can be moved or moved to. */
  get place(): NodePlace | undefined {
    const { stands, range } = this.#node;
    const { version } = this.document;
    return stands && { kind: stands, position: range.start, uri: this.uri.toString(), version };
  }

  /** Takes over what the new tree says; true where this row looks different now. */
  take(node: TreeNode): boolean {
    const before = this.#node;
    this.#node = node;
    return before.name !== node.name || before.detail !== node.detail;
  }

  /** Counts those of the problems that stand inside, and answers them. */
  markProblems(places: readonly Place[], changed: SkillsNode[]): readonly Place[] {
    const isGroup = this.#node.isGroup === true;
    const inside = isGroup ? places : places.filter((place) => contains(this.range, place));
    const below = this.children.flatMap((child) => child.markProblems(inside, changed));
    const own = this.kind === "openPoint" ? [] : isGroup ? [...new Set(below)] : inside;
    if (own.length !== this.problems) changed.push(this);
    this.problems = own.length;
    return own;
  }

  /** True where one of the places stands inside. */
  holds(places: readonly Place[]): boolean {
    return this.#node.isGroup !== true && places.some((place) => contains(this.range, place));
  }

  /** The innermost node at a position, itself or below. */
  nodeAt(position: Place): EntityNode | undefined {
    const isGroup = this.#node.isGroup === true;
    if (!isGroup && !contains(this.range, position)) return undefined;
    for (const child of this.children) {
      const found = child.nodeAt(position);
      if (found) return found;
    }
    return isGroup ? undefined : this;
  }
}

/**
 * Puts new children in the place of old ones, keeping an old object for each that is still there: first by kind and
 * name, then, for one that was renamed, by place. True where the list itself changed; rows that look different and
 * nodes whose own list changed are added to `changed`.
 */
function merge(
  parent: SkillsNode,
  document: DocumentNode,
  nodes: readonly TreeNode[],
  changed: SkillsNode[],
): boolean {
  const old = parent.children;
  const free = new Set(old);
  const byName = new Map<string, EntityNode[]>();
  for (const child of old) {
    const key = `${child.kind} ${child.name}`;
    const same = byName.get(key);
    if (same) same.push(child);
    else byName.set(key, [child]);
  }
  const kept = nodes.map((node) => {
    const child = byName.get(`${node.kind} ${node.name}`)?.shift();
    if (child) free.delete(child);
    return child;
  });
  const children = nodes.map((node, index) => {
    let child = kept[index];
    const inPlace = old[index];
    if (!child && inPlace && free.has(inPlace) && inPlace.kind === node.kind) {
      child = inPlace;
      free.delete(inPlace);
    }
    const isNew = child === undefined;
    const target = child ?? new EntityNode(parent, document, node);
    const looksDifferent = target.take(node);
    const listChanged = merge(target, document, node.children, changed);
    if (!isNew && (looksDifferent || listChanged)) changed.push(target);
    return target;
  });
  parent.children = children;
  return children.length !== old.length || children.some((child, index) => child !== old[index]);
}

function contains({ start, end }: Range, { line, character }: Place): boolean {
  const isBefore = line < start.line || (line === start.line && character < start.character);
  const isBehind = line > end.line || (line === end.line && character > end.character);
  return !isBefore && !isBehind;
}
