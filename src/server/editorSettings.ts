import type { Connection } from "vscode-languageserver";
import { type EditorSettings, stringsIn } from "../node/workspaceSettings.ts";

const none: EditorSettings = { config: undefined, spellingWords: [] };

/** The editor's settings that findings depend on, asked for once a document until they change. */
export class EditorSettingsCache {
  readonly #connection: Connection;
  readonly #known = new Map<string, Promise<EditorSettings>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The settings for a document; none where the client cannot be asked. Never rejects. */
  settingsFor(uri: string, canAsk: boolean): Promise<EditorSettings> {
    let known = this.#known.get(uri);
    if (!known) {
      known = canAsk ? this.#ask(uri).catch(() => none) : Promise.resolve(none);
      this.#known.set(uri, known);
    }
    return known;
  }

  /** Has all settings asked for again. */
  clear(): void {
    this.#known.clear();
  }

  async #ask(uri: string): Promise<EditorSettings> {
    const [own, spelling] = await this.#connection.workspace.getConfiguration([
      { scopeUri: uri, section: "slickRequirements" },
      { scopeUri: uri, section: "cSpell" },
    ]);
    return {
      config: own?.config,
      spellingWords: [spelling?.words, spelling?.userWords, spelling?.ignoreWords].flatMap(stringsIn),
    };
  }
}
