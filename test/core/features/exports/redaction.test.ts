import assert from "node:assert/strict";
import fc from "fast-check";
import { type ExportFormatId, exportFormatIds } from "../../../../src/core/features/exports/exportFormats.ts";
import { readTerms } from "../../../../src/core/features/exports/redaction/confidentialTerm.ts";
import { findLeak } from "../../../../src/core/features/exports/redaction/findLeak.ts";
import { findResidue } from "../../../../src/core/features/exports/redaction/findResidue.ts";
import { redactText } from "../../../../src/core/features/exports/redaction/redactText.ts";
import { ExportError } from "../../../../src/core/features/exports/selection.ts";
import type { ConfiguredSecret } from "../../../../src/core/settings/configuration.ts";
import { markdownText, requirementsText } from "../../../kit/generate.ts";
import { document, exported } from "./exported.ts";

describe("redaction of a text", () => {
  const terms = readTerms([
    "Zorblax",
    "Acme Corp",
    { term: "Bluebird", replacement: "the client" },
    "C++",
    "S3",
  ]);
  const redact = (text: string) => redactText(text, terms);

  for (const [name, before, after] of [
    ["any case", "ZORBLAX, zorblax, Zorblax", "REDACTED, REDACTED, REDACTED"],
    ["whole words only", "zorblaxology, prezorblax, S32", "zorblaxology, prezorblax, S32"],
    [
      "plural and possessive",
      "Zorblaxes, Bluebirds, Zorblax's, Zorblax’s",
      "REDACTED, the client, REDACTED's, REDACTED’s",
    ],
    ["a replacement of its own", "For Bluebird.", "For the client."],
    ["emphasis around", "**Zorblax** and *Acme* Corp", "**REDACTED** and *REDACTED*"],
    ["emphasis within", "Zor**bla**x Z**orblax** **Zor**blax", "REDACTED REDACTED **REDACTED**"],
    ["several spaces", "Acme   Corp, Acme\tCorp", "REDACTED, REDACTED"],
    ["look-alike spaces", "Acme\u00a0Corp Acme\u2009Corp Acme&nbsp;Corp", "REDACTED REDACTED REDACTED"],
    ["joined words", "acme-corp acmecorp Acme_Corp AcmeCorp", "REDACTED REDACTED REDACTED REDACTED"],
    ["escaped signs", "Acme\\_Corp, Acme\\-Corp Acme \\*Corp", "REDACTED, REDACTED REDACTED"],
    ["a line break", "At Acme\n  Corp we built", "At REDACTED\n   we built"],
    ["a line break before nothing", "- at Acme\n  Corp\n- next", "- at REDACTED\n  REDACTED\n- next"],
    ["a hyphenated line", "Zor-\nblax won", "REDACTED\n won"],
    ["no paragraph break", "Acme\n\nCorp", "Acme\n\nCorp"],
    ["no sentence break", "Acme! Corp", "Acme! Corp"],
    ["the text of a link", "[Acme](https://x.example/) Corp", "[REDACTED](https://x.example/)"],
    [
      "a URL",
      "https://zorblax.example/acme%20corp?q=%5Aorblax",
      "https://REDACTED.example/REDACTED?q=REDACTED",
    ],
    [
      "code",
      "`zorblax_queue` ZorblaxQueue getZorblax ZORBLAX_ID",
      "`REDACTED_queue` REDACTEDQueue getREDACTED REDACTED_ID",
    ],
    ["alternative text", "![Logo of Zorblax](zorblax.png)", "![Logo of REDACTED](REDACTED.png)"],
    ["entities", "&#90;orblax Zor&shy;blax Z&#x6f;rblax &Zopf;orblax", "REDACTED REDACTED REDACTED REDACTED"],
    [
      "characters without width",
      "Z\u200borblax Zor\u00adblax Zorblax\u2060",
      "REDACTED REDACTED REDACTED\u2060",
    ],
    ["combining characters", "Zórblax Zo\u0301rblax Z\u0336o\u0336r\u0336blax", "REDACTED REDACTED REDACTED"],
    ["compatibility forms", "Ｚｏｒｂｌａｘ 𝐙𝐨𝐫𝐛𝐥𝐚𝐱 Ⓩorblax", "REDACTED REDACTED REDACTED"],
    ["letters of other scripts", "Zоrblах", "REDACTED"],
    ["tags and comments", "<b>Acme</b> Corp, Acme<!-- x --> Corp", "<b>REDACTED</b>, REDACTED<!-- x -->"],
    ["signs of a name", "C++ and C, C+", "REDACTED and C, C+"],
  ] as const) {
    it(`handles ${name}`, () => {
      assert.equal(redact(before), after);
      assert.equal(findLeak(after, "lines", terms), undefined);
      if (before !== after) assert.ok(findLeak(before, "lines", terms));
    });
  }

  it("finds terms with signs between their words, and with anything in place of their spaces", () => {
    const terms = readTerms([
      "Zap! Foods",
      "Who? Corp",
      "Acme; Sons",
      "A|B Games",
      "Fizz {Lab}",
      "Blue  Bird",
    ]);
    const redact = (text: string) => redactText(text, terms);
    for (const text of [
      "Zap! Foods",
      "zap!  foods",
      "**Zap!** Foods",
      "Zap Foods",
      "Zap-Foods",
      "Zap&excl; Foods",
      "Who? Corp",
      "WHO?\u00a0CORP",
      "Acme; Sons",
      "A|B Games",
      "A\\|B Games",
      "Fizz {Lab}",
      `Blue${" ".repeat(300)}Bird`,
      "Blue&nbsp; \t&#160;Bird",
    ])
      assert.doesNotMatch(
        redact(`At ${text}.`),
        /zap|foods|who|corp|acme|sons|games|fizz|lab|blue|bird/i,
        text,
      );
    assert.equal(redact("Zap!\n\nFoods"), "Zap!\n\nFoods");
  });

  it("finds terms inside and next to text without spaces", () => {
    const terms = readTerms(["蓝鸟", "青空商事", "Acme", "삼성", "อะเมซอน", "アップル", "שלום"]);
    const redact = (text: string) => redactText(text, terms);
    assert.equal(redact("我在蓝鸟工作。"), "我在REDACTED工作。");
    assert.equal(redact("青空商事で働いた。"), "REDACTEDで働いた。");
    assert.equal(redact("只在Acme公司工作。"), "只在REDACTED公司工作。");
    assert.equal(redact("삼성에서 일했다"), "REDACTED에서 일했다");
    assert.equal(redact("ทำงานที่อะเมซอนสามปี"), "ทำงานที่REDACTEDสามปี");
    assert.equal(redact("アップル社"), "REDACTED社");
    assert.equal(redact("Acmeで"), "REDACTEDで");
    assert.equal(redact("Acmes and macmen"), "REDACTED and macmen");
  });

  it("finds plurals in -ies, and no other word with the same start", () => {
    const terms = readTerms(["Blue Company", "Bay"]);
    const redact = (text: string) => redactText(text, terms);
    assert.equal(
      redact("Blue Companies, blue company's, Blue Companion"),
      "REDACTED, REDACTED's, Blue Companion",
    );
    assert.equal(redact("Bays, baies"), "REDACTED, baies");
  });

  it("finds letters that look alike by Unicode's data", () => {
    const terms = readTerms(["Acme", "Bank"]);
    for (const text of [
      "ᴀᴄᴍᴇ",
      "ɑcme",
      "Acмe",
      "АСМЕ",
      "Ⓐⓒⓜⓔ",
      "𝒜𝒸𝓂ℯ",
      "Αсme",
      "ꓐank",
      "вank",
      "Bаnк",
      "🅰cme",
      "🅐🅒🅜🅔",
      "🇦🇨🇲🇪",
    ])
      assert.equal(redactText(text, terms), "REDACTED", text);
  });

  it("reads capital and small letters as the same, even if they look different", () => {
    for (const [term, text] of [
      ["Газпром", "ГАЗПРОМ"],
      ["ГАЗПРОМ", "газпром"],
      ["Νίκος", "ΝΙΚΟΣ"],
      ["Σίγμα", "σίγμα"],
      ["Zoom", "ΖΟΟΜ"],
    ] as const)
      assert.equal(redactText(text, readTerms([term])), "REDACTED", text);
  });

  it("finds a term before a trademark sign or a footnote number", () => {
    const terms = readTerms(["Zorblax", "S3", "ACME"]);
    for (const text of ["ZORBLAX™", "Zorblax™", "zorblax℠", "ACME²", "S3²", "S3¹⁰", "Zorblax®2", "**S3**²"]) {
      assert.match(redactText(text, terms), /REDACTED/, text);
      assert.doesNotMatch(redactText(text, terms), /zorblax|acme|s3/i, text);
      assert.ok(findResidue(text, "lines", ["Zorblax", "S3", "ACME"]), text);
    }
    // What is all of such signs is read as they are meant.
    assert.equal(redactText("ᶻᵒʳᵇˡᵃˣ and ³M", readTerms(["Zorblax", "3M"])), "REDACTED and REDACTED");
    assert.equal(findResidue("CO²", "lines", ["CO2"]), "CO2");
  });

  it("finds letters in other forms", () => {
    const terms = readTerms(["Zorblax", "Acme Corp", "カタカナ", "Office"]);
    for (const text of [
      "Zor\u2064blax",
      "Zor\u034fblax",
      "Zor\ufe0fblax",
      "Zor\u180eblax",
      "Zor\u3164blax",
      "Zor\u{e0061}blax",
      "Zor<wbr>blax",
      "Zor&ZeroWidthSpace;blax",
      "Zor&zwnj;blax",
      "🅉🄾🅁🄱🄻🄰🅇",
      "🆉🅾🆁🅱🅻🅰🆇",
      "ℤ𝕠𝕣𝕓𝕝𝕒𝕩",
      "𝚉𝚘𝚛𝚋𝚕𝚊𝚡",
      "ẒṎṚḄḶẠẌ",
      "Z⃣o⃣r⃣b⃣l⃣a⃣x⃣",
      "Z҉o҉r҉b҉l҉a҉x҉",
      "\u202bZorblax\u202c",
      "Z\\orblax",
      "\\u005aorblax",
      "#zorblax",
      "mailto:a@zorblax.example",
      "[^zorblax]",
      "Acme\u2011Corp",
      "Acme &mdash; Corp",
      "Oﬃce",
      "ｶﾀｶﾅ",
    ])
      assert.doesNotMatch(redactText(text, terms).normalize("NFKD"), /zorblax|acme|office|カタカナ/iu, text);
  });

  it("keeps signs that resemble letters apart from words next to them", () => {
    const terms = readTerms(["Acme Corp"]);
    assert.equal(redactText("Shop—Acme—Corp×Acme Corp€", terms), "Shop—REDACTED×REDACTED€");
  });

  it("finds letters that are spelled out because a keyboard lacks them", () => {
    const terms = readTerms(["Müller Straße", "Ørsted", "Ångström"]);
    const redact = (text: string) => redactText(text, terms);
    for (const text of ["Mueller Strasse", "MÜLLER STRASSE", "mu\u0308ller-straße", "Muller Strasse"])
      assert.equal(redact(text), "REDACTED", text);
    for (const text of ["Oersted", "Orsted", "Aangstroem", "Angstrom"])
      assert.equal(redact(text), "REDACTED", text);
  });

  it("finds each part of a name", () => {
    const terms = readTerms(["AcmeSoft", "McLaren"]);
    const redact = (text: string) => redactText(text, terms);
    for (const text of ["Acme Soft", "acme-soft", "acmesoft", "Acme\u00a0Soft", "mc laren", "**Acme** Soft"])
      assert.doesNotMatch(redact(text), /acme|soft|mc|laren/i, text);
    assert.equal(redact("At Acme. Soft skills"), "At Acme. Soft skills");
  });

  it("takes linear time", () => {
    for (const part of ["*", "[", "](", "<", "<!--", "&", "%", "\\u", "Zor", "Zor-\n", "Acme ", "acme_"]) {
      const text = part.repeat(100_000 / part.length);
      assert.equal(redact(text).length, text.length, part);
    }
  });
});

describe("a redacted export", () => {
  const secret = `${document}\n<!-- Museum Guide is a client -->\n`;
  const confidential: readonly ConfiguredSecret[] = [
    "museum guide",
    { term: "Library Portal", replacement: "a portal" },
    "12",
    "home.example",
    "shop",
  ];
  const ask = (format: ExportFormatId, more: Parameters<typeof exported>[2] = {}) =>
    exported(format, secret, { isRedacted: true, configuration: { confidential }, ...more });

  for (const format of exportFormatIds) {
    it(`contains no term as ${format}`, async () => {
      const { text, fileName } = await ask(format);
      assert.doesNotMatch(withoutOurs(text), /museum|library|home\.example|shop|\b12\b/i);
      const { text: plain } = await exported(format, secret);
      if (/museum guide/i.test(plain)) assert.match(text, /REDACTED/);
      if (/library portal/i.test(plain)) assert.match(text, /a portal/);
      assert.match(fileName, /^REDACTED[._]/);
    });
  }

  it("keeps lines, names and the author's choice", async () => {
    const plain = JSON.parse((await exported("json", secret)).text).documents[0];
    const redacted = JSON.parse((await ask("json")).text).documents[0];
    const lines = (value: object) => JSON.stringify(value).match(/"(?:endL|l)ine":\d+/g);
    assert.deepEqual(lines(redacted), lines(plain));
    const { text, fileName } = await ask("markdown", { projects: ["museum guide"] });
    assert.match(text, /^# REDACTED\n\n1 skill · 1 bullet\n/);
    assert.equal(fileName, "redacted.export.md");
  });

  it("treats the names in the configuration as confidential", async () => {
    const configuration = {
      confidential: ["Acme"],
      projects: [{ name: "Acme Museum", aliases: ["Museum Guide"] }],
      levels: ["Basic Understanding", "Expert Understanding"],
      rules: { term: { terms: [{ name: "AcmeDev", forms: ["Adev"] }] } },
    };
    const text = document.replace("Trained the team", "Trained the team in Adev");
    for (const format of exportFormatIds) {
      const output = (await exported(format, text, { isRedacted: true, configuration })).text;
      assert.doesNotMatch(output, /acme/i, format);
    }
  });

  it("is refused if nothing is confidential, or a term cannot be found or replaced", async () => {
    const refused = (list: readonly ConfiguredSecret[], message: RegExp, text = document) =>
      assert.rejects(
        exported("html", text, { isRedacted: true, configuration: { confidential: list } }),
        (error: Error) => error instanceof ExportError && message.test(error.message),
      );
    await refused([], /no term is confidential/);
    await refused(["***"], /no letters or digits/);
    await refused(["M\ufffdller"], /confidential term 1 would not be found/);
    await refused(
      ["Ticket", { term: "Museum", replacement: "tickets office" }],
      /replacement of confidential term 2 contains/,
    );
    await refused([{ term: "Caching", replacement: "x\n\n### y" }], /would change the structure/);
  });

  it("is refused if a term would remain, and says where", async () => {
    const asked = { isRedacted: true, configuration: { confidential: ["Contents"] } };
    await assert.rejects(exported("html", document, asked), {
      message: /^Nothing was written: confidential term 1 would still be in the output \(line \d+\)\.$/,
    });
  });

  it("is refused if a second check finds a term that was not replaced", async () => {
    const asked = { isRedacted: true, configuration: { confidential: ["Zorblax", "Acme Corp"] } };
    const said = (text: string) => document.replace("Trained the team", `Trained the team at ${text}`);
    const formats: ExportFormatId[] = [];
    for (const format of exportFormatIds)
      if ((await exported(format, document)).text.includes("Trained the team")) formats.push(format);
    assert.ok(formats.length > 5);
    for (const text of [
      "Z o r b l a x",
      "Z-o-r-b-l-a-x",
      "A C M E  C O R P",
      "\u202exalbroZ\u202c",
      "\u202exalbroz\u202c and others",
    ])
      for (const format of formats) {
        const outcome = await exported(format, said(text), asked).then(
          ({ text: output }) => withoutOurs(output),
          (error: unknown) => error,
        );
        if (typeof outcome === "string") assert.match(outcome, /REDACTED/, `${format}: ${text}`);
        else assert.ok(outcome instanceof ExportError, `${format}: ${text}`);
      }
    // What only looks like it in passing is not a reason.
    for (const text of ["the zorblaxology", "Acme. We met a corp", "in forms", "macmecorpus"])
      for (const format of formats)
        assert.match((await exported(format, said(text), asked)).text, /Trained the team/, text);
  });

  /** The text with the term redacted, or why it is not exported. */
  const outcomeOf = (term: string, text: string) =>
    exported("markdown", `${document}\n## Notes\n- ${text}\n`, {
      isRedacted: true,
      configuration: { confidential: [term] },
    }).then(
      ({ text: output }) => output.slice(output.lastIndexOf("- ") + 2).trimEnd(),
      (error: unknown) => (error instanceof ExportError ? "refused" : error),
    );

  it("is refused if a letter has another reading, or a sign is drawn in place of one", async () => {
    for (const [term, text] of [
      ["Zorblax", "Zorblλx"],
      ["Acme", "Λcme"],
      ["Acme", "₳cme"],
      ["ACME", "ΛCMΣ"],
      ["Acme", "ⱥcme"],
      ["Ricoh", "Яicoh"],
      ["Cost", "¢ost"],
      ["Vodafone", "νodafone"],
      ["Iris", "Ⲓris"],
      ["газпром", "Γазпром"],
      ["Mueller", "Müller"],
      ["Version 20", "Version 2О"],
    ] as const) {
      assert.equal(await outcomeOf(term, `At ${text} we won.`), "refused", text);
      assert.equal(await outcomeOf(term, `At **${text}**, we won.`), "refused", text);
    }
  });

  it("is not refused for words of another language, or signs next to words", async () => {
    for (const [term, text] of [
      ["Acme", "ΛΔΣΩ is Greek"],
      ["Ada", "Яна and Яда"],
      ["Acme", "Acne → better"],
      ["Bank", "→ ank of 3 €, ½ the 🚀"],
    ] as const)
      assert.equal(await outcomeOf(term, text), text);
  });

  // What docs/exports.md says is not found.
  for (const [what, term, text] of [
    ["does not find a word split by a space", "Zorblax", "Zor blax"],
    ["does not find a word split by a line break", "Zorblax", "Zor\n  blax"],
    ["does not find ASCII letters for another one", "Acme", "Acrne"],
    ["does not find ASCII digits for letters", "Acme", "4cme"],
    ["does not find ASCII signs for letters", "Shop", "$hop"],
    ["does not find a term written backwards", "Acme", "emca"],
    ["does not find a misspelling", "Acme", "Akme"],
    ["does not find an abbreviation", "Acme Corp", "AC"],
    ["does not find what is encoded otherwise", "Zorblax", "Wm9yYmxheA== ⠵⠕⠗⠃⠇⠁⠭"],
    ["does not find what is encoded twice", "Zorblax", "https://x.example/%255Aorblax"],
    ["does not find traditional for simplified characters", "蓝鸟", "藍鳥"],
    ["does not find a sign that is spelled out", "AT&T", "AT and T"],
  ] as const)
    it(`${what}`, async () => assert.equal(await outcomeOf(term, text), text));

  it("is checked by code that is independent of the redaction", () => {
    for (const [term, text] of [
      ["Zorblax", "Zor**bla**x"],
      ["Zorblax", "Z&#111;rblax"],
      ["Zap! Foods", "At Zap! Foods"],
      ["蓝鸟", "我在蓝鸟工作"],
      ["Blue Company", "two blue companies"],
      ["Acme", "АСМЕ"],
      ["Acme Corp", "acme-corp"],
      ["Acme Corp", "AcmeCorp"],
      ["Acme Corp", "Acme\nCorp"],
    ] as const)
      assert.equal(findResidue(text, "lines", [term]), term, text);
    for (const [term, text] of [
      ["Acme", "macmen"],
      ["Inform", "in form"],
      ["Acme Corp", "- Acme\n- Corp"],
      ["Acme Corp", "Acme! Corp"],
      ["Ada", "adaptive"],
    ] as const)
      assert.equal(findResidue(text, "lines", [term]), undefined, text);
  });

  it("contains no term, for any document and term", async function () {
    this.timeout(240_000);
    const term = fc.constantFrom(
      "Zorblax",
      "Acme Corp",
      "shop",
      "cache",
      "Then built",
      "Queues",
      "20%",
      "the",
      "Über",
    );
    const hidden = fc.constantFrom(
      "Zorblax",
      "Zor**bla**x's",
      "[Zorblax](https://zorblax.example/%7aorblax)",
      "![x Acme Corp](y)",
      "Zor&shy;blax",
      "Z&#111;rblax",
      "Zo\u0301rblax",
      "Acme\u00a0Corp",
      "Acme\nCorp",
      "Acme  \n  Corp",
      "<b>Ac</b>me Corp",
      "`acme_corp`",
      "*Acme* __Corp__",
      "[Acme][1] Corp\n\n[1]: https://acme.corp/",
      "UBER",
      "u\u0308ber",
      "%C3%9Cber",
    );
    const text = fc
      .tuple(fc.oneof(requirementsText, markdownText), fc.array(fc.tuple(hidden, fc.nat()), { maxLength: 5 }))
      .map(([base, places]) => {
        let result = base;
        for (const [one, at] of places) {
          const line = result.indexOf("\n", at % (result.length + 1));
          const place = line < 0 ? result.length : line;
          result = `${result.slice(0, place)} ${one}${result.slice(place)}`;
        }
        return result;
      });
    const outcomes = { written: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(text, fc.array(term, { minLength: 1, maxLength: 3 }), async (source, confidential) => {
        for (const format of exportFormatIds) {
          try {
            const asked = {
              isRedacted: true,
              configuration: { confidential },
              name: `${confidential[0]}.md`,
            };
            const { text, fileName } = await exported(format, source, asked);
            const output = withoutOurs(text);
            outcomes.written++;
            for (const one of confidential) {
              assert.equal(says(output, one, format === "html"), false, `${format} says ${one}:\n${output}`);
              assert.equal(says(fileName, one, false), false, fileName);
            }
          } catch (error) {
            if (!(error instanceof ExportError)) throw error;
            outcomes.refused++;
          }
        }
      }),
      { numRuns: 80 },
    );
    assert.ok(outcomes.refused < outcomes.written / 10, JSON.stringify(outcomes));
  });
});

/** An output without styles, ids and numbers of lines, which no document says; of Word its text and the targets of links. */
function withoutOurs(output: string): string {
  if (output.startsWith("<?xml")) {
    const targets = [...output.matchAll(/ Target="([^"]*)" TargetMode="External"/g)].map((one) => one[1]);
    const text = output.replace(/<\/w:p>|<w:(?:br|tab)\/>/g, "\n").replace(/<[^>]*>/g, "");
    return [text, ...targets].join("\n");
  }
  return output.replace(/<style[\s\S]*?<\/style>|<meta[^>]*>|"id": .*|": \d+|,\d+,(?=yes|no)/g, "");
}

/** A plain look for a term, with nothing of the code under test: tags out, encodings read, letters made plain. */
function says(output: string, term: string, isHtml: boolean): boolean {
  const plain = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/[\p{M}\u200b-\u200f\u00ad\u2060]/gu, "")
      .toLowerCase();
  const seen = isHtml
    ? output
        .replace(/<style[\s\S]*?<\/style>|<meta[^>]*>/g, "")
        .replace(/<\/?(?:a|em|strong|code|br)\b[^>]*>/g, "")
    : output;
  const decoded = [output, seen].map((text) =>
    text
      .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replaceAll("&nbsp;", "\u00a0")
      .replaceAll("&shy;", "")
      .replace(/(?:%[\da-f]{2})+/gi, (one) => {
        try {
          return decodeURIComponent(one);
        } catch {
          return one;
        }
      }),
  );
  const pattern = plain(term)
    .split(" ")
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .join("\\s+");
  return decoded.some((text) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "u").test(plain(text)),
  );
}
