/** The level's name without the words at the end that all names of `names` share: `Strong` for `Strong Understanding`. */
export function shortLevelName(name: string, names: readonly string[]): string {
  const words = name.split(/\s+/);
  const all = names.map((one) => one.split(/\s+/));
  let shared = 0;
  const isShared = (back: number) => {
    const word = words.at(-back)?.toLowerCase();
    return names.length > 1 && all.every((one) => one.length > back && one.at(-back)!.toLowerCase() === word);
  };
  while (shared + 1 < words.length && isShared(shared + 1)) shared++;
  return words.slice(0, words.length - shared).join(" ");
}
