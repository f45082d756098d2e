import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { codesOf, diagnostics, extension, open, revertAll, until } from "./support.ts";

describe("the process of the language server", () => {
  before(function () {
    // Which processes there are only Linux tells in files.
    if (!serverProcesses()) this.skip();
  });
  afterEach(revertAll);

  const serverProcess = () => serverProcesses()?.at(-1);

  it("comes back after it was killed", async () => {
    const { document } = await open("portfolio.requirements.md");
    const { exports } = await extension();
    await diagnostics(document, (codes) => codes.includes("typo"));
    const first = await until("the server", serverProcess);
    process.kill(first, "SIGKILL");
    await until(
      "another server",
      () => exports.service.isRunning && serverProcess() !== undefined && serverProcess() !== first,
    );
    const found = await diagnostics(
      document,
      (codes) => codes.includes("typo") && codes.includes("malformed-project"),
    );
    assert.ok(codesOf(found).length >= 5);
  });

  it("leaves no process behind when it is restarted", async () => {
    const { document } = await open("portfolio.requirements.md");
    await extension();
    await diagnostics(document, (codes) => codes.includes("typo"));
    const first = await until("the server", serverProcess);
    await vscode.commands.executeCommand("slickRequirements.restartServer");
    await until("the old server to end", () => !isAlive(first));
    await diagnostics(document, (codes) => codes.includes("typo"));
    assert.notEqual(serverProcess(), first);
  });
});

/** The processes of language servers that this host has started; undefined if the system does not tell. */
function serverProcesses(): readonly number[] | undefined {
  const folder = `/proc/${process.pid}/task`;
  if (!existsSync(folder)) return undefined;
  const children = readdirSync(folder).flatMap((task) => {
    const path = `${folder}/${task}/children`;
    return existsSync(path) ? readFileSync(path, "utf8").split(" ").filter(Boolean).map(Number) : [];
  });
  return children.filter((pid) => {
    try {
      return /server\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
    } catch {
      return false;
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
