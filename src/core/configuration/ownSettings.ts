/** Keys of `slick.json` that an editor has separate settings for: what people look for among the settings. */
export const ownSettings = ["levels", "detect", "locale", "hints"] as const;

/**
 * What an editor is set to, with the keys of `slick.json`: `slickRequirements.config`, and the separate settings over it.
 * `get` answers the value of `slickRequirements.NAME`, undefined if nobody set it.
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
