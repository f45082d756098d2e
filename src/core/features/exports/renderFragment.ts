import type { Element, ElementContent, Root, RootContent } from "hast";
import type { List, ListItem, Root as MarkdownRoot, Nodes, Parents } from "mdast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import { remark } from "remark";
import remarkRehype, { defaultHandlers, type Options } from "remark-rehype";
import { overloadOf } from "../../markdown/overloadedBlock.ts";
import { parseMarkdown, parseMarkdownBlocks, type Reading } from "../../markdown/parseMarkdown.late.ts";
import { withoutComments } from "../../text/comments.ts";

/**
 * A piece of Markdown as a tree of HTML that runs nothing and loads nothing: HTML in it is shown as text, comments are
 * left out, pictures are replaced by their alternative text, and only links to the web and to mail addresses are kept.
 */
export function renderFragment(source: string): Root {
  const tree = readFragment(source);
  return tree ? renderTree(tree, source) : renderLines(source);
}

/** Parses a piece of Markdown for rendering; undefined if it is too much for the parser. */
export function readFragment(source: string, reading?: Reading): MarkdownRoot | undefined {
  const overload = overloadOf(source);
  if (overload === "containers") return undefined;
  const tree = overload ? parseMarkdownBlocks(source, reading) : parseMarkdown(source, reading);
  if (overload) hideComments(tree);
  return tree;
}

/** A tree as HTML, like `renderFragment`; `source` is the text it was parsed from. */
export function renderTree(tree: MarkdownRoot, source: string): Root {
  try {
    const shown = processor.runSync(tree);
    if (!isDeep(shown)) return shown;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  // Deeply nested emphasis may overflow the stack, here or when it is serialized.
  return renderLines(source);
}

/** Renders a text that is too much for the parser, line by line. */
export function renderLines(source: string): Root {
  const lines = withoutComments(source)
    .replaceAll("\0", "\uFFFD")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
  const children = lines.flatMap((value, index): ElementContent[] => [
    ...(index > 0 ? [element("br", []), { type: "text", value: "\n" } as const] : []),
    { type: "text", value },
  ]);
  return { type: "root", children: [element("p", children)] };
}

/** The maximum nesting of elements; nobody writes more. */
const maxDepth = 500;

function isDeep(tree: Root): boolean {
  let level: readonly (RootContent | ElementContent)[] = tree.children;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return false;
}

/** Removes comments from text that was not parsed. */
function hideComments(node: Nodes): void {
  if (node.type === "text") node.value = withoutComments(node.value);
  else if ("children" in node) for (const child of node.children) hideComments(child);
}

/** An element without properties. */
export function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}

const html: NonNullable<Options["handlers"]>["html"] = (
  _state,
  { value }: { readonly value: string },
  parent,
) => {
  const shown = withoutComments(value);
  if (/^<br *\/?>$/i.test(shown)) return element("br", []);
  if (shown.trim() === "") return undefined;
  const text = { type: "text", value: shown } as const;
  const isBlock = parent && ["root", "blockquote", "listItem"].includes(parent.type);
  return isBlock ? element("p", [text]) : text;
};

/**
 * Whether the items of a list are separated by blank lines. Memoized, since the library inspects all items again for
 * each of them.
 */
const isLoose = new WeakMap<List, boolean>();

const listItem: NonNullable<Options["handlers"]>["listItem"] = (
  state,
  node: ListItem,
  parent: Parents | undefined,
) => {
  if (parent?.type !== "list") return defaultHandlers.listItem(state, node, parent);
  let spread = isLoose.get(parent);
  if (spread === undefined) {
    spread = parent.spread || parent.children.some((item) => item.spread ?? item.children.length > 1);
    isLoose.set(parent, spread);
  }
  return defaultHandlers.listItem(state, node, { type: "list", spread, children: [] });
};

/** Keeps only links and pictures that an export may show, in any notation. */
function tameLinks() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap(tame);
  };
}

function tame<T extends RootContent | ElementContent>(node: T): (T | ElementContent)[] {
  if (node.type !== "element") return [node];
  node.children = node.children.flatMap(tame);
  const { href, alt } = node.properties;
  if (node.tagName === "img") return typeof alt === "string" ? [{ type: "text", value: alt }] : [];
  if (node.tagName !== "a") return [node];
  if (typeof href !== "string" || !/^(?:https?:\/\/|mailto:)/i.test(href)) return node.children;
  node.properties = { href, rel: ["noopener", "noreferrer"] };
  return [node];
}

const processor = remark()
  .use(remarkRehype, { handlers: { html, listItem } })
  .use(tameLinks)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "input"),
    attributes: { a: ["href", "rel"], td: ["align"], th: ["align"], ol: ["start"] },
    protocols: { href: ["http", "https", "mailto"] },
  })
  .freeze();
