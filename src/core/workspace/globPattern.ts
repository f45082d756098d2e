/**
 * A glob as a regular expression source over `/`-separated paths: `*`, `?`, `[…]` and `**` between slashes as Git and
 * editors have them, `{a,b}` where `withBraces` says so. A backslash takes the next sign as it is.
 */
export function globSource(glob: string, withBraces = false): string {
  let source = "";
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    const sign = glob[at]!;
    const rest = glob.slice(at);
    const starts = at === 0 || glob[at - 1] === "/";
    if (starts && rest.startsWith("**/")) {
      source += "(?:[^/]+/)*";
      at += 2;
    } else if (starts && rest === "**") {
      source += ".+";
      at += 1;
    } else if (sign === "*") {
      source += "[^/]*";
      while (glob[at + 1] === "*") at++;
    } else if (sign === "?") source += "[^/]";
    else if (sign === "[" && /^\[[!^]?\]?[^\]]*\]/.test(rest)) {
      const [set] = /^\[[!^]?\]?[^\]]*\]/.exec(rest)!;
      const inner = set.slice(1, -1).replace(/^[!^]/, "");
      source += `[${/^\[[!^]/.test(set) ? "^/" : ""}${inner.replace(/[\\\][]/g, "\\$&")}]`;
      at += set.length - 1;
    } else if (withBraces && sign === "{" && rest.includes("}")) {
      source += "(?:";
      depth++;
    } else if (depth > 0 && sign === ",") source += "|";
    else if (depth > 0 && sign === "}") {
      source += ")";
      depth--;
    } else {
      const plain = sign === "\\" && at + 1 < glob.length ? glob[++at]! : sign;
      source += plain.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    }
  }
  return source + ")".repeat(depth);
}
