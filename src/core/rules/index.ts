import { agreement } from "./agreement.ts";
import { apostrophe } from "./apostrophe.ts";
import { article } from "./article.ts";
import { brokenLink } from "./brokenLink.ts";
import { capital } from "./capital.ts";
import { confusable } from "./confusable.ts";
import { duplicateEvidence } from "./duplicateEvidence.ts";
import { duplicateSkill } from "./duplicateSkill.ts";
import { levelOrder } from "./levelOrder.ts";
import { longBullet } from "./longBullet.ts";
import { malformedProject } from "./malformedProject.ts";
import { missingBulletMarker } from "./missingBulletMarker.ts";
import { missingBullets } from "./missingBullets.ts";
import { missingProject } from "./missingProject.ts";
import { missingSkill } from "./missingSkill.ts";
import { missingStop } from "./missingStop.ts";
import { noMetric } from "./noMetric.ts";
import { openPoint } from "./openPoint.ts";
import { orphanBullets } from "./orphanBullets.ts";
import { passiveVoice } from "./passiveVoice.ts";
import { projectName } from "./projectName.ts";
import { repeatedOpener } from "./repeatedOpener.ts";
import { repeatedWord } from "./repeatedWord.ts";
import type { Rule } from "./rule.ts";
import { spacing } from "./spacing.ts";
import { staleEvidence } from "./staleEvidence.ts";
import { tense } from "./tense.ts";
import { term } from "./term.ts";
import { typo } from "./typo.ts";
import { unintendedHeading } from "./unintendedHeading.ts";
import { unknownLevel } from "./unknownLevel.ts";
import { weakOpener } from "./weakOpener.ts";

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingBullets,
  missingBulletMarker,
  missingProject,
  missingSkill,
  orphanBullets,
  malformedProject,
  unintendedHeading,
  unknownLevel,
  levelOrder,
  duplicateSkill,
  projectName,
  duplicateEvidence,
  openPoint,
  weakOpener,
  tense,
  passiveVoice,
  noMetric,
  longBullet,
  repeatedOpener,
  staleEvidence,
  brokenLink,
  missingStop,
  spacing,
  term,
  typo,
  confusable,
  article,
  agreement,
  repeatedWord,
  apostrophe,
  capital,
];
