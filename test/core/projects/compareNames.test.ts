import assert from "node:assert/strict";
import { compareNames, type Likeness } from "../../../src/core/projects/compareNames.ts";
import { readProjectName } from "../../../src/core/projects/projectName.ts";

// What two names have to do with each other, and why. A warning is right 95 times in 100; a question is worth asking.

const table: readonly [string, string, Likeness | undefined, string][] = [
  ["Parts Marketplace", "parts marketplace", "form", "case"],
  ["Parts Marketplace", "PartsMarketplace", "form", "a blank"],
  ["Falcon - Parcel Routing", "Falcon – Parcel Routing", "form", "a dash"],
  ["Fraud Limits & Scores", "Fraud Limits and Scores", "form", "an ampersand"],
  ["e-Prescription", "ePrescription", "form", "a hyphen"],

  ["Parts Marketplace", "Parts Marketplce", "slip", "a letter too few"],
  ["Coast Guide", "Caost Guide", "slip", "two letters swapped"],
  ["Payment Gateway", "Payments Gateway", "slip", "an s"],
  ["Shipment Accountabilities", "Shipment Acountablities", "slip", "two letters too few in a long word"],
  ["Orchestrator", "rOchestrator", "slip", "the first two swapped"],
  ["Parts Marketplace", "PartsMarketplce", "slip", "a blank and a letter too few"],
  ["Ledger", "Ledgers", "slip", "six letters"],
  ["Team Bird", "Team Brid", "slip", "a slip in a word of four letters"],
  ["Warehouse Data", "Warehuose Daat", "slip", "a slip in each of two words"],
  ["Authentication Hub", "Authetnicaiton Hub", "slip", "two swaps in a long word"],
  ["Warehouse Hub", "Warehuoes Hub", "slip", "two swaps in a word of nine letters"],
  ["Parts Marketplace", "PartsMarketplc", "slip", "a blank and two letters too few"],

  ["---", "…", undefined, "marks alone"],
  ["+++", "---", undefined, "signs and marks alone"],
  ["+++", "Shop", undefined, "signs and a word"],
  ["Shop", "Stop", undefined, "four letters"],
  ["Ledge", "Ledges", undefined, "five letters"],
  ["Order42 Flow", "Order42Flw", undefined, "a blank lost beside a number"],
  ["Scheduler", "Shceduelr", undefined, "two slips, one in the first two letters"],
  ["Schedule", "Schdul", undefined, "two letters too few in a word of eight"],
  ["Orders", "Borders", undefined, "the first letter is seldom a slip"],
  ["Import Service", "Export Service", undefined, "opposites"],
  ["Inbound Queue", "Unbound Queue", undefined, "another first letter"],
  ["Internal Ledger", "External Ledger", undefined, "opposites"],
  ["Onboarding Flow", "Offboarding Flow", undefined, "opposites"],
  ["Intranet Relaunch", "Internet Relaunch", undefined, "two letters put for others"],
  ["Production Planner", "Prediction Planner", undefined, "two letters put for others in a long word"],
  ["Release 1", "Release 2", undefined, "numbers"],
  ["Ledger v2", "Ledger v3", undefined, "versions"],
  ["Phase I", "Phase II", undefined, "numerals"],
  ["Team Red", "Team Rod", undefined, "three letters"],
  ["Team Red", "Team Reed", undefined, "a letter too few in a word of four"],
  ["C++ Compiler Port", "C# Compiler Port", undefined, "languages"],

  [
    "Fraud Scoring & Limits",
    "Acme Fraud Scoring & Limits",
    "extent",
    "a customer before three telling words",
  ],
  ["Fraud Acountabilities", "Fraud Accountabilities & Limits", "extent", "misspelt and shortened"],
  ["Fraud Ledger", "Fraud Ledgr & Limits", "extent", "a word of five letters misspelt, and shortened"],
  ["Fraud Ledgr", "Fraud Ledger & Limits", "extent", "misspelt in the shorter, with five letters"],
  ["Fraud Acountablities", "Fraud Accountabilities & Limits", "extent", "two letters too few, and shortened"],
  ["The Coast Guide", "Lilac Coast Guide Atlas", "extent", "an article that the longer one lacks"],
  ["Coast Guide", "Lilac Coast Guide", "extent", "two telling words shared"],
  ["Guide Coast Lilac", "Lilac Coast Guide", "extent", "the same words in another order"],
  ["Phoenix", "Project Phoenix", "extent", "the rest says only the kind"],
  ["Phoenix", "The Phoenix Program", "extent", "the rest says only the kind"],
  ["Falcon", "Falcon - Parcel Routing", "extent", "a subtitle"],
  ["Falcon", "Falcon: Parcel Routing", "extent", "a subtitle"],
  ["OTS", "Order Tracking System (OTS)", "extent", "a gloss"],
  ["Phoenix", "Acme - Phoenix", "extent", "a customer set off"],

  ["Acountabilities", "Accountabilities & Limits", undefined, "misspelt, and no telling word that both have"],
  ["Fraud Bird", "Fraud Bidr & Limits", undefined, "a word of four letters misspelt, and shortened"],
  ["Coast Bird", "Coast Birds Atlas", undefined, "a word of four letters against one of five"],
  ["Coast Birds", "Coast Bird Atlas", undefined, "a word of five letters against one of four"],
  ["Shop", "Shop Admin", undefined, "a part of it"],
  ["Shop", "Shop - Admin", undefined, "a part, set off"],
  ["Shop", "Coffee Shop", undefined, "one shared word"],
  ["Falcon", "Falcon Parcel Routing", undefined, "one shared word, two beside that tell"],
  ["Data Platform", "Data Platform Migration", undefined, "work on it, and nothing that tells"],
  ["Data Platform", "Customer Data Platform", undefined, "shared words that many projects have"],
  ["Coast Guide", "Coast Guide Mobile", undefined, "a variant"],
  ["Coast Guide", "Coast Guide 2", undefined, "a number"],
  ["Coast Guide", "Coast Guide for Coffee Lovers in Brazil", undefined, "many words beside"],
  ["All Services", "Services", undefined, "nothing that tells"],
  ["Internal Tools", "Tools", undefined, "nothing that tells"],
  ["Parts Marketplace", "Parts Warehouse", undefined, "another thing of the kind"],
  ["Search Ranking", "Search Indexing", undefined, "another thing of the kind"],
  ["Fraud Scoring", "Scoring Limits", undefined, "neither contains the other"],
];

describe("two names of projects", () => {
  for (const [a, b, expected, why] of table) {
    it(`${a} and ${b} are ${expected ?? "two projects"} (${why})`, () => {
      assert.equal(compareNames(readProjectName(a), readProjectName(b)), expected);
      assert.equal(compareNames(readProjectName(b), readProjectName(a)), expected);
    });
  }
});
