import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The files of folders with the words that their code has, comments aside. */
function wordsOf(...folders: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }));
  return new Map(
    files.map((file) => {
      const words = new Map<string, number>();
      const code = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, "");
      for (const [word] of code.matchAll(/[A-Za-z_$][\w$]*/g)) words.set(word, (words.get(word) ?? 0) + 1);
      return [file.replaceAll("\\", "/"), words];
    }),
  );
}

describe("what is exported", () => {
  const shipped = wordsOf("src");
  const others = [...wordsOf("scripts", "test")];
  /** Functions, constants and classes, by file; what the door hands on is not a use of it. */
  const exported = [...shipped.keys()].flatMap((file) =>
    Array.from(
      readFileSync(join(root, file), "utf8").matchAll(
        /^export (?:async )?(?:function\*?|const|class|abstract class) (\w+)/gm,
      ),
      ([, name]) => ({ file, name: name! }),
    ),
  );
  const usedIn = (name: string, file: string) =>
    [...shipped].filter(
      ([other, words]) => other !== file && other !== "src/core/index.ts" && words.has(name),
    );

  it("is used by another file", () => {
    assert.ok(exported.length > 500);
    const unused = exported.filter(
      ({ file, name }) => usedIn(name, file).length === 0 && !others.some(([, words]) => words.has(name)),
    );
    assert.deepEqual(unused, []);
  });

  it("is not there for a test alone", () => {
    const isBuiltWith = (name: string) =>
      others.some(([file, words]) => file.startsWith("scripts") && words.has(name));
    const idle = exported.filter(
      ({ file, name }) =>
        usedIn(name, file).length === 0 && shipped.get(file)!.get(name)! < 2 && !isBuiltWith(name),
    );
    assert.deepEqual(idle, []);
  });
});
