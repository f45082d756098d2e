import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import { anchorsOf, type BlockAnchors, blockAnchors, leadsTo } from "../markdown/anchors.ts";
import type { LocalLink } from "../markdown/localLink.ts";
import { appendAll } from "../text/collections.ts";
import { closest } from "../text/editDistance.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

interface LinkFacts {
  readonly links: readonly LocalLink[];
  readonly anchors: BlockAnchors | undefined;
}

export const brokenLink: DocumentRule<LinkFacts> = {
  id: "broken-link",
  scope: "document",
  severity: "warning",
  docs: () => ({
    when: l10n.t(
      "A link leads to a file that does not exist, or to a heading that its document does not have. Addresses on the web are never looked up.",
    ),
    fix: l10n.t("Correct the path or the heading, or remove the link."),
    why: l10n.t("A link is evidence only if the reader can open it."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cut the load, see [the figures](⟦#figuers⟧).\n\n## Figures\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cut the load, see [the figures](#figures).\n\n## Figures\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cut the load, see [the figures](#Figures) and [the code](https://example.org/missing#x).\n\n## Figures\n",
      },
    ],
  }),
  collect(block) {
    const links = block.facts().localLinks;
    const anchors = blockAnchors(block);
    return links.length > 0 || anchors ? [{ links, anchors }] : [];
  },
  check(_document, { facts, host }) {
    const findings: RuleFinding[] = [];
    let own: readonly string[] | undefined;
    for (const { fact, at } of facts) {
      for (const link of fact.links) {
        if (link.path === "") {
          own ??= anchorsOf(facts.flatMap((one) => one.fact.anchors ?? []));
          appendAll(findings, wrongFragment(link, own, at));
          continue;
        }
        const target = host?.lookUp(link.path);
        if (target?.kind === "missing") findings.push(missing(link, target.near, at));
        if (target?.kind === "markdown") appendAll(findings, wrongFragment(link, target.anchors, at));
      }
    }
    return findings;
  },
};

function missing({ path, pathSpan }: LocalLink, near: string | undefined, at: number): RuleFinding {
  const span = shiftSpan(pathSpan, at);
  return {
    span,
    message:
      near === undefined
        ? l10n.t('The file "{0}" does not exist. Correct the link or remove it.', path)
        : l10n.t('The file "{0}" does not exist, but "{1}" does. Use the same letters.', path, near),
    ...(near !== undefined && { fixes: [change(span, encoded(near))] }),
  };
}

function* wrongFragment(
  { path, fragment, fragmentSpan }: LocalLink,
  anchors: readonly string[],
  at: number,
): Generator<RuleFinding> {
  if (isNoHeading.test(fragment) || leadsTo(fragment, anchors)) return;
  const span = shiftSpan(fragmentSpan, at);
  const near = closest(fragment, anchors);
  yield {
    span,
    message:
      path === ""
        ? l10n.t('This document has no heading for "#{0}". Correct the link.', fragment)
        : l10n.t('"{0}" has no heading for "#{1}". Correct the link.', path, fragment),
    ...(near !== undefined && { fixes: [change(span, `#${encoded(near)}`)] }),
  };
}

/** Line numbers, text to search for, the top of a page, and generated ids of footnotes. */
const isNoHeading = /^$|^L?\d+(?:[CL,:-]|$)|^:~:|^top$|^fn|^user-content-|^[!/]|=/i;

/** A path or a fragment without the characters that end it, or mean something else, in a link. */
function encoded(text: string): string {
  return text
    .replace(/[\s%#?<>\\]/g, encodeURIComponent)
    .replace(/[()]/g, (one) => (one === "(" ? "%28" : "%29"));
}

function change(span: Span, text: string) {
  return { title: l10n.t('Change to "{0}"', text), edits: [{ span, text }], preferred: true };
}
