import { languageId } from "./languageId.ts";

/** Context key: the paths of the requirements documents that stay Markdown. */
export const besideKey = "slickRequirements.beside";

/** When clause: the resource is a requirements document, whatever its language. */
export const onRequirements = `(resourceLangId == ${languageId} || resourcePath in ${besideKey})`;

/** When clause: the active editor shows a requirements document, whatever its language. */
export const inRequirements = `(editorLangId == ${languageId} || resourcePath in ${besideKey})`;

/** Our keys that every Markdown extension with list editing also binds. */
export const yieldingKeys = [
  "tab",
  "shift+tab",
  "enter",
  "backspace",
  "alt+up",
  "alt+down",
  "ctrl+b",
] as const;
export type YieldingKey = (typeof yieldingKeys)[number];

/** Context key: another extension binds the key in Markdown. */
export function takenKey(key: YieldingKey): string {
  return `slickRequirements.taken.${key.replace("+", "-")}`;
}

/**
 * When clause: we handle the key. In a document that stays Markdown, another extension that binds it takes precedence,
 * so that the two do not conflict.
 */
export function isOurKey(key: YieldingKey): string {
  return `(editorLangId == ${languageId} || resourcePath in ${besideKey} && !${takenKey(key)})`;
}

/** The keys that a manifest binds in text editors of Markdown. */
export function markdownKeys(manifest: unknown): readonly string[] {
  const { contributes } = (manifest ?? {}) as { contributes?: { keybindings?: unknown } };
  return [contributes?.keybindings ?? []].flat().flatMap((binding) => {
    const { key, when } = (binding ?? {}) as { key?: unknown; when?: unknown };
    const isMeant = typeof key === "string" && typeof when === "string" && inMarkdown.test(when);
    return isMeant ? [key.toLowerCase()] : [];
  });
}

/** A comparison of the editor's language with Markdown, by name or by a pattern. */
const inMarkdown = /(?:editor|resource)LangId\s*=(?:=\s*['"]?markdown\b|~\s*\/[^/]*markdown)/;
