const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `text` as it may stand in HTML, between tags and in quoted attributes; characters HTML has no place for become U+FFFD. */
export function escapeHtml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
      .replace(/[\0-\x08\x0b\x0e-\x1f\x7f]/g, "\uFFFD")
      .replace(/[&<>"']/g, (one) => entities[one] ?? one)
  );
}
