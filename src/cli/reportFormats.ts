import type { CoveredDocument } from "../core/features/coverage/coverageReport.ts";
import { spokenLanguage } from "./common/language.ts";
import { visibleLines } from "./common/visible.ts";

/** An output format of `report`. */
interface ReportFormat {
  readonly id: string;
  /** The extensions of its files, in lower case. */
  readonly endings: readonly string[];
  render(documents: readonly CoveredDocument[]): Promise<string>;
}

export const reportFormats = [
  {
    id: "text",
    endings: [],
    async render(documents) {
      const { coverageText } = await import("../core/features/coverage/coverageText.ts");
      return visibleLines(documents.map(coverageText).join("\n"));
    },
  },
  {
    id: "html",
    endings: [".html", ".htm"],
    async render(documents) {
      const { coverageReport } = await import("../core/features/coverage/coverageReport.ts");
      return coverageReport(documents, spokenLanguage());
    },
  },
  {
    id: "json",
    endings: [".json"],
    render: async (documents) => `${visibleLines(JSON.stringify(documents, null, 2))}\n`,
  },
] as const satisfies readonly ReportFormat[];

export type ReportFormatId = (typeof reportFormats)[number]["id"];

export const reportFormatIds: readonly ReportFormatId[] = reportFormats.map(({ id }) => id);
