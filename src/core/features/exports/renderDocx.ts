import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { type DocxBlock, DocxBlocks, linkTo, tableOf, xmlText } from "./docxBlocks.ts";
import { docxNumbering, docxStyles, margin, pageSizes, styleIds } from "./docxStyles.ts";
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
  titleOfAll,
} from "./exportPage.ts";

/**
 * The documents as one Word document with the contents of the HTML page, in named styles, with links from its table of
 * contents.
 */
export async function renderDocx(documents: readonly ExportedDocument[]): Promise<Uint8Array> {
  const pages = documents.map(exportPage);
  const [language] = documents[0]!.checked.locale.split(",");
  const size = language === "en-US" ? pageSizes.letter : pageSizes.a4;
  const width = size.width - 2 * margin;
  const blocks = new DocxBlocks(width);
  const writer = new PageWriter(blocks, width);
  const children = pages.flatMap((page, index) => writer.write(page, index > 0));
  const title = xmlText(titleOfAll(pages));
  const file = new Document({
    title,
    // Only those who edit it appear as authors.
    creator: "",
    lastModifiedBy: "",
    styles: docxStyles(width, language!),
    numbering: docxNumbering(blocks.starts),
    sections: [
      {
        properties: {
          page: { size, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        footers: { default: pageNumbers() },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function pageNumbers(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT] })];
  return new Footer({
    children: [new Paragraph({ style: styleIds.summary, alignment: "center", children })],
  });
}

class PageWriter {
  readonly #blocks: DocxBlocks;
  readonly #width: number;
  /** Anchor names of the places that the table of contents links to. */
  readonly #anchors = new Map<object, string>();

  constructor(blocks: DocxBlocks, width: number) {
    this.#blocks = blocks;
    this.#width = width;
  }

  write(page: ExportPage, startsPage: boolean): readonly DocxBlock[] {
    const levels = levelsOf(page);
    for (const level of levels)
      for (const one of [level, ...level.skills]) this.#anchors.set(one, `place-${this.#anchors.size + 1}`);
    return [
      ...this.#blocks.of(page.above),
      new Paragraph({
        heading: HeadingLevel.TITLE,
        pageBreakBefore: startsPage,
        children: [run(page.title)],
      }),
      new Paragraph({
        style: styleIds.summary,
        children: [
          ...(page.isExtract ? [new TextRun({ text: "Extract", bold: true }), run(" · ")] : []),
          run(page.counts),
        ],
      }),
      ...this.#blocks.of(page.opening),
      ...(levels.length > 0 ? this.#contents(levels) : []),
      ...page.parts.flatMap((part) => this.#part(part)),
    ];
  }

  #part(part: PagePart): readonly DocxBlock[] {
    if (part.kind === "section")
      return [heading(HeadingLevel.HEADING_1, part.name), ...this.#blocks.of(part.body)];
    return [
      ...(part.rank === undefined
        ? []
        : [new Paragraph({ style: styleIds.rank, children: [run(part.rank)] })]),
      heading(HeadingLevel.HEADING_1, part.name, this.#anchors.get(part), part.rank !== undefined),
      ...this.#blocks.of(part.body),
      ...part.skills.flatMap((skill) => [
        heading(HeadingLevel.HEADING_2, skill.name, this.#anchors.get(skill)),
        ...this.#blocks.of(skill.body),
        ...skill.projects.flatMap((project) => this.#project(project)),
      ]),
    ];
  }

  /** The name, with the rest of its line right-aligned if both fit. */
  #project({ name, address, remark, body }: PageProject): readonly DocxBlock[] {
    const fits = remark !== undefined && name.length + remark.length <= 70;
    const said =
      remark === undefined
        ? []
        : [
            new TextRun({
              text: `${fits ? "\t" : "  "}${xmlText(remark)}`,
              style: styleIds.remark,
            }),
          ];
    const shown =
      address === undefined
        ? run(name)
        : linkTo(address, [new TextRun({ text: xmlText(name), style: "Hyperlink" })]);
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_3, children: [shown, ...said] }),
      ...this.#blocks.of(body),
    ];
  }

  #contents(levels: readonly PageLevel[]): readonly DocxBlock[] {
    const number = 1400;
    const widths = [this.#width - 3 * number, number, number, number];
    const row = (cells: readonly IParagraphOptions[], style: string, isHead = false) =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: cells.map(
          (cell, index) =>
            new TableCell({
              width: { size: widths[index]!, type: "dxa" },
              children: [new Paragraph({ style, ...(index > 0 && { alignment: "right" }), ...cell })],
            }),
        ),
      });
    const numbers = ({ projects, bullets, measured }: Counts) =>
      [projects, bullets, measured].map((value) => ({ children: [run(String(value))] }));
    const link = (one: object, name: string) =>
      new InternalHyperlink({ anchor: this.#anchors.get(one)!, children: [run(name)] });
    const heads = ["Skill", "Projects", "Bullets", "Measured"];
    const rows = levels.flatMap((level) => [
      row([{ children: [link(level, level.name)] }, ...numbers(level.counts)], styleIds.tableHeading),
      ...level.skills.map((skill) =>
        row(
          [{ indent: { left: 240 }, children: [link(skill, skill.name)] }, ...numbers(skill.counts)],
          styleIds.tableText,
        ),
      ),
    ]);
    return [
      heading(HeadingLevel.HEADING_2, "Contents"),
      tableOf(
        [
          row(
            heads.map((name) => ({ children: [run(name)] })),
            styleIds.tableHeading,
            true,
          ),
          ...rows,
        ],
        widths,
        undefined,
      ),
      new Paragraph({ style: styleIds.note, children: [run(measuredNote())] }),
    ];
  }
}

function run(text: string): TextRun {
  return new TextRun({ text: xmlText(text) });
}

function heading(
  depth: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  name: string,
  anchor?: string,
  isBelowRank = false,
): Paragraph {
  const text = run(name);
  return new Paragraph({
    heading: depth,
    ...(isBelowRank && { spacing: { before: 0 } }),
    children: [anchor === undefined ? text : new Bookmark({ id: anchor, children: [text] })],
  });
}
