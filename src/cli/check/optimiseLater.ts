import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 compile a function with its slowest compiler only after 50,000 calls, far more than usual. A check of many
 * documents calls hundreds of functions often enough otherwise, and compiling them takes more than their code gains, on
 * the cores that check; the faster compilers make code that is nearly as good. Compare with `npm run bench -- cli`.
 */
export function optimiseLater(): void {
  // V8 would say on standard error that it does not know the flag.
  if (Number(process.versions.node.split(".")[0]) >= 22)
    setFlagsFromString("--invocation-count-for-turbofan=50000");
}
