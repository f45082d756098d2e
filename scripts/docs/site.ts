import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import GithubSlugger from "github-slugger";
import type { Element, Root as Hast, Nodes } from "hast";
import type { Nodes as Markdown } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { parseMarkdown } from "../../src/core/markdown/parseMarkdown.late.ts";
import { type Html, html, raw } from "../../src/core/wording/html.ts";
import { repository } from "../address.ts";
import { navigation } from "./navigation.ts";
import { siteStyles } from "./siteStyles.ts";

/** Makes the site of `docs` and README in a folder, which is emptied first: plain pages without a script, for any server or none. */
export function buildSite(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const sources = ["README.md", "CHANGELOG.md", ...globSync("docs/**/*.md", { cwd: root })].map((path) =>
    path.replaceAll("\\", "/"),
  );
  const pages = sources.map((source) => readPage(root, source));
  const titles = new Map(pages.map(({ source, title }) => [source, title]));
  for (const page of pages) {
    const path = join(folder, page.address);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, draw(page, titles, new Set(sources)));
  }
  cpSync(join(root, "docs", "images"), join(folder, "images"), { recursive: true });
  cpSync(join(root, "schemas"), join(folder, "schemas"), { recursive: true });
  writeFileSync(join(folder, "style.css"), siteStyles);
}

interface Page {
  /** Path of the Markdown from the project's root. */
  readonly source: string;
  /** Path of the page in the site. */
  readonly address: string;
  readonly title: string;
  readonly body: Hast;
}

function readPage(root: string, source: string): Page {
  const text = readFileSync(join(root, source), "utf8");
  const tree = parseMarkdown(
    source === "README.md" ? text.replace(/<!-- repository -->.*?<!-- \/repository -->\n*/s, "") : text,
  );
  const heading = tree.children.find((one) => one.type === "heading");
  const slugger = new GithubSlugger();
  const walk = (node: Markdown): void => {
    if (node.type === "heading") node.data = { hProperties: { id: slugger.slug(textOf(node)) } };
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  const body = unified().use(remarkRehype, { allowDangerousHtml: true }).runSync(tree);
  return { source, address: addressOf(source), title: heading ? textOf(heading) : source, body };
}

/** Where the page of a Markdown file is in the site. */
function addressOf(source: string): string {
  if (source === "README.md") return "index.html";
  return source
    .replace(/^docs\//, "")
    .replace(/README\.md$/, "index.html")
    .replace(/\.md$/, ".html");
}

function draw(page: Page, titles: ReadonlyMap<string, string>, sources: ReadonlySet<string>): string {
  const up = posix.relative(posix.dirname(page.address), ".") || ".";
  const link = (source: string, title = titles.get(source)!): Html =>
    html`<a href="${up}/${addressOf(source)}"${page.source === source && raw(' aria-current="page"')}>${title}</a>`;
  const body = leadThrough(page, up, sources);
  const rules =
    page.source.startsWith("docs/rules/") &&
    [...sources].filter((one) => posix.dirname(one) === "docs/rules" && !one.endsWith("README.md"));
  const isGerman = page.source.startsWith("docs/rules/de/");
  return html`<!doctype html>
<html lang="${isGerman ? "de" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.source === "README.md" ? page.title : `${page.title} – Slick Requirements`}</title>
<link rel="stylesheet" href="${up}/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header><a href="${up}/index.html">Slick Requirements</a><a class="narrow" href="#pages">Pages</a><a href="${repository}">Source</a></header>
<nav id="pages" aria-label="Pages">
<ul><li>${link("README.md", "Start")}</li><li>${link("CHANGELOG.md", "What is new")}</li></ul>
${navigation.map(
  ({ title, pages }) => html`<h2>${title}</h2>
<ul>${pages.map((one) => html`<li>${link(`docs/${one}`, one.startsWith("rules/") ? "All rules" : undefined)}</li>`)}${title === "Rules" && html`<li>${link("docs/rules/de/README.md", "Auf Deutsch")}</li>`}${title === "Rules" && rules && rules.map((one) => html`<li>${link(one)}</li>`)}</ul>
`,
)}</nav>
<main id="content">
${raw(body)}
</main>
</body>
</html>
`.markup;
}

/** The text of a page with its links led to pages of the site; those to other files of the project lead to its repository. */
function leadThrough(page: Page, up: string, sources: ReadonlySet<string>): string {
  const lead = (address: string): string => {
    if (/^(?:[a-z][\w+.-]*:|#|\/\/)/i.test(address)) return address;
    const [path = "", hash] = address.split("#");
    const target = posix.join(posix.dirname(page.source), path);
    const fragment = hash === undefined ? "" : `#${hash}`;
    const readme = posix.join(target, "README.md");
    const source = sources.has(readme) ? readme : target;
    if (sources.has(source)) return `${up}/${addressOf(source)}${fragment}`;
    const image = /^(?:docs\/images|schemas)\//.test(target);
    return image ? `${up}/${target.replace(/^docs\//, "")}` : `${repository}/blob/HEAD/${target}${fragment}`;
  };
  const walk = (node: Nodes): void => {
    if (node.type === "element") {
      for (const key of ["href", "src"]) {
        const value = node.properties[key];
        if (typeof value === "string") node.properties[key] = lead(value);
      }
      if (node.tagName === "img") node.properties.loading = "lazy";
    }
    if ("children" in node) {
      for (const child of node.children) walk(child);
      // A wide table scrolls by itself and not with the page.
      node.children = node.children.map((child) =>
        child.type === "element" && (child.tagName === "table" || child.tagName === "pre")
          ? scrolling(child)
          : child,
      ) as typeof node.children;
    }
  };
  walk(page.body);
  return unified().use(rehypeStringify, { allowDangerousHtml: true }).stringify(page.body);
}

function scrolling(child: Element): Element {
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["wide"], tabIndex: 0 },
    children: [child],
  };
}

if (import.meta.filename === process.argv[1]) {
  const root = join(import.meta.dirname, "..", "..");
  const folder = join(root, "out", "site");
  buildSite(root, folder);
  console.log(`The site is in ${relative(process.cwd(), folder)}: open index.html.`);
}
