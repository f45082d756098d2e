import type { ElementContent, Root, RootContent } from "hast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkRehype, { type Options } from "remark-rehype";
import { type Html, html as markup, raw } from "../html/html.ts";
import { isOverloaded } from "../markdown/overloadedBlock.ts";
import { parseMarkdown } from "../markdown/parseMarkdown.late.ts";

/**
 * A piece of Markdown as HTML that runs nothing and asks for nothing: HTML in it is shown as it is written, comments are
 * left out, pictures are their alternative text, and of links those to the web and to mail addresses are kept.
 */
export function renderFragment(source: string): Html {
  const asItIs = () => markup`<pre>${source}</pre>`;
  if (isOverloaded(source)) return asItIs();
  try {
    return raw(processor.stringify(processor.runSync(parseMarkdown(source))));
  } catch (error) {
    // Emphasis within emphasis may still be more than the stack holds.
    if (error instanceof RangeError) return asItIs();
    throw error;
  }
}

const html: NonNullable<Options["handlers"]>["html"] = (
  _state,
  { value }: { readonly value: string },
  parent,
) => {
  const shown = value.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  if (/^<br *\/?>$/i.test(shown)) return { type: "element", tagName: "br", properties: {}, children: [] };
  if (shown.trim() === "") return undefined;
  const text = { type: "text", value: shown } as const;
  const isBlock = parent && ["root", "blockquote", "listItem"].includes(parent.type);
  return isBlock ? { type: "element", tagName: "p", properties: {}, children: [text] } : text;
};

/** Keeps of links and pictures what an export may show, however they were written. */
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
  .use(remarkRehype, { handlers: { html } })
  .use(tameLinks)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "input"),
    attributes: { a: ["href", "rel"], td: ["align"], th: ["align"], ol: ["start"] },
    protocols: { href: ["http", "https", "mailto"] },
  })
  .use(rehypeStringify)
  .freeze();
