import { globSync, statSync } from "node:fs";
import { join } from "node:path";

// Says how large the package is that vsce made.

const root = join(import.meta.dirname, "..");
for (const file of globSync("*.vsix", { cwd: root })) {
  console.log(`${file}: ${(statSync(join(root, file)).size / 1e6).toFixed(2)} MB`);
}
