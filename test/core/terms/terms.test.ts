import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { type Configuration, defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { lexiconWith } from "../../../src/core/terms/lexicon.ts";
import { parseTerms } from "../../../src/core/terms/parseTerms.ts";
import { technologiesIn } from "../../../src/core/terms/technologiesIn.ts";
import { terms } from "../../../src/core/terms/terms.table.ts";
import { usesIn } from "../../../src/core/terms/termUses.ts";
import { termKey, tokensOf } from "../../../src/core/terms/tokens.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import { wordStream } from "../../../src/core/text/wordStream.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";
import { sharedFile } from "../../kit/seed.ts";

function check(text: string, configuration: Configuration = defaultConfiguration) {
  return new CheckedDocument(text, configuration).findings().filter(({ rule }) => rule === "term");
}

function mark(text: string, configuration?: Configuration): string {
  const spans = check(text, configuration).map(({ span }) => span);
  return writeMarks(text, spans);
}

function fixAll(text: string, configuration?: Configuration): string {
  const edits = check(text, configuration).flatMap(({ fixes }) => fixes![0]!.edits);
  return applyEdits(text, edits);
}

describe("technology terms", () => {
  describe("are corrected for", () => {
    const wrong: readonly (readonly [name: string, bad: string, good: string])[] = [
      ["a casing", "Moved to ⟦Github⟧.", "Moved to GitHub."],
      ["lower case", "Ran ⟦kubernetes⟧ for all.", "Ran Kubernetes for all."],
      ["names joined by a plus", "Wrote ⟦Html⟧+CSS pages.", "Wrote HTML+CSS pages."],
      ["a first letter", "Used ⟦javaScript⟧ and ⟦mySQL⟧.", "Used JavaScript and MySQL."],
      ["capitals", "Ran ⟦KUBERNETES⟧ for all.", "Ran Kubernetes for all."],
      ["a name in lower case", "⟦NPM⟧ runs in ⟦Npm⟧.", "npm runs in npm."],
      ["a split name", "Moved to AWS ⟦Event Bridge⟧.", "Moved to AWS EventBridge."],
      [
        "everyday words whose joined name appears elsewhere",
        "Ran CodePipeline.\n\n- Left ⟦Code Pipeline⟧.",
        "Ran CodePipeline.\n\n- Left CodePipeline.",
      ],
      [
        "everyday words whose vendor is in the bullet",
        "- Left ⟦Data Sync⟧. Ran it on AWS.\n- Kept an ⟦EventGrid⟧ of Azure and ⟦Cloud Trail⟧ of Amazon.",
        "- Left DataSync. Ran it on AWS.\n- Kept an Event Grid of Azure and CloudTrail of Amazon.",
      ],
      [
        "words that are nothing else",
        "Used ⟦Big Query⟧, ⟦Cloud Watch⟧, ⟦Type Script⟧ and ⟦Web Sockets⟧.",
        "Used BigQuery, CloudWatch, TypeScript and WebSockets.",
      ],
      [
        "several words in lower case, and capitals of one's own",
        "Used ⟦google analytics⟧, ⟦sql server⟧ and ⟦azure devops⟧, called a ⟦RestAPI⟧ and wrote to ⟦SQLlite⟧.",
        "Used Google Analytics, SQL Server and Azure DevOps, called a REST API and wrote to SQLite.",
      ],
      [
        "everyday words among words that tell",
        "Wrote an ⟦Open API⟧ specification.\n\nRan ⟦Fast API⟧ with Python, and pods on ⟦Open Shift⟧.",
        "Wrote an OpenAPI specification.\n\nRan FastAPI with Python, and pods on OpenShift.",
      ],
      [
        "brands with odd capitals, in lower case only those with a capital inside",
        "Sold on ⟦ebay⟧, ⟦Ebay⟧ and ⟦AirBnB⟧, drew in ⟦Sketchup⟧, learnt on ⟦leetcode⟧.",
        "Sold on eBay, eBay and Airbnb, drew in SketchUp, learnt on LeetCode.",
      ],
      [
        "abbreviations with one capital, and in lower case if the document writes them",
        "Wrote ⟦Php⟧, ⟦Jsp⟧ and ⟦Html⟧. Left PHP, and ⟦php⟧ pages.",
        "Wrote PHP, JSP and HTML. Left PHP, and PHP pages.",
      ],
      [
        "abbreviations that may be names, beside words of their field",
        "Wired a ⟦Plc⟧ of Siemens.\n\n- Wrote ⟦Seo⟧ for Google.\n- Built a ⟦Cms⟧ of websites.",
        "Wired a PLC of Siemens.\n\n- Wrote SEO for Google.\n- Built a CMS of websites.",
      ],
      [
        "names with js in lower case",
        "Wrote ⟦node js⟧ with ⟦react js⟧. Ran ⟦next js⟧ and React.",
        "Wrote Node.js with React. Ran Next.js and React.",
      ],
      [
        "a name with a dot at its start, beside words of its field",
        "A ⟦.net⟧ developer of ⟦asp.net⟧.",
        "A .NET developer of ASP.NET.",
      ],
      [
        "words in a list with a form that is nothing else",
        "Used ⟦tableau⟧, ⟦react⟧ and ⟦dotnet⟧.",
        "Used Tableau, React and .NET.",
      ],
      ["degrees", "Took a ⟦Bsc⟧, an ⟦Msc⟧ and a ⟦Phd⟧.", "Took a BSc, an MSc and a PhD."],
      ["a name with a dot for nothing", "Wrote ⟦Nest.js⟧ and ⟦Angular.JS⟧.", "Wrote NestJS and AngularJS."],
      [
        "a name in lower case with a capital inside a sentence",
        "Wrote ⟦Systemd⟧ units and ⟦Iptables⟧ rules.",
        "Wrote systemd units and iptables rules.",
      ],
      [
        "an acronym with swapped letters",
        "Read the ⟦JOSN⟧ that came over ⟦HTPT⟧ to the shop. Ran an ⟦ASW⟧ account on AWS.",
        "Read the JSON that came over HTTP to the shop. Ran an AWS account on AWS.",
      ],
      [
        "tools with a slash between",
        "Moved ⟦kafka⟧/⟦redis⟧ to ⟦kubernetes⟧.",
        "Moved Kafka/Redis to Kubernetes.",
      ],
      ["a singular and a split name", "A ⟦DevOp⟧ ran ⟦Open Stack⟧.", "A DevOps ran OpenStack."],
      ["a name split by a hyphen", "Wrote ⟦Java-Script⟧.", "Wrote JavaScript."],
      ["a joined name", "Wrote ⟦StepFunctions⟧.", "Wrote Step Functions."],
      ["a name with a dot", "Wrote ⟦NodeJS⟧ and ⟦nextjs⟧.", "Wrote Node.js and Next.js."],
      ["a name with signs", "Wrote ⟦c#⟧ for ⟦.Net⟧.", "Wrote C# for .NET."],
      ["a plural", "Wrote many ⟦Apis⟧ and ⟦Rest APIs⟧.", "Wrote many APIs and REST APIs."],
      ["a possessive", "Used ⟦Github⟧'s and ⟦Gitlab⟧’s runners.", "Used GitHub's and GitLab’s runners."],
      [
        "words with hyphens",
        "Built ⟦Github⟧-based, ⟦postgres⟧-backed and non-⟦Github⟧ runners.",
        "Built GitHub-based, Postgres-backed and non-GitHub runners.",
      ],
      ["alternatives", "Moved ⟦Github⟧/⟦Gitlab⟧ runners.", "Moved GitHub/GitLab runners."],
      ["a longer name's word", "Ran ⟦Github⟧\n  Actions.", "Ran GitHub\n  Actions."],
      [
        "emphasis",
        "Ran **⟦Github⟧ Actions** on **⟦kubernetes⟧**.",
        "Ran **GitHub Actions** on **Kubernetes**.",
      ],
      ["quoted names", "Ran it (⟦Github⟧, “⟦Gitlab⟧”).", "Ran it (GitHub, “GitLab”)."],
      ["aliases to themselves", "Moved ⟦postgres⟧ and ⟦Postgresql⟧.", "Moved Postgres and PostgreSQL."],
      ["listed forms", "Moved ⟦Spring boot⟧ and ⟦spring boot⟧.", "Moved Spring Boot and Spring Boot."],
      ["headings", "### ⟦Github⟧ Actions", "### GitHub Actions"],
      ["SASS that is sold", "Ran many ⟦SASS⟧ products.", "Ran many SaaS products."],
      ["SASS that styles", "Wrote ⟦SASS⟧ mixins.", "Wrote Sass mixins."],
      [
        "each SASS by its sentence",
        "Sold ⟦SASS⟧ products. Wrote ⟦SASS⟧ mixins.",
        "Sold SaaS products. Wrote Sass mixins.",
      ],
      [
        "a product in lower case",
        "Ran Temporal workers and a Temporal server.\n\nRan ⟦temporal⟧ workflows on temporal data.",
        "Ran Temporal workers and a Temporal server.\n\nRan Temporal workflows on temporal data.",
      ],
      [
        "links",
        "Put it on [⟦Github⟧](https://x.org) and [my ⟦Gitlab⟧](y).",
        "Put it on [GitHub](https://x.org) and [my GitLab](y).",
      ],
      [
        "odd capitals of a name that is a word too",
        "Ran it on ⟦AZure⟧ with ⟦CYpress⟧.",
        "Ran it on Azure with Cypress.",
      ],
      [
        "words in a list of tools",
        "Ran ⟦kubernetes⟧, ⟦consul⟧ and ⟦vault⟧. Wrote tests in ⟦selenium⟧ and ⟦cypress⟧.",
        "Ran Kubernetes, Consul and Vault. Wrote tests in Selenium and Cypress.",
      ],
      ["abbreviations in lower case", "Gave the DB two ⟦dbs⟧.", "Gave the DB two DBs."],
    ];
    for (const [name, bad, good] of wrong) {
      it(`${name}: ${JSON.stringify(bad)}`, () => {
        const { text } = readMarks(bad);
        assert.equal(mark(text), bad);
        assert.equal(fixAll(text), good);
      });
    }
  });

  describe("are left alone for", () => {
    const right: Readonly<Record<string, string>> = {
      "verbs of abbreviations": "PR'd the fix, PR’ed it and CR'd it.",
      "ordinary words":
        "Went to express a swift rust in spring, to react to a temporal consul of the vault, go by salt and helm.",
      "ordinary words in lists":
        "Kept a box, a vault and a safe. Told puppet, consul and king. Went by salt, flask and helm of ships.",
      "plurals that are words of their own": "Drew on a canvas with dockers, androids and pythons.",
      "a name that its owners write in two ways": "Read NeXus files, R Markdown and RMarkdown on Chrome OS.",
      "a measure of pages": "Cut the largest contentful paint, and First Contentful Paint, to 2 s.",
      "words at the start of a sentence": "Express it. React to it. Go there. Rust is red.",
      "split names that are ordinary words":
        "Made a code pipeline, step functions, a cloud watch, an event bridge and a type script.",
      "everyday words with capitals":
        "Built the Data Hub for Acme, with an App Config, a Status Page, a Data Sync, a Media Store, a Cloud Search, a Private Link, a Base Camp and a Click Up.\n\nHeld Open API days. Built the Cloud Events, Document DB, UI Kit, Core DNS, Async API, Cloud HSM, Success Factors and Guard Duty.",
      "classes named of everyday words":
        "Wrote the ResourceManager, a ServiceCatalog and the ParameterStore.",
      "everyday words whose vendor is in another bullet": "- Built the Data Sync.\n- Ran it on AWS.",
      "everyday words of one vendor beside another":
        "Built the Data Sync on Azure.\n\nBuilt the Data Hub on AWS.",
      "everyday words a document writes more often": "Ran CodeBuild, the Code Build and Code Build.",
      "the database of a vendor": "Moved the Oracle DB and the Mongo cluster.",
      "the first word of a sentence":
        "Code build went on. Type script was read. My SQL was poor. No SQL ran.",
      "a heading whose words all have capitals": "### Code Pipeline Design\n\n### Event Bridge Crossings",
      "a heading in capitals": "### GITHUB ACTIONS AND KUBERNETES",
      "proper phrases": "Sorted by **DynamoDB Global Secondary Indexes (GSI)** with DynamoDB streams.",
      "nouns after a name": "Called Lambda functions, GitHub actions and Kinesis streams.",
      code: "Ran `github` and ``postgres``.\n\n```\ngithub\n```\n\n    github",
      "links whose text is an address":
        "[github](https://x.org), [github/pages][x], [pages-github], ![Github](x.png), [`github`](y).\n\n[x]: y\n[pages-github]: z",
      addresses: "See https://Github.com/Github, www.Github.com, github.com, me@Github.com and @Github.",
      identifiers:
        "Set postgres:14, node_modules, GITHUB_TOKEN, useGithub, Github(), x.github, src/github/x and a=github.",
      "names with hyphens": "Ran docker-compose, argocd-server, react-native-app and X-Github-Event.",
      "command lines":
        "Ran docker compose up, docker run, terraform apply and eslint --fix with lodash 4.17.21.",
      "values in emphasis": "Set type to *github* for _gitlab_.",
      "the names of projects": "**Github Mirror**\n- Built it.\n\n** Github Mirror **\n- Built it.",
      HTML: "<github>Ran it</github> <!-- Github -->",
      "capitals at the start of names in lower case": "Pytest ran. IPhones rang.\n- Npm ran.",
      "SASS alone": "Loved SASS.",
      "SASS between products and styles": "Wrote SASS for the CSS of a product.",
      "one Temporal alone": "Ran Temporal workers. Ran temporal workflows.",
      "abbreviations a document writes in lower case": "Gave the db a db and dbs, and the DB one.",
      "plurals of other abbreviations": "Met both ECs.",
      "what may be anybody's":
        "Filled a knowledgebase, a helpdesk and a livechat on airbnb, made one bed for the Meng.",
      "acronyms of others": "An ASW and a PHP of JOINS.",
      "names that look like abbreviations": "Met Seo Yeon and Cad Bane of Barclays Plc, cut 30 Cms, met GIs.",
      "acronyms of others beside one with the same letters":
        "Worked at IBM on BIM, with CMS for the CSM team.",
      "a domain, and a command":
        "Bought .net and .com domains as a developer. Ran dotnet test and dotnet format in C#.",
      "owners and paths": "Forked facebook/react and src/docker/nginx.",
      "other systems": "Moved to Mac OS, Golang, UNIX, k8s and git.",
    };
    for (const [name, text] of Object.entries(right)) {
      it(`${name}: ${JSON.stringify(text)}`, () => assert.equal(mark(text), text));
    }
  });

  it("have one fix that is preferred and not safe, with a message that says what is wrong", () => {
    const [finding] = check("Moved to Github.");
    assert.equal(finding!.message, 'Write "GitHub", not "Github".');
    assert.equal(finding!.severity, "warning");
    const span = { start: 9, end: 15 };
    assert.deepEqual(finding!.fixes, [
      { title: 'Change to "GitHub"', edits: [{ span, text: "GitHub" }], preferred: true },
    ]);
  });

  it("are collected again only from edited blocks, and from all blocks under another configuration", () => {
    const text = "Ran Temporal workers on a Temporal server.\n\nRan temporal workflows.\n\nRan Github.\n";
    const document = new CheckedDocument(text, defaultConfiguration);
    const collected = () => document.blocks.map((block) => block.collected?.value);
    const found = () => document.findings().map(({ span }) => document.source(span));
    assert.deepEqual(found(), ["temporal", "Github"]);
    const before = collected();
    assert.ok(before.every((facts) => facts !== undefined));
    const start = text.indexOf("Github");
    document.edit({ span: { start, end: start + 6 }, text: "Gitlab" });
    assert.deepEqual(found(), ["temporal", "Gitlab"]);
    const after = collected();
    assert.deepEqual(
      after.map((facts, index) => facts === before[index]),
      after.map((_, index) => index !== after.length - 1),
    );
    // What the first block says decides about the second, which keeps its facts.
    document.edit({ span: { start: 4, end: 12 }, text: "other" });
    assert.deepEqual(found(), ["Gitlab"]);
    assert.equal(collected()[1], after[1]);
    document.configure({ ...defaultConfiguration, rules: { term: { terms: ["Workflows"] } } });
    assert.deepEqual(found(), ["workflows", "Gitlab"]);
  });

  it("are counted as technologies by their canonical names, in right and wrong forms", () => {
    const text =
      "React to Github Actions: the Postgres of Temporal, react apps, AWS Code Pipeline, a Data Hub and k8s.";
    const named = [...technologiesIn(text)].map(
      ({ term, span }) => `${text.slice(span.start, span.end)} ${term.name} ${term.category}`,
    );
    assert.deepEqual(named, [
      "Github GitHub delivery",
      "Postgres PostgreSQL database",
      "Temporal Temporal cloud-native",
      "AWS AWS aws",
      "Code Pipeline CodePipeline aws",
      "k8s Kubernetes cloud-native",
    ]);
  });

  it("are read from tokens whose spans are their texts", () => {
    const text = "Ran **Node.js** of C# (x_y) don't a/b-c --flag, “É” #tag .NET.\n";
    const tokens = tokensOf(text);
    assert.deepEqual(
      tokens.map((token) => token.text),
      ["Ran", "Node.js", "of", "C#", "don't", "a", "b", "c", "É", ".NET"],
    );
    for (const token of tokens) assert.equal(text.slice(token.start, token.end), token.text);
  });

  const pieces = fc.array(
    fc.constantFrom(
      ..."Node.js C# .NET 3D don't a/b-c GitHub's x_y _it_ 1,000 2.5 É 漢字 “q” — … ( ) * : . ~ \n".split(
        " ",
      ),
      " ",
      " ",
    ),
    { maxLength: 12 },
  );
  const spansIn = (tokens: ReturnType<typeof tokensOf>, by = 0) =>
    tokens.map(({ start, end, joint, key }) => ({ start: start + by, end: end + by, joint, key }));

  it("are read from tokens that are the same in each piece between separators alone", () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join("");
        const alone = [...text.matchAll(/[^\s()[\]",;!?*|“”„«»‘—–…]+/g)];
        assert.deepEqual(
          spansIn(tokensOf(text)),
          alone.flatMap(({ 0: piece, index }) => spansIn(tokensOf(piece), index)),
        );
      }),
    );
  });

  it("are read from the same tokens by the words of a text of which a part is hidden", () => {
    fc.assert(
      fc.property(pieces, fc.nat(20), fc.nat(20), (some, start, length) => {
        const text = some.join("");
        const shown =
          text.slice(0, start) +
          text.slice(start, start + length).replace(/\S/g, " ") +
          text.slice(start + length);
        assert.deepEqual(spansIn(tokensOf(shown, wordStream(text))), spansIn(tokensOf(shown)));
      }),
    );
  });

  describe("are found in time in a line of 200 KB of", () => {
    const words = [
      "SASS ",
      "Wrote SASS ",
      "GITHUB ",
      "Github ",
      "Go ",
      "Event Bridge ",
      "AWS Data Sync ",
      "((((* ",
      "[x](y) ",
      "Go(",
      "npm: ",
    ];
    for (const word of words) {
      it(JSON.stringify(word), () => {
        const text = word.repeat(200_000 / word.length);
        assert.ok([...usesIn(text, lexiconWith([]))].length <= text.length);
      }).timeout(120_000);
    }
  });

  it("need few characters to be read around each word, however long the line", () => {
    const reads = (times: number) => {
      const text = "SASS Github Go Event Bridge github (Data Sync) ".repeat(times);
      let characters = 0;
      const counted = new Proxy<object>(Object(text), {
        get(_target, key) {
          const value = Reflect.get(Object(text), key);
          if (typeof value !== "function") return value;
          return (...given: number[]) => {
            characters += key === "slice" ? (given[1] ?? text.length) - given[0]! : 1;
            return value.apply(text, given);
          };
        },
      });
      assert.ok([...usesIn(counted as unknown as string, lexiconWith([]))].length >= times);
      return characters;
    };
    assert.ok(reads(1000) < reads(100) * 10.5);
  });

  describe("in the lexicon", () => {
    it("are several hundred, each listed once", () => {
      assert.ok(terms.length >= 500);
      const names = new Map<string, string>();
      for (const { name } of terms) {
        const key = termKey(name);
        assert.notEqual(key, "", name);
        assert.equal(names.get(key), undefined, name);
        names.set(key, name);
      }
    });

    it("have no wrong form that is the right name of another", () => {
      const right = new Set(terms.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
      for (const { forms = [] } of terms) {
        for (const form of forms) {
          const written = typeof form === "string" ? form : form.written;
          assert.ok(!right.has(written), written);
        }
      }
    });

    it("are right under each listed name, within a sentence and at its start", () => {
      for (const { name, aliases = [] } of terms) {
        for (const right of [name, ...aliases]) {
          const text = `Ran it with ${right} for a year.\n\n${right} was there.\n`;
          assert.equal(mark(text), text);
        }
      }
    });

    it("have context words in lower case and in the singular, with letters only", () => {
      const words = terms.flatMap(({ before = [], forms = [] }) => [
        ...before,
        ...forms.flatMap((form) => (typeof form === "string" ? [] : form.near)),
      ]);
      for (const word of words) assert.match(word, /^\p{Ll}+$/u);
    });
  });

  it("of the author's document are found, and nothing else", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const truth = sharedFile(this, "seed/truth.tsv").text;
    const expected = truth
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([, , , , kind]) => kind === "brand")
      .map(([line, column, written, right]) => `${line}:${column} ${written} ${right}`);
    const found = check(text).map(({ span, fixes }) => {
      const line = text.slice(0, span.start).split("\n").length;
      const column = span.start - text.lastIndexOf("\n", span.start - 1);
      return `${line}:${column} ${text.slice(span.start, span.end)} ${fixes![0]!.edits[0]!.text}`;
    });
    assert.deepEqual(found, expected);
  });
});

describe("a list of terms", () => {
  const read = (text: string) => parseTerms("tool", text);

  it("contains one name per line, with other spellings, wrong forms and where those apply", () => {
    const text =
      "# Tools.\n\n[names]\ncURL = curl = Curl\nOpenAPI | Open API (near swagger, yaml) | openapi\n[words]\nLambda (before function, layer)\n";
    const common = { category: "tool" } as const;
    assert.deepEqual(read(text), [
      { ...common, name: "cURL", lowerCase: "wrong", aliases: ["curl", "Curl"] },
      {
        ...common,
        name: "OpenAPI",
        lowerCase: "wrong",
        forms: [{ written: "Open API", near: ["swagger", "yaml"] }, "openapi"],
      },
      { ...common, name: "Lambda", lowerCase: "word", before: ["function", "layer"] },
    ]);
  });

  it("is rejected with the line that is wrong", () => {
    for (const [text, why] of [
      ["GitHub\n", /tool\.txt:1: a name has no section above it/],
      ["[nouns]\n", /tool\.txt:1: there is no section "nouns", only names, words, abbreviations/],
      ["[names]\nGit (before)\n", /tool\.txt:2: expected a name/],
      ["[names]\nGit |git\n", /tool\.txt:2: expected a name/],
      ["[names]\nGit (near hub)\n", /tool\.txt:2: expected a name/],
      ["[names]\nGitLab\nGit\n", /tool\.txt:3: "Git" must come before "GitLab"/],
      ["[names]\nGit\nGit\n", /tool\.txt:3: "Git" must come before "Git"/],
    ] as const)
      assert.throws(() => read(text), why);
  });
});
