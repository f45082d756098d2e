import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { fixedBy, markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "malformed-project";

function skill(lines: string): string {
  return `## Basic Understanding\n\n### Caching\n${lines}\n- Ran it.\n`;
}

function shop(lines: string): string {
  return skill(`**Shop**\n- Cached it.\n${lines}`);
}

describe("the rule malformed-project", () => {
  const alone: Readonly<Record<string, string>> = {
    "a mark that is missing": "\n**Web Shop",
    "marks of another kind": "\n~~ Web Shop ~~",
    "a heading without a space": "\n####Web Shop",
    "a number": "\n1. **Web Shop**",
    "a longer number": "\n12) **Web Shop**",
    "a bullet": "\n- **Web Shop**",
    "a quotation": "\n> **Web Shop**",
    "a bullet in a quotation": "\n> - **Web Shop**",
    tags: "\n<b>Web Shop</b>",
    "tags with spaces": "\n<h4> <i>Web Shop</i> </h4>",
    "a backslash": "\n**Web Shop\\",
    "the indentation of a bullet": "  **Web Shop**",
    "a paragraph of a bullet": "\n  **Web Shop**",
    "a paragraph after a tab": "\n\t**Web Shop**",
    "a heading in a bullet": "\n  #### Web Shop",
    "a quotation in a bullet": "  > **Web Shop**",
    "a nested bullet": "  - **Web Shop**",
  };
  for (const [what, line] of Object.entries(alone))
    it(`writes a project line for a name in ${what}`, () => {
      const blank = line.startsWith("\n") ? "\n" : "";
      const fixed = fixedBy(rule, shop(line));
      assert.equal(fixed, shop(`${blank}**Web Shop**`));
      assert.equal(markedBy(rule, fixed), fixed);
    });

  it("writes a label for what names notes", () => {
    assert.equal(fixedBy(rule, shop("\n**Notes")), shop("\nNotes:"));
    assert.equal(fixedBy(rule, shop("\n*Sources")), shop("\nSources:"));
    const [found] = ruleFindings(rule, shop("\n**Notes"));
    assert.equal(found!.message, '"Notes" looks like a label, but is not read as one. Write `Notes:`.');
  });

  it("warns of a line with marks, and asks about one without", () => {
    const severity = (line: string) =>
      new CheckedDocument(shop(line), defaultConfiguration)
        .findings()
        .flatMap((found) => (found.rule === rule ? found.severity : []));
    assert.deepEqual(severity("\n**Web Shop"), ["warning"]);
    assert.deepEqual(severity("\nWeb Shop"), ["information"]);
  });

  const more: Readonly<Record<string, string>> = {
    "a link": "\n**[Web Shop](https://example.org)",
    "a comment": "\n<!-- new --> **Web Shop**",
    "a tag of another kind": "\n<h9>Web Shop</h9>",
    "a picture": "\n![](a.png) **Web Shop**",
  };
  for (const [what, line] of Object.entries(more))
    it(`only finds a name with ${what}, which a fix would lose`, () => {
      assert.deepEqual(
        ruleFindings(rule, shop(line)).map(({ fixes }) => fixes),
        [undefined],
      );
    });

  it("keeps signs within the name", () => {
    for (const name of ["Web 2. 0 x", "Web > x", "Web - 2", "Web 12) x"])
      assert.equal(fixedBy(rule, shop(`\n**${name}`)), shop(`\n**${name}**`));
  });

  const wrong: Readonly<Record<string, readonly [marked: string, fixed: string]>> = {
    "spaces at the start of a name of two words": ["⟦** ⟧Web Shop**", "**Web Shop**"],
    "spaces at its end": ["**Web Shop⟦ **⟧", "**Web Shop**"],
    "spaces in a link": ["⟦[** ⟧Web Shop **](x)", "[**Web Shop**](x)"],
    "a tag that breaks the line": ["**Web Shop⟦**<br>⟧", "**Web Shop**"],
    "spaces before a colon": ["**Web Shop⟦ **⟧:", "**Web Shop**:"],
  };
  for (const [what, [marked, fixed]] of Object.entries(wrong))
    it(`marks the wrong part, not the name, and keeps the rest: ${what}`, () => {
      const text = skill(marked.replace(/[⟦⟧]/g, ""));
      assert.equal(markedBy(rule, text), skill(marked));
      assert.equal(fixedBy(rule, text), skill(fixed));
    });

  it("finds nothing where Markdown shows the name in bold: before a colon, and with emphasis at its end", () => {
    for (const line of [
      "**Web Shop**:",
      "[**Web Shop**](x):",
      "**[Web Shop](x y)**:",
      "**Web *Shop***",
      "**Web *Shop*** (2023)",
    ])
      assert.equal(markedBy(rule, skill(line)), skill(line), line);
  });

  it("finds nothing where a comment between the marks would be lost", () => {
    const text = skill("**Web<!-- new -->**:");
    assert.equal(markedBy(rule, text), text);
  });

  it("finds nothing in a sentence with dashes right below it", () => {
    const text = `${skill("**Shop**")}\nThe load fell by half.\n---\n\n### Testing\n**Shop**\n- Tested it.\n`;
    assert.equal(markedBy(rule, text), text);
  });
});
