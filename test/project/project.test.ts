import assert from "node:assert/strict";
import { checkSteps, runStep } from "../../scripts/check.ts";

// What `npm run check` checks, so that a build is red without it.

describe("the project", () => {
  for (const step of checkSteps) {
    it(step.says, function () {
      this.timeout(300_000);
      const { status, stdout, stderr } = runStep(step, "pipe");
      assert.equal(status, 0, `${stdout}\n${stderr}`);
    });
  }
});
