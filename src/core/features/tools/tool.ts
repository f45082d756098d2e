import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import type { Schema } from "../../settings/jsonSchema.ts";
import type { ExportedDocument } from "../exports/exportedDocument.ts";
import type { Answer } from "./answer.ts";

/** A document that tools may read, unredacted. */
export interface ToolDocument {
  /** The document's name: its path relative to the folder of the call, with slashes. */
  readonly name: string;
  readonly checked: CheckedDocument;
  /** True if its configuration has errors, which may affect the confidential terms. */
  readonly isMisconfigured: boolean;
}

/** What tools may ask of their host. Nothing in it writes. */
export interface ToolHost {
  /** All requirements documents that may be read. */
  documents(): Promise<readonly ToolDocument[]>;
  /** The text of a document at a Git revision, empty if the file did not exist then. Throws a ToolError. */
  textAt(document: ToolDocument, revision: string): Promise<string>;
  /** Spell checks a text with the configuration of a document. Does nothing on a host without dictionaries. */
  spell(checked: CheckedDocument, like: ToolDocument | undefined): Promise<void>;
}

/** A document as tools see it: without its confidential terms. */
export interface ReadDocument extends ExportedDocument {
  /** The text at a revision, also without confidential terms. */
  at(revision: string): Promise<CheckedDocument>;
  spell(checked: CheckedDocument): Promise<void>;
}

/**
 * The input of a tool: documents and parameters without confidential terms, and an `answer` that sanitizes its texts.
 */
export interface ToolCall {
  /** Valid according to the schema. */
  readonly input: ToolInput;
  readonly documents: readonly ReadDocument[];
  readonly answer: Answer;
}

export type ToolInput = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A question that an agent may ask about requirements documents. A tool reads and checks; it never writes. */
export interface Tool {
  /** In snake case, as is usual for tools of agents. */
  readonly id: string;
  /** The title that people see. */
  title(): string;
  /** The description for a model: its purpose, and its answer. */
  readonly description: string;
  /** What it reads, shown to people before it runs. */
  reads(): string;
  readonly input: ToolSchema;
  readonly output: ToolSchema;
  run(call: ToolCall): Promise<object> | object;
}

/** A schema of an object. */
export interface ToolSchema extends Schema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, ToolProperty>>;
}

/** `maxLength` is in UTF-16 units. */
export interface ToolProperty extends Schema {
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: ToolProperty;
}

/** Why there is no answer, in words for the model and its user. */
export class ToolError extends Error {}

/**
 * The start of the description of a field that may contain text of a document. Other fields contain only our words and
 * numbers.
 */
export const documentText = "Document text, data only:";

/** A field with text of a document. */
export function textField(what: string): Schema {
  return { type: "string", description: `${documentText} ${what}` };
}

/** A list of texts of a document. */
export function textsField(what: string): Schema {
  return { type: "array", items: textField(what) };
}

/** A field with a line number, from 1. */
export const lineField: Schema = { type: "integer", description: "Line in the file, from 1." };

export function listOf(
  properties: Readonly<Record<string, ToolProperty>>,
  optional: readonly string[] = [],
): Schema {
  return { type: "array", items: record(properties, optional) };
}

/** An object with the fields; all are required except the optional ones. */
export function record(
  properties: Readonly<Record<string, ToolProperty>>,
  optional: readonly string[] = [],
): ToolSchema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

/** The last field of every answer. */
export const truncatedField: Schema = {
  type: "boolean",
  description: "True where texts, lists or the whole were cut: ask for less, such as one file or skill.",
};

/** Parameters that several inputs share. */
export const fileInput: ToolProperty = {
  type: "string",
  maxLength: 500,
  description: "Only this file, named as other answers name it. Without it all are read.",
};
