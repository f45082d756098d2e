import fc from "fast-check";
import { properties } from "./properties.ts";
import { watched } from "./watched.ts";

// npm run fuzz -- --seed 7 --count 100000 --only silence: the properties of documents, tried on texts that nobody wrote.
// Each is tried `count` times, in portions with a separate seed; of each portion the first text that fails is told,
// at once, and once more when it is made small. Stopped, it tells how far it came.

const options = new Map<string, string>();
const given = process.argv.slice(2);
for (let i = 0; i < given.length; i += 2) options.set(given[i]!.replace(/^--/, ""), given[i + 1] ?? "");
const unknown = [...options.keys()].filter((name) => !["seed", "count", "only"].includes(name));
if (unknown.length > 0) {
  console.error(`no option ${unknown.join(", ")}; there are --seed, --count and --only`);
  process.exit(2);
}
const seed = Number(options.get("seed") ?? Date.now() % 1_000_000);
const count = Number(options.get("count") ?? 10_000);
const only = options.get("only") ?? "";
const portion = 500;

let failed = 0;
const tried = new Map<string, number>();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    report(`stopped by ${signal}`);
    process.exit(failed === 0 ? 130 : 1);
  });
console.log(`seed ${seed}, ${count} of each`);
for (let done = 0; done < count; done += portion) {
  for (const { name, property } of properties) {
    if (!name.includes(only)) continue;
    const numRuns = Math.min(portion, count - done);
    const again = `--seed ${seed + done} --count ${portion}`;
    const onRun = () => tried.set(name, (tried.get(name) ?? 0) + 1);
    const onFailure = () => {
      failed++;
      console.log(`\nFAILED ${name} (${again}); its text is made small`);
    };
    const result = await fc.check(watched(property, onRun, onFailure), { seed: seed + done, numRuns });
    if (!result.failed) continue;
    const reason =
      result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
    console.log(`${JSON.stringify(result.counterexample)}\n${reason.slice(0, 1500)}`);
  }
}
report(failed === 0 ? "nothing found" : `${failed} found`);
process.exitCode = failed === 0 ? 0 : 1;

function report(end: string): void {
  for (const [name, times] of tried) console.log(`${times} × ${name}`);
  const { user, system } = process.cpuUsage();
  const all = [...tried.values()].reduce((sum, times) => sum + times, 0);
  console.log(`${all} runs, ${Math.round(all / ((user + system) / 1e6))} a second of the processor`);
  console.log(end);
}
