import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { parse } from "acorn";

/** A regular expression that is written in the source. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `file:line`. */
  readonly where: string;
}

/** Every expression literal of `src`, in the order of the files. */
export function* findExpressions(): Generator<Expression> {
  for (const file of globSync("src/**/*.ts").toSorted()) {
    // Types become spaces, so that places stay.
    const code = stripTypeScriptTypes(readFileSync(file, "utf8"));
    const found: Expression[] = [];
    parse(code, {
      ecmaVersion: "latest",
      sourceType: "module",
      locations: true,
      onToken(token) {
        if (token.type.label !== "regexp") return;
        const { pattern, flags } = (
          token as unknown as { readonly value: { pattern: string; flags: string } }
        ).value;
        found.push({ source: pattern, flags, where: `${file}:${token.loc!.start.line}` });
      },
    });
    yield* found;
  }
}
