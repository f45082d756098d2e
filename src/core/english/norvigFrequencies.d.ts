declare module "norvig-frequencies" {
  /** Words of printed English in capitals, the most frequent first. */
  const words: readonly string[];
  export default words;
}
