import * as l10n from "@vscode/l10n";
import type { RequirementsDocument } from "../../document/requirementsDocument.ts";
import type { OpenPoint } from "../../evidence/openPoints.ts";
import { plainBullet } from "../../text/marks.ts";
import type { Span } from "../../text/span.ts";
import type { TreeEntry } from "./treeEntry.ts";

/** One group with all open points in document order; empty if there are none. */
export function treeOpenPoints(
  points: readonly OpenPoint[],
  { model, source }: Readable,
): readonly TreeEntry[] {
  const [first] = points;
  if (!first) return [];
  return [
    {
      kind: "openPoints",
      name: l10n.t("Open Points"),
      detail: String(points.length),
      span: first.span,
      nameSpan: first.span,
      isGroup: true,
      children: points.map((point) => ({
        kind: "openPoint",
        name: nameOf(point, source),
        detail: placeOf(model, point.span.start),
        span: point.span,
        nameSpan: point.span,
        children: [],
      })),
    },
  ];
}

interface Readable {
  readonly model: RequirementsDocument;
  source(span: Span): string;
}

/** A question is its own name; for a TODO or a placeholder, the line shows what is missing. */
function nameOf({ kind, span, text }: OpenPoint, source: Readable["source"]): string {
  if (kind === "question") return plainBullet(text);
  if (kind === "draft") return l10n.t("The document is a draft");
  const before = source({ start: Math.max(0, span.start - 300), end: span.start });
  const after = source({ start: span.end, end: span.end + 300 });
  const line = /(?<![^\r\n])[^\r\n]*$/.exec(before)![0] + source(span) + /^[^\r\n]*/.exec(after)![0];
  return plainBullet(line.replace(/^\s*(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+|<!--|-->/g, ""));
}

/** The name of the section or the skill that contains an offset. */
function placeOf(model: RequirementsDocument, at: number): string {
  const holds = ({ span }: { readonly span: Span }) => at >= span.start && at < span.end;
  const section = model.sections.find(holds);
  if (section) return section.name.replace(/(?<!\s)\s*:\s*$/, "");
  const level = model.levels.find(holds);
  return (level?.skills.find(holds) ?? level)?.name ?? "";
}
