import { brandList } from "./brandNames.ts";
import { confusablesJson } from "./confusables.ts";
import { termsJson } from "./terms.ts";

/** What the code reads of `data`, by path. Throws an Error that names file and line where a list cannot be read. */
export async function* dataFiles(): AsyncGenerator<readonly [path: string, text: string]> {
  const brands = await brandList();
  yield ["data/terms/brand.txt", brands];
  yield ["src/core/terms/terms.json", termsJson(brands)];
  yield ["src/core/confusables/confusables.json", confusablesJson()];
}
