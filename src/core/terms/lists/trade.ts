import type { TermList } from "../term.ts";

/** Abbreviations for roles, ways of working and what is counted; no technologies. */
export const trade: TermList = {
  category: "trade",
  abbreviations: [
    ...[
      "ADR",
      "B2B",
      "B2C",
      "BDD",
      "CRM",
      "DBA",
      "DDD",
      "ERP",
      "ETL",
      "FTE",
      "GTM",
      "KPI",
      "MVP",
      "NLP",
      "OKR",
      "OOP",
    ],
    ...[
      "PMO",
      "PRD",
      "QA",
      "RCA",
      "RFC",
      "RFP",
      "ROI",
      "SDLC",
      "SLA",
      "SLI",
      "SLO",
      "SME",
      "SRE",
      "TDD",
      "UAT",
    ],
  ],
};
