import * as vscode from "vscode";
import { configurationFor } from "../client/configurationFor.ts";
import type { OurDocuments } from "../client/isOurs.ts";

/**
 * Why an export must not overwrite a file, in the words of the command line: a requirements document would be lost, as
 * it is on the disk or unsaved in an editor; or the file is a link, which in a workspace may lead anywhere. Undefined
 * if nothing would be lost.
 */
export async function whyNotOver(
  target: vscode.Uri,
  content: string,
  ours: OurDocuments,
): Promise<string | undefined> {
  const { fs, textDocuments } = vscode.workspace;
  const name = vscode.workspace.asRelativePath(target);
  const unless =
    <T>(missing: T) =>
    () =>
      missing;
  const bytes = await fs.readFile(target).then((read) => read, unless(undefined));
  const open = textDocuments.find(({ uri }) => uri.toString() === target.toString());
  const texts = [open?.getText(), bytes && new TextDecoder().decode(bytes)];
  const known = {
    path: target.path,
    configuration: await configurationFor(target),
    isChosen: open !== undefined && ours.has(open),
  };
  const { wouldLose } = await import("../../core/workspace/wouldLose.ts");
  if (texts.some((text) => text !== undefined && wouldLose(text, content, known)))
    return vscode.l10n.t(
      "{0} is a requirements document and is not written over: name another file, or delete it first",
      name,
    );
  const type = await fs.stat(target).then((stat) => stat.type, unless(vscode.FileType.Unknown));
  return (type & vscode.FileType.SymbolicLink) === 0
    ? undefined
    : vscode.l10n.t("{0} cannot be written: {1}", name, vscode.l10n.t("it is a link"));
}
