import * as l10n from "@vscode/l10n";
import type { Node } from "jsonc-parser";
import type { Schema } from "../settings/jsonSchema.ts";
import { closest } from "../text/editDistance.ts";
import type { Span } from "../text/span.ts";

/** A problem in a configuration text; `span` is that of the wrong key or value. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: string;
  /** Keys from the root to the wrong place; empty if the text is not JSON. */
  readonly path: readonly (string | number)[];
  /** True for a problem that a schema cannot express, so that an editor that checks the schema does not report it. */
  readonly isBeyondSchema?: true;
}

/** The violations of the schema in the value, each with the key or value concerned. */
export function* checkValue(
  node: Node,
  schema: Schema,
  path: readonly (string | number)[] = [],
): Generator<ConfigurationProblem> {
  if (schema.anyOf) {
    const tries = schema.anyOf.map((one) => [...checkValue(node, one, path)]);
    // The alternative of the same type is probably the one that was meant.
    const meant = schema.anyOf.findIndex((one) => one.type !== undefined && isOfType(node, one.type));
    if (!tries.some((problems) => problems.length === 0)) yield* tries[Math.max(0, meant)]!;
    return;
  }
  const problem = (message: string, at: Node = node, where = path): ConfigurationProblem => ({
    span: { start: at.offset, end: at.offset + at.length },
    message,
    path: where,
  });
  if (schema.type && !isOfType(node, schema.type)) {
    const found = node.type === "number" ? String(node.value) : nameOf(typeOf(node));
    yield problem(l10n.t("This is {0}. It must be {1}.", found, nameOf(schema.type)));
    return;
  }
  if (schema.enum && !schema.enum.includes(node.value)) {
    const near = closest(String(node.value), schema.enum);
    const known = schema.enum.map((value) => `"${value}"`).join(", ");
    yield problem(
      near
        ? l10n.t('Unknown value "{0}". Did you mean "{1}"?', String(node.value), near)
        : l10n.t('Unknown value "{0}". The values are {1}.', String(node.value), known),
    );
  }
  if (schema.minLength && node.type === "string" && node.value.trim().length < schema.minLength) {
    yield problem(l10n.t("This name is empty. Write a name."));
  }
  if (schema.minimum !== undefined && node.type === "number" && node.value < schema.minimum) {
    yield problem(l10n.t("{0} is too low. The minimum is {1}.", String(node.value), String(schema.minimum)));
  }
  if (schema.type === "array") yield* checkItems(node, schema, path, problem);
  if (schema.type === "object") yield* checkProperties(node, schema, path, problem);
}

type Problem = (message: string, at?: Node, where?: readonly (string | number)[]) => ConfigurationProblem;

function* checkItems(node: Node, schema: Schema, path: readonly (string | number)[], problem: Problem) {
  const items = node.children ?? [];
  if (schema.minItems && items.length < schema.minItems)
    yield problem(l10n.t("This list is empty. Add at least one entry."));
  if (schema.maxItems !== undefined && items.length > schema.maxItems) {
    yield problem(l10n.t("This list has {0} entries. At most {1} are read.", items.length, schema.maxItems));
    return;
  }
  const seen = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    if (schema.items) yield* checkValue(item, schema.items, [...path, index]);
    if (schema.uniqueItems && item.value !== undefined) {
      if (seen.has(item.value))
        yield problem(l10n.t('"{0}" appears twice.', String(item.value)), item, [...path, index]);
      seen.add(item.value);
    }
  }
}

function* checkProperties(node: Node, schema: Schema, path: readonly (string | number)[], problem: Problem) {
  const properties = schema.properties ?? {};
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key) continue;
    const name = String(key.value);
    const where = [...path, name];
    if (seen.has(name)) yield problem(l10n.t('The key "{0}" appears twice.', name), key, where);
    seen.add(name);
    const others = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
    const known = Object.hasOwn(properties, name) ? properties[name] : others;
    if (known) {
      if (value) yield* checkValue(value, known, where);
    } else if (schema.additionalProperties === false) {
      const near = closest(name, Object.keys(properties));
      yield problem(
        near
          ? l10n.t('Unknown key "{0}". Did you mean "{1}"?', name, near)
          : l10n.t('Unknown key "{0}".', name),
        key,
        where,
      );
    }
  }
  for (const name of schema.required ?? []) {
    if (!seen.has(name)) yield problem(l10n.t('The key "{0}" is missing.', name));
  }
}

function isOfType(node: Node, type: NonNullable<Schema["type"]>): boolean {
  return type === "integer" ? Number.isInteger(node.value) : typeOf(node) === type;
}

/** The user-facing name of a type. */
function nameOf(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: l10n.t("text"),
    boolean: l10n.t("true or false"),
    number: l10n.t("a number"),
    integer: l10n.t("a whole number"),
    array: l10n.t("a list"),
    object: l10n.t("an object"),
  };
  return names[type] ?? type;
}

function typeOf(node: Node): string {
  return node.type === "property" ? "object" : node.type;
}
