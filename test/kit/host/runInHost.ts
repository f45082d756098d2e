import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import { startBrowser } from "./startBrowser.ts";
import { type ServerOptions, startServer } from "./startServer.ts";

export interface HostOptions extends Omit<ServerOptions, "env"> {
  /** Absolute path of the extension under test. */
  readonly extension: string;
  /** Absolute path of the bundled suites. */
  readonly suites: string;
  readonly deadlineMs?: number;
}

export interface TestCounts {
  readonly passes: number;
  readonly failures: number;
}

/** Runs bundled suites in the Node extension host of a VS Code server. A run that did not end well counts as a failure. */
export async function runInHost({
  extension,
  suites,
  deadlineMs = 300_000,
  ...options
}: HostOptions): Promise<TestCounts> {
  const result = join(process.env.TMPDIR ?? "/tmp", `slick-test-${process.pid}-${Date.now()}.json`);
  const server = await startServer({ ...options, env: { SLICK_TEST_RESULT: result } });
  const browser = await startBrowser();
  let shown = 0;
  const showLog = () => {
    const log = existsSync(`${result}.log`) ? readFileSync(`${result}.log`, "utf8") : "";
    process.stdout.write(log.slice(shown));
    shown = log.length;
  };
  const timer = setInterval(showLog, 200);
  try {
    const { page } = browser;
    const messages: string[] = [];
    await page.exposeFunction("codeAutomationLog", (type: string, parts: unknown[]) => {
      messages.push(`[${type}] ${format(...parts)}`);
    });
    let end: (code: number | string) => void = () => undefined;
    const ended = new Promise<number | string>((resolve) => {
      end = resolve;
    });
    await page.exposeFunction("codeAutomationExit", (code: number) => end(code));
    page.on("crash", () => end("the page crashed"));
    await page.goto(
      server.pageUrl([
        ["extensionDevelopmentPath", server.uri(extension)],
        ["extensionTestsPath", server.uri(suites)],
      ]),
    );
    const late = setTimeout(() => end(`no end within ${deadlineMs / 1000} s`), deadlineMs);
    const code = await ended;
    clearTimeout(late);
    showLog();
    const stats = existsSync(result) ? (JSON.parse(readFileSync(result, "utf8")) as TestCounts) : undefined;
    const good = code === 0 && stats !== undefined && stats.passes > 0;
    if (!good && !(stats && stats.failures > 0)) {
      console.error(`The extension host ended with ${code}.\n${messages.slice(-30).join("\n")}`);
      return { passes: stats?.passes ?? 0, failures: 1 };
    }
    return stats!;
  } finally {
    clearInterval(timer);
    await browser.close();
    await server.stop();
  }
}
