import type { TestCounts } from "../test/kit/host/collectResult.ts";
import { runSuites } from "./runSuites.ts";
import { testUi } from "./testUi.ts";
import { testVscode } from "./testVscode.ts";
import { testWeb } from "./testWeb.ts";

// Every test: in this process, in a real extension host of Node and of a browser, and in the workbench. The last line counts them all.

const results: TestCounts[] = [];
console.log("\nIn this process");
results.push(await runSuites("test/{core,host,node,server,cli,extension,grammar,project}/**/*.test.ts"));
console.log("\nIn the extension host of a VS Code server");
results.push(await testVscode());
console.log("\nIn the extension host of a browser's worker");
results.push(await testWeb());
console.log("\nIn the workbench");
results.push(await testUi());

// A part in which nothing passed did not run.
const passes = results.reduce((sum, result) => sum + result.passes, 0);
const failures = results.reduce((sum, result) => sum + result.failures + (result.passes === 0 ? 1 : 0), 0);
console.log(`\n${passes} passed, ${failures} failed`);
process.exit(failures > 0 ? 1 : 0);
