import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { anchorsIn, leadsTo } from "../../src/core/markdown/anchors.ts";
import { cutBlocks } from "../../src/core/markdown/blockList.ts";

/** The pages whose links are looked at, by their path from the project's root. */
export function linkedPages(root: string): readonly string[] {
  return globSync(["*.md", "docs/**/*.md", ".github/**/*.md"], { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** The links of a page to files, pictures and headings that are not there, a line each. */
export function deadLinks(root: string, page: string): readonly string[] {
  const dead: string[] = [];
  const text = readFileSync(join(root, page), "utf8");
  let line = 1;
  for (const block of cutBlocks(text)) {
    const links = [...block.facts().localLinks, ...htmlLinks(block.text)];
    for (const { path, fragment, pathSpan } of links) {
      const at = line + block.text.slice(0, pathSpan.start).split("\n").length - 1;
      const target = path === "" ? join(root, page) : join(root, dirname(page), path);
      const name = relative(root, target).replaceAll("\\", "/");
      // Addresses of the repository's home, which is above the checkout.
      if (name.startsWith("../")) continue;
      if (!existsSync(target)) dead.push(`${page}:${at}: there is no ${name}`);
      else if (fragment !== "" && statSync(target).isFile() && /\.md$/.test(target)) {
        if (!leadsTo(fragment, anchorsIn(readFileSync(target, "utf8"))))
          dead.push(`${page}:${at}: ${name} has no heading for #${fragment}`);
      }
    }
    line += block.text.split("\n").length - 1;
  }
  return dead;
}

/** Pictures and links in HTML. */
function htmlLinks(text: string) {
  return [...text.matchAll(/<(?:img|a|source)\b[^>]*?\b(?:src|href|srcset)="(?![\w+.-]+:|#)([^"#]+)/g)].map(
    (match) => ({
      path: match[1]!,
      fragment: "",
      pathSpan: { start: match.index, end: match.index + match[0].length },
    }),
  );
}
