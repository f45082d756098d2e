import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deadLinks, linkedPages } from "./docs/links.ts";
import { navigation } from "./docs/navigation.ts";

// Says which links of our own pages lead nowhere, and which pages cannot be reached, and fails.

const root = join(import.meta.dirname, "..");
const pages = linkedPages(root);
const dead = pages.flatMap((page) => deadLinks(root, page));
const listed = new Set(navigation.flatMap(({ pages: some }) => some));
for (const page of pages)
  if (/^docs\/[^/]+\.md$/.test(page) && !listed.has(page.slice("docs/".length)))
    dead.push(`${page} is not in scripts/docs/navigation.ts`);
for (const page of listed)
  if (!existsSync(join(root, "docs", page)))
    dead.push(`scripts/docs/navigation.ts names docs/${page}, which is not there`);
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
for (const { steps } of manifest.contributes.walkthroughs)
  for (const { id, media } of steps)
    for (const path of Object.values<string>(media))
      if (!path.startsWith("%") && !existsSync(join(root, path)))
        dead.push(`the walkthrough's step ${id}: there is no ${path}`);
for (const one of dead) console.error(one);
if (dead.length > 0) process.exitCode = 1;
