import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import { type Html, html, raw } from "../../wording/html.ts";
import { htmlPage } from "../../wording/htmlPage.ts";
import type { ExportedDocument } from "./exportedDocument.ts";
import {
  type Counts,
  type ExportPage,
  exportPage,
  levelsOf,
  measuredNote,
  type PageLevel,
  type PagePart,
  type PageProject,
  type PageSkill,
  titleOfAll,
} from "./exportPage.ts";
import { exportStyles } from "./exportStyles.ts";

/** The documents as one page for a reviewer, to be read or printed: without scripts or external resources. */
export function renderHtml(documents: readonly ExportedDocument[]): string {
  const pages = documents.map(exportPage);
  return htmlPage({
    title: titleOfAll(pages),
    lang: documents[0]!.checked.locale.split(",")[0]!,
    styles: exportStyles,
    body: html`${pages.map((page, index) => renderPage(page, pages.length > 1 ? `d${index + 1}-` : ""))}`,
  });
}

const writer = remark().use(rehypeStringify).freeze();

function write(tree: Root | undefined): Html | undefined {
  return tree && raw(writer.stringify(tree));
}

/** Renders one document; `prefix` makes ids unique across documents. */
function renderPage(page: ExportPage, prefix: string): Html {
  const levels = levelsOf(page);
  const ids = new Map<object, string>();
  for (const level of levels) {
    ids.set(level, `${prefix}level-${ids.size + 1}`);
    for (const skill of level.skills) ids.set(skill, `${prefix}skill-${ids.size + 1}`);
  }
  return html`${write(page.above)}
<header class="title">
<h1>${page.title}</h1>
<p class="counts">${page.isExtract && html`<strong>Extract</strong> · `}${page.counts}</p>
</header>
${write(page.opening)}
${levels.length > 0 && renderContents(levels, ids)}
${page.parts.map((part) => renderPart(part, ids))}`;
}

function renderPart(part: PagePart, ids: ReadonlyMap<object, string>): Html {
  if (part.kind === "section")
    return html`<section class="section">
<h2>${part.name}</h2>
${write(part.body)}
</section>
`;
  return html`<section class="level" id="${ids.get(part)}">
<hgroup>
${part.rank !== undefined && html`<p class="rank">${part.rank}</p>\n`}<h2>${part.name}</h2>
</hgroup>
${write(part.body)}
${part.skills.map((skill) => renderSkill(skill, ids))}</section>
`;
}

function renderSkill(skill: PageSkill, ids: ReadonlyMap<object, string>): Html {
  return html`<section class="skill" id="${ids.get(skill)}">
<h3>${skill.name}</h3>
${write(skill.body)}
${skill.projects.map(renderProject)}</section>
`;
}

function renderProject({ name, address, remark, body }: PageProject): Html {
  const shown =
    address === undefined ? name : html`<a href="${address}" rel="noopener noreferrer">${name}</a>`;
  return html`<article class="project">
<h4>${shown}${remark !== undefined && html` <span class="remark">${remark}</span>`}</h4>
${write(body)}
</article>
`;
}

/** The table of contents: it links to every skill and shows how much evidence it has. */
function renderContents(levels: readonly PageLevel[], ids: ReadonlyMap<object, string>): Html {
  const row = ({ projects, bullets, measured }: Counts) =>
    [projects, bullets, measured].map(
      (value) => html`<td${value === 0 && html` class="none"`}>${value}</td>`,
    );
  return html`<nav class="contents" aria-label="Contents">
<table>
<caption>Contents</caption>
<thead>
<tr><th scope="col">Skill</th><th scope="col">Projects</th><th scope="col">Bullets</th><th scope="col">Measured</th></tr>
</thead>
${levels.map(
  (level) => html`<tbody>
<tr class="of-level"><th scope="rowgroup"><a href="#${ids.get(level)}">${level.name}</a></th>${row(level.counts)}</tr>
${level.skills.map(
  (
    skill,
  ) => html`<tr><th scope="row"><a href="#${ids.get(skill)}">${skill.name}</a></th>${row(skill.counts)}</tr>
`,
)}</tbody>
`,
)}</table>
<p class="note">${measuredNote()}</p>
</nav>`;
}
