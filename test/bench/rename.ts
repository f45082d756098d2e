import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { rename } from "../../src/core/features/navigation/rename.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../src/core/settings/layoutOptions.ts";
import { StoredDocument } from "../../src/core/workspace/workspaceDocument.ts";
import { type Benchmark, median, ms } from "./benchmark.ts";
import { makeDocuments } from "./makeDocument.ts";

const name = "Project 3";
const newName = "Parcel Desk";

/** Renaming a project everywhere, beside a plain search and replace over the same texts, which would hit prose and other names too. */
export const benchmark: Benchmark = {
  title: "Renaming a project that 1,000 documents use",
  async run() {
    const documents = await Promise.all(
      makeDocuments(1000).map((text, i) =>
        StoredDocument.read(
          `file:///bench/${i}.md`,
          new CheckedDocument(text, defaultConfiguration),
          async () => undefined,
        ),
      ),
    );
    const document = documents[0]!;
    const place = { document, offset: document.text.indexOf(`**${name}**`) + 3 };
    const context = { levelNamesOf: () => levelNamesOf(defaultConfiguration) };
    let edits = 0;
    const ours = median(9, () => {
      const renaming = rename(documents, place, newName, context);
      if ("refusal" in renaming) throw new Error(renaming.refusal);
      if (renaming.changes.length !== documents.length) throw new Error(`only ${renaming.changes.length}`);
      edits = renaming.changes.reduce((sum, change) => sum + change.edits.length, 0);
    });
    const plain = median(9, () => {
      for (const { text } of documents) text.replaceAll(name, newName);
    });
    return [
      {
        documents: documents.length,
        edits,
        "p50 ms": ms(ours),
        "search and replace in the texts, p50 ms": ms(plain),
      },
    ];
  },
};
