import * as l10n from "@vscode/l10n";

/** The maximum size of a file that is read. The longest word lists of cspell have some 10 MB, documents far less. */
export const maxFileBytes = 64 * 1024 * 1024;

/** True for an error that means there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** The user-facing meaning of an error in reading or writing a file. */
export function fileProblem(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case "ENOENT":
      return l10n.t("no such file");
    case "EISDIR":
      return l10n.t("this is a folder");
    case "ENOTFILE":
      return l10n.t("this is not a file but a folder, a pipe or a device");
    case "ENXIO":
      return l10n.t("this is not a file but a pipe or a device");
    case "EACCES":
      return l10n.t("you do not have permission to read this");
    case "ELOOP":
      return l10n.t("this is a link to itself");
    case "EFBIG":
      return l10n.t("this is larger than {0} MB", maxFileBytes / 1024 / 1024);
    default:
      return code ?? String(error);
  }
}

/** A text without the byte order mark that some editors put at the start of a file. */
export function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** An error with a system code. */
export function fileError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

function codeOf(error: unknown): string | undefined {
  return (error as { readonly code?: string }).code;
}
