import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { shortLevelName } from "../../document/levelNames.ts";
import type { Bullet, Level, Skill } from "../../document/requirementsDocument.ts";
import type { BlockFacts } from "../../markdown/blockFacts.ts";
import { documentLexicon } from "../../terms/documentLexicon.ts";
import type { Lexicon } from "../../terms/lexicon.ts";
import { technologiesIn } from "../../terms/technologiesIn.ts";
import { textForTerms } from "../../terms/termText.ts";
import { countedBullets, countedSkills } from "../../wording/counted.ts";
import { bulletEntry } from "./treeByLevel.ts";
import { joined } from "./treeDetail.ts";
import type { TreeEntry } from "./treeEntry.ts";

/** The evidence of a skill for a technology. */
interface Part {
  readonly level: Level;
  readonly skill: Skill;
  readonly bullets: readonly Bullet[];
}

/**
 * Technology > skill > bullet: the bullets that name the technology, and all bullets of a skill whose heading names it.
 * Technologies with the most bullets come first.
 */
export function treeByTechnology({ model, blocks, configuration }: Readable): readonly TreeEntry[] {
  const named = technologiesByPlace(blocks, documentLexicon(configuration));
  const technologies = new Map<string, Part[]>();
  for (const level of model.levels) {
    for (const skill of level.skills) {
      const ofSkill = new Map<string, Bullet[]>();
      const add = (name: string, bullet?: Bullet) => {
        const known = ofSkill.get(name);
        if (!known) ofSkill.set(name, bullet ? [bullet] : []);
        else if (bullet) known.push(bullet);
      };
      const heading = named.get(skill.span.start) ?? [];
      for (const name of heading) add(name);
      for (const bullet of [...skill.orphans, ...skill.projects.flatMap(({ bullets }) => bullets)])
        for (const name of new Set([...heading, ...(named.get(bullet.span.start) ?? [])])) add(name, bullet);
      for (const [name, bullets] of ofSkill) {
        const parts = technologies.get(name);
        if (parts) parts.push({ level, skill, bullets });
        else technologies.set(name, [{ level, skill, bullets }]);
      }
    }
  }
  return [...technologies]
    .map(([name, parts]) => ({ name, parts, count: sum(parts.map(({ bullets }) => bullets.length)) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .map(({ name, parts, count }): TreeEntry => {
      const first = parts[0]!;
      const place = first.bullets[0] ?? first.skill;
      return {
        kind: "technology",
        name,
        detail: countedBullets(count),
        about: joined(countedSkills(parts.length), countedBullets(count)),
        span: place.span,
        nameSpan: "textSpan" in place ? place.textSpan : place.nameSpan,
        isGroup: true,
        children: parts.map(({ level, skill, bullets }) => ({
          kind: "skill",
          name: skill.name,
          detail: shortLevelName(level.name, model.ladder.names),
          about: joined(level.name, countedBullets(bullets.length)),
          span: skill.span,
          nameSpan: skill.nameSpan,
          isGroup: true,
          stands: "skill",
          children: bullets.map(bulletEntry),
        })),
      };
    });
}

type Readable = Pick<CheckedDocument, "model" | "blocks" | "configuration">;

/** The names of the technologies in each bullet, including its nested items, and in each heading, by its offset. */
function technologiesByPlace(
  blocks: Readable["blocks"],
  lexicon: Lexicon,
): ReadonlyMap<number, readonly string[]> {
  const places = new Map<number, readonly string[]>();
  let at = 0;
  for (const block of blocks) {
    const facts = block.facts();
    let found = known.get(facts);
    if (found?.lexicon !== lexicon) {
      found = { lexicon, entries: [] };
      const text = textForTerms(block);
      for (const { kind, span } of facts.entries) {
        if (kind !== "bullet" && kind !== "heading") continue;
        const names = new Set<string>();
        for (const { term } of technologiesIn(text.slice(span.start, span.end), lexicon))
          names.add(term.name);
        if (names.size > 0) found.entries.push({ start: span.start, names: [...names] });
      }
      known.set(facts, found);
    }
    for (const { start, names } of found.entries) places.set(at + start, names);
    at += block.text.length;
  }
  return places;
}

// Cached by the block's facts, which are another object after the block is read again.
const known = new WeakMap<
  BlockFacts,
  {
    readonly lexicon: Lexicon;
    readonly entries: { readonly start: number; readonly names: readonly string[] }[];
  }
>();

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
