import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as l10n from "@vscode/l10n";
import type { Severity } from "../../../core/findings/finding.ts";
import { rules } from "../../../core/rules/index.ts";
import type { Rule } from "../../../core/rules/rule.ts";
import { largest } from "../../../core/text/collections.ts";
import { version } from "../../common/version.ts";
import type { Format } from "./format.ts";
import type { FileReport, FindingReport, Region } from "./report.ts";
import { isBelow, sourceRoot } from "./sourceRoot.ts";

const levelOf: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
  off: "none",
};

const root = "%SRCROOT%";

/**
 * A SARIF 2.1.0 log with one run. File names are relative to the folder of the repository, or to the current one if
 * there is none. Results have fingerprints that stay the same when lines shift, and fixes.
 */
export function sarif(): Format {
  const folder = sourceRoot();
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  let isFirst = true;
  return {
    start() {
      const driver = {
        name: "slick-requirements",
        semanticVersion: version(),
        rules: rules.map(toDescriptor),
      };
      const about = {
        text: l10n.t("The folder of the repository, or the folder in which the command was run."),
      };
      // A log is one object: everything except the results is printed first, then the results as they arrive.
      return `{
"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
"version": "2.1.0",
"runs": [{
"tool": ${JSON.stringify({ driver })},
"columnKind": "utf16CodeUnits",
"originalUriBaseIds": ${JSON.stringify({ [root]: { description: about } })},
"results": [`;
    },
    file(report) {
      let text = "";
      for (const result of toResults(report, folder, ruleIndex)) {
        text += `${isFirst ? "" : ","}\n${JSON.stringify(result)}`;
        isFirst = false;
      }
      return text;
    },
    end({ complaints }) {
      const toolExecutionNotifications = complaints.map((text) => ({
        level: "error",
        message: { text },
      }));
      const invocation = { executionSuccessful: complaints.length === 0, toolExecutionNotifications };
      return `\n],\n"invocations": ${JSON.stringify([invocation])}\n}]\n}\n`;
    },
  };
}

function toDescriptor(rule: Rule) {
  const { when, fix, why, examples } = rule.docs();
  const shown = examples.flatMap((one) =>
    "bad" in one
      ? [
          `${l10n.t("Reported:")}\n\n${fenced(one.bad)}${one.good === undefined ? "" : `\n\n${l10n.t("Correct:")}\n\n${fenced(one.good)}`}`,
        ]
      : [],
  );
  return {
    id: rule.id,
    shortDescription: { text: when },
    fullDescription: { text: why },
    help: { text: `${when} ${fix} ${why}`, markdown: [when, fix, why, ...shown].join("\n\n") },
    defaultConfiguration: { enabled: rule.severity !== "off", level: levelOf[rule.severity] },
  };
}

function fenced(text: string): string {
  const plain = text.replace(/[⟦⟧]/g, "").replace(/\n$/, "");
  const longest = largest(
    [...plain.matchAll(/`+/g)].map(([run]) => run.length),
    2,
  );
  const fence = "`".repeat(longest + 1);
  return `${fence}markdown\n${plain}\n${fence}`;
}

function* toResults(
  { file, findings, fingerprints }: FileReport,
  folder: string,
  ruleIndex: ReadonlyMap<string, number>,
) {
  const artifactLocation = toLocation(file, folder);
  const place = (region: Region) => ({ artifactLocation, region: toRegion(region) });
  for (const [index, finding] of findings.entries()) {
    const { rule, severity, message, related = [], fixes } = finding;
    const snippet = { text: finding.text };
    yield {
      ruleId: rule,
      ruleIndex: ruleIndex.get(rule) ?? -1,
      level: levelOf[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation, region: { ...toRegion(finding), snippet } } }],
      ...(related.length > 0 && {
        relatedLocations: related.map((one) => ({
          physicalLocation: place(one),
          message: { text: one.message },
        })),
      }),
      ...(fingerprints[index] !== undefined && {
        partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
      }),
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => toFix(fix, artifactLocation)) }),
    };
  }
}

function toFix({ title, edits }: FindingReport["fixes"][number], artifactLocation: object) {
  const replacements = edits.map((edit) => ({
    deletedRegion: toRegion(edit),
    insertedContent: { text: edit.text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function toRegion({ start, end }: Region) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A file below the root as a relative path, any other as an absolute URI. */
function toLocation(file: string, folder: string) {
  const path = resolve(file);
  if (!isBelow(folder, path)) return { uri: pathToFileURL(path).href };
  const address = pathToFileURL(path).href.slice(pathToFileURL(join(folder, "x")).href.length - 1);
  return { uri: address, uriBaseId: root };
}
