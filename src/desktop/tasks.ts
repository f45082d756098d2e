import { join } from "node:path";
import * as vscode from "vscode";
import { taskType } from "../extension/taskType.ts";

/** A task as `tasks.json` holds it. */
interface CheckDefinition extends vscode.TaskDefinition {
  /** Files, folders and globs; the whole folder if there are none. */
  readonly paths?: readonly string[];
}

/** Offers a task a workspace folder that checks its documents with the command line that ships with the extension. */
export function registerTasks(context: vscode.ExtensionContext): void {
  const toTask = (definition: CheckDefinition, scope: vscode.WorkspaceFolder | vscode.TaskScope) => {
    const paths = Array.isArray(definition.paths) ? definition.paths.map(String) : [];
    const folder = typeof scope === "object" ? scope : vscode.workspace.workspaceFolders?.[0];
    const execution = new vscode.ProcessExecution(
      process.execPath,
      // What follows the two dashes is not an option.
      [join(context.extensionPath, "dist", "cli.mjs"), "check", "--", ...paths],
      {
        // On the desktop this process is the editor's own program, which is Node when asked so.
        env: { ELECTRON_RUN_AS_NODE: "1" },
        ...(folder && { cwd: folder.uri.fsPath }),
      },
    );
    const name = vscode.l10n.t("check");
    const task = new vscode.Task(definition, scope, name, taskType, execution, `$${taskType}`);
    task.group = vscode.TaskGroup.Test;
    return task;
  };
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider(taskType, {
      provideTasks: () =>
        (vscode.workspace.workspaceFolders ?? [])
          .filter(({ uri }) => uri.scheme === "file")
          .map((folder) => toTask({ type: taskType }, folder)),
      resolveTask: ({ definition, scope }) =>
        toTask(definition as CheckDefinition, scope ?? vscode.TaskScope.Workspace),
    }),
  );
}
