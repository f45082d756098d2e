import type { Page } from "playwright-core";
import { testSettings } from "./settings.ts";
import { startBrowser } from "./startBrowser.ts";
import { type RunningServer, startServer } from "./startServer.ts";

export interface HostOptions {
  /** Absolute path of the folder whose copy is the workspace. */
  readonly workspace: string;
  /** Settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path of a packed extension that is installed, in place of the one of the checkout. */
  readonly extension?: string;
  /** Absolute paths of extensions that are installed beside ours. */
  readonly installed?: readonly string[];
}

/** A VS Code server and an empty page of a browser to open its workbench in. */
export interface OpenHost {
  readonly server: RunningServer;
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts a server on a copy of the workspace, and a browser. */
export async function openHost({
  workspace,
  settings,
  env = {},
  extension,
  installed,
}: HostOptions): Promise<OpenHost> {
  const server = await startServer({
    folder: workspace,
    isolated: true,
    settings: { ...testSettings, ...settings },
    env,
    ...(extension !== undefined && { extension }),
    ...(installed ? { installed } : {}),
  });
  try {
    const { page, close } = await startBrowser();
    return {
      server,
      page,
      async close() {
        await close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
