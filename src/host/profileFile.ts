import * as l10n from "@vscode/l10n";
import { parseProfile } from "../core/configuration/parseProfile.ts";
import type { ConfiguredSkill } from "../core/settings/configuration.ts";
import { lineNumbers } from "../core/text/lines.ts";
import { fileProblem } from "./fileProblem.ts";
import type { FileLookup, Paths } from "./files.ts";

/** A parsed profile file; `skills` are the valid ones. */
export interface ProfileFile {
  readonly skills: readonly ConfiguredSkill[];
  /** The problems in the file, each with its position. */
  readonly messages: readonly string[];
}

/** The maximum number of problems that are reported at once. */
const maxMessages = 5;

/**
 * Reads the profile that the configuration file at an absolute path names. It must be in that file's folder or below,
 * with links resolved; a file elsewhere is not read.
 */
export function readProfileFile(
  configurationFile: string,
  name: string,
  {
    levels,
    host,
    readText,
  }: { levels: readonly string[]; host: FileLookup; readText: (path: string) => string },
): ProfileFile {
  const { dirname, isAbsolute, resolve } = host.paths;
  const folder = dirname(configurationFile);
  const path = resolve(folder, name);
  const failed = (message: string): ProfileFile => ({ skills: [], messages: [message] });
  if (isAbsolute(name) || !isWithin(host.paths, folder, path) || leadsOut(host, folder, path))
    return failed(
      l10n.t(
        'The profile "{0}" is not read because it is outside the folder of this file. Put it next to this file.',
        name,
      ),
    );
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    return failed(l10n.t('The profile "{0}" cannot be read: {1}.', name, fileProblem(error)));
  }
  const { skills, problems } = parseProfile(text, levels);
  const lineOf = lineNumbers(text);
  const messages = problems
    .slice(0, maxMessages)
    .map(({ span, message }) =>
      l10n.t('The profile "{0}", line {1}: {2}', name, lineOf(span.start), message),
    );
  return { skills, messages };
}

function isWithin({ isAbsolute, relative }: Paths, folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way);
}

/** True if symbolic links lead out of the folder; false for a path that does not exist. */
function leadsOut(host: FileLookup, folder: string, path: string): boolean {
  try {
    return !isWithin(host.paths, host.realPath(folder), host.realPath(path));
  } catch {
    return false;
  }
}
