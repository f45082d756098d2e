import type { Format } from "./format.ts";
import { text } from "./text.ts";

/** An output format for findings. Help, completion and the parsing of arguments are derived from this list. */
interface CheckFormat {
  readonly id: string;
  /** True if it contains the fixes of findings. */
  readonly tellsFixes?: boolean;
  /** True if it contains fingerprints. */
  readonly tellsFingerprints?: boolean;
  open(): Promise<Format>;
}

const checkFormats = [
  { id: "text", open: async () => text() },
  { id: "json", tellsFixes: true, open: async () => (await import("./json.ts")).json() },
  {
    id: "sarif",
    tellsFixes: true,
    tellsFingerprints: true,
    open: async () => (await import("./sarif.ts")).sarif(),
  },
  { id: "github", open: async () => (await import("./github.ts")).github() },
] as const satisfies readonly CheckFormat[];

export type CheckFormatId = (typeof checkFormats)[number]["id"];

export const checkFormatIds: readonly CheckFormatId[] = checkFormats.map(({ id }) => id);

/** The format with the id. */
export function checkFormat(id: CheckFormatId): CheckFormat {
  return checkFormats.find((one) => one.id === id)!;
}
