import { ToolError } from "../core/features/tools/tool.ts";
import { type Git, GitError } from "./git.ts";

/**
 * The text of the file at a revision, for tools; empty if the file did not exist. Throws a ToolError, whose message
 * contains no folder of the machine.
 */
export async function toolTextAt(
  { locateFile, commitOf, fileAt }: Git,
  path: string,
  revision: string,
): Promise<string> {
  try {
    const file = await locateFile(path);
    const content = await fileAt(file, await commitOf(file.root, revision));
    return content ? new TextDecoder().decode(content) : "";
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // Git's message may contain folders of the machine.
    throw new ToolError(
      error.reason === "unknown-revision"
        ? "Git does not know this revision."
        : "Git cannot be asked here: it is not installed, or this is no repository that it may read.",
    );
  }
}
