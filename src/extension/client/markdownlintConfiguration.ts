/** A `.markdownlint.json` that allows our house layout; docs/beside.md gives the reason for each setting. */
export const markdownlintConfiguration: Readonly<Record<string, unknown>> = {
  MD013: false,
  MD022: false,
  MD024: { siblings_only: true },
  MD032: false,
  MD036: false,
};

/** The same as the text of a file. */
export function markdownlintText(): string {
  return `${JSON.stringify(markdownlintConfiguration, null, 2)}\n`;
}
