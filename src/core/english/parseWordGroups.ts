/**
 * Reads groups of words. A group is a name in brackets and the words below it, in lower case and alphabetical order,
 * separated by spaces or line breaks. Throws an Error that names the first line that is malformed or out of order.
 *
 *     [article]
 *     # a comment
 *     a an the
 */
export function parseWordGroups(path: string, text: string): Readonly<Record<string, readonly string[]>> {
  const groups = new Map<string, string[]>();
  let group: string[] | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const refuse = (why: string) => new Error(`${path}:${index + 1}: ${why}`);
    if (line === "" || line.startsWith("#")) continue;
    const name = /^\[([A-Za-z]+)\]$/.exec(line)?.[1];
    if (name !== undefined) {
      if (groups.has(name)) throw refuse(`there are two groups "${name}"`);
      group = [];
      groups.set(name, group);
      continue;
    }
    if (!group) throw refuse("expected the name of a group first, such as [article]");
    for (const word of line.split(" ")) {
      if (!/^[a-z\d][a-z\d/'-]*$/.test(word)) throw refuse(`"${word}" is no word in lower case`);
      const last = group.at(-1) ?? "";
      if (word === last) throw refuse(`"${word}" is there twice`);
      if (word < last) throw refuse(`"${word}" must come before "${last}"`);
      group.push(word);
    }
  }
  return Object.fromEntries(groups);
}
