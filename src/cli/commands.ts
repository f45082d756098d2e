import { check } from "./check.ts";
import type { Command } from "./common/command.ts";
import { completion } from "./completion.ts";
import { diff } from "./diff.ts";
import { exportCommand } from "./export.ts";
import { fix } from "./fix.ts";
import { importCommand } from "./import.ts";
import { lsp } from "./lsp.ts";
import { mcp } from "./mcp.ts";
import { outline } from "./outline.ts";
import { report } from "./report.ts";
import { suggest } from "./suggest.ts";

/**
 * The commands, in the order of the help. Each file declares a command's options; the code that executes it is imported
 * when it runs.
 */
export const commands: readonly Command[] = [
  check,
  fix,
  outline,
  report,
  diff,
  exportCommand,
  importCommand,
  suggest,
  lsp,
  mcp,
  completion,
];
