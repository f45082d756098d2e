import { type ParsedConfiguration, parseAgainst } from "./parseAgainst.ts";
import { configurationSchema } from "./schema.ts";

/** Reads the text of a `slick.json`: JSON with comments and trailing commas. An empty text says nothing. Never throws. */
export function parseConfiguration(text: string): ParsedConfiguration {
  return parseAgainst(configurationSchema(), text);
}

/** A configuration that is JSON already, such as a setting of the editor. */
export function checkConfiguration(value: unknown): ParsedConfiguration {
  return parseConfiguration(JSON.stringify(value ?? {}));
}
