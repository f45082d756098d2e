import { join } from "node:path";
import type { Page } from "playwright-core";
import { type HostOptions, openHost } from "./openHost.ts";

/** The workbench in a browser, with the extension loaded. */
export interface OpenWorkbench {
  readonly page: Page;
  /** Absolute path of the workspace, a copy. */
  readonly workspace: string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..", "..");

/** Opens a file of a copy of the folder in the workbench; with a workspace file of the folder, if one is named. */
export async function openWorkbench(
  folder: string,
  file: string,
  workspaceFile?: string,
  options?: Omit<HostOptions, "workspace">,
): Promise<OpenWorkbench> {
  const { server, page, close } = await openHost({ workspace: folder, ...options });
  page.setDefaultTimeout(120_000);
  try {
    await page.goto(
      server.pageUrl(
        [
          ...(options?.extension === undefined
            ? [["extensionDevelopmentPath", server.uri(root)] as const]
            : []),
          ["openFile", server.uri(join(server.workspace, file))],
        ],
        workspaceFile && join(server.workspace, workspaceFile),
      ),
    );
  } catch (error) {
    await close();
    throw error;
  }
  return { page, workspace: server.workspace, close };
}
