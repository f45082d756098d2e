import assert from "node:assert/strict";
import fc from "fast-check";
import { markdownText } from "../../../kit/generate.ts";
import { document, exported } from "./exported.ts";

const inBullet = async (text: string) => {
  const page = (await exported("html", `## Basic Understanding\n\n### Caching\n**Shop**\n- ${text}\n`)).text;
  return /<h4>Shop<\/h4>\s*<ul>\s*<li>([\s\S]*?)<\/li>/.exec(page)?.[1] ?? page;
};

describe("the export as HTML", () => {
  for (const [name, text, shown] of [
    ["a definition", "**Shop**\n[a]: /x\n", "[a]: /x"],
    ["a closing tag and a fence", "**Shop**\n</pre>\n~~~\n<!-- closed -->\n", "closed"],
    [
      "a fence in the item of the line before",
      "- Built it.\n** Cart **\n    ~~~\n    <!-- kept -->\n",
      "kept",
    ],
    ["a list that is lazy", "- Built it.\n**Shop**\n    - deeper\n", "<li>deeper</li>"],
  ] as const)
    it(`shows ${name} below a project line as the document does`, async () => {
      const { text: page } = await exported("html", `## Basic Understanding\n\n### Caching\n${text}`);
      assert.ok(page.includes(shown), page.slice(page.indexOf("<h4>")));
    });

  it("contains the document in its order, with separate headings", async () => {
    const { text, fileName } = await exported("html", document);
    assert.equal(fileName, "shop.html");
    assert.match(text, /<title>Platform Engineer \(DRAFT\)<\/title>/);
    assert.match(text, /<html lang="en">/);
    const headings = [...text.matchAll(/<h([1-6])>(.*?)<\/h\1>/g)].map(
      ([, depth, name]) => `${depth} ${name}`,
    );
    assert.deepEqual(headings, [
      "1 Platform Engineer (DRAFT)",
      "2 Notes",
      "2 Certifications",
      "2 Basic Understanding",
      "3 Caching",
      "4 Ticket Shop",
      "4 Library Portal",
      "3 Queues",
      "4 Ticket Shop",
      "2 Expert Understanding",
      "3 Incident Response",
      "4 ticket shop",
      "4 Museum Guide",
    ]);
    assert.match(
      text,
      /An <em>introduction<\/em> with a <a href="https:\/\/home\.example\/" rel="noopener noreferrer">link<\/a>/,
    );
    assert.match(text, /Words about the level\./);
    assert.match(text, /Read a book on caching\./);
    assert.match(text, /A sentence that lost its marker\./);
    assert.match(text, /Then by 3x with <code>Varnish<\/code>/);
    assert.doesNotMatch(text, /owner: nobody|\*\*/);
  });

  it("links from its contents to every level and skill", async () => {
    const { text } = await exported("html", [document, document]);
    const targets = [...text.matchAll(/href="#([^"]*)"/g)].map((one) => one[1]);
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map((one) => one[1]);
    assert.equal(targets.length, 10);
    assert.deepEqual(targets.toSorted(), ids.toSorted());
    assert.equal(new Set(ids).size, ids.length);
  });

  it("says that it is a part of the document, and counts only that part", async () => {
    const { text } = await exported("html", document, { projects: ["museum guide"] });
    assert.match(text, /<strong>Extract<\/strong> · 1 skill · 1 project · 1 bullet · 0 measured/);
    assert.doesNotMatch(text, /Notes|Certifications|introduction|Ticket/);
  });

  for (const [name, source, expected] of [
    ["scripts", "<script>alert(1)</script>", "&#x3C;script>alert(1)&#x3C;/script>"],
    ["handlers", '<img src=x onerror="alert(1)">', '&#x3C;img src=x onerror="alert(1)">'],
    ["generics", "Took Vec<String> apart.", "Took Vec&#x3C;String> apart."],
    ["javascript: links", "[a](javascript:alert(1))", "a"],
    ["hidden javascript: links", "[a](&#106;ava\\script:alert(1)) [b](<java\tscript:x>)", "a b"],
    ["data: links", "[a](data:text/html,x) [b](vbscript:x) [c](file:///etc)", "a b c"],
    ["links without a scheme", "[a](//evil.example) [b](other.md) [c](#x)", "a b c"],
    [
      "links to the web and to mail",
      "[a](https://a.example/?b=1&c=%222%22) <me@a.example>",
      '<a href="https://a.example/?b=1&#x26;c=%222%22" rel="noopener noreferrer">a</a> <a href="mailto:me@a.example" rel="noopener noreferrer">me@a.example</a>',
    ],
    ["links by reference", "[a], [b][a]\n\n  [a]: //evil.example", "<p>a, b</p>"],
    ["pictures by reference", "![the logo][a]\n\n  [a]: https://a.example/x.png", "<p>the logo</p>"],
    ["pictures", "![the **logo**](https://a.example/x.png)!", "the logo!"],
    ["comments", "a <!-- not for you -->b", "a b"],
    ["line breaks", "a<br/>b", "a<br>b"],
    ["NUL", "a\0b", "a\uFFFDb"],
    ["styles", "<style>*{display:none}</style>x", "&#x3C;style>*{display:none}&#x3C;/style>x"],
    ["entities", "&lt;b&gt; &amp;lt;", "&#x3C;b> &#x26;lt;"],
  ] as const) {
    it(`makes ${name} harmless`, async () => {
      assert.equal((await inBullet(source)).trim(), expected);
    });
  }

  it("escapes the names of levels, skills and projects", async () => {
    const bad = `<b onclick="x">'&`;
    const { text } = await exported(
      "html",
      `# ${bad}\n\n## ${bad}\n- x\n\n## Basic Understanding\n\n### \`${bad}\`\n**\`${bad}\`**\n- x\n`,
    );
    assert.doesNotMatch(text, /<b[ >]/);
    assert.match(text, /<h3>&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;<\/h3>/);
    assert.match(text, /<h4>&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;<\/h4>/);
  });

  it("contains no active element or attribute, for any text", async () => {
    const tries = [
      "<script>x</script>",
      "<details open ontoggle=x>",
      "<a href=javascript:x onclick=x>y</a>",
      "<iframe srcdoc=x>",
      ...[
        "javascript:x",
        " JaVaScRiPt:x",
        "java\tscript:x",
        "vbscript:x",
        "data:text/html,x",
        "//x",
        "file:///x",
      ].map((address) => `[a](<${address}>) ![b](<${address}>) <${address}>`),
      '[a](https://x.example/"onclick="x)',
      "[a][b]\n\n[b]: javascript:x 'y'",
    ];
    const texts = fc
      .array(fc.oneof(markdownText, fc.string(), fc.constantFrom(...tries)), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join("\n\n"))
      .chain((text) => fc.constantFrom(text, `## Basic Understanding\n\n### A\n**B**\n- ${text}`));
    const ids = '"#?(?:d\\d+-)?(?:level|skill)-\\d+"';
    const known =
      '(?:(?:class|lang|scope|start|align|content|charset|name|aria-label)="[^"]*"|http-equiv="Content-Security-Policy")';
    const address = 'href="(?:https?:|mailto:)[^"]*"';
    const names =
      "a|article|blockquote|body|br|caption|code|del|div|em|h[1-6]|head|header|hgroup|hr|html|li|main|meta|nav|ol|p|pre|section|span|strong|sub|sup|table|tbody|td|th|thead|title|tr|ul";
    const harmless = new RegExp(
      `^<(?:!DOCTYPE html|/(?:${names})|(?:${names})(?: (?:${known}|id=${ids}|href=${ids}|${address}|rel="noopener noreferrer"))*)>$`,
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const page = (await exported("html", text)).text.replace(/<style>[\s\S]*?<\/style>/, "");
        // What begins like a tag in any way is one of these, whole.
        for (const [tag] of page.matchAll(/<(?=[a-z/!?])[^>]*>?/gi)) assert.match(tag, harmless);
        assert.doesNotMatch(page.replace(/<[^>]*>/g, ""), /<[a-z/!?]/i);
      }),
      { numRuns: 100 },
    );
  });

  it("shows no comment of a block that is too complex to be read", async () => {
    for (const much of ["_a_ ".repeat(2000), `${"> ".repeat(150)}x`]) {
      const text = `- Built <!-- private --> ${much} it.\n  <!--\n  also private\n  -->\n\n  \`\`\`\n  code <!-- shown -->\n  \`\`\`\n`;
      const page = (await exported("html", `## Basic Understanding\n\n### A\n**B**\n${text}`)).text;
      assert.doesNotMatch(page, /private|<pre>- /);
      assert.match(page, /Built/);
    }
  });

  it("accepts long runs of a mark", async () => {
    for (const part of ["*", "(", "[", "`", "<", "a", "- a\n", "> "])
      assert.match(
        (await exported("html", `## Basic Understanding\n\n### A\n**B**\n- ${part.repeat(5_000)}\n`)).text,
        /<h4>B</,
      );
  });
});
