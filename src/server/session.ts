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
  /** The open documents that are ours, by URI. */
  readonly documents: Map<string, OpenDocument>;
  /** What the client can do; as good as nothing until it has told. */
  client: Client;
  /** URI of the folder with a page for each rule, in the language of the client. */
  rulePages: string;
}

/** Files and documents that change one after the other within so long are looked at together. */
export const debounceMs = 50;
