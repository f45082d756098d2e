import type { Connection } from "vscode-languageserver";
import type { Host } from "../host/host.ts";
import type { Client } from "./capabilities.ts";
import type { EditorSettingsCache } from "./editorSettings.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import type { Places } from "./places.ts";

/** What all parts of a running server share. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly places: Places;
  readonly settings: EditorSettingsCache;
  /** The open requirements documents, by URI. */
  readonly documents: Map<string, OpenDocument>;
  /** The client's capabilities; almost empty before the handshake. */
  client: Client;
  /** URI of the folder with the pages of the rules, in the client's language. */
  rulePages: string;
}

/** Changes of files and documents within this time are handled together. */
export const debounceMs = 50;
