import { aws } from "./lists/aws.ts";
import { azure } from "./lists/azure.ts";
import { cloudNative } from "./lists/cloudNative.ts";
import { data } from "./lists/data.ts";
import { databases } from "./lists/databases.ts";
import { degrees } from "./lists/degrees.ts";
import { delivery } from "./lists/delivery.ts";
import { frameworks } from "./lists/frameworks.ts";
import { googleCloud } from "./lists/googleCloud.ts";
import { languages } from "./lists/languages.ts";
import { observability } from "./lists/observability.ts";
import { protocols } from "./lists/protocols.ts";
import { saas } from "./lists/saas.ts";
import { testing } from "./lists/testing.ts";
import { tools } from "./lists/tools.ts";
import { trade } from "./lists/trade.ts";
import { type Term, termsOf } from "./term.ts";

/** Every term that we list ourselves, category by category; texts are read with `terms.table.ts`, which has the brands as well. */
export const terms: readonly Term[] = [
  aws,
  azure,
  googleCloud,
  cloudNative,
  languages,
  frameworks,
  databases,
  data,
  delivery,
  observability,
  testing,
  protocols,
  saas,
  tools,
  degrees,
  trade,
].flatMap(termsOf);
