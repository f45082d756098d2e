import { frontMatterLength } from "./frontMatter.ts";
import { yamlKeys } from "./parseYaml.late.ts";

/** The settings under `slick` in a document's front matter. */
export interface FrontMatterSettings {
  /** False if it says that it is not a requirements document, whatever it contains. */
  readonly isOurs: boolean;
  readonly levels?: readonly string[];
  readonly ladder?: string;
  readonly layout?: string;
  /** The spelling of this document. */
  readonly locale?: string;
}

/** Reads `slick: true`, `slick: false` or `slick:` with keys below it; undefined if there is none of these. */
export function frontMatterSettings(text: string): FrontMatterSettings | undefined {
  // Fast test: almost no document has settings, and every document is read.
  if (!/^\ufeff?---[ \t]*\r?\n/.test(text) || !text.slice(0, maxLength).includes("slick")) return undefined;
  const length = frontMatterLength(text);
  if (length === 0) return undefined;
  const source = text
    .slice(0, length)
    .replace(/^\ufeff?---[ \t]*\r?\n/, "")
    .replace(/(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/, "");
  const slick = yamlKeys(source).find(({ key }) => key === "slick");
  if (!slick) return undefined;
  const { value } = slick;
  if (typeof value !== "object" || value === null)
    return typeof value === "boolean" ? { isOurs: value } : undefined;
  const { levels, ladder, layout, locale } = value as Record<string, unknown>;
  const named = (one: unknown) => (typeof one === "string" && one !== "" ? one : undefined);
  const names = Array.isArray(levels) ? levels.filter((one): one is string => named(one) !== undefined) : [];
  return {
    isOurs: true,
    ...(names.length > 0 && { levels: names }),
    ...(named(ladder) && { ladder: ladder as string }),
    ...(named(layout) && { layout: layout as string }),
    ...(named(locale) && { locale: locale as string }),
  };
}

/** Only this much of the start of a text, in UTF-16 units, is searched for settings. */
const maxLength = 20_000;
