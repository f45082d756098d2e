import type { Severity } from "../findings/finding.ts";
import { rules } from "../rules/index.ts";
import type { BlockRule, DocumentRule, Rule, RuleOptions, SpellingRule } from "../rules/rule.ts";
import type { Configuration } from "../settings/configuration.ts";

/** A rule that is not off, with its severity and options as configured. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly severity: Exclude<Severity, "off">;
  /** True if the configuration sets the severity: then it holds for every finding of the rule. */
  readonly isConfigured: boolean;
  readonly options: RuleOptions;
}

/** The rules that are on, by what they look at, each list in the order of the rules. */
export interface ActiveRules {
  /** Those that look at one block at a time. */
  readonly block: readonly ActiveRule<BlockRule>[];
  readonly document: readonly ActiveRule<DocumentRule<unknown, unknown>>[];
  /** Those that report what the speller found. */
  readonly spelling: readonly ActiveRule<SpellingRule>[];
}

const known = new WeakMap<Configuration, ActiveRules>();

/** The rules that are on under a configuration; computed once per configuration. */
export function activeRules(configuration: Configuration): ActiveRules {
  let active = known.get(configuration);
  if (!active) {
    active = findActive(configuration);
    known.set(configuration, active);
  }
  return active;
}

function findActive(configuration: Configuration): ActiveRules {
  const block: ActiveRule<BlockRule>[] = [];
  const spelling: ActiveRule<SpellingRule>[] = [];
  const document: ActiveRule<DocumentRule<unknown, unknown>>[] = [];
  for (const rule of rules) {
    const setting = configuration.rules[rule.id];
    const configured = typeof setting === "object" ? setting : { severity: setting };
    const severity = configured.severity ?? rule.severity;
    if (severity === "off") continue;
    const defaults = Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, schema]) => [name, schema.default]),
    );
    const options = { ...defaults, ...configured };
    const isConfigured = configured.severity !== undefined;
    if (rule.scope === "document") document.push({ rule, severity, isConfigured, options });
    else if (rule.scope === "spelling") spelling.push({ rule, severity, isConfigured, options });
    else block.push({ rule, severity, isConfigured, options });
  }
  return { block, document, spelling };
}
