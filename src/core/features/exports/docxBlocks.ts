import {
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import type { Element, Nodes, Parents, Root } from "hast";
import { appendAll, largest } from "../../text/collections.ts";
import { bulletList, indentOf, maxListDepth, numberedList, styleIds, tableBorders } from "./docxStyles.ts";

export type DocxBlock = Paragraph | Table;

/**
 * Converts trees of safe HTML to the blocks of one Word document, and collects the numberings that their lists need.
 */
export class DocxBlocks {
  readonly #width: number;
  /** The start numbers of lists. */
  readonly starts = new Set<number>();
  #lists = 0;

  /** `width` is that of the text, in twentieths of a point. */
  constructor(width: number) {
    this.#width = width;
  }

  of(tree: Root | undefined): readonly DocxBlock[] {
    return tree ? this.#blocks(tree.children, {}) : [];
  }

  #blocks(nodes: readonly Nodes[], place: Place): DocxBlock[] {
    const blocks: DocxBlock[] = [];
    let inline: Nodes[] = [];
    let { marker } = place;
    const paragraph = (options: IParagraphOptions) => {
      blocks.push(new Paragraph({ ...lookOf({ ...place, marker }), ...options }));
      marker = undefined;
    };
    const flush = () => {
      const children = runsOf(inline, {});
      if (inline.some(isShown)) paragraph({ children });
      inline = [];
    };
    for (const node of nodes) {
      if (node.type !== "element" || inlineTags.has(node.tagName)) {
        inline.push(node);
        continue;
      }
      flush();
      const { tagName, children } = node;
      const depth = /^h([1-6])$/.exec(tagName)?.[1];
      // Headings in the author's text are below those of levels, skills and projects.
      if (depth !== undefined)
        paragraph({ heading: headings[Math.max(4, Number(depth)) - 1]!, children: runsOf(children, {}) });
      else if (tagName === "hr") paragraph({ thematicBreak: true });
      else if (tagName === "pre") paragraph({ style: styleIds.codeBlock, children: linesOfCode(node) });
      else if (tagName === "table") appendAll(blocks, this.#table(node, place));
      else if (tagName === "ul" || tagName === "ol") {
        // An item that starts with a list gets a separate paragraph for its sign.
        if (marker) paragraph({});
        appendAll(blocks, this.#list(node, place));
      } else {
        const within = this.#blocks(children, {
          ...place,
          marker,
          ...(tagName === "blockquote" && { style: styleIds.quote }),
        });
        if (within.length > 0) marker = undefined;
        appendAll(blocks, within);
      }
    }
    flush();
    if (marker) paragraph({});
    return blocks;
  }

  #list(list: Element, place: Place): DocxBlock[] {
    const depth = place.depth === undefined ? 0 : place.depth + 1;
    const level = Math.min(depth, maxListDepth);
    const isNumbered = list.tagName === "ol";
    const start = isNumbered ? startOf(list) : 0;
    if (isNumbered) this.starts.add(start);
    const instance = ++this.#lists;
    const marker: Marker = isNumbered
      ? { style: styleIds.number, numbering: { reference: numberedList(start), level, instance } }
      : { style: styleIds.bullet, numbering: { reference: bulletList, level } };
    return list.children.flatMap((item) => {
      if (item.type !== "element") return isShown(item) ? this.#blocks([item], place) : [];
      return this.#blocks(item.children, { depth, marker, style: undefined });
    });
  }

  #table(table: Element, place: Place): DocxBlock[] {
    const rows = elementsIn(table, "tr");
    const columns = largest(
      rows.map((row) => cellsOf(row).length),
      1,
    );
    const left = place.depth === undefined ? 0 : indentOf(place.depth);
    const width = Math.floor((this.#width - left) / columns);
    const written = rows.map((row) => {
      const cells = cellsOf(row);
      const isHead = cells.length > 0 && cells.every(({ tagName }) => tagName === "th");
      const empty = Array.from({ length: columns - cells.length }, () => undefined);
      return new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: [...cells, ...empty].map((cell) => {
          const style = isHead ? styleIds.tableHeading : styleIds.tableText;
          const children = cell ? this.#blocks(cell.children, { style, alignment: alignmentOf(cell) }) : [];
          return new TableCell({
            width: { size: width, type: "dxa" },
            children: children.length > 0 ? children : [new Paragraph({ style })],
          });
        }),
      });
    });
    if (written.length === 0) return [];
    return [
      tableOf(written, Array(columns).fill(width), left),
      // Word merges tables that touch.
      new Paragraph({ spacing: { after: 0, line: 120 } }),
    ];
  }
}

/** A table in the document's style, with the widths of its columns. */
export function tableOf(
  rows: readonly TableRow[],
  columnWidths: readonly number[],
  left: number | undefined,
): Table {
  return new Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((a, b) => a + b, 0), type: "dxa" },
    layout: "fixed",
    borders: tableBorders,
    ...(left !== undefined && left > 0 && { indent: { size: left, type: "dxa" } }),
  });
}

/** Text with the characters that XML cannot contain replaced. */
export function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, "\uFFFD")
  );
}

/** The sign of a list item, for its first paragraph. */
type Marker = Pick<IParagraphOptions, "style" | "numbering">;

/** The context of blocks: list depth, list sign, style. */
interface Place {
  readonly depth?: number;
  readonly marker?: Marker | undefined;
  readonly style?: string | undefined;
  readonly alignment?: IParagraphOptions["alignment"];
}

function lookOf({ depth, marker, style, alignment }: Place): IParagraphOptions {
  if (marker) return marker;
  return {
    ...(style !== undefined ? { style } : depth !== undefined && { style: styleIds.listContinue }),
    ...(depth !== undefined && { indent: { left: indentOf(depth) } }),
    ...(alignment && { alignment }),
  };
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const inlineTags = new Set(
  "a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup tt u var wbr".split(
    " ",
  ),
);

/** The formatting of the text runs in an element. */
const looks: Readonly<Record<string, IRunOptions>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italics: true },
  i: { italics: true },
  del: { strike: true },
  s: { strike: true },
  sup: { superScript: true },
  sub: { subScript: true },
  code: { style: styleIds.code },
};

function runsOf(nodes: readonly Nodes[], look: IRunOptions): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === "text") {
      // A line ending in a paragraph is a space.
      const text = xmlText(node.value).replace(/\r\n|\n|\r/g, " ");
      return text === "" ? [] : [new TextRun({ ...look, text })];
    }
    if (node.type !== "element") return [];
    if (node.tagName === "br") return [new TextRun({ break: 1 })];
    const { href } = node.properties;
    if (node.tagName !== "a" || typeof href !== "string")
      return runsOf(node.children, { ...look, ...looks[node.tagName] });
    return [linkTo(href, runsOf(node.children, { ...look, style: "Hyperlink" }))];
  });
}

/** A link to an address outside of the document. */
export function linkTo(address: string, children: ParagraphChild[]): ExternalHyperlink {
  return new ExternalHyperlink({ link: xmlText(address), children });
}

function linesOfCode(node: Element): TextRun[] {
  const lines = xmlText(textOf(node)).replace(/\n$/, "").split("\n");
  return lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) }));
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function isShown(node: Nodes): boolean {
  return node.type === "element" ? node.tagName === "br" || node.children.some(isShown) : isText(node);
}

function isText(node: Nodes): boolean {
  return node.type === "text" && node.value.trim() !== "";
}

function elementsIn(parent: Parents, tagName: string): readonly Element[] {
  return parent.children.flatMap((child) =>
    child.type !== "element" ? [] : child.tagName === tagName ? [child] : elementsIn(child, tagName),
  );
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter(
    (child) => child.type === "element" && (child.tagName === "td" || child.tagName === "th"),
  ) as Element[];
}

function alignmentOf({ properties: { align } }: Element): IParagraphOptions["alignment"] {
  return align === "right" || align === "center" ? align : "left";
}

/** The start number of a list, in the range that Word supports. */
function startOf({ properties: { start } }: Element): number {
  return typeof start === "number" && start >= 0 && start <= 32767 ? start : 1;
}
