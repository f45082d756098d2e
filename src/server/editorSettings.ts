import type { Connection } from "vscode-languageserver";
import { configurationOfSettings } from "../core/index.ts";
import { type EditorSettings, stringsIn, type ViewSettings } from "../host/editorSettings.ts";

/** The editor's settings for a workspace folder. */
export interface FolderSettings {
  /** The values with keys of `slick.json`. */
  readonly config: unknown;
  /** Enabled globs of `files.exclude`. */
  readonly excludes: readonly string[];
}

type Settings = EditorSettings & ViewSettings;

const none: Settings = { config: undefined, spellingWords: [], codeLens: false };

/** The editor's settings that affect findings, requested once per document until they change. */
export class EditorSettingsCache {
  readonly #connection: Connection;
  readonly #known = new Map<string, Promise<Settings>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The settings for a document; empty if the client cannot be asked. Never rejects. */
  settingsFor(uri: string, canAsk: boolean): Promise<Settings> {
    let known = this.#known.get(uri);
    if (!known) {
      known = canAsk ? this.#ask(uri).catch(() => none) : Promise.resolve(none);
      this.#known.set(uri, known);
    }
    return known;
  }

  /** The settings for a workspace folder; empty if the client cannot be asked. Never rejects. */
  async folderSettingsFor(uri: string, canAsk: boolean): Promise<FolderSettings> {
    const { config } = await this.settingsFor(uri, canAsk);
    const files: { exclude?: Readonly<Record<string, unknown>> } | null = canAsk
      ? await this.#connection.workspace
          .getConfiguration({ scopeUri: uri, section: "files" })
          .catch(() => null)
      : null;
    const excludes = Object.entries(files?.exclude ?? {}).flatMap(([glob, isOn]) =>
      isOn === true ? [glob] : [],
    );
    return { config, excludes };
  }

  /** Clears the cache, so that all settings are requested again. */
  clear(): void {
    this.#known.clear();
  }

  async #ask(uri: string): Promise<Settings> {
    const [own, spelling] = await this.#connection.workspace.getConfiguration([
      { scopeUri: uri, section: "slickRequirements" },
      { scopeUri: uri, section: "cSpell" },
    ]);
    return {
      config: configurationOfSettings((name) => own?.[name]),
      codeLens: own?.codeLens === true,
      spellingWords: [spelling?.words, spelling?.userWords, spelling?.ignoreWords].flatMap(stringsIn),
    };
  }
}
