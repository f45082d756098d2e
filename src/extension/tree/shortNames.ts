/** The last part of each `/`-separated path, with as many folders before it as distinguish it from the others. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split("/"));
  const named = (one: readonly string[], count: number) => one.slice(-count).join("/");
  return parts.map((own, index) => {
    let count = 1;
    const isTaken = () =>
      parts.some((other, at) => at !== index && named(other, count) === named(own, count));
    while (count < own.length && isTaken()) count++;
    return named(own, count);
  });
}
