import assert from "node:assert/strict";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { whyNot } from "../../../src/core/workspace/whyNot.ts";

const why = (text: string) => whyNot(text, defaultConfiguration);

describe("the reason why a document is not a requirements document", () => {
  const skill = "### Queues\n**Parts Shop**\n- Moved 40 topics.\n";

  it("is a missing level, with a heading that resembles one", () => {
    const text = `# Grace\n\n## Beginner\n\n${skill}\n## Intermediat\n\n${skill}`;
    assert.deepEqual(why(text), {
      message: 'It needs two level headings and has 1. Line 9 looks like "Intermediate".',
      line: 8,
      isNear: true,
    });
  });

  it("is missing evidence", () => {
    assert.match(
      why("## Basic Understanding\n\n## Strong Understanding\n")!.message,
      /^No skill below "Basic/,
    );
    assert.match(
      why("## Basic Understanding\n\n### A\n\n## Strong Understanding\n\n### B\n")!.message,
      /^No skill shows a project\./,
    );
    assert.match(
      why(`## Junior\n\n${skill}\n## Senior\n\n### Rust\nReads code.\n`)!.message,
      /^"Junior" is an everyday word\. Skills below two levels/,
    );
    const row = (level: string) => `| Login | ${level} | Passwords |\n`;
    assert.match(
      why(`| Skill | Level | Evidence |\n|---|---|---|\n${row("Basic")}${row("Expert")}`)!.message,
      /^"Basic" is an everyday word\. The table must say/,
    );
  });

  it("is no heading that differs from a level in its first letter", () => {
    assert.equal(why("# Tool\n\n## Advice\n\nAsk us.\n")!.isNear, false);
  });

  it("is a title that names another kind of page", () => {
    const text = `# Course catalogue\n\n## Junior\n\n${skill}\n## Senior\n\n${skill}`;
    const { message, line } = why(text)!;
    assert.match(message, /^Its title "Course catalogue" is that of another kind of page\./);
    assert.equal(line, 0);
    assert.equal(why(`---\nslick: true\n---\n${text}`), undefined);
  });

  it("is its own front matter", () => {
    const text = `---\nslick: false\n---\n## Basic Understanding\n\n${skill}\n## Strong Understanding\n`;
    assert.match(why(text)!.message, /slick: false/);
  });

  it("is undefined for other Markdown, and for a requirements document", () => {
    assert.equal(why("# Tool\n\n## Install\n\nRun it.\n")!.isNear, false);
    assert.equal(why(`## Basic Understanding\n\n${skill}\n## Strong Understanding\n`), undefined);
  });
});
