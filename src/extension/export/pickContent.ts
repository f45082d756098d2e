import * as vscode from "vscode";
import type { Chosen, ExportChoices } from "../../core/features/exports/exportChoices.ts";
import type { SkillsNode } from "../tree/skillsNode.ts";

/** The chosen contents of an export. */
export interface Content extends Chosen {
  readonly isRedacted: boolean;
}

type Choice = vscode.QuickPickItem &
  ({ readonly level?: string; readonly skill?: string } & {
    readonly project?: string;
    readonly redact?: true;
  });

/**
 * Asks with check boxes what to export: initially the part that `node` shows, or everything, is ticked. Undefined if
 * the author cancels.
 */
export async function pickContent(
  choices: ExportChoices,
  node: SkillsNode | undefined,
): Promise<Content | undefined> {
  const picked = await vscode.window.showQuickPick(itemsFor(choices, node), {
    canPickMany: true,
    matchOnDescription: true,
    // The choices should not be lost with the focus.
    ignoreFocusOut: true,
    title: vscode.l10n.t("Export (1/2): Content"),
    placeHolder: vscode.l10n.t(
      "Untick what to leave out. If everything is ticked, the whole document is exported.",
    ),
  });
  if (!picked) return undefined;
  return {
    skills: picked.flatMap(({ level, skill }) =>
      level === undefined || skill === undefined ? [] : [{ level, skill }],
    ),
    projects: picked.flatMap(({ project }) => project ?? []),
    isRedacted: picked.some(({ redact }) => redact === true),
  };
}

function itemsFor({ levels, projects, confidential }: ExportChoices, node: SkillsNode | undefined): Choice[] {
  const items: Choice[] = [];
  const separator = (label: string) => items.push({ label, kind: vscode.QuickPickItemKind.Separator });
  const [skillNode, levelNode] = [ancestor(node, "skill"), ancestor(node, "level")];
  const isProject = node?.kind === "project";
  if (confidential > 0) {
    separator(vscode.l10n.t("confidential"));
    items.push({
      label: vscode.l10n.t("Replace confidential terms"),
      description:
        confidential === 1
          ? vscode.l10n.t("1 term in slick.json")
          : vscode.l10n.t("{0} terms in slick.json", confidential),
      picked: true,
      redact: true,
    });
  }
  for (const { name: level, skills } of levels) {
    if (skills.length > 0) separator(level);
    for (const skill of skills) {
      // A project is exported with all its bullets, on whichever of its rows it was chosen.
      const picked =
        isProject ||
        ((levelNode === undefined || levelNode.name === level) &&
          (skillNode === undefined || skillNode.name === skill));
      items.push({ label: skill, iconPath: new vscode.ThemeIcon("mortar-board"), picked, level, skill });
    }
  }
  if (projects.length > 0) separator(vscode.l10n.t("projects"));
  const isKnown = isProject && projects.some(({ name }) => name === node.name);
  for (const { name, bullets } of projects)
    items.push({
      label: name,
      iconPath: new vscode.ThemeIcon("project"),
      description: bullets === 1 ? vscode.l10n.t("1 bullet") : vscode.l10n.t("{0} bullets", bullets),
      picked: !isKnown || name === node?.name,
      project: name,
    });
  return items;
}

function ancestor(node: SkillsNode | undefined, kind: SkillsNode["kind"]): SkillsNode | undefined {
  for (let one = node; one; one = one.parent) if (one.kind === kind) return one;
  return undefined;
}
