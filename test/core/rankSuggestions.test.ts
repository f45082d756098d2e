import assert from "node:assert/strict";
import { rankSuggestions } from "../../src/core/spelling/rankSuggestions.ts";

const none = { documentWords: new Map<string, number>() };

describe("the ranking of suggestions", () => {
  it("puts slips of the hand before other letters", () => {
    assert.equal(rankSuggestions("recieve", ["relieve", "receive"], none)[0], "receive");
    assert.equal(rankSuggestions("maintaing", ["maintain", "maintaining"], none)[0], "maintaining");
    assert.equal(rankSuggestions("comit", ["vomit", "commit"], none)[0], "commit");
  });

  it("keeps the capitals of the word, and a name's own", () => {
    assert.deepEqual(rankSuggestions("Environement", ["environment"], none), ["Environment"]);
    assert.deepEqual(rankSuggestions("ENVIRONEMENT", ["environment"], none), ["ENVIRONMENT"]);
    assert.deepEqual(rankSuggestions("Gitub", ["Github", "GitHub"], none), ["GitHub"]);
    assert.equal(rankSuggestions("environement", ["Environnement", "environment"], none)[0], "environment");
  });

  it("prefers words the document uses, which are candidates themselves", () => {
    const documentWords = new Map([["Kubernetes", 3]]);
    assert.equal(rankSuggestions("Kuberneties", ["Kuberneti"], { documentWords })[0], "Kubernetes");
  });

  it("takes a split where nothing nearer is there, and leaves out what is far behind", () => {
    assert.equal(rankSuggestions("eachother", ["each other", "echoer"], none)[0], "each other");
    assert.deepEqual(rankSuggestions("environement", ["environment", "enthronementally"], none), [
      "environment",
    ]);
  });

  it("never offers the word itself, nor one word twice", () => {
    assert.deepEqual(rankSuggestions("Shop", ["shop", "Shop", "shops", "Shops"], none), ["Shops"]);
  });
});
