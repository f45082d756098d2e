import * as vscode from "vscode";
import type { LanguageService } from "../client/languageService.ts";

const scheme = "slick-revision";

/** The read-only document with the text that `uri` had in a commit. */
export function revisionUri(uri: vscode.Uri, commit: string): vscode.Uri {
  return vscode.Uri.from({
    scheme,
    path: uri.path,
    query: JSON.stringify({ uri: uri.toString(), commit }),
  });
}

/** Provides the texts of revisions. A commit does not change, so neither does its text. */
export function registerRevisionTexts(service: LanguageService): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ query }) {
      const { uri, commit } = JSON.parse(query) as { uri: string; commit: string };
      // A tab from an earlier session is restored with the window, possibly in a workspace that is no longer trusted.
      if (!vscode.workspace.isTrusted) return "";
      const answer = await service.revisionTextOf(vscode.Uri.parse(uri, true), commit);
      if (answer && "problem" in answer) throw new Error(answer.problem);
      return answer?.text ?? "";
    },
  });
}
