/** The kind of element that a template makes, which decides where it is inserted. */
export type TemplateKind = "document" | "level" | "skill" | "project" | "bullet";

/** All kinds, from the whole to the part. */
export const templateKinds = [
  "document",
  "level",
  "skill",
  "project",
  "bullet",
] as const satisfies readonly TemplateKind[];

/** A piece of a document that can be inserted. */
export interface Template {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly label: string;
  readonly description: string;
  /** The prefix to type for the snippet. */
  readonly prefix: string;
  /** Lines in snippet syntax, joined by `\n`, with neither blank lines nor a line break around them. `${1:Project name}` stands for a project's name. */
  readonly body: string;
}
