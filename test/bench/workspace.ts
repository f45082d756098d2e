import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { parseMarkdown } from "../../src/core/markdown/parseMarkdown.late.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../src/core/settings/layoutOptions.ts";
import { WorkspaceIndex } from "../../src/host/workspaceIndex.ts";
import { diskFiles } from "../../src/node/diskFiles.ts";
import { type Benchmark, median, ms, quantile, ratio, time, timeOf } from "./benchmark.ts";
import { makeDocuments } from "./makeDocument.ts";

/** One in so many documents is read with remark: all would take minutes. */
const parsedShare = 20;

/** Indexing a workspace and keeping the index fresh, beside reading the same files and parsing them whole. */
export const benchmark: Benchmark = {
  title: "The index of a workspace of 1,000 requirements documents of some 70 lines, in ms",
  async run() {
    const texts = makeDocuments(1000);
    const folder = mkdtempSync(join(tmpdir(), "slick-bench-"));
    try {
      const paths = texts.map((text, i) => {
        const path = join(folder, `${i}.md`);
        writeFileSync(path, text);
        return path;
      });
      return [await rowOf(folder, paths, texts)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function rowOf(folder: string, paths: readonly string[], texts: readonly string[]) {
  const index = new WorkspaceIndex({
    configurationFor: () => defaultConfiguration,
    files: diskFiles,
    uriOf: (path) => pathToFileURL(path).href,
  });
  const cold = await timeOf(() => {
    index.setRoots([{ path: folder }]);
    return index.settled();
  });
  const known = [...index.documents()].length;
  if (known !== texts.length) throw new Error(`${known} documents known of ${texts.length}`);

  const onDisk: number[] = [];
  for (let i = 0; i < 50; i++) {
    const n = (i * 619) % paths.length;
    writeFileSync(paths[n]!, texts[n]!.replace(/^- /m, `- Edit ${i}: `));
    onDisk.push(
      await timeOf(() => {
        index.filesChanged([{ path: paths[n]!, isDeleted: false }]);
        return index.settled();
      }),
    );
  }

  const checked = new CheckedDocument(texts[0]!, defaultConfiguration);
  index.setOpen(paths[0]!, {
    uri: pathToFileURL(paths[0]!).href,
    levelNames: levelNamesOf(defaultConfiguration),
    get model() {
      return checked.model;
    },
    source: (span) => checked.source(span),
  });
  const line = /^\*\*(.+)\*\*/m.exec(texts[0]!)!;
  const inEditor = Array.from({ length: 50 }, () =>
    time(() => {
      // A letter of a project's name: what all other documents are compared with.
      const at = line.index + line[0].length - 2;
      checked.edit({ span: { start: at, end: at }, text: "x" });
      index.touch(paths[0]!);
      index.otherProjects(paths[1]!);
    }),
  );
  index.dispose();

  const reading = await timeOf(async () => {
    for (const path of paths) new TextDecoder().decode(await readFile(path));
  });
  const some = texts.filter((_, i) => i % parsedShare === 0);
  const parsing = median(1, () => some.forEach((text) => void parseMarkdown(text))) * parsedShare;
  return {
    cold: ms(cold),
    "one file changed, p50": ms(quantile(onDisk, 0.5)),
    "one letter of a project in an open one, p50": ms(quantile(inEditor, 0.5)),
    "reading the files alone": ms(reading),
    [`parsing them whole with remark (${some.length} of them, times ${parsedShare})`]: ms(parsing),
    "remark to cold": ratio(parsing, cold),
  };
}
