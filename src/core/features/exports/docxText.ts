import { strFromU8, unzipSync } from "fflate";

/** Parts of a Word document that say the same whatever it holds: its formatting, and which parts there are. */
const constant =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:styles|numbering|settings|fontTable|theme\/theme1)\.xml)$/;

/** The XML of a Word document, part after part, for what looks into it. The times at which it was made are left out. */
export function docxText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !constant.test(name))
    .map(([, part]) =>
      strFromU8(part).replace(/<(?:dcterms:created|dcterms:modified|cp:revision)\b[^<>]*>[^<>]*/g, ""),
    )
    .join("\n");
}
