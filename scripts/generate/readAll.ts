/**
 * What each of the functions returns. If some of them throw, throws one Error with all their messages, a line each: the author of
 * several lists wants to know all that is wrong.
 */
export function readAll<T extends readonly unknown[]>(reads: { readonly [K in keyof T]: () => T[K] }): T {
  const problems: string[] = [];
  const values = reads.map((read) => {
    try {
      return read();
    } catch (error) {
      problems.push((error as Error).message);
      return undefined;
    }
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return values as unknown as T;
}
