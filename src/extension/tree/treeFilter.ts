import type { DocumentNode, EntityNode, Place, SkillsNode } from "./skillsNode.ts";

/** What of the tree is shown. */
export interface TreeFilter {
  /** Only what has this in its name, in any case, with what is around it and below; everything where it is empty. */
  readonly text: string;
  /** Only what holds problems. */
  readonly problems: boolean;
  /** Only what holds open points. */
  readonly openPoints: boolean;
}

export const noFilter: TreeFilter = { text: "", problems: false, openPoints: false };

export function isFiltering({ text, problems, openPoints }: TreeFilter): boolean {
  return text !== "" || problems || openPoints;
}

/** The nodes that a filter shows, of a tree as it is now. */
export class VisibleNodes {
  readonly #visible = new Set<SkillsNode>();
  readonly #filter: TreeFilter;
  readonly #text: string;
  #leaves = 0;

  constructor(filter: TreeFilter, documents: readonly DocumentNode[]) {
    this.#filter = filter;
    this.#text = filter.text.toLowerCase();
    for (const document of documents) {
      const open = filter.openPoints ? openPlaces(document) : [];
      const shown = document.children.filter((child) => this.#look(child, false, open));
      if (shown.length > 0) this.#visible.add(document);
    }
  }

  has(node: SkillsNode): boolean {
    return this.#visible.has(node);
  }

  /** How many nodes are shown that have none below them. */
  get leaves(): number {
    return this.#leaves;
  }

  /** True where the node is shown. `isNamed` says that the text stands in a name above; `open` is where open points are. */
  #look(node: EntityNode, isNamed: boolean, open: readonly Place[]): boolean {
    const named = isNamed || node.name.toLowerCase().includes(this.#text);
    let isShown = named && this.#holds(node, open);
    for (const child of node.children) if (this.#look(child, named, open)) isShown = true;
    if (!isShown) return false;
    if (node.children.length === 0) this.#leaves++;
    this.#visible.add(node);
    return true;
  }

  #holds(node: EntityNode, open: readonly Place[]): boolean {
    if (this.#filter.problems && node.problems === 0) return false;
    return !this.#filter.openPoints || node.kind === "openPoint" || node.holds(open);
  }
}

function openPlaces({ children }: DocumentNode): readonly Place[] {
  return children
    .filter(({ kind }) => kind === "openPoints")
    .flatMap((group) => group.children.map(({ range }) => range.start));
}
