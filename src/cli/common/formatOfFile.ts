/** The format for a file name: the one with the longest matching extension; undefined if none matches. */
export function formatOfFile<F extends { readonly id: string; readonly endings: readonly string[] }>(
  file: string | undefined,
  formats: readonly F[],
): F["id"] | undefined {
  if (file === undefined) return undefined;
  const name = file.toLowerCase();
  let found: { readonly id: F["id"]; readonly length: number } | undefined;
  for (const { id, endings } of formats)
    for (const { length } of endings.filter((ending) => name.endsWith(ending)))
      if (length > (found?.length ?? 0)) found = { id, length };
  return found?.id;
}
