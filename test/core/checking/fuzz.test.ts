import fc from "fast-check";
import { properties } from "../../fuzz/properties.ts";

// `npm run fuzz` looks further.
describe("generated documents", function () {
  this.timeout(300_000);
  for (const { name, property } of properties)
    it(`have this property: ${name}`, () =>
      fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns: 100 }));
});
