import * as l10n from "@vscode/l10n";
import { parseProfile } from "../core/configuration/parseProfile.ts";
import type { ConfiguredSkill } from "../core/settings/configuration.ts";
import { lineNumbers } from "../core/text/lines.ts";
import { fileProblem } from "./fileProblem.ts";
import type { FileLookup, Paths } from "./files.ts";

/** A profile file as read; `skills` are those that are right. */
export interface ProfileFile {
  readonly skills: readonly ConfiguredSkill[];
  /** What is wrong with it, each with its place. */
  readonly messages: readonly string[];
}

/** How many problems are told at once. */
const maxMessages = 5;

/**
 * Reads the profile that the configuration file at an absolute path names. It must lie in that file's folder or below,
 * links followed; what lies elsewhere is not read.
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

/** True if links lead out of the folder; what is not there leads nowhere. */
function leadsOut(host: FileLookup, folder: string, path: string): boolean {
  try {
    return !isWithin(host.paths, host.realPath(folder), host.realPath(path));
  } catch {
    return false;
  }
}
