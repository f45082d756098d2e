import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "..", "shared");

/** A file beside the checkout that the project does not ship; the test that asks for it is skipped, with a message, where it is absent. */
export function sharedFile(context: Mocha.Context, path: string): { path: string; text: string } {
  const full = join(folder, path);
  if (!existsSync(full)) {
    console.log(`      skipped: shared/${path} is not there`);
    context.skip();
  }
  return { path: full, text: readFileSync(full, "utf8") };
}
