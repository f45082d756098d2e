import type { Configuration } from "../config/configuration.ts";
import type { Severity } from "../findings/finding.ts";
import type { Rule, RuleOptions } from "../rules/rule.ts";

/** A rule that is not off, with its severity and options as configured. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Exclude<Severity, "off">;
  /** True where the configuration sets the severity: then it holds for every finding of the rule. */
  readonly isConfigured: boolean;
  readonly options: RuleOptions;
}

/** The rules that are on under a configuration. */
export function activeRules(rules: readonly Rule[], configuration: Configuration): readonly ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const setting = configuration.rules[rule.id];
    const configured = typeof setting === "object" ? setting : { severity: setting };
    const severity = configured.severity ?? rule.severity;
    if (severity === "off") continue;
    const defaults = Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, schema]) => [name, schema.default]),
    );
    active.push({
      rule,
      severity,
      isConfigured: configured.severity !== undefined,
      options: { ...defaults, ...configured },
    });
  }
  return active;
}
