import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildAll } from "./build.ts";

// npm runs this where the repository itself is installed (`npm ci`, a hook of pre-commit, `npm install OWNER/REPO`): what nobody
// has built yet is built. It prints nothing, since the output of `npm pack` is read by programs.

if (!existsSync(join(import.meta.dirname, "..", "dist", "cli.mjs"))) await buildAll();
