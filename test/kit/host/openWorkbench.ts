import { join } from "node:path";
import type { Page } from "playwright-core";
import { startBrowser } from "./startBrowser.ts";
import { startServer } from "./startServer.ts";

/** The workbench in a browser, with the extension loaded. */
export interface OpenWorkbench {
  readonly page: Page;
  /** Absolute path of the workspace, a copy. */
  readonly workspace: string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..", "..");

/** Opens a file of a copy of the folder in the workbench. */
export async function openWorkbench(folder: string, file: string): Promise<OpenWorkbench> {
  const server = await startServer({ workspace: folder });
  const browser = await startBrowser();
  const { page } = browser;
  page.setDefaultTimeout(30_000);
  await page.goto(
    server.pageUrl([
      ["extensionDevelopmentPath", server.uri(root)],
      ["openFile", server.uri(join(server.workspace, file))],
    ]),
  );
  return {
    page,
    workspace: server.workspace,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
