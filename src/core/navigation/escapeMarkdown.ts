/** The text as Markdown that shows it as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#+\-.!|~&$]/g, "\\$&");
}

/** A message as Markdown: what it quotes of the document between backticks is code, everything else is shown as it is. */
export function messageMarkdown(message: string): string {
  return message
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeMarkdown(part)))
    .join("");
}
