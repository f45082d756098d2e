import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as vscode from "vscode";
import { extension, open, revertAll } from "./support.ts";

const type = "slick-requirements";

describe("the task", () => {
  afterEach(revertAll);

  it("checks the workspace with the command line that ships", async () => {
    await open("portfolio.requirements.md");
    await extension();
    const [task] = await vscode.tasks.fetchTasks({ type });
    assert.equal(task?.name, "check");
    // What the task runs, run here: not every host of these tests has a terminal.
    const { process: program, args, options } = task.execution as vscode.ProcessExecution;
    const { status, stdout } = spawnSync(program, args, {
      cwd: options?.cwd,
      env: { ...process.env, ...options?.env },
      encoding: "utf8",
    });
    assert.equal(status, 2);
    assert.match(stdout, /^portfolio\.requirements\.md:12:30: warning: "environement" is misspelled\./m);
  });
});
