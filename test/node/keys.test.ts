import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}

/** Keys of VS Code's own that are taken on purpose, and why. */
const taken: Readonly<Record<string, string>> = {
  tab: "nests bullets as in every list editor; elsewhere the command hands it back",
  "shift+tab": "lifts them",
  enter: "continues lists",
  backspace: "lifts a bullet or removes its marker, right behind that only",
  "alt+up": "moves lines as VS Code does, and keeps numbers in order",
  "alt+down": "the same",
  "ctrl+b": "bold, as in every editor of text",
  "cmd+b": "the same",
};

describe("key bindings of the extension", () => {
  const bindings: readonly Binding[] = read("package.json").contributes.keybindings;
  // Written by scripts/defaultKeys.ts: by system, the keys of VS Code and one command of each.
  const defaults: Readonly<Record<string, Record<string, string>>> = read("test/fixtures/defaultKeys.json");

  for (const { command, key, mac, when } of bindings) {
    for (const system of ["linux", "win", "mac"]) {
      const own = canonical(system === "mac" ? (mac ?? key) : key);
      it(`are not VS Code's: ${own} for ${command} on ${system}`, () => {
        const known = new Map(Object.entries(defaults[system]!).map(([one, its]) => [canonical(one), its]));
        assert.ok(known.size > 300, "the list of VS Code's keys is there");
        const isTree = /focusedView ==/.test(when);
        const isSame = known.get(own) === command;
        assert.ok(isTree || isSame || taken[own] || !known.has(own), `VS Code has it for ${known.get(own)}`);
        const [first, ...rest] = own.split(" ");
        assert.ok(!known.has(first!) || rest.length === 0 || /^(?:ctrl|cmd)\+k$/.test(first!));
        // Ctrl+Alt is AltGr, with which people write.
        if (system !== "mac") assert.doesNotMatch(own, /ctrl\+(?:shift\+)?alt\+\S$/);
        else assert.doesNotMatch(own, /\bctrl\+/, "macOS has Cmd for it");
      });
    }
    it(`have a when clause: ${key} for ${command}`, () => {
      assert.match(when, /editorLangId == slick-requirements|focusedView == /);
    });
  }
});

/** A key with its modifiers in one order. */
function canonical(key: string): string {
  const order = ["ctrl", "shift", "alt", "cmd"];
  return key
    .split(" ")
    .map((chord) => {
      const parts = chord.split("+");
      const last = parts.pop()!;
      return [...order.filter((modifier) => parts.includes(modifier)), last].join("+");
    })
    .join(" ");
}
