import * as l10n from "@vscode/l10n";
import { ladders } from "../../document/ladders.ts";
import type { ConfiguredTemplate } from "../../settings/configuration.ts";
import { type Template, type TemplateKind, templateKinds } from "../../settings/template.ts";
import { closest } from "../../text/editDistance.ts";

/**
 * Parses a template from a user's file. The name is the file's; front matter may set `kind` (default: project), `label`
 * and `description`; the rest is the body. Throws an Error with a clear message for an unknown kind or an empty body.
 */
export function parseUserTemplate(fileName: string, text: string): Template {
  const { fields, body } = splitFrontMatter(text.replace(/\r\n?/g, "\n"));
  const kind = fields.get("kind") ?? "project";
  if (!isKind(kind)) {
    const near = closest(kind, templateKinds);
    throw new Error(
      near
        ? l10n.t('{0}: unknown kind "{1}". Did you mean "{2}"?', fileName, kind, near)
        : l10n.t('{0}: unknown kind "{1}". The kinds are {2}.', fileName, kind, templateKinds.join(", ")),
    );
  }
  const trimmed = body.trimEnd().replace(/^\n+/, "");
  if (trimmed === "") throw new Error(l10n.t("{0}: the template is empty.", fileName));
  const name = fileName.replace(/^.*\//, "").replace(/\.md$/i, "");
  return {
    id: `user:${name}`,
    kind,
    label: fields.get("label") ?? name,
    description: fields.get("description") ?? fileName,
    prefix: "",
    body: escapeLooseDollars(trimmed),
  };
}

/** A template from the configuration. */
export function configuredTemplate({ kind, label, description, body }: ConfiguredTemplate): Template {
  const text = body.join("\n").replace(/^\n+|(?<!\s)\s+$/g, "");
  return {
    id: `config:${label}`,
    kind,
    label,
    description: description ?? "",
    prefix: "",
    body: escapeLooseDollars(text),
  };
}

/** The body with known projects offered at `${n:Project name}`; unchanged if none is known. */
export function withProjectNames(body: string, names: readonly string[]): string {
  return names.length === 0
    ? body
    : body.replace(/\$\{(\d+):Project name\}/, (_, stop: string) => choice(stop, names));
}

/** The body with the given levels offered where a `##` heading offers levels. */
export function withLevelNames(body: string, names: readonly string[]): string {
  return names.length === 0
    ? body
    : body.replace(/(?<=^## )\$\{(\d+)\|[^|]*\|\}/m, (_, stop: string) => choice(stop, names));
}

/** The body with the given levels, lowest first, instead of the default ones in its `##` headings. */
export function withLevels(body: string, levels: readonly string[]): string {
  const defaults = ladders[0]!.levels.map(([name]) => name!);
  return body.replace(/(?<=^## ).+$/gm, (name) => levels[defaults.indexOf(name)] ?? name);
}

function choice(stop: string, names: readonly string[]): string {
  return `\${${stop}|${names.map((name) => name.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}

function splitFrontMatter(text: string): { fields: ReadonlyMap<string, string>; body: string } {
  const match = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(text);
  const fields = new Map<string, string>();
  if (!match) return { fields, body: text };
  for (const line of match[1]!.split("\n")) {
    const field = /^([A-Za-z]+):(.*)$/.exec(line);
    if (field) fields.set(field[1]!.toLowerCase(), field[2]!.trim().replace(/^(["'])(.*)\1$/, "$2"));
  }
  return { fields, body: text.slice(match[0].length) };
}

function isKind(kind: string): kind is TemplateKind {
  return (templateKinds as readonly string[]).includes(kind);
}

/** Escapes each `$` that starts no tab stop or variable, so that it is literal. */
function escapeLooseDollars(text: string): string {
  return text.replace(/(?<!\\)\$(?!\d|\{\w|[A-Za-z_])/g, "\\$");
}
