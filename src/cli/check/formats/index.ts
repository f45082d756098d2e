import type { Format } from "./format.ts";
import { text } from "./text.ts";

/** How findings are printed. Help, completion and the reading of a call follow from this list. */
interface CheckFormat {
  readonly id: string;
  /** True if it says what would fix a finding. */
  readonly tellsFixes?: boolean;
  /** True if it says what a finding is known by when lines move. */
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

/** The format of an id. */
export function checkFormat(id: CheckFormatId): CheckFormat {
  return checkFormats.find((one) => one.id === id)!;
}
