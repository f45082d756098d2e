import type { INumberingOptions, IStylesOptions } from "docx";

// Font sizes are in half points, distances in twentieths of a point, as in Word.

const colours = { accent: "1F5FA8", muted: "5F6368", line: "C4C9D0", panel: "F3F5F7" } as const;

/** Page sizes, and the margin on all sides. */
export const pageSizes = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } };
export const margin = 1134;

/** Ids of our styles. Word's built-in styles have the names that Word uses. */
export const styleIds = {
  summary: "DocumentSummary",
  rank: "LevelRank",
  remark: "ProjectRemark",
  bullet: "ListBullet",
  number: "ListNumber",
  listContinue: "ListContinue",
  quote: "Quote",
  codeBlock: "CodeBlock",
  code: "InlineCode",
  tableHeading: "TableHeading",
  tableText: "TableText",
  note: "TableNote",
} as const;

/** Every formatting is a named style, so that a recipient can change it in one place. `width` is that of the text. */
export function docxStyles(width: number, language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number, color?: string) => ({
    run: { size, bold: true, ...(color !== undefined && { color }) },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
    quickFormat: true,
    next: "Normal",
  });
  const own = { basedOn: "Normal", quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: "Calibri", size: 22, language: { value: language } },
        paragraph: { spacing: { after: 80, line: 264 } },
      },
      title: heading(44, 0, 40),
      heading1: {
        ...heading(30, 360, 100),
        paragraph: {
          ...heading(30, 360, 100).paragraph,
          border: { bottom: { style: "single", size: 6, color: colours.line, space: 2 } },
        },
      },
      heading2: heading(25, 280, 60),
      heading3: {
        ...heading(22, 160, 40, colours.accent),
        paragraph: { ...heading(22, 160, 40).paragraph, rightTabStop: width },
      },
      heading4: heading(22, 140, 40),
      heading5: heading(22, 120, 40),
      heading6: heading(22, 120, 40),
      hyperlink: { run: { color: colours.accent, underline: { type: "single" } } },
    },
    paragraphStyles: [
      {
        ...own,
        id: styleIds.summary,
        name: "Document Summary",
        run: { color: colours.muted },
        paragraph: { spacing: { after: 240 } },
      },
      {
        ...own,
        id: styleIds.rank,
        name: "Level Rank",
        next: "Heading1",
        run: { color: colours.muted, size: 18 },
        paragraph: { spacing: { before: 360, after: 40 }, keepNext: true },
      },
      {
        ...own,
        id: styleIds.bullet,
        name: "List Bullet",
        paragraph: { spacing: { after: 50 } },
      },
      { ...own, id: styleIds.number, name: "List Number", paragraph: { spacing: { after: 50 } } },
      { ...own, id: styleIds.listContinue, name: "List Continue", paragraph: { spacing: { after: 50 } } },
      {
        ...own,
        id: styleIds.quote,
        name: "Quote",
        run: { italics: true, color: colours.muted },
        paragraph: { border: { left: { style: "single", size: 12, color: colours.line, space: 8 } } },
      },
      {
        ...own,
        id: styleIds.codeBlock,
        name: "Code Block",
        run: { font: "Consolas", size: 19 },
        paragraph: {
          spacing: { before: 60, after: 100, line: 240 },
          shading: { type: "clear", fill: colours.panel },
        },
      },
      {
        ...own,
        id: styleIds.tableText,
        name: "Table Text",
        paragraph: { spacing: { before: 20, after: 20, line: 240 } },
      },
      {
        ...own,
        basedOn: styleIds.tableText,
        id: styleIds.tableHeading,
        name: "Table Heading",
        run: { bold: true },
      },
      {
        ...own,
        id: styleIds.note,
        name: "Table Note",
        run: { color: colours.muted, size: 18 },
        paragraph: { spacing: { before: 60, after: 240 } },
      },
    ],
    characterStyles: [
      {
        id: styleIds.remark,
        name: "Project Remark",
        quickFormat: true,
        run: { bold: false, color: colours.muted },
      },
      { id: styleIds.code, name: "Inline Code", quickFormat: true, run: { font: "Consolas", size: 20 } },
    ],
  };
}

/** The maximum depth of lists in Word. */
export const maxListDepth = 8;
/** The indentation of a list at a depth; its sign is `hanging` before it. */
export const indentOf = (depth: number) => 360 * (Math.min(depth, maxListDepth) + 1);
const hanging = 260;

export const bulletList = "bullets";
/** The numbering of lists that start with a number. */
export const numberedList = (start: number) => `numbers-${start}`;

/** The numbering of bullets, and of lists that start with one of the numbers. */
export function docxNumbering(starts: Iterable<number>): INumberingOptions {
  const depths = Array.from({ length: maxListDepth + 1 }, (_, depth) => depth);
  const style = (depth: number) => ({ paragraph: { indent: { left: indentOf(depth), hanging } } });
  return {
    config: [
      {
        reference: bulletList,
        levels: depths.map((level) => ({
          level,
          format: "bullet",
          text: ["•", "–", "▪"][level % 3]!,
          alignment: "left",
          style: style(level),
        })),
      },
      ...[...starts].map((start) => ({
        reference: numberedList(start),
        levels: depths.map((level) => ({
          level,
          start,
          format: "decimal" as const,
          text: `%${level + 1}.`,
          alignment: "left" as const,
          style: style(level),
        })),
      })),
    ],
  };
}

export const tableBorders = {
  top: { style: "single", size: 4, color: colours.line },
  bottom: { style: "single", size: 4, color: colours.line },
  left: { style: "none", size: 0, color: "auto" },
  right: { style: "none", size: 0, color: "auto" },
  insideHorizontal: { style: "single", size: 4, color: colours.line },
  insideVertical: { style: "none", size: 0, color: "auto" },
} as const;
