import * as l10n from "@vscode/l10n";
import type { Connection } from "vscode-languageserver";
import {
  ExportError,
  type ExportFormat,
  type ExportFormatId,
  exportChoices,
  exportFormats,
} from "../core/index.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import * as protocol from "./lsp/protocol.ts";

/**
 * Answers requests for the choices of an export, and for the export of an open document; null if it is not a
 * requirements document.
 */
export function serveExports(connection: Connection, documents: ReadonlyMap<string, OpenDocument>): void {
  connection.onRequest(
    protocol.exportChoicesRequest,
    ({ uri }: protocol.ExportChoicesParams): protocol.ExportChoices | null => {
      const document = documents.get(uri);
      return document ? { ...exportChoices(document.checked), formats: exportFormats.map(toChoice) } : null;
    },
  );

  connection.onRequest<protocol.ExportAnswer | null, void>(
    protocol.exportRequest,
    async ({ uri, ...options }: protocol.ExportParams): Promise<protocol.ExportAnswer | null> => {
      const document = documents.get(uri);
      if (!document) return null;
      // An error in the configuration may affect the confidential terms.
      if (options.isRedacted && document.inForce.problems.length > 0)
        return { refusal: l10n.t("Nothing was written: slick.json has errors. Fix them first.") };
      const { exportDocuments } = await import("../core/features/exports/exportDocuments.ts");
      try {
        const name = decodeURIComponent(new URL(uri).pathname.split("/").at(-1)!);
        const { content, fileName } = await exportDocuments([{ name, checked: document.checked }], options);
        return typeof content === "string"
          ? { content, isBase64: false, fileName }
          : { content: toBase64(content), isBase64: true, fileName };
      } catch (error) {
        if (error instanceof ExportError) return { refusal: error.message };
        throw error;
      }
    },
  );
}

function toChoice(format: ExportFormat & { readonly id: ExportFormatId }): protocol.FormatChoice {
  const { id, title, icon, endings, isForAnother, isMarked } = format;
  return {
    id,
    title,
    about: format.about(),
    icon,
    ending: endings[0],
    ...(isForAnother && { isForAnother }),
    ...(isMarked && { isMarked }),
  };
}

function toBase64(bytes: Uint8Array): string {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}
