// Versions as the Marketplace wants them: `major.minor.patch`, without a suffix. An odd minor is a pre-release.

/** True for a version that only those get who asked for pre-releases. */
export function isPreRelease(version: string): boolean {
  return parse(version).minor % 2 === 1;
}

/** What comes after a version. A patch stays in its channel. */
export type Step = "release" | "pre-release" | "patch";

/** The version that comes next; of the other channel the next minor is taken, of the same one the one after that. */
export function nextVersion(version: string, step: Step): string {
  const { major, minor, patch } = parse(version);
  if (step === "patch") return `${major}.${minor}.${patch + 1}`;
  const next = minor + 1;
  const isOdd = next % 2 === 1;
  return `${major}.${isOdd === (step === "pre-release") ? next : next + 1}.0`;
}

function parse(version: string): { readonly major: number; readonly minor: number; readonly patch: number } {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!match) throw new Error(`"${version}" is not a version of the form 1.2.3.`);
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
}
