import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { docxText } from "../../../../src/core/features/exports/docxText.ts";
import { exportDocuments } from "../../../../src/core/features/exports/exportDocuments.ts";
import type { ExportFormatId } from "../../../../src/core/features/exports/exportFormats.ts";
import type { SelectedNames } from "../../../../src/core/features/exports/selection.ts";
import { type Configuration, mergeConfigurations } from "../../../../src/core/settings/configuration.ts";

export interface Asked extends Partial<SelectedNames> {
  readonly name?: string;
  readonly configuration?: Partial<Configuration>;
  readonly isRedacted?: boolean;
}

/** The export of texts, of one that is named `shop.requirements.md` as a rule; of a format of bytes, `text` is its XML. */
export async function exported(format: ExportFormatId, texts: string | readonly string[], asked: Asked = {}) {
  const { name = "shop.requirements.md", levels = [], skills = [], projects = [] } = asked;
  const configuration = mergeConfigurations(asked.configuration ?? {});
  const sources = [texts].flat().map((text, index) => ({
    name: index === 0 ? name : `${index + 1}-${name}`,
    checked: new CheckedDocument(text, configuration),
  }));
  const names = { levels, skills, projects };
  const isRedacted = asked.isRedacted ?? false;
  const { content, fileName } = await exportDocuments(sources, { format, names, isRedacted });
  return { text: typeof content === "string" ? content : docxText(content), content, fileName };
}

/** A document that has a bit of everything. */
export const document = `---
owner: nobody
---
# Platform Engineer (DRAFT)

An *introduction* with a [link][home].

Notes:
- Is this enough?

## Certifications
- Certified Kubernetes Administrator

---

## Basic Understanding

Words about the level.

### Caching
- Read a book on caching.

**Ticket Shop**  
- Cut the load by 20% with **Redis**.
  - Then by 3x with \`Varnish\`.
- Cut the load by 20% with **Redis**.
A sentence that lost its marker.

** Library Portal **
- Wrote a cache.

### Queues
**Ticket Shop**
- Moved mail to [a queue](https://queue.example/a?b=1&c=2).

---

## Expert Understanding

### Incident Response
#### ticket shop
- Led 12 incidents.

**Museum Guide**
- Trained the team, see [home].

[home]: https://home.example/ "Home"
`;
