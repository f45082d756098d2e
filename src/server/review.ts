import * as l10n from "@vscode/l10n";
import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Change,
  type ChangedPlace,
  CheckedDocument,
  type Configuration,
  changeGroups,
  reviewSince,
} from "../core/index.ts";
import { type Git, GitError } from "../host/git.ts";
import { type Positions, toRange } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import {
  type GitProblem,
  type ReviewAnswer,
  type ReviewParams,
  type RevisionsAnswer,
  type RevisionsParams,
  type RevisionTextAnswer,
  reviewRequest,
  revisionsRequest,
  revisionTextRequest,
} from "./lsp/protocol.ts";
import type { Places } from "./places.ts";

/** The version that others are compared with, read once. */
interface Since {
  readonly text: string;
  readonly configuration: Configuration;
  readonly document: TextDocument;
  changes(after: CheckedDocument): readonly Change[];
}

/**
 * Answers requests for the changes in an open document since a revision, with its text in the editor. Git only runs on
 * such requests.
 */
export function serveReview(
  connection: Connection,
  documents: ReadonlyMap<string, OpenDocument>,
  { git: installed, places }: { readonly git: Git | undefined; readonly places: Places },
): void {
  const git = (): Git => {
    if (installed) return installed;
    throw new GitError(
      "missing",
      l10n.t("Git does not run in the browser. Open the folder on your computer."),
    );
  };
  /** The last text compared with: it stays the same while the author types. */
  let last: { readonly key: string; readonly text: string } | undefined;
  let since: Since | undefined;

  function sinceText(text: string, configuration: Configuration): Since {
    if (since?.text !== text || since.configuration !== configuration) {
      const old = new CheckedDocument(text, configuration);
      const changes = reviewSince(old, old.model.ladder.names);
      since = { text, configuration, changes, document: TextDocument.create("before:", "", 0, text) };
    }
    return since;
  }

  async function textAt({ uri, revision }: ReviewParams): Promise<{ commit: string; text: string }> {
    const key = (commit: string) => `${uri}\n${commit}`;
    if (last?.key === key(revision)) return { commit: revision, text: last.text };
    const { commitOf, fileAt, locateFile } = git();
    const file = await locateFile(pathOf(uri, places));
    const commit = await commitOf(file.root, revision);
    if (last?.key === key(commit)) return { commit, text: last.text };
    const content = await fileAt(file, commit);
    if (!content) throw new GitError("failed", l10n.t("{0} did not exist at {1}.", file.path, revision));
    const text = new TextDecoder().decode(content);
    last = { key: key(commit), text };
    return { commit, text };
  }

  connection.onRequest<RevisionsAnswer | GitProblem, void>(revisionsRequest, ({ uri }: RevisionsParams) =>
    orProblem(async (): Promise<RevisionsAnswer> => {
      const { locateFile, revisionsFor } = git();
      return { revisions: await revisionsFor(await locateFile(pathOf(uri, places))) };
    }),
  );

  connection.onRequest<RevisionTextAnswer | GitProblem, void>(
    revisionTextRequest,
    (parameters: ReviewParams) =>
      orProblem(async (): Promise<RevisionTextAnswer> => ({ text: (await textAt(parameters)).text })),
  );

  connection.onRequest<ReviewAnswer | GitProblem | null, void>(reviewRequest, (parameters: ReviewParams) =>
    orProblem(async (): Promise<ReviewAnswer | null> => {
      if (!documents.has(parameters.uri)) return null;
      const { commit, text } = await textAt(parameters);
      // Looked up after the wait: the document may have been edited or closed in the meantime.
      const document = documents.get(parameters.uri);
      if (!document) return null;
      const { configuration } = document.checked;
      const { changes, document: old } = sinceText(text, configuration);
      const groups = changeGroups(changes(document.checked));
      return {
        version: document.version,
        commit,
        groups: groups.map(({ kind, title, changes }) => ({
          kind,
          title,
          changes: changes.map(({ message, detail, before, after }) => ({
            message,
            detail,
            ...(before ? { before: place(old, before) } : {}),
            ...(after ? { after: place(document.checked.lines, after) } : {}),
          })),
        })),
      };
    }),
  );
}

function place(text: Positions, { span, text: words }: ChangedPlace) {
  return { range: toRange(text, span), text: words };
}

function pathOf(uri: string, places: Places): string {
  const path = uri.startsWith("file:") ? places.toPath(uri) : undefined;
  if (path === undefined)
    throw new GitError("failed", l10n.t("Only a document that is saved on a disk can be compared with Git."));
  return path;
}

async function orProblem<T>(answer: () => Promise<T>): Promise<T | GitProblem> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof GitError) return { problem: error.message };
    throw error;
  }
}
