import type { Dictionary } from "../dictionary.ts";
import type { Candidate } from "./candidate.ts";
import { EditChannel, type Weights } from "./editChannel.ts";
import { type Typed, visitFeatures } from "./features.ts";

/** Scores candidates by a log-linear model: the score is the sum of the weights of the candidate's features. */
export class Ranking {
  readonly #weights: Weights;
  readonly #channel: EditChannel;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#channel = new EditChannel(weights);
  }

  /** The logarithm of the likelihood that the candidate was meant, up to a constant: higher is more likely. */
  score(typed: Typed, candidate: Candidate, dictionary: Dictionary): number {
    const { cost, edits } = this.#channel.compare(typed.word, candidate.word);
    let score = -cost;
    visitFeatures(typed, candidate, edits, dictionary, (name, value) => {
      score += (this.#weights[name] ?? 0) * value;
    });
    return score;
  }
}
