import type { Connection } from "vscode-languageserver";
import {
  type CheckedDocument,
  directivesOf,
  spellDocument,
  type ToolDocument,
  ToolError,
  type ToolHost,
} from "../core/index.ts";
import type { ConfigurationInForce } from "../host/configurationStore.ts";
import type { EditorSettings } from "../host/editorSettings.ts";
import type { Paths } from "../host/files.ts";
import type { Host } from "../host/host.ts";
import { wordSources } from "../host/spelling/wordSources.ts";
import { toolTextAt } from "../host/toolTextAt.ts";
import { type ToolAnswer, type ToolParams, toolRequest } from "./lsp/protocol.ts";

/** A document of the workspace for tools; `path` is undefined if it is not on a disk. */
export interface ToolSource {
  readonly uri: string;
  readonly path: string | undefined;
  readonly checked: CheckedDocument;
  readonly inForce: ConfigurationInForce;
  readonly setting: EditorSettings;
}

export interface ServedTools {
  readonly host: Host;
  sources(): Promise<readonly ToolSource[]>;
  /** Absolute paths of the workspace folders. */
  folders(): readonly string[];
}

interface SourceDocument extends ToolDocument {
  readonly source: ToolSource;
}

/** Answers calls of the tools for agents. Code that only tools need is loaded by the first call. */
export function serveTools(connection: Connection, served: ServedTools): void {
  connection.onRequest<ToolAnswer, void>(
    toolRequest,
    async ({ id, input }: ToolParams): Promise<ToolAnswer> => {
      const [{ tools }, { callTool }] = await Promise.all([
        import("../core/features/tools/index.ts"),
        import("../core/features/tools/callTool.ts"),
      ]);
      const tool = tools.find((one) => one.id === id);
      if (!tool) return { refusal: "There is no such tool." };
      try {
        return { answer: await callTool(tool, input, toolHost(served)) };
      } catch (error) {
        if (error instanceof ToolError) return { refusal: error.message };
        // The error message may contain anything: it goes to the log, not to the model.
        connection.console.error(`${id}: ${error instanceof Error ? error.stack : String(error)}`);
        return { refusal: "The tool failed." };
      }
    },
  );
}

function toolHost({ host, sources, folders }: ServedTools): ToolHost {
  return {
    async documents() {
      return (await sources()).map(
        (source): SourceDocument => ({
          name: nameOf(source, folders(), host.files.paths),
          checked: source.checked,
          isMisconfigured: source.inForce.problems.length > 0,
          source,
        }),
      );
    },
    async textAt(document, revision) {
      const { path } = (document as SourceDocument).source;
      if (!host.git || path === undefined) throw new ToolError("Git cannot be asked about this document.");
      return toolTextAt(host.git, path, revision);
    },
    async spell(checked, like) {
      if (!like || checked.unspelled().length === 0) return;
      const { path, inForce, setting } = (like as SourceDocument).source;
      const { userWords } = host;
      const user = { name: userWords.name, ...userWords.read() };
      const speller = await host.openSpeller({
        file: path,
        locale: checked.locale,
        sources: wordSources(inForce, user, setting),
        directives: directivesOf(checked),
      });
      await spellDocument(checked, speller, () => false);
    },
  };
}

/** The file's path relative to its workspace folder, with slashes; only its name if it is in none. */
function nameOf({ uri, path }: ToolSource, folders: readonly string[], paths: Paths): string {
  if (path === undefined) return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
  for (const folder of folders) {
    const below = paths.relative(folder, path);
    if (below !== "" && !below.startsWith("..") && !paths.isAbsolute(below))
      return below.split(paths.sep).join("/");
  }
  return paths.basename(path);
}
