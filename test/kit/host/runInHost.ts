import { format } from "node:util";
import { collectResult, type TestCounts } from "./collectResult.ts";
import { type HostOptions, openHost } from "./openHost.ts";

export interface SuiteOptions extends Omit<HostOptions, "env"> {
  /** Absolute path of the extension under test. */
  readonly extension: string;
  /** Absolute path of the bundled suites. */
  readonly suites: string;
  readonly deadlineMs?: number;
}

/** Runs bundled suites in an extension host of a VS Code server. A run that did not end well counts as a failure. */
export async function runInHost(options: SuiteOptions): Promise<TestCounts> {
  const { extension, suites, deadlineMs = 1_800_000, ...host } = options;
  const result = collectResult();
  const messages: string[] = [];
  let told: TestCounts | undefined;
  let end: unknown;
  let counts: TestCounts | undefined;
  try {
    const { server, page, close } = await openHost({ ...host, env: result.env });
    const { promise: ended, resolve: onEnd } = Promise.withResolvers<unknown>();
    const late = setTimeout(() => onEnd(`nothing within ${deadlineMs / 1000} s`), deadlineMs);
    try {
      await page.exposeFunction("codeAutomationLog", (type: string, parts: unknown[]) => {
        const text = format(...parts);
        // In a browser there is no file to report to.
        const [, kind, rest] = /^@@(RESULT)? ?(.*)/s.exec(text) ?? [];
        if (kind) told = JSON.parse(rest!) as TestCounts;
        else if (rest === undefined) messages.push(`[${type}] ${text}`);
        else console.log(rest);
      });
      await page.exposeFunction("codeAutomationExit", (code: number) => onEnd(code));
      page.on("crash", () => onEnd("a crashed page"));
      page.on("close", () => onEnd("a closed browser"));
      void server.ended.then(() => onEnd("a stopped server"));
      await page.goto(
        server.pageUrl([
          ["extensionDevelopmentPath", server.uri(extension)],
          ["extensionTestsPath", server.uri(suites)],
        ]),
      );
      end = await ended;
    } finally {
      clearTimeout(late);
      await close();
    }
  } finally {
    counts = result.finish() ?? told;
  }
  const { passes, failures } = counts ?? { passes: 0, failures: 0 };
  if (failures > 0 || (end === 0 && passes > 0)) return { passes, failures };
  // A stack beyond its first lines goes through VS Code's own code.
  for (const message of messages.slice(-20)) console.error(message.split("\n", 4).join("\n"));
  console.error(`No good end of the extension host: ${end}, ${passes} tests passed.`);
  return { passes, failures: 1 };
}
