import * as vscode from "vscode";
import type { OutlineKind } from "../../core/features/outline.ts";
import type { DocumentTree, TreeNode } from "../../server/protocol.ts";

/** A node of the view: a document or something in it. Nodes stay the same objects while the document is edited. */
export type SkillsNode = DocumentNode | EntityNode;

/** A document; a row of its own only where there are several. */
export class DocumentNode {
  readonly kind = "document";
  readonly parent = undefined;
  readonly uri: vscode.Uri;
  name: string;
  problems = 0;
  children: readonly EntityNode[] = [];

  constructor(uri: vscode.Uri) {
    this.uri = uri;
    this.name = vscode.workspace.asRelativePath(uri);
  }

  /** Takes a new tree over and returns the nodes whose rows must be drawn anew. */
  update(tree: DocumentTree): readonly SkillsNode[] {
    const changed: SkillsNode[] = [];
    if (merge(this, tree.nodes, this.uri, changed)) changed.unshift(this);
    return changed;
  }

  /** Counts problems (hints left out) into the nodes that hold them and returns the nodes whose count changed. */
  markProblems(diagnostics: readonly vscode.Diagnostic[]): readonly SkillsNode[] {
    const starts = diagnostics
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
      .map(({ range }) => range.start);
    const changed: SkillsNode[] = [];
    this.problems = starts.length;
    for (const child of this.children) child.markProblems(starts, changed);
    return changed;
  }

  /** The innermost node at a position. */
  nodeAt(position: vscode.Position): EntityNode | undefined {
    let found: EntityNode | undefined;
    let children = this.children;
    for (;;) {
      const next = children.find(({ range }) => range.contains(position));
      if (!next) return found;
      found = next;
      children = next.children;
    }
  }
}

/** A level, skill, project or bullet. */
export class EntityNode {
  readonly kind: OutlineKind;
  readonly parent: SkillsNode;
  readonly uri: vscode.Uri;
  name: string;
  range: vscode.Range;
  selectionRange: vscode.Range;
  problems = 0;
  children: readonly EntityNode[] = [];

  constructor(parent: SkillsNode, uri: vscode.Uri, node: TreeNode) {
    this.parent = parent;
    this.uri = uri;
    this.kind = node.kind;
    this.name = node.name;
    this.range = toRange(node.range);
    this.selectionRange = toRange(node.selectionRange);
  }

  /** Takes over what the new tree says; true where this row looks different now. */
  take(node: TreeNode): boolean {
    const changed = this.name !== node.name;
    this.name = node.name;
    this.range = toRange(node.range);
    this.selectionRange = toRange(node.selectionRange);
    return changed;
  }

  markProblems(starts: readonly vscode.Position[], changed: SkillsNode[]): void {
    const inside = starts.filter((start) => this.range.contains(start));
    if (inside.length !== this.problems) changed.push(this);
    this.problems = inside.length;
    for (const child of this.children) child.markProblems(inside, changed);
  }
}

/** How many of each kind stand below a node. */
export function countBelow(node: SkillsNode, kind: OutlineKind): number {
  let count = 0;
  for (const child of node.children) count += (child.kind === kind ? 1 : 0) + countBelow(child, kind);
  return count;
}

/**
 * Puts new children in the place of old ones, keeping an old object for each that is still there: first by kind and
 * name, then, for one that was renamed, by place. True where the list itself changed; rows that look different and
 * nodes whose own list changed are added to `changed`.
 */
function merge(
  parent: SkillsNode,
  nodes: readonly TreeNode[],
  uri: vscode.Uri,
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
    const target = child ?? new EntityNode(parent, uri, node);
    const countsBefore = isNew ? "" : counts(target);
    const looksDifferent = target.take(node);
    const listChanged = merge(target, node.children, uri, changed);
    if (!isNew && (looksDifferent || listChanged || counts(target) !== countsBefore)) changed.push(target);
    return target;
  });
  parent.children = children;
  return children.length !== old.length || children.some((child, index) => child !== old[index]);
}

function counts(node: EntityNode): string {
  return `${countBelow(node, "skill")} ${countBelow(node, "project")} ${countBelow(node, "bullet")}`;
}

function toRange({ start, end }: TreeNode["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
