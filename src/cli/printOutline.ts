import { resolve } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CheckedDocument } from "../core/checking/checkedDocument.ts";
import { type Bullet, countNodes, levelKey } from "../core/document/requirementsDocument.ts";
import { groupBy } from "../core/text/collections.ts";
import { plainBullet } from "../core/text/marks.ts";
import { countedBullets, countedLevels, countedProjects, countedSkills } from "../core/wording/counted.ts";
import { ConfigurationStore } from "../host/configurationStore.ts";
import { diskLookup } from "../node/files/diskLookup.ts";
import { readWorkspaceSettings } from "../node/workspaceSettings.ts";
import { readDocument, UnreadableFile } from "./common/readDocument.ts";
import { visible, visibleLines, writeError } from "./common/visible.ts";

export interface OutlineOptions {
  readonly file: string;
  readonly format: "text" | "json";
}

/** Prints the levels of a document with their contents. Returns the exit code: 0, or 1 if the file was not read. */
export function printOutline({ file, format }: OutlineOptions): number {
  let text: string;
  try {
    text = readDocument(file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    writeError(error.message);
    return 1;
  }
  const path = resolve(file);
  const { configuration } = new ConfigurationStore(diskLookup).configurationFor(
    path,
    readWorkspaceSettings(path).config,
  );
  const { model } = new CheckedDocument(text, configuration);
  const positions = TextDocument.create("", "", 0, text);
  const lineOf = (offset: number) => positions.positionAt(offset).line + 1;
  const bullets = (list: readonly Bullet[]) =>
    list.map((bullet) => ({ line: lineOf(bullet.span.start), text: bullet.text }));
  const levels = model.levels.map((level) => ({
    name: level.name,
    line: lineOf(level.span.start),
    skills: level.skills.map((skill) => ({
      name: skill.name,
      line: lineOf(skill.span.start),
      ...(skill.orphans.length > 0 && { bullets: bullets(skill.orphans) }),
      projects: skill.projects.map((project) => ({
        name: project.name,
        line: lineOf(project.span.start),
        ...(project.period && { period: project.period }),
        ...(project.note !== undefined && { note: project.note }),
        bullets: bullets(project.bullets),
      })),
    })),
  }));
  if (format === "json") {
    const outline = JSON.stringify({ title: model.title?.name ?? null, levels }, null, 2);
    process.stdout.write(`${visibleLines(outline)}\n`);
    return 0;
  }
  const lines: string[] = [];
  if (model.title) lines.push(model.title.name);
  // In a document that is not written level by level, what belongs to a level is in several places.
  const ofLevel = groupBy(model.levels.keys(), (index) => levelKey(model.levels[index]!));
  for (const places of ofLevel.values()) {
    lines.push(levels[places[0]!]!.name);
    for (const skill of places.flatMap((index) => levels[index]!.skills)) {
      lines.push(`  ${skill.name}`);
      for (const bullet of skill.bullets ?? []) lines.push(`    - ${plainBullet(bullet.text)}`);
      for (const project of skill.projects) {
        lines.push(`    ${project.name}`);
        for (const bullet of project.bullets) lines.push(`      - ${plainBullet(bullet.text)}`);
      }
    }
  }
  const counts = countNodes(model);
  lines.push(
    [
      countedLevels(counts.levels),
      countedSkills(counts.skills),
      countedProjects(counts.projects),
      countedBullets(counts.bullets),
    ].join(", "),
  );
  process.stdout.write(`${lines.map(visible).join("\n")}\n`);
  return 0;
}
