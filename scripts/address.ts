/**
 * Where the project is published: manifests, schemas, hooks and pages get their addresses from here, by `npm run generate`. The
 * owner is a placeholder until the project has a public home.
 */
export const repository = "https://github.com/slick-requirements/slick-requirements";
