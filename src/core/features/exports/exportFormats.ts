import * as l10n from "@vscode/l10n";
import type { ExportedDocument } from "./exportedDocument.ts";
import type { OutputText } from "./redaction/confidentialTerm.ts";

/**
 * A format that a document can be exported to. All choices, names and writers of formats are derived from these
 * records.
 */
export interface ExportFormat {
  /** Its name on the command line. */
  readonly id: string;
  /** Its title among the editor's choices. */
  readonly title: string;
  /** The description of its purpose among the choices. */
  about(): string;
  /** Its codicon. */
  readonly icon: string;
  /** The extensions of its files, in lower case; new files get the first. */
  readonly endings: readonly [string, ...string[]];
  readonly text: OutputText;
  /** True if another program, such as a browser, shows it. */
  readonly isForAnother?: boolean;
  /** True if its files could be taken for requirements documents, so that they are marked as exports. */
  readonly isMarked?: boolean;
  /**
   * Renders the documents, as bytes if the format is not text. Libraries are loaded by the call: most sessions never
   * export, and few to more than one format.
   */
  render(documents: readonly ExportedDocument[]): Promise<string | Uint8Array>;
}

export const exportFormats = [
  {
    id: "html",
    title: "HTML",
    about: () => l10n.t("One page to read, send and print, also to PDF"),
    icon: "browser",
    endings: [".html", ".htm"],
    text: "page",
    isForAnother: true,
    render: async (documents) => (await import("./renderHtml.ts")).renderHtml(documents),
  },
  {
    id: "docx",
    title: "Word",
    about: () => l10n.t("A document for recruiters to edit, with named styles"),
    icon: "file",
    endings: [".docx"],
    text: "word",
    isForAnother: true,
    render: async (documents) => (await import("./renderDocx.ts")).renderDocx(documents),
  },
  {
    id: "markdown",
    title: "Markdown",
    about: () => l10n.t("Your text unchanged, or a summary of one project"),
    icon: "markdown",
    endings: [".export.md", ".md", ".markdown"],
    text: "lines",
    isMarked: true,
    render: async (documents) => (await import("./renderMarkdown.ts")).renderMarkdown(documents),
  },
  {
    id: "csv",
    title: "CSV",
    about: () => l10n.t("One row per bullet, for spreadsheets"),
    icon: "table",
    endings: [".csv"],
    text: "cells",
    render: async (documents) => (await import("./renderCsv.ts")).renderCsv(documents),
  },
  {
    id: "json",
    title: "JSON",
    about: () => l10n.t("Everything with lines and ids, for programs"),
    icon: "json",
    endings: [".json"],
    text: "json",
    render: async (documents) => (await import("./renderJson.ts")).renderJson(documents),
  },
  {
    id: "json-resume",
    title: "JSON Resume",
    about: () => l10n.t("Skills and projects for résumé tools"),
    icon: "account",
    endings: [".resume.json", "resume.json"],
    text: "json",
    render: async (documents) => (await import("./renderJsonResume.ts")).renderJsonResume(documents),
  },
  {
    id: "rendercv",
    title: "RenderCV",
    about: () => l10n.t("YAML from which RenderCV makes a typeset CV"),
    icon: "symbol-key",
    endings: ["_CV.yaml", ".yaml", ".yml"],
    text: "yaml",
    render: async (documents) => (await import("./renderRenderCv.ts")).renderRenderCv(documents),
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof exportFormats)[number]["id"];

export const exportFormatIds: readonly ExportFormatId[] = exportFormats.map(({ id }) => id);

/** The format with the id. */
export function exportFormat(id: ExportFormatId): ExportFormat {
  return exportFormats.find((one) => one.id === id)!;
}
