import type { CheckedDocument } from "../checking/checkedDocument.ts";
import type { RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Configuration } from "../settings/configuration.ts";
import type { Span } from "../text/span.ts";

/** A requirements document of the workspace. */
export interface WorkspaceDocument {
  readonly uri: string;
  readonly model: RequirementsDocument;
  /** The names of its levels, lowest first. */
  readonly levelNames: readonly string[];
  source(span: Span): string;
}

/** A document as it is on disk. Of the parsed data, only the model is kept in memory. */
export class StoredDocument implements WorkspaceDocument {
  readonly uri: string;
  readonly text: string;
  readonly levelNames: readonly string[];
  readonly model: RequirementsDocument;
  /** The configuration that the text was read with. */
  readonly configuration: Configuration;

  private constructor(uri: string, { text, configuration, model }: CheckedDocument) {
    this.uri = uri;
    this.text = text;
    this.configuration = configuration;
    this.levelNames = model.ladder.names;
    this.model = model;
  }

  /** Reads the document, and awaits `pause` after every 10 ms. */
  static async read(
    uri: string,
    checked: CheckedDocument,
    pause: () => Promise<void>,
  ): Promise<StoredDocument> {
    await checked.read(pause, () => false);
    return new StoredDocument(uri, checked);
  }

  source(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}
