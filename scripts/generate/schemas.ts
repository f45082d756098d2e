import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configurationSchema } from "../../src/core/config/schema.ts";
import { repository } from "../address.ts";

const root = join(import.meta.dirname, "..", "..");

/** The schema of `slick.json`, made from the code, and that of the JSON export, written by hand: each with its address. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const configuration = { title: "slick.json", ...configurationSchema() };
  const written = JSON.parse(readFileSync(join(root, "schemas/export.schema.json"), "utf8"));
  return new Map([schemaFile("slick.schema.json", configuration), schemaFile("export.schema.json", written)]);
}

function schemaFile(name: string, { $schema, $id, ...schema }: Record<string, unknown>) {
  const path = `schemas/${name}`;
  const addressed = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `${repository}/raw/HEAD/${path}`,
    ...schema,
  };
  return [path, `${JSON.stringify(addressed, null, 2)}\n`] as const;
}
