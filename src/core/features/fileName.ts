/** True for file names that are ours whatever they hold: `*.requirements.md`, `*.slick.md`. */
export function isRequirementsFileName(path: string): boolean {
  return /\.(?:requirements|slick)\.md$/i.test(path);
}
