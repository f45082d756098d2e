import { nameKey, typedKeys } from "../../document/names.ts";
import type { Level, Skill } from "../../document/requirementsDocument.ts";
import { type ReadDocument, type ToolCall, ToolError } from "./tool.ts";

/** The documents of a call: the one that its input names, or all. Throws a ToolError for an unknown name. */
export function requestedDocuments({ input, documents }: ToolCall): readonly ReadDocument[] {
  if (documents.length === 0) throw new ToolError("There is no requirements document here.");
  const { file } = input;
  if (file === undefined) return documents;
  const found = documents.filter(({ name }) => name === file);
  if (found.length > 0) return found;
  throw new ToolError('There is no such file. "list_skills" says which there are.');
}

/** The single document of a call. Throws a ToolError if it is ambiguous. */
export function requestedDocument(call: ToolCall): ReadDocument {
  const [first, second] = requestedDocuments(call);
  if (second) throw new ToolError('There are several files: say which with "file".');
  return first!;
}

/** A skill with its document and level. */
export interface PlacedSkill {
  readonly document: ReadDocument;
  readonly level: Level;
  readonly skill: Skill;
}

export function placedSkills(documents: readonly ReadDocument[]): readonly PlacedSkill[] {
  return documents.flatMap((document) =>
    document.checked.model.levels.flatMap((level) =>
      level.skills.map((skill) => ({ document, level, skill })),
    ),
  );
}

/** True if a requested name means the written one, ignoring case and spacing; always true if none is requested. */
export function matchesName(asked: ToolCall["input"][string], written: string): boolean {
  return asked === undefined || (typeof asked === "string" && typedKeys(asked).includes(nameKey(written)));
}
