import { findNodeAtLocation } from "jsonc-parser";
import { jsonTree } from "../text/jsonTree.ts";
import type { Span } from "../text/span.ts";
import { type ParsedConfiguration, parseAgainst } from "./parseAgainst.ts";
import { configurationSchema } from "./schema.ts";

/**
 * Parses the text of a `slick.json`: JSON with comments and trailing commas. An empty text is an empty configuration.
 * Never throws.
 */
export function parseConfiguration(text: string): ParsedConfiguration {
  return parseAgainst(configurationSchema(), text);
}

/** Checks a configuration that is a value already, such as a setting of the editor. */
export function checkConfiguration(value: unknown): ParsedConfiguration {
  return parseConfiguration(JSON.stringify(value ?? {}));
}

/** The span of the value of a top-level key in a configuration text; the start of the text if there is no such key. */
export function keySpan(text: string, key: string): Span {
  const root = jsonTree(text);
  const node = root && findNodeAtLocation(root, [key]);
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}
