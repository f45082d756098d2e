import type { Template } from "../../settings/template.ts";
import { bullet } from "./bullet.ts";
import { document } from "./document.ts";
import { level } from "./level.ts";
import { measuredBullet } from "./measuredBullet.ts";
import { measuredProject } from "./measuredProject.ts";
import { project } from "./project.ts";
import { skill } from "./skill.ts";

/** The built-in templates. Created when asked for, since their names are translated. */
export function builtInTemplates(): readonly Template[] {
  return [document, level, skill, project, measuredProject, bullet, measuredBullet].map((make) => make());
}
