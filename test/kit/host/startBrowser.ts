import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type LaunchOptions, type Page } from "playwright-core";
import { packedChromium } from "./packedChromium.ts";

/** A browser with one page; `close` ends it. */
export interface RunningBrowser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts Chromium without a window: the one `CHROMIUM` names, else an installed Chrome, Chromium or Edge, else the one from npm. */
export async function startBrowser(): Promise<RunningBrowser> {
  const browser = await launchAny();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  return { page, close: () => browser.close() };
}

async function launchAny(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  if (named) return launch({ executablePath: named });
  const failures: string[] = [];
  for (const executablePath of installedBrowsers()) {
    try {
      return await launch({ executablePath });
    } catch (error) {
      failures.push(`${executablePath}: ${(error as Error).message.split("\n", 1)}`);
    }
  }
  if (process.platform === "linux" && process.arch === "x64") return launch(packedChromium());
  throw new Error(
    ["No Chrome, Chromium or Edge to run; set CHROMIUM to the path of one.", ...failures].join("\n"),
  );
}

function launch(options: LaunchOptions): Promise<Browser> {
  const args = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"];
  return chromium.launch({ ...options, args: [...args, ...(options.args ?? [])], timeout: 120_000 });
}

function installedBrowsers(): readonly string[] {
  const names = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chrome.exe",
    "msedge.exe",
  ];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ].filter((place) => existsSync(place));
}
