import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { sentencesIn } from "../../../src/core/english/sentences.ts";
import { evidenceKey, evidenceKeys, wordsOfSentence } from "../../../src/core/evidence/evidenceKey.ts";
import { type Comparable, maxCompared, NearDuplicates } from "../../../src/core/evidence/nearDuplicates.ts";
import { bandCount, type Content, contentOf, similarity } from "../../../src/core/evidence/similarity.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { type Configuration, defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import type { Span } from "../../../src/core/text/span.ts";
import { sharedFile } from "../../kit/seed.ts";

const rule = "duplicate-evidence";
const moved = "Moved ten services to Kubernetes without downtime.";

function found(text: string, configuration: Partial<Configuration> = {}): readonly Finding[] {
  return new CheckedDocument(text, { ...defaultConfiguration, ...configuration })
    .findings()
    .filter((finding) => finding.rule === rule);
}

/** Where the sentences of a finding are; what is marked is their first words. */
function sentencesOf({ actions }: Finding): Span {
  return actions!.find((action) => action.kind === "intend-reuse")!.span;
}

/** Each list of bullets under a separate skill, `Skill 1` and so on. */
function skills(...lists: readonly (readonly string[])[]): string {
  const parts = lists.map(
    (bullets, i) => `### Skill ${i + 1}\n**Shop**\n${bullets.map((bullet) => `- ${bullet}\n`).join("")}`,
  );
  return `## Basic Understanding\n\n${parts.join("\n")}`;
}

function alike(one: string, other: string): number {
  const [a, b] = [one, other].map((sentence) => contentOf(wordsOfSentence(sentence)));
  return a && b ? similarity(a, b) : 0;
}

describe("the sentences of a text", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "One. Two! Three? Four": ["One.", "Two!", "Three?", "Four"],
    "Used e.g. Jest, i.e. Node.js 2.5 vs. Mocha. Then rested.": [
      "Used e.g. Jest, i.e. Node.js 2.5 vs. Mocha.",
      "Then rested.",
    ],
    'Said "done." **Then** went (for good.) "So" it was.': [
      'Said "done."',
      "**Then** went (for good.)",
      '"So" it was.',
    ],
    "Saved approx. 10 hours, see no. 5. 20 teams use it.": [
      "Saved approx. 10 hours, see no. 5.",
      "20 teams use it.",
    ],
    "One\n  line\n\n  Two": ["One\n  line", "Two"],
    "One\r\n  line\r\n\r\n  Two": ["One\r\n  line", "Two"],
    "It ran.\n\n  שלום": ["It ran.", "שלום"],
    "It ran. <!-- slick-disable-line tense -->\r\n\r\nand on": ["It ran.", "and on"],
    "It ran. <!-- in 2020 --> Then it rested. <!-- x -->": ["It ran.", "Then it rested."],
    "   ": [],
  };
  for (const [text, sentences] of Object.entries(cases))
    it(`are found in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        [...sentencesIn(text)].map(({ start, end }) => text.slice(start, end)),
        sentences,
      );
    });
});

describe("the key of a sentence", () => {
  it("is the same for the same words", () => {
    const forms = [
      moved,
      "moved **ten services** to\n  Kubernetes, without downtime",
      "Moved [ten services](https://example.org/a_b) to `Kubernetes` without downtime!",
      "Moved ten services to Kubernetes without downtime. <!-- slick-disable-line -->",
    ];
    assert.equal(new Set(forms.map(evidenceKey)).size, 1);
    assert.notEqual(evidenceKey(moved), evidenceKey(moved.replace("ten", "two")));
    assert.notEqual(evidenceKey("Wrote it in C++."), evidenceKey("Wrote it in C#."));
  });

  it("never changes, since configurations contain it", () => {
    assert.equal(evidenceKey(moved), "0hmke2rcjxd");
  });

  it("is made for each sentence of a finding that counts as evidence", () => {
    assert.deepEqual(evidenceKeys(`${moved} It was fun. ${moved}`), [evidenceKey(moved)]);
  });
});

describe("sentences that are nearly the same", () => {
  const same: readonly (readonly [string, string])[] = [
    // A word or two more.
    [
      "Managed certificates, name servers and load balancing for the booking service.",
      "Managed certificates, name servers and load balancing for the new booking service.",
    ],
    // A plural, another tense, another small word.
    [
      "Migrated the reporting jobs to a queue with retries for the finance team.",
      "Migrating reporting jobs to queues with retries for finance teams.",
    ],
    // Slips that were fixed in one of them.
    [
      "Orchestrated the enviroment of the warehouse with mutliple containers and health checks.",
      "Orchestrated the environment of the warehouse with multiple containers and health checks.",
    ],
    // Another figure.
    [
      "Reduced the storage costs of the image archive by 20% within a quarter.",
      "Reduced the storage costs of the image archive by 35% within a quarter.",
    ],
    // Another order.
    [
      "With Terraform and Atlantis, provisioned staging clusters for every payment team.",
      "Provisioned staging clusters for every payment team with Terraform and Atlantis.",
    ],
    // One word of many.
    [
      "Designed and ran a streaming pipeline in Kafka that enriched orders with customer history, prices and stock levels before billing.",
      "Designed and ran a streaming pipeline in Kinesis that enriched orders with customer history, prices and stock levels before billing.",
    ],
  ];
  for (const [one, other] of same)
    it(`include: ${other}`, () => {
      assert.ok(alike(one, other) > 0);
      const findings = found(skills([one], [other]));
      assert.deepEqual(
        findings.map(({ severity, related }) => [severity, related?.map(({ message }) => message)]),
        [
          ["hint", ['Nearly the same sentence under "Skill 2"']],
          ["hint", ['Nearly the same sentence under "Skill 1"']],
        ],
      );
      assert.deepEqual(
        findings.map(({ related }) => related?.[0]?.span),
        findings.map(sentencesOf).reverse(),
      );
    });

  const different: readonly (readonly [string, string])[] = [
    // The same opening, another object.
    [
      "Automated release processes using Jenkins and Helm for the seat map.",
      "Automated release processes using Jenkins and Helm for the ticket printer.",
    ],
    [
      "Wrote integration tests, load tests and runbooks for the payment service.",
      "Wrote integration tests, load tests and runbooks for the search service.",
    ],
    // The same list of services.
    [
      "Used SNS, SQS and Lambda to collect the inventory of all accounts.",
      "Used SNS, SQS and Lambda to notify owners about expired licences.",
    ],
    // The same closing.
    [
      "Redesigned tables and indexes, reducing read costs for the whole platform.",
      "Introduced caching and compression, reducing read costs for the whole platform.",
    ],
    // One of them says much more.
    [
      "Built a serverless import with Step Functions for partner catalogues.",
      "Built a serverless import with Step Functions for partner catalogues, with schema validation, quarantine of broken rows and a dashboard for editors.",
    ],
    // The other way round.
    [
      "Increased the time between backups of the ledger for auditors.",
      "Decreased the time between restores of the ledger for testers.",
    ],
    // Too short to say.
    ["Wrote unit tests with Jest for the API.", "Wrote more unit tests with Jest for the API."],
  ];
  for (const [one, other] of different)
    it(`exclude: ${other}`, () => {
      assert.equal(alike(one, other), 0);
      assert.deepEqual(found(skills([one], [other])), []);
    });

  it("have a symmetric similarity", () => {
    for (const [one, other] of [...same, ...different]) assert.equal(alike(one, other), alike(other, one));
  });
});

describe("the rule duplicate-evidence", () => {
  it("reports a hint with links to all other places", () => {
    const text = skills([`Ran it. ${moved}`], [moved]);
    const findings = found(text);
    assert.deepEqual(
      findings.map(({ severity, message }) => [severity, message]),
      [2, 1].map((skill) => [
        "hint",
        `The same sentence appears under "Skill ${skill}". Say what was specific to this skill, or mark the reuse as intended.`,
      ]),
    );
    assert.deepEqual(
      findings.map(({ related }) => related?.map(({ span }) => text.slice(span.start, span.end))),
      [[moved], [moved]],
    );
    assert.deepEqual(findings[0]?.related?.[0]?.span, sentencesOf(findings[1]!));
    assert.deepEqual(findings[1]?.related?.[0]?.span, sentencesOf(findings[0]!));
    assert.deepEqual(
      findings.map(({ span }) => text.slice(span.start, span.end)),
      ["Moved ten services", "Moved ten services"],
    );
  });

  it("uses the configured severity, including for near duplicates", () => {
    const text = skills(
      [moved, "Cut the paper use of seven printing offices in half."],
      [moved, "Cut the daily paper use of seven printing offices in half."],
    );
    const severities = (rules: Configuration["rules"]) =>
      found(text, { rules }).map(({ severity }) => severity);
    assert.deepEqual(severities({}), Array(4).fill("hint"));
    assert.deepEqual(severities({ [rule]: { intended: [] } }), Array(4).fill("hint"));
    assert.deepEqual(severities({ [rule]: "warning" }), Array(4).fill("warning"));
    assert.deepEqual(severities({ [rule]: "off" }), []);
  });

  it("asks what was specific to the project if the skill is the same", () => {
    const within = `## Basic Understanding\n\n### Caching\n**Shop**\n- ${moved}\n\n**Search**\n- ${moved}\n`;
    assert.deepEqual(
      found(within).map(({ message }) => message),
      ["Search", "Shop"].map(
        (project) =>
          `The same sentence appears under "${project}". Say what was specific to this project, or mark the reuse as intended.`,
      ),
    );
  });

  it("says of each kind of reuse what repeats, where and how often, all in one document", () => {
    const next = "Every service kept its address and its alarms.";
    const other = "Cut the paper use of seven printing offices in half.";
    const near = "Cut the daily paper use of seven printing offices in half.";
    const third = "Taught two new teams how to read the alarms of the shop.";
    const text = `${skills([other, third, `${moved} ${next}`], [near, third])}
### Skill 3
**Shop**
- ${moved} ${next}

**Search**
- ${moved} ${next}
`;
    const said = found(text).map(({ span, message, related }) => [
      `${text.slice(0, span.start).split("\n").length} ${message.replace(/(?<=\.) Say.*/, "")}`,
      ...related!.map((one) => `${text.slice(0, one.span.start).split("\n").length} ${one.message}`),
    ]);
    assert.deepEqual(said, [
      ['5 Nearly the same sentence appears under "Skill 2".', '11 Nearly the same sentence under "Skill 2"'],
      ['6 The same sentence appears under "Skill 2".', '12 The same sentence under "Skill 2"'],
      [
        '7 The same sentences appear under "Skill 3" and in 1 more place.',
        '16 The same sentences under "Skill 3"',
        '19 The same sentences under "Skill 3"',
      ],
      ['11 Nearly the same sentence appears under "Skill 1".', '5 Nearly the same sentence under "Skill 1"'],
      ['12 The same sentence appears under "Skill 1".', '6 The same sentence under "Skill 1"'],
      [
        '16 The same sentences appear under "Skill 1" and in 1 more place.',
        '7 The same sentences under "Skill 1"',
        '19 The same sentences under "Search"',
      ],
      [
        '19 The same sentences appear under "Skill 1" and in 1 more place.',
        '7 The same sentences under "Skill 1"',
        '16 The same sentences under "Shop"',
      ],
    ]);
  });

  it("says what repeats within a project", () => {
    const next = "Every service kept its address and its alarms.";
    const cases: readonly (readonly [string, string, string])[] = [
      [moved, moved, "The same sentence appears"],
      [`${moved} ${next}`, `${moved} ${next}`, "The same sentences appear"],
      [
        "Cut the paper use of seven printing offices in half.",
        "Cut the daily paper use of seven printing offices in half.",
        "Nearly the same sentence appears",
      ],
    ];
    for (const [one, two, what] of cases)
      assert.deepEqual(
        found(skills([one, two])).map(({ message, related }) => [message, related![0]!.message]),
        Array(2).fill([
          `${what} again in this project. Keep one, or mark the reuse as intended.`,
          `${what.replace(/ appears?$/, "")} in this project`,
        ]),
      );
  });

  it("says which keys of its option are none, or come twice", () => {
    const problems = (intended: string) =>
      parseConfiguration(`{ "rules": { "${rule}": { "intended": ${intended} } } }`).problems.length;
    const found = ['["a", "b"]', '[""]', '["a", "a"]', "[1]", '"a"'].map(problems);
    assert.deepEqual(found, [0, 1, 1, 1, 1]);
  });

  it("names what distinguishes the places", () => {
    const within = `## Basic Understanding\n\n### Caching\n**Shop**\n- ${moved}\n\n**Search**\n- ${moved}\n`;
    const places = (text: string) => found(text).map(({ related }) => related?.[0]?.message);
    assert.deepEqual(places(within), ['The same sentence under "Search"', 'The same sentence under "Shop"']);
    assert.deepEqual(places(skills([moved, moved])), Array(2).fill("The same sentence in this project"));
  });

  it("checks bullets before the first project and nested ones, but not sections, notes and short sentences", () => {
    const text = `## Certifications\n- ${moved}\n\n## Basic Understanding\n\n### Caching\n- ${moved}\n\n**Shop**\n- Detail:\n  - ${moved}\n\nNotes:\n- ${moved}\n\n## Appendix\n- ${moved}\n`;
    assert.equal(found(text).length, 2);
    assert.deepEqual(found(skills(["Wrote unit tests with Jest."], ["Wrote unit tests with Jest."])), []);
  });

  it("reports consecutive sentences as one finding if they are consecutive in each place", () => {
    const next = "Every service kept its address and its alarms.";
    const findings = (...lists: string[][]) => {
      const text = skills(...lists);
      return found(text)
        .map(sentencesOf)
        .map(({ start, end }) => text.slice(start, end));
    };
    const row = `${moved} It held. ${next}`;
    assert.deepEqual(findings([row], [row]), [row, row]);
    assert.deepEqual(findings([`${moved} ${next}`], [`${next} ${moved}`]), [moved, next, next, moved]);
    assert.deepEqual(findings([moved, next], [moved, next]), [moved, next, moved, next]);
    assert.deepEqual(findings([`${moved} ${next}`], [`${moved} ${next}`], [next]), [
      moved,
      next,
      moved,
      next,
      next,
    ]);
  });

  it("reports a sentence that is in many places in the first five, each with links to the others", () => {
    const findings = found(skills(...Array.from({ length: 40 }, () => [moved])));
    const starts = findings.map(({ span }) => span.start);
    assert.equal(findings.length, 5);
    assert.match(findings[0]!.message, /and in 38 more places\./);
    for (const { span, related } of findings)
      assert.deepEqual(
        related!.map((one) => one.span.start),
        starts.filter((start) => start !== span.start),
      );
  });

  it("finds nothing if the reuse is intended, including near duplicates", () => {
    const near = "Moved ten services to Kubernetes in Ohio without a minute of downtime.";
    const text = skills([near, moved], [near.replace("minute", "single minute"), moved]);
    const document = new CheckedDocument(text, defaultConfiguration);
    const all = found(text);
    assert.equal(all.length, 4);
    for (const finding of all) {
      const { span } = finding;
      const intended = evidenceKeys(document.source(sentencesOf(finding)));
      assert.ok(intended.length > 0);
      const left = found(text, { rules: { [rule]: { intended } } });
      assert.equal(left.length, 2);
      assert.ok(left.every((one) => one.span.start !== span.start));
    }
  });

  it("is silenced by a comment at the place", () => {
    assert.equal(
      found(skills([`${moved} <!-- slick-disable-line duplicate-evidence -->`], [moved])).length,
      1,
    );
  });

  const sentence = fc.constantFrom(
    moved,
    "Moved ten services to Kubernetes without any downtime, with Helm and Argo.",
    "Moved ten services to Kubernetes without downtime, using Helm and Argo daily.",
    "It held.",
    "Measured the load of every worker and set alarms for the team.",
    "Measured the load of every third worker and set alarms for the team.",
  );
  const bullet = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => `- ${parts.join(" ")}`);
  const line = fc.oneof(
    { weight: 4, arbitrary: bullet },
    { weight: 2, arbitrary: fc.constantFrom("**Shop**", "**Search**  ", "### Caching", "### Queues", "") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("## Strong Understanding", "## Certifications", "Notes:", "  more", "---"),
    },
  );
  const document = fc
    .array(line, { maxLength: 25 })
    .map((lines) => `## Basic Understanding\n\n### Delivery\n**Shop**\n${lines.join("\n")}`);

  it("has the findings of a fresh document after any edits, with links in both directions", () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 30 }), fc.nat({ max: 400 })),
      text: fc.oneof(
        line.map((text) => `\n${text}\n`),
        fc.array(line, { minLength: 2, maxLength: 8 }).map((lines) => `\n${lines.join("\n")}\n`),
        fc.constantFrom("", "x", "y", " ", ". A"),
      ),
    });
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const checked = new CheckedDocument(start, defaultConfiguration);
        const told = () => checked.findings().filter((finding) => finding.rule === rule);
        told();
        for (const { at, length, text } of edits) {
          const from = at % (checked.text.length + 1);
          checked.edit({ span: { start: from, end: Math.min(checked.text.length, from + length) }, text });
          assert.deepEqual(told(), found(checked.text));
        }
        const findings = told();
        const starts = new Set(findings.map((one) => sentencesOf(one).start));
        for (const { related, ...finding } of findings) {
          const span = sentencesOf(finding);
          assert.ok(related!.length > 0 && related!.length <= 8);
          for (const twin of related!) {
            assert.notEqual(twin.span.start, span.start);
            if (starts.has(twin.span.start)) continue;
            // A near twin may be within a row of sentences.
            assert.ok(
              findings
                .map(sentencesOf)
                .some(({ start, end }) => start <= twin.span.start && twin.span.end <= end),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("has the findings of a fresh document after skills and projects around the sentences changed", () => {
    const names = fc.constantFrom(
      "### Caching",
      "### Queues",
      "**Shop**",
      "**Search**",
      "",
      "## Strong Understanding",
      "Notes:",
    );
    const body = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constant(`- ${moved}`) }, { weight: 2, arbitrary: names }),
      {
        minLength: 4,
        maxLength: 14,
      },
    );
    const edit = fc.record({
      line: fc.nat(),
      length: fc.nat({ max: 1 }),
      text: fc.option(names, { nil: undefined }),
    });
    fc.assert(
      fc.property(body, fc.array(edit, { minLength: 1, maxLength: 10 }), (lines, edits) => {
        const text = (all: readonly string[]) =>
          `## Basic Understanding\n\n### Delivery\n**Shop**\n${all.map((one) => `${one}\n`).join("")}`;
        const checked = new CheckedDocument(text(lines), defaultConfiguration);
        let now = lines;
        for (const { line, length, text: added } of edits) {
          const at = line % now.length;
          const next = now.toSpliced(at, length, ...(added === undefined ? [] : [added]));
          if (next.length === 0) continue;
          const start = text(now.slice(0, at)).length;
          const end = text(now.slice(0, at + length)).length;
          checked.edit({ span: { start, end }, text: added === undefined ? "" : `${added}\n` });
          now = next;
          assert.equal(checked.text, text(now));
          const told = checked.findings().filter((finding) => finding.rule === rule);
          assert.deepEqual(told, found(checked.text));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("finds nothing in bullets that are only a link with a date in it, such as talks", () => {
    const twice = (bullet: string) => found(skills([bullet], [bullet])).length;
    for (const talk of [
      "[Spoke about the caching of large shops, 2019](https://example.org)",
      "*[2019: Spoke about the caching of large shops](https://example.org).*",
      "→ [1999 – Spoke about the caching of large shops](/talk)",
    ])
      assert.equal(twice(talk), 0, talk);
    for (const evidence of [
      "[Spoke about the caching of large shops](https://example.org/2019)",
      "[Spoke about the caching of large shops, 2119](https://example.org)",
      "[Spoke about the caching of large shops, 20199](https://example.org)",
      "Spoke [in 2019 about the caching of large shops](https://example.org)",
      "[Spoke in 2019 about the caching of large shops](https://example.org) in Rome",
    ])
      assert.equal(twice(evidence), 2, evidence);
  });

  it("has no link from a row of sentences to one of its own", () => {
    const row =
      "Moved ten services to Kubernetes without downtime, using Helm and Argo daily. Moved ten services to Kubernetes without any downtime, with Helm and Argo.";
    const told = found(`## Basic Understanding\n\n### Delivery\n**Shop**\n- ${row}\n- ${row}\n`);
    assert.equal(told.length, 2);
    for (const { span, related } of told) {
      assert.equal(related!.length, 1);
      assert.notEqual(related![0]!.span.start, span.start);
    }
  });

  it("has the same findings with CRLF as with LF", () => {
    fc.assert(
      fc.property(document, (text) => {
        const said = (one: string) => found(one).map(({ message, severity }) => [message, severity]);
        assert.deepEqual(said(text.replaceAll("\n", "\r\n")), said(text));
      }),
      { numRuns: 100 },
    );
  });

  it("makes comparisons in proportion to the sentences, and after an edit only with those that share a band", () => {
    const base = "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima".split(" ");
    const compared = (count: number, words: (i: number) => readonly string[]) => {
      let times = 0;
      const counting = (a: Content, b: Content) => {
        times++;
        return similarity(a, b);
      };
      const near = new NearDuplicates<Comparable>(counting);
      const all = Array.from({ length: count }, (_, i) => ({ content: contentOf(words(i)), order: i }));
      near.replace([], all);
      const atFirst = times;
      near.replace([all[7]!], [{ content: contentOf(words(count)), order: 7 }]);
      return { atFirst, afterEdit: times - atFirst };
    };
    const nearly = (i: number) => [...base, `w${i}x`];
    const hardly = (i: number) => [...base.slice(0, 9), `w${i}x`, `v${i}x`, `u${i}x`];
    const other = (i: number) => base.map((_, j) => `w${i}x${j}`);
    for (const count of [500, 4000]) {
      for (const words of [nearly, hardly]) {
        const { atFirst, afterEdit } = compared(count, words);
        assert.ok(atFirst > 0 && atFirst <= maxCompared * count, String(atFirst));
        assert.ok(afterEdit > 0 && afterEdit <= bandCount * maxCompared ** 2 * bandCount, String(afterEdit));
      }
      const { atFirst, afterEdit } = compared(count, other);
      assert.ok(atFirst < count / 100);
      assert.ok(afterEdit < 10);
    }
  });

  it("misses few of the sentences that are just similar enough", () => {
    const word = (i: number) => `x${i.toString(7).padStart(4, "b")}q`;
    let pairs = 0;
    let caught = 0;
    for (let i = 0; i < 1000; i++) {
      const words = Array.from({ length: 8 }, (_, j) => word(10 * i + j));
      const [one, other] = [words, [...words, word(10 * i + 8), word(10 * i + 9)]].map((some, order) => ({
        content: contentOf(some),
        order,
      }));
      if (!one?.content || !other?.content || similarity(one.content, other.content) === 0) continue;
      pairs++;
      const near = new NearDuplicates<Comparable>();
      near.replace([], [one, other]);
      if (near.duplicatesOf(one).includes(other) && near.duplicatesOf(other).includes(one)) caught++;
    }
    assert.ok(pairs > 200, String(pairs));
    assert.ok(caught / pairs > 0.98, `${caught} of ${pairs}`);
  });

  it("has the same findings in whichever order sentences were added and removed", () => {
    const vocabulary = Array.from({ length: 11 }, (_, i) => `word${i}x`);
    const content = fc.subarray(vocabulary, { minLength: 8 }).map(contentOf);
    const step = fc.record({
      at: fc.nat(),
      gone: fc.nat({ max: 12 }),
      come: fc.array(content, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(content, { maxLength: 60 }), fc.array(step, { maxLength: 6 }), (start, steps) => {
        type Ordered = { content: Content | undefined; order: number };
        const near = new NearDuplicates<Ordered>();
        let list: Ordered[] = [];
        const replace = (at: number, gone: number, come: readonly (Content | undefined)[]) => {
          const added = come.map((one) => ({ content: one, order: 0 }));
          const removed = list.slice(at, at + gone);
          list = list.toSpliced(at, gone, ...added);
          for (const [order, one] of list.entries()) one.order = order;
          near.replace(removed, added);
        };
        replace(0, 0, start);
        for (const { at, gone, come } of steps) replace(at % (list.length + 1), gone, come);
        const fresh = new NearDuplicates<Ordered>();
        fresh.replace([], list);
        for (const one of list) assert.deepEqual(near.duplicatesOf(one), fresh.duplicatesOf(one));
      }),
      { numRuns: 300 },
    );
  });

  const long = 100_000;
  const hostile: Readonly<Record<string, string>> = {
    "full stops": ".".repeat(long),
    "full stops and marks": ".*".repeat(long / 2),
    "short sentences": "A. ".repeat(long / 3),
    "open comments": "<!-- ".repeat(long / 5),
    "open links": "[a](".repeat(long / 4),
    "open tags": "<a ".repeat(long / 3),
    "one sentence": "word ".repeat(long / 5),
    "the same sentence": `${moved} `.repeat(long / 50),
    "line ends": "a\n  \n  ".repeat(long / 7),
    "marks over letters": "a\u0301".repeat(long / 2),
  };
  // The suite's own time limit is the bound. The parser is left out: what it makes of such texts is tested elsewhere.
  for (const [name, text] of Object.entries(hostile))
    it(`ends in time on hostile text of ${name}`, () => {
      for (const { start, end } of sentencesIn(text)) contentOf(wordsOfSentence(text.slice(start, end)));
      assert.ok(Array.isArray(evidenceKeys(text)));
    });

  it("finds the pairs of the author's document and no others", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const truth = sharedFile(this, "seed/truth.tsv")
      .text.split("\n")
      .map((row) => row.split("\t"));
    const expected = truth.flatMap(([at, column, , , kind, note]) =>
      kind === "duplicate" ? [`${at}:${column} hint ${/twin on line (\d+)/.exec(note!)![1]}`] : [],
    );
    const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
    const columnOf = (offset: number) => offset - text.lastIndexOf("\n", offset - 1);
    const said = found(text).map(({ span, severity, related }) => {
      assert.equal(related?.length, 1);
      return `${lineOf(span.start)}:${columnOf(span.start)} ${severity} ${lineOf(related![0]!.span.start)}`;
    });
    assert.deepEqual(said, expected);
  });
});
