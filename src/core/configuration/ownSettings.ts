/** Keys of `slick.json` that also have separate settings in an editor, since people look for them there. */
export const ownSettings = ["levels", "detect", "locale", "hints"] as const;

/**
 * The editor's settings as keys of `slick.json`: those of `slickRequirements.config`, overridden by the separate
 * settings. `get` returns the value of `slickRequirements.NAME`, undefined if it is not set.
 */
export function configurationOfSettings(get: (name: string) => unknown): unknown {
  const own = ownSettings.flatMap((name) => {
    const value = get(name);
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  const config = get("config");
  if (own.length === 0) return config;
  return { ...(typeof config === "object" ? config : {}), ...Object.fromEntries(own) };
}
