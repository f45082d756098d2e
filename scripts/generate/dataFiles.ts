import { brandList } from "./brandNames.ts";
import { englishJson } from "./english.ts";
import { termsJson } from "./terms.ts";
import { wordGroups } from "./words.ts";

/** What the code reads of `data`, by path. Throws an Error that names file and line where a list cannot be read. */
export async function* dataFiles(): AsyncGenerator<readonly [path: string, text: string]> {
  yield ["src/core/english/wordLists.json", englishJson()];
  yield* wordGroups();
  const brands = await brandList();
  yield ["data/terms/brand.txt", brands];
  yield ["src/core/terms/terms.json", termsJson(brands)];
  // The contexts of confusables name classes of words.
  const { confusablesJson } = await import("./confusables.ts");
  yield ["src/core/confusables/confusables.json", confusablesJson()];
}
