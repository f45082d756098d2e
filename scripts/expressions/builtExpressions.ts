import { globSync, readFileSync } from "node:fs";
import type { Expression } from "./findExpressions.ts";

/** The expressions that modules of the core put together from lists of words as they are loaded. */
export async function builtExpressions(): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const own = globalThis.RegExp;
  const files = globSync("src/core/**/*.ts").filter((file) =>
    /new RegExp\(/.test(readFileSync(file, "utf8")),
  );
  for (const file of files.toSorted()) {
    globalThis.RegExp = new Proxy(own, {
      construct(target, given) {
        const made = Reflect.construct(target, given) as RegExp;
        found.push({ source: made.source, flags: made.flags, where: file });
        return made;
      },
    });
    try {
      await import(new URL(`../../${file}`, import.meta.url).href);
    } finally {
      globalThis.RegExp = own;
    }
  }
  return found;
}
