import { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigurationInForce } from "../../host/configurationStore.ts";

/**
 * The problems in a configuration, one line each, which starts with the file and, if the file was read, the position.
 */
export function configurationProblems({ file, text, problems }: ConfigurationInForce): readonly string[] {
  if (file === undefined || problems.length === 0) return [];
  const positions = text === undefined ? undefined : TextDocument.create("", "", 0, text);
  return problems.map(({ span, message }) => {
    const at = positions?.positionAt(span.start);
    return at ? `${file}:${at.line + 1}:${at.character + 1}: ${message}` : `${file}: ${message}`;
  });
}
