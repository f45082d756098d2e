import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const strings = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));

interface Contributed {
  readonly command: string;
  readonly title: string;
  readonly when?: string;
}

describe("the commands of the manifest", () => {
  const commands: readonly Contributed[] = manifest.contributes.commands;
  const titles = commands.map(({ title }) => String(strings[title.replaceAll("%", "")]));

  it("are in the palette only where they can do something, but for the two that begin a document", () => {
    const palette: readonly Contributed[] = manifest.contributes.menus.commandPalette;
    const hidden = new Set(palette.filter(({ when }) => when !== "true").map(({ command }) => command));
    assert.deepEqual(
      commands.map(({ command }) => command).filter((command) => !hidden.has(command)),
      ["slickRequirements.newDocument", "slickRequirements.openSample"],
    );
  });

  it("have titles in title case, with three dots where VS Code has them and no other sign but a tick", () => {
    const small = new Set(["to", "with", "from", "by", "as", "in", "of", "and", "the", "a"]);
    for (const title of titles) {
      const plain = title.replace(/^✓ /, "");
      const words = plain
        .replace(/\.\.\.$/, "")
        .replace(/ \([a-z.]+\)$/, "")
        .split(" ");
      assert.ok(
        words.every((word, index) => /^\p{Lu}/u.test(word) || (index > 0 && small.has(word))),
        title,
      );
      assert.match(plain, /^[\p{L} ]+(?: \([a-z.]+\))?(?:\.\.\.|\?)?$/u);
    }
  });
});
