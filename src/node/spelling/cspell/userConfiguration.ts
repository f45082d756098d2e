import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CSpellUserSettings } from "@cspell/cspell-types";
import * as l10n from "@vscode/l10n";
import { defaultConfigFilenames, extractImportErrors } from "cspell-lib";
import type { SpellerProblem } from "../../../core/spelling/speller.ts";
import { fileProblem } from "../../../host/fileProblem.ts";
import { assertRegularFile, readText } from "../../files/regularFile.ts";
import { checkSettings } from "./checkSettings.ts";
import { lockedConfigLoader } from "./lockedConfigLoader.ts";

/** A user's cspell configuration as far as it could be read. */
export interface UserConfiguration {
  /** Absolute path; undefined if the user has none. */
  readonly file: string | undefined;
  readonly settings: CSpellUserSettings;
  readonly problems: readonly SpellerProblem[];
}

/**
 * Reads the cspell configuration nearest above a document, with its imports. Runs no programs and fetches nothing;
 * never rejects.
 */
export async function readUserConfiguration(document: string): Promise<UserConfiguration> {
  const problems: SpellerProblem[] = [];
  const file = nearestConfiguration(dirname(document), problems);
  if (file === undefined) return { file, settings: {}, problems };
  if (isProgram(file))
    return { file, settings: {}, problems: [...problems, { file, message: programMessage() }] };
  try {
    const loader = await lockedConfigLoader();
    const settings = await loader.readSettingsAsync(file);
    for (const { filename, error } of extractImportErrors(settings))
      problems.push({
        file: filename,
        message: isProgram(filename) ? programMessage() : withCause(error),
      });
    const checked = checkSettings(settings, file);
    return { file, settings: checked.settings, problems: [...problems, ...checked.problems] };
  } catch (error) {
    return { file, settings: {}, problems: [...problems, { file, message: String(error) }] };
  }
}

/**
 * The nearest configuration, by cspell's file names in cspell's order, including programs: the nearest one counts even
 * if it cannot be used. As in cspell, an entry that is not a file does not count; it is reported.
 */
function nearestConfiguration(folder: string, problems: SpellerProblem[]): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    for (const name of defaultConfigFilenames) {
      const file = join(current, name);
      try {
        const stats = statSync(file, { throwIfNoEntry: false });
        if (!stats) continue;
        assertRegularFile(stats);
        if (basename(file) !== "package.json" || holdsSettings(file)) return file;
      } catch (error) {
        if (basename(file) !== "package.json") problems.push({ file, message: fileProblem(error) });
      }
    }
    if (dirname(current) === current) return undefined;
  }
}

function holdsSettings(file: string): boolean {
  try {
    return typeof JSON.parse(readText(file)).cspell === "object";
  } catch {
    return false;
  }
}

function isProgram(file: string): boolean {
  return /\.[cm]?[jt]s$/i.test(file);
}

function programMessage(): string {
  return l10n.t(
    "This configuration is a program, which is not run. Write it as cspell.json or cspell.config.yaml.",
  );
}

/** The first line of an error's message, and that of its cause. */
export function withCause({ message, cause }: Error): string {
  const [line] = message.split("\n");
  return cause instanceof Error ? `${line} (${cause.message.split("\n")[0]})` : line!;
}
