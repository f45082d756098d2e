import type { TermList } from "../term.ts";

/** Abbreviations for roles, ways of working and what is counted; no technologies. */
export const trade: TermList = {
  category: "trade",
  abbreviations: [
    "ADR",
    "B2B",
    "B2C",
    "DBA",
    "DDD",
    "FTE",
    "GTM",
    "KPI",
    "MVP",
    "OKR",
    "OOP",
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
    "UAT",
  ],
};
