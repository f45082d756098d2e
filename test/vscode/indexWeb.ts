declare const mocha: Mocha & BrowserMocha;
declare const require: (id: string) => unknown;

/** Entry for the extension host of a browser's worker: as `index.ts`, with the results told in the log. */
export function run(): Promise<void> {
  // Defines the global; as an import it would be what this file exports.
  require("mocha/mocha");
  const { Base, Spec } = (mocha.constructor as typeof Mocha).reporters;
  Base.consoleLog = (first: unknown = "", ...parts: unknown[]) => console.info(`@@ ${first}`, ...parts);
  mocha.setup({ ui: "bdd", color: false, timeout: 300_000 });
  // Its own for browsers writes into a page.
  mocha.reporter(Spec);
  require("suites");
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.info(`@@RESULT ${JSON.stringify({ ...runner.stats, failures })}`);
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
  });
}
