import { strFromU8, unzipSync } from "fflate";

/** Parts of a Word document that do not depend on its contents: formatting, and the list of parts. */
const constant =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:styles|numbering|settings|fontTable|theme\/theme1)\.xml)$/;

/** The XML of a Word document, part by part, for searching it. Creation times are left out. */
export function docxText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !constant.test(name))
    .map(([, part]) =>
      strFromU8(part).replace(/<(?:dcterms:created|dcterms:modified|cp:revision)\b[^<>]*>[^<>]*/g, ""),
    )
    .join("\n");
}
