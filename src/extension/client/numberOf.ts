import * as vscode from "vscode";

/** A number formatted for the editor's language: `14,001`. */
export function numberOf(value: number): string {
  return value.toLocaleString(vscode.env.language);
}
