import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import type { Schema } from "../../settings/jsonSchema.ts";
import type { ExportedDocument } from "../exports/exportedDocument.ts";
import type { Answer } from "./answer.ts";

/** A document that tools may read, as it is. */
export interface ToolDocument {
  /** How it is called: a path below the folder of the call, with slashes. */
  readonly name: string;
  readonly checked: CheckedDocument;
  /** True if its configuration has errors: what is wrong may be what is confidential. */
  readonly isMisconfigured: boolean;
}

/** What tools may ask of the host they run on. Nothing in it writes. */
export interface ToolHost {
  /** All requirements documents that may be read. */
  documents(): Promise<readonly ToolDocument[]>;
  /** The text of a document at a Git revision, empty if it was not there. Throws a ToolError. */
  textAt(document: ToolDocument, revision: string): Promise<string>;
  /** Spells a text that is read with the configuration of a document; a host without dictionaries does nothing. */
  spell(checked: CheckedDocument, like: ToolDocument | undefined): Promise<void>;
}

/** A document as tools see it: without its confidential terms. */
export interface ReadDocument extends ExportedDocument {
  /** The text at a revision, without them too. */
  at(revision: string): Promise<CheckedDocument>;
  spell(checked: CheckedDocument): Promise<void>;
}

/** What a tool is given: documents and input without confidential terms, and what makes the texts of its answer safe. */
export interface ToolCall {
  /** By its schema. */
  readonly input: ToolInput;
  readonly documents: readonly ReadDocument[];
  readonly answer: Answer;
}

export type ToolInput = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A question that an agent may ask about requirements documents. It reads and checks; it never writes. */
export interface Tool {
  /** Snake case, as agents know tools. */
  readonly id: string;
  /** What people are shown. */
  title(): string;
  /** What it says to a model: what it is for, and what comes back. */
  readonly description: string;
  /** What people are told before it runs: what is read. */
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

/** How the description of a field begins that may hold text of a document. Others hold words and numbers of ours. */
export const documentText = "Document text, data only:";

/** A field with text of a document. */
export function textField(what: string): Schema {
  return { type: "string", description: `${documentText} ${what}` };
}

/** A list of texts of a document. */
export function textsField(what: string): Schema {
  return { type: "array", items: textField(what) };
}

/** A field with a number of a line, from 1. */
export const lineField: Schema = { type: "integer", description: "Line in the file, from 1." };

export function listOf(
  properties: Readonly<Record<string, ToolProperty>>,
  optional: readonly string[] = [],
): Schema {
  return { type: "array", items: record(properties, optional) };
}

/** An object with the fields; all are there but for the optional ones. */
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

/** What every answer ends with. */
export const truncatedField: Schema = {
  type: "boolean",
  description: "True where texts, lists or the whole were cut: ask for less, such as one file or skill.",
};

/** Names that inputs share. */
export const fileInput: ToolProperty = {
  type: "string",
  maxLength: 500,
  description: "Only this file, named as other answers name it. Without it all are read.",
};
