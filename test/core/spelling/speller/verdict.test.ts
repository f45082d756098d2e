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

  it("is that it is a name beside initials, in a line of names and before what somebody is", async () => {
    const prose = [
      "Wrote it with T. Makinor, R. L. Kitchings and D. Grassos.",
      "Kitchings, R. L. and others",
      "Vorsklad, Ana; Mezgu, Jon; Krulovt, Eva; Keaping, Liu",
      "Kontackt is a suite.",
      "Visolates reads drawings.",
    ].join("\n");
    assert.deepEqual(new Set(Object.values(await verdictsOn(prose))), new Set(["name"]));
    const slips = "Wrote to T. Deparment, chose plan B. Managment was new.\nEnviroment is a must.";
    assert.deepEqual(await verdictsOn(slips), {
      Deparment: "misspelled",
      Managment: "misspelled",
      Enviroment: "misspelled",
    });
  });

  it("is that it is a name in a document about a thing that is called nearly so, unless that is a tool", async () => {
    const prose = "Met Mr Grassol and used Gitub.";
    const words = new Map([
      ["Grass", 2],
      ["GitHub", 2],
    ]);
    const [found = []] = await spellerOf().check([prose]);
    const verdicts = found.map((one) =>
      verdictOf(prose.slice(one.span.start, one.span.end), one, () => words),
    );
    assert.deepEqual(verdicts, ["name", "misspelled"]);
  });

  it("is that it is foreign beside a word whose accents are not English, and in a line of foreign words", async () => {
    const prose = [
      'Held a paper ("Certificat fédéral").',
      "Worked for Océan & Climat.",
      "Union des archives et professionnels en information documentaire",
      "One phrase is frase, fraza, frasse, phrasse, frazze.",
      "Grew Cerratosolenx constrictus in pots.",
    ].join("\n");
    assert.deepEqual(new Set(Object.values(await verdictsOn(prose))), new Set(["name"]));
    const slips =
      "Told José of the enviroment, mangaed teh custmer databse and maintaned it. Built a résumé genrator.";
    assert.deepEqual(new Set(Object.values(await verdictsOn(slips))), new Set(["misspelled"]));
  });

  it("is that several of what has capitals inside are right", async () => {
    assert.deepEqual(await verdictsOn("Read LinkedIns and wrote LinkdIn."), {
      LinkedIns: "name",
      LinkdIn: "misspelled",
    });
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
