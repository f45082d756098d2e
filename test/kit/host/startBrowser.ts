import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { cacheFolder } from "./installServer.ts";

/** A browser with one page; `close` ends it. */
export interface RunningBrowser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts Chromium: the one `CHROMIUM` names, else an installed Chrome, Chromium or Edge, else the one in npm's @sparticuz/chromium. */
export async function startBrowser(): Promise<RunningBrowser> {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  return { page: await context.newPage(), close: () => browser.close() };
}

async function launch(): Promise<Browser> {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
  ];
  const executablePath = process.env.CHROMIUM ?? installedBrowser();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  const packed = await packedChromium();
  return chromium.launch({
    executablePath: packed.executablePath,
    args: [...args, ...packed.args],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [packed.libraries, process.env.LD_LIBRARY_PATH ?? ""].join(":"),
    } as Record<string, string>,
  });
}

function installedBrowser(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":");
  const places = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return places.find((place) => existsSync(place));
}

/** A Chromium for Linux x64 inside an npm package, with the libraries it needs beside it. */
async function packedChromium(): Promise<{
  executablePath: string;
  libraries: string;
  args: readonly string[];
}> {
  const { default: sparticuz } = await import("@sparticuz/chromium");
  const libraries = join(cacheFolder, "chromium-libraries");
  if (!existsSync(join(libraries, "lib"))) {
    const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
    mkdirSync(libraries, { recursive: true });
    const archive = join(libraries, "libraries.tar");
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, "al2023.tar.br"))));
    execFileSync("tar", ["xf", archive, "-C", libraries]);
  }
  return {
    executablePath: await sparticuz.executablePath(),
    libraries: join(libraries, "lib"),
    args: ["--headless=shell"],
  };
}
