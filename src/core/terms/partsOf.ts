/** The parts a name is taken for: `Event` and `Bridge` of `EventBridge`, `Node` and `js` of `Node.js`. */
export function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s./-]|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part !== "");
}
