import * as l10n from "@vscode/l10n";
import { getNodeValue, type Node, type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Configuration } from "../settings/configuration.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import { jsonTree, tooDeepAt } from "../text/jsonTree.ts";
import { type ConfigurationProblem, checkValue } from "./checkValue.ts";

/** A parsed configuration text. `values` contains the valid keys; if `problems` is not empty, some keys are missing. */
export interface ParsedConfiguration {
  readonly values: Partial<Configuration>;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Parses the text of a `slick.json` with the schema: JSON with comments and trailing commas. An empty text is an empty
 * configuration. Never throws.
 */
export function parseAgainst(schema: Schema, text: string): ParsedConfiguration {
  const { root, problems: errors } = parseJson(text, true);
  if (!root || errors.length > 0) return { values: {}, problems: errors };
  const problems = [...checkValue(root, schema)];
  if (root.type !== "object") return { values: {}, problems };
  const values = getNodeValue(root) as Record<string, unknown>;
  for (const { path } of problems) drop(values, path);
  delete values.$schema;
  return { values: values as Partial<Configuration>, problems };
}

/** Parses JSON with comments and trailing commas; `problems` are the syntax errors. Never throws. */
export function parseJson(
  text: string,
  allowEmptyContent = false,
): { readonly root: Node | undefined; readonly problems: readonly ConfigurationProblem[] } {
  const errors: ParseError[] = [];
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = l10n.t("This is nested too deeply to be read.");
    return { root: undefined, problems: [{ span: { start: deep, end: deep + 1 }, message, path: [] }] };
  }
  const root = jsonTree(text, errors, { allowEmptyContent });
  const problems = errors.map((error) => ({
    span: { start: error.offset, end: error.offset + error.length },
    message: l10n.t("This is not JSON: {0}.", splitWords(printParseErrorCode(error.error))),
    path: [],
  }));
  return { root, problems };
}

/** Removes the wrong key: in `rules` only that rule, otherwise the whole top-level key. */
function drop(values: Record<string, unknown>, path: readonly (string | number)[]): void {
  const [key, inner] = path;
  if (key === undefined) return;
  const rules = values.rules as Record<string, unknown> | undefined;
  if (key === "rules" && inner !== undefined && rules && typeof rules === "object") delete rules[inner];
  else delete values[key];
}

function splitWords(code: string): string {
  return code.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").toLowerCase();
}
