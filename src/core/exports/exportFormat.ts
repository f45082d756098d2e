/** What a document can be exported to. */
export const exportFormats = ["html", "json", "csv", "json-resume", "markdown"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The ending of a file of the format, with its dot. */
export const formatEndings: Readonly<Record<ExportFormat, string>> = {
  html: ".html",
  json: ".json",
  csv: ".csv",
  "json-resume": ".resume.json",
  markdown: ".export.md",
};
