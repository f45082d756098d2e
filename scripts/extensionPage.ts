import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Where the packer finds the page, from the project's root. */
export const extensionPagePath = "dist/extensionPage.md";

interface Drawing {
  readonly caption: string;
  /** A command of the built command line, run on the sample. */
  readonly command: string;
  /** The lines of its output that are shown, and what of each. */
  readonly line: RegExp;
}

/** What shows the same as each picture in text. */
const drawings: Readonly<Record<string, Drawing>> = {
  "docs/images/overview.png": {
    caption: "The skills of the sample as text",
    command: "outline",
    line: /^(?! {6}- )(.*)$/,
  },
  "docs/images/quick-fix.png": {
    caption: "What is found in the sample as text",
    command: "check",
    line: /^.*?:\d+:\d+: (?:warning|information): (.*) \[[a-z-]+\]$/,
  },
  "docs/images/coverage.png": {
    caption: "The coverage of the sample as text",
    command: "report",
    line: /^(?!samples|Open points| {2}samples)(.*)$/,
  },
};

/**
 * README as the page of the extension, with relative addresses, which the packer leads to the repository as it was in this
 * version. The page of an installed extension takes pictures from there and nowhere else: VS Code (1.139) removes those that are
 * files or data. So what the command line prints of the sample is below each, folded, for those who are offline or do not see.
 * What speaks to readers of the repository is left out. Throws an Error for a picture that has no such text.
 */
export function extensionPage(readme: string): string {
  return readme
    .replace(/<!-- repository -->[\s\S]*?<!-- \/repository -->\n*/g, "")
    .replace(/!\[[^\]]*\]\(([^)]+)\)/g, (picture, path: string) => `${picture}\n\n${drawn(path)}`);
}

function drawn(path: string): string {
  const drawing = drawings[path];
  if (!drawing) throw new Error(`${path} cannot be shown in text: say what prints the same.`);
  const cli = join(root, "dist", "cli.mjs");
  const { stdout } = spawnSync(process.execPath, [cli, drawing.command, "samples/sample.requirements.md"], {
    cwd: root,
    encoding: "utf8",
  });
  const lines = stdout.split("\n").flatMap((line) => drawing.line.exec(line)?.[1] ?? []);
  const text = lines.join("\n").trim();
  return `<details><summary>${drawing.caption}</summary>\n\n\`\`\`\n${text}\n\`\`\`\n\n</details>`;
}

if (import.meta.filename === process.argv[1])
  writeFileSync(join(root, extensionPagePath), extensionPage(readFileSync(join(root, "README.md"), "utf8")));
