import assert from "node:assert/strict";
import { escapeHtml } from "../../../src/core/wording/escape.ts";
import { html, raw } from "../../../src/core/wording/html.ts";
import { htmlPage } from "../../../src/core/wording/htmlPage.ts";

describe("the html template tag", () => {
  it("escapes what would end a text or an attribute, and characters that HTML does not allow", () => {
    assert.equal(
      escapeHtml(`<a href="x" title='y'>&\0\ud800`),
      "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;\uFFFD\uFFFD",
    );
  });

  it("escapes values, keeps markup, joins lists and writes nothing for undefined", () => {
    const items = ["a < b", "c"].map((one) => html`<li>${one}</li>`);
    assert.equal(
      html`<ul title="${'"'}">${items}${undefined}${false}${null}${""}</ul>${0}${raw("<br>")}`.markup,
      '<ul title="&quot;"><li>a &lt; b</li><li>c</li></ul>0<br>',
    );
  });
});

describe("a page of HTML", () => {
  const plain = { title: "A & <b>", lang: "en", styles: "p { color: red }", body: html`<p>Body</p>` };

  it("has its title and language, and loads nothing from elsewhere", () => {
    const page = htmlPage(plain);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(page, /<title>A &amp; &lt;b&gt;<\/title>/);
    assert.match(page, /default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri/);
    assert.doesNotMatch(page, /<script|<header|<footer|nonce|https?:/);
  });

  it("has header, body and footer in landmarks", () => {
    const page = htmlPage({ ...plain, header: html`H`, footer: html`F` });
    assert.match(page, /<header>H<\/header>\n<main>\n<p>Body<\/p>\n<\/main>\n<footer>F<\/footer>/);
  });

  it("runs a script only by its nonce, and styles and script cannot close their element", () => {
    const page = htmlPage({ ...plain, styles: "</STYLE><p>", script: "'</script><!--'", nonce: "n" });
    assert.match(page, /script-src &#39;nonce-n&#39;/);
    assert.match(page, /<script nonce="n">'<\\\/script><\\!--'<\/script>/);
    assert.equal(page.match(/<\/style/gi)?.length, 1);
    assert.throws(() => htmlPage({ ...plain, script: "x" }), /nonce/);
  });
});
