import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Strings } from "../../src/extension/manifest.ts";
import { repository } from "../address.ts";
import { extensionPagePath } from "../extensionPage.ts";
import { tables } from "../tables.ts";
import { isPreRelease } from "../version.ts";

const root = join(import.meta.dirname, "..", "..");

/** `package.json` with its contributions, and `package.nls.json`, from the lists in the code. */
export async function manifestFiles(): Promise<ReadonlyMap<string, string>> {
  const { contributions } = await loadManifest();
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const strings: Strings = {
    displayName: "Slick Requirements",
    description:
      "Write requirement documents: skills by level, with the evidence for each. Spelling, structure, navigation and templates.",
  };
  manifest.repository = { type: "git", url: `git+${repository}.git` };
  manifest.homepage = `${repository}#readme`;
  manifest.bugs = { url: `${repository}/issues` };
  manifest.qna = `${repository}/discussions`;
  // What the packer would otherwise be told at each call. The pictures and links of a version stay those of that version.
  manifest.vsce = {
    readmePath: extensionPagePath,
    githubBranch: `v${manifest.version}`,
    ...(isPreRelease(manifest.version) && { preRelease: true }),
  };
  manifest.displayName = "%displayName%";
  manifest.description = "%description%";
  strings.virtualWorkspaces =
    "On virtual file systems there is no review with Git, no task, and cspell.json is not read.";
  manifest.capabilities.virtualWorkspaces.description = "%virtualWorkspaces%";
  manifest.contributes = contributions(strings);
  return new Map([
    ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ["package.nls.json", `${JSON.stringify(strings, null, 2)}\n`],
  ]);
}

/** The command modules import `vscode`, which is there only inside the editor: it is replaced by an empty stand-in. */
async function loadManifest(): Promise<typeof import("../../src/extension/manifest.ts")> {
  const folder = mkdtempSync(join(root, "node_modules", ".slick-manifest-"));
  try {
    const outfile = join(folder, "manifest.cjs");
    await build({
      absWorkingDir: root,
      entryPoints: ["src/extension/manifest.ts"],
      bundle: true,
      platform: "node",
      format: "cjs",
      outfile,
      mainFields: ["module", "main"],
      logLevel: "warning",
      plugins: [
        tables,
        {
          name: "vscode-stand-in",
          setup(setup) {
            setup.onResolve({ filter: /^vscode(?:-languageclient\/node)?$/ }, ({ path }) => ({
              path,
              namespace: "stand-in",
            }));
            setup.onLoad({ filter: /.*/, namespace: "stand-in" }, () => ({
              contents: "module.exports = {};",
            }));
          },
        },
      ],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
