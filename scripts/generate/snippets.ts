import { builtInTemplates } from "../../src/core/features/templates/index.ts";

/** `snippets/slick-requirements.json`, from the built-in templates. */
export function snippetsJson(): string {
  const snippets = Object.fromEntries(
    builtInTemplates().map(({ label, prefix, description, body }) => [
      label,
      { prefix, description, body: body.split("\n") },
    ]),
  );
  return `${JSON.stringify(snippets, null, 2)}\n`;
}
