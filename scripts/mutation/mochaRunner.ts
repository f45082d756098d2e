import { globSync } from "node:fs";
import {
  INSTRUMENTER_CONSTANTS,
  type InstrumenterContext,
  type MutantCoverage,
} from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import Mocha from "mocha";

/** The tests that a change of rules, evidence or projects must break. */
const tests = "test/core/{evidence,grammar,projects,rules}/**/*.test.ts";

/**
 * Runs the tests of mocha in one process for all mutants: each change is switched on, and only the tests that reach it are run. Stryker's
 * own runner for mocha needs a mocha before 12.
 */
class MochaRunner implements TestRunner {
  readonly #context: InstrumenterContext;
  readonly #mocha = new Mocha({ reporter: Quiet, timeout: 0 });
  #isLoaded = false;
  #tellsTest = false;

  constructor() {
    const world = globalThis as Record<string, unknown>;
    world[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.#context = world[INSTRUMENTER_CONSTANTS.NAMESPACE] as InstrumenterContext;
    this.#mocha.cleanReferencesAfterRun(false);
    for (const file of globSync(tests).sort()) this.#mocha.addFile(file);
    const tell = (test: Mocha.Test | undefined) => {
      if (this.#tellsTest && test) this.#context.currentTestId = test.fullTitle();
    };
    this.#mocha.suite.beforeEach(function () {
      tell(this.currentTest);
    });
  }

  /** Modules stay loaded: what runs only when one is loaded is not mutated (`ignoreStatic`). */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async dryRun({ coverageAnalysis, disableBail }: DryRunOptions): Promise<DryRunResult> {
    this.#tellsTest = coverageAnalysis === "perTest";
    const result = await this.#run(!disableBail);
    this.#tellsTest = false;
    if (result.status === DryRunStatus.Complete && coverageAnalysis !== "off")
      result.mutantCoverage = this.#context.mutantCoverage as MutantCoverage;
    return result;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, disableBail, hitLimit } = options;
    this.#context.hitLimit = hitLimit as number;
    this.#context.hitCount = (hitLimit === undefined ? undefined : 0) as number;
    const wanted = testFilter?.map((title) => `^${title.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")}$`);
    this.#mocha.grep(new RegExp(wanted?.join("|") ?? ""));
    return toMutantRunResult(await this.#run(!disableBail, activeMutant.id));
  }

  async #run(bails: boolean, mutant?: string): Promise<DryRunResult> {
    setBail(this.#mocha.suite, bails);
    try {
      if (!this.#isLoaded) await this.#mocha.loadFilesAsync();
      this.#isLoaded = true;
      this.#context.activeMutant = mutant as string;
      Quiet.results = [];
      await new Promise<void>((done) => {
        this.#mocha.run(() => done());
      });
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) };
    }
    const { hitCount, hitLimit } = this.#context;
    return (
      determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: Quiet.results }
    );
  }
}

function setBail(suite: Mocha.Suite, bails: boolean): void {
  suite.bail(bails);
  for (const one of suite.suites) setBail(one, bails);
}

/** Keeps what came of each test. */
class Quiet extends Mocha.reporters.Base {
  static results: TestResult[] = [];

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    let start = performance.now();
    runner.on("test", () => {
      start = performance.now();
    });
    const known = (test: Mocha.Test) => {
      const title = test.fullTitle();
      return { id: title, name: title, timeSpentMs: performance.now() - start };
    };
    runner.on("pass", (test) => {
      Quiet.results.push({ ...known(test), status: TestStatus.Success });
    });
    runner.on("fail", (test, error) => {
      Quiet.results.push({ ...known(test), status: TestStatus.Failed, failureMessage: error.message });
    });
  }

  override epilogue(): void {}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "mocha", MochaRunner)];
