import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configurationSchema } from "../../src/core/configuration/schema.ts";
import { repository } from "../address.ts";

const root = join(import.meta.dirname, "..", "..");

/** The schema of `slick.json`, made from the code, and those of the JSON of exports and reports, written by hand: each with its address. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const configuration = { title: "slick.json", ...configurationSchema() };
  const written = ["export.schema.json", "report.schema.json"].map((name) =>
    schemaFile(name, JSON.parse(readFileSync(join(root, "schemas", name), "utf8"))),
  );
  return new Map([schemaFile("slick.schema.json", configuration), ...written]);
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
