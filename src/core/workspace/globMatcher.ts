/**
 * Returns a predicate for the paths that a glob matches. Paths are separated by `/`. Supports `*`, `?`, `[…]`, and `**`
 * between slashes, like Git and editors, and `{a,b}` if `withBraces` is true. A backslash escapes the next character.
 * Globs come from a workspace, so matching is safe for any of them: it takes time proportional to the length of the
 * glob times that of the path. Throws for an invalid set, such as `[z-a]`.
 */
export function globMatcher(glob: string, withBraces = false): (path: string) => boolean {
  const matchers = (withBraces ? expandBraces(glob) : [glob]).map((one) => {
    const parts = one.split("/");
    const last = parts.length - 1;
    return parts.flatMap((part, index): readonly Step<string>[] => {
      if (part !== "**") return [{ test: segmentMatcher(part) }];
      // At the end, `**` matches everything below; before other segments, any number of folders, including none.
      return index === last ? [{ test: (segment) => segment !== "" }, any] : [any];
    });
  });
  return (path) => {
    const segments = path.split("/");
    return matchers.some((steps) => matches(steps, segments));
  };
}

/** One item that passes a test, or any number of items. */
type Step<T> = { readonly test: (item: T) => boolean } | typeof any;
const any = "any";

/**
 * True if the steps match all items. Each `any` takes as few items as possible: only the last one reached is ever
 * extended.
 */
function matches<T>(steps: readonly Step<T>[], items: ArrayLike<T>): boolean {
  let step = 0;
  let at = 0;
  let retry: { readonly step: number; at: number } | undefined;
  while (at < items.length) {
    const one = steps[step];
    if (one === any) retry = { step: ++step, at };
    else if (one?.test(items[at]!)) {
      step++;
      at++;
    } else if (retry) {
      step = retry.step;
      at = ++retry.at;
    } else return false;
  }
  while (steps[step] === any) step++;
  return step === steps.length;
}

const set = /^\[[!^]?\]?[^\]]*\]/;

function segmentMatcher(glob: string): (segment: string) => boolean {
  const steps: Step<string>[] = [];
  for (let at = 0; at < glob.length; at++) {
    const sign = glob[at]!;
    const found = sign === "[" ? set.exec(glob.slice(at))?.[0] : undefined;
    if (sign === "*") {
      if (steps.at(-1) !== any) steps.push(any);
    } else if (sign === "?") steps.push({ test: () => true });
    else if (found !== undefined) {
      const inner = found
        .slice(1, -1)
        .replace(/^[!^]/, "")
        .replace(/[\\\][]/g, "\\$&");
      const pattern = new RegExp(`^[${/^\[[!^]/.test(found) ? "^" : ""}${inner}]$`, "s");
      steps.push({ test: (one) => pattern.test(one) });
      at += found.length - 1;
    } else {
      const plain = sign === "\\" && at + 1 < glob.length ? glob[++at]! : sign;
      steps.push({ test: (one) => one === plain });
    }
  }
  return (segment) => matches(steps, segment);
}

/** The maximum number of alternatives: nobody writes more, and each brace multiplies them. */
const maxAlternatives = 1000;

/** The globs that one with braces expands to. */
function expandBraces(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0 && done.length + open.length <= maxAlternatives) {
    const one = open.shift()!;
    const brace = firstBrace(one);
    if (!brace) done.push(one);
    else
      for (const choice of brace.choices)
        open.push(one.slice(0, brace.start) + choice + one.slice(brace.end));
  }
  return done;
}

/** The first pair of braces, with its parts separated by commas. */
function firstBrace(
  glob: string,
): { readonly start: number; readonly end: number; readonly choices: readonly string[] } | undefined {
  let start = -1;
  let from = 0;
  let depth = 0;
  const choices: string[] = [];
  for (let at = 0; at < glob.length; at++) {
    const sign = glob[at];
    if (sign === "\\") at++;
    else if (sign === "{" && depth++ === 0) [start, from] = [at, at + 1];
    else if (depth === 1 && (sign === "," || sign === "}")) {
      choices.push(glob.slice(from, at));
      from = at + 1;
      if (sign === "}") return { start, end: from, choices };
    } else if (depth > 1 && sign === "}") depth--;
  }
  return undefined;
}
