import assert from "node:assert/strict";
import { tellsOfDeed } from "../../../src/core/workspace/deeds.ts";

describe("a bullet that tells of a deed", () => {
  const tells = (text: string, isEnglish: boolean) => tellsOfDeed(text, { isEnglish });

  it("opens with an English verb in the past, or with what was changed", () => {
    for (const text of [
      "Moved 40 topics",
      "In 2022 I wrote the runbook",
      "Migration of 12 depots to Postgres",
      "Introduction of Redis",
      "Development of over 30 reports",
      "Migrated from MySQL to Postgres",
      "Presented at two meetups",
      "Looked after 12 hives",
      "Hung 40 lamps",
      "Broke the record",
      "Nursing home, 2021: measured the blood pressure of 15 residents",
      "*The old mill* (2019): translated 240 pages",
      "2022, ward C3: gave 5 handovers",
    ])
      assert.equal(tells(text, true), true, text);
  });

  it("does not teach or describe in English", () => {
    for (const text of [
      "Introduction to Redis",
      "Introduction of key terms",
      "Implementation of the visitor pattern",
      "Development of habits",
      "Used for lookups",
      "Discovered before the war",
      "Transcribed from piano",
      "“Built my first site.”",
      "Move 40 topics",
      "Goal: moved 40 topics",
      "[ ] Depot: moved 40 topics",
      "Portal: an improved form",
      "Built by Duke Otto",
    ])
      assert.equal(tells(text, true), false, text);
  });

  it("has a preterite, a participle or a noun of action in other languages", () => {
    for (const text of [
      "Führte Kafka ein.",
      "Baute das Lager um",
      "Leitete zwei Teams",
      "Migrierte 12 Depots",
      "Entwarf den Fahrplan",
      "Verlegte 300 m Kabel",
      "Den Fahrplan entworfen",
      "Die Leitung übernommen.",
      "Zwei Server betrieben",
      "Migration auf Postgres",
      "Einführung automatisierter Abnahmen",
      "Konzeption und Umsetzung",
      "Mise en place de la supervision",
      "Ai migré le dépôt",
      "Migration vers Postgres",
      "Desarrollo de la aplicación",
      "Migración a Postgres",
      "Bouwde een magazijn om",
      "Organiseerde de verhuizing",
      "Schreef 12 rapporten",
      "Drie teams begeleid.",
      "Het depot gebouwd",
    ])
      assert.equal(tells(text, false), true, text);
  });

  it("does not teach, ask or describe in other languages", () => {
    for (const text of [
      "Automatisierte Abnahmen",
      "Verteilte Anwendungen mit Kafka",
      "Geplante Funktionen für 2024",
      "Liste der Orte",
      "Karte mit 3 Orten",
      "Leite den Strom um",
      "Daten verarbeiten",
      "Kunden beraten",
      "Einführung in Kafka",
      "Vorbereitung auf die Prüfung",
      "Introduction aux boucles",
      "Inleiding in Kafka",
      "Goede kennis van Kafka",
      "Bouwen van een magazijn",
      "Auf der ganzen Gegend",
      "Hat alle Aufgaben gelöst",
      "Heeft drie boeken geschreven",
    ])
      assert.equal(tells(text, false), false, text);
  });
});
