import { confusable } from "./confusable.ts";
import { duplicateEvidence } from "./duplicateEvidence.ts";
import { duplicateSkill } from "./duplicateSkill.ts";
import { levelOrder } from "./levelOrder.ts";
import { malformedProject } from "./malformedProject.ts";
import { missingBulletMarker } from "./missingBulletMarker.ts";
import { missingBullets } from "./missingBullets.ts";
import { missingProject } from "./missingProject.ts";
import { missingSkill } from "./missingSkill.ts";
import { openPoint } from "./openPoint.ts";
import { orphanBullets } from "./orphanBullets.ts";
import { projectName } from "./projectName.ts";
import type { Rule } from "./rule.ts";
import { spacing } from "./spacing.ts";
import { term } from "./term.ts";
import { typo } from "./typo.ts";
import { unknownLevel } from "./unknownLevel.ts";

/** Every rule; the order is that of the documentation. */
export const rules: readonly Rule[] = [
  missingBullets,
  missingBulletMarker,
  missingProject,
  missingSkill,
  orphanBullets,
  malformedProject,
  unknownLevel,
  levelOrder,
  duplicateSkill,
  projectName,
  duplicateEvidence,
  openPoint,
  spacing,
  term,
  typo,
  confusable,
];
