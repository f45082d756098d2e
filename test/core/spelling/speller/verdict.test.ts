import assert from "node:assert/strict";
import { verdictOf } from "../../../../src/core/spelling/speller/verdict.ts";
import { spellerOf } from "../shipped.ts";

/** The verdicts on the unknown words of a text. */
async function verdictsOn(prose: string): Promise<Readonly<Record<string, string>>> {
  const [found = []] = await spellerOf().check([prose]);
  const words = found.map((one) => [prose.slice(one.span.start, one.span.end), one] as const);
  return Object.fromEntries(words.map(([word, one]) => [word, verdictOf(word, one, () => new Map())]));
}

describe("the verdict on an unknown word", () => {
  it("is certain of one in capitals only if the correction is, since it may be an acronym", async () => {
    const prose = "Ran KUBERNTES and the DEPLOYMNET of COSMOSS, then DIABETO.";
    assert.deepEqual(await verdictsOn(prose), {
      KUBERNTES: "misspelled",
      DEPLOYMNET: "misspelled",
      COSMOSS: "unknown",
      DIABETO: "name",
    });
  });

  it("is that it is a name for a Latin noun that only lacks the end of an adjective", async () => {
    const verdicts = await verdictsOn("Wrote for Lux Technica, then a technica one.");
    assert.deepEqual(verdicts, { Technica: "name", technica: "misspelled" });
  });

  it("is certain of a short form without its apostrophe, however short", async () => {
    assert.deepEqual(await verdictsOn("They dont wait."), { dont: "misspelled" });
  });

  it("is that it is a name for the species after its genus, unless it is a plain slip", async () => {
    const prose = "Grew Klebsiella oxytoca and Rubus frebblosus on Java informatiom of Prometheus metris.";
    const verdicts = await verdictsOn(prose);
    assert.deepEqual(verdicts, {
      oxytoca: "name",
      frebblosus: "name",
      informatiom: "misspelled",
      metris: "misspelled",
    });
  });
});
