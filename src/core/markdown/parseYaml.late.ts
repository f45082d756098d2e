import { isMap, isScalar, parse, parseDocument, stringify } from "yaml";

/** A key of the top level and its value with their spans; offsets count in the text. */
export interface YamlKey {
  readonly key: string;
  readonly value: unknown;
  readonly span: { readonly start: number; readonly end: number };
}

/** The keys of a YAML mapping. Anything else, and YAML with errors, has none. Aliases are not followed. */
export function yamlKeys(text: string): readonly YamlKey[] {
  try {
    const document = parseDocument(text, { logLevel: "silent" });
    if (document.errors.length > 0 || !isMap(document.contents)) return [];
    return document.contents.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const start = key.range?.[0] ?? 0;
      const end = (value as { range?: readonly number[] } | null)?.range?.[1] ?? key.range?.[1] ?? start;
      const plain = (value as { toJS?: (document: unknown, options: unknown) => unknown } | null)?.toJS;
      return [
        {
          key: String(key.value),
          value: plain ? plain.call(value, document, { maxAliasCount: 0 }) : null,
          span: { start, end },
        },
      ];
    });
  } catch {
    return [];
  }
}

/** The value of a YAML text. Throws a YAMLParseError. */
export function readYaml(text: string): unknown {
  return parse(text);
}

/** A value as YAML, with each single-line text on one line. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
