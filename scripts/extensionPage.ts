import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

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
    caption: "The skills of the sample, as the tree shows them:",
    command: "outline",
    line: /^(?! {6}- )(.*)$/,
  },
  "docs/images/quick-fix.png": {
    caption: "What is found in the sample:",
    command: "check",
    line: /^.*?:\d+:\d+: (?:warning|information): (.*) \[[a-z-]+\]$/,
  },
  "docs/images/coverage.png": {
    caption: "The coverage of the sample:",
    command: "report",
    line: /^(?!samples|Open points| {2}samples)(.*)$/,
  },
};

/**
 * README as the page of the installed extension. That page takes pictures from the network alone (VS Code 1.139 removes those that
 * are files or data) and opens no file. So what the command line prints of the sample stands for pictures, links to files
 * become their text, and what speaks to readers of the repository is left out. Throws an Error for a picture that has no drawing.
 */
export function extensionPage(readme: string): string {
  return readme
    .replace(/<!-- repository -->[\s\S]*?<!-- \/repository -->\n*/g, "")
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, (_, _text, path: string) => drawn(path))
    .replace(/\[([^\]]+)\]\((?!\w+:)[^)]+\)/g, "$1");
}

function drawn(path: string): string {
  const drawing = drawings[path];
  if (!drawing) throw new Error(`${path} cannot be shown in the extension's page: say what shows the same.`);
  const cli = join(root, "dist", "cli.mjs");
  const { stdout } = spawnSync(process.execPath, [cli, drawing.command, "samples/sample.requirements.md"], {
    cwd: root,
    encoding: "utf8",
  });
  const lines = stdout.split("\n").flatMap((line) => drawing.line.exec(line)?.[1] ?? []);
  return `${drawing.caption}\n\n\`\`\`\n${lines.join("\n").trim()}\n\`\`\``;
}

/** Where the packer finds the page. */
const page = join(root, "dist", "extensionPage.md");

if (import.meta.filename === process.argv[1])
  writeFileSync(page, extensionPage(readFileSync(join(root, "README.md"), "utf8")));
