import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { distFolder } from "../../src/node/distFolder.ts";
import { openUserSpelling } from "../../src/node/spelling/cspell/openUserSpelling.ts";
import { dictionaryFiles } from "../../src/node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../../src/node/spelling/openSpeller.ts";
import { TestServer } from "../kit/testServer.ts";

const root = join(import.meta.dirname, "..", "..");
const severities = ["", "error", "warning", "information", "hint"];

describe("editor and command line", () => {
  const files = globSync(["samples/*.md", "test/fixtures/workspace/*.md"], { cwd: root })
    .map((file) => join(root, file))
    .concat(join(root, "..", "shared", "seed", "slick-requirements.md"))
    .filter((file) => existsSync(file) && !file.endsWith("README.md"))
    .sort();

  it("find the same in the same files", async () => {
    assert.ok(files.length >= 4);
    const { stdout } = spawnSync(
      process.execPath,
      [join(distFolder(), "cli.mjs"), "check", "--format", "json", ...files],
      {
        encoding: "utf8",
        env: { ...process.env, XDG_CONFIG_HOME: "/nowhere" },
        maxBuffer: 1 << 26,
      },
    );
    const reports = JSON.parse(stdout) as { file: string; findings: Record<string, never>[] }[];
    const spellingFiles = dictionaryFiles(join(distFolder(), "dictionary"));
    const server = await new TestServer({
      openSpeller: (context) => openSpeller(context, spellingFiles, openUserSpelling),
    }).start();
    try {
      for (const { file, findings } of reports) {
        const uri = pathToFileURL(file).href;
        await server.open(uri, readFileSync(file, "utf8"));
        const wanted = findings.map(({ rule, severity, message, start, end }) => ({
          rule,
          severity,
          message,
          start,
          end,
        }));
        const hasTypo = wanted.some(({ rule }) => rule === "typo");
        const found = hasTypo ? await server.settled(uri, "typo") : await server.diagnostics(uri);
        const place = ({ line, character }: { line: number; character: number }) => ({
          line: line + 1,
          column: character + 1,
        });
        assert.deepEqual(
          found.map(({ code, severity, message, range }) => ({
            rule: code,
            severity: severities[severity ?? 0],
            message,
            start: place(range.start),
            end: place(range.end),
          })),
          wanted,
          file,
        );
      }
    } finally {
      server.dispose();
    }
  });
});
