import { parseMarkdown } from "../../src/core/markdown/parseMarkdown.late.ts";
import { type DocumentTree, type TreeNode, treeRequest } from "../../src/server/lsp/protocol.ts";
import { TestServer } from "../kit/testServer.ts";
import { type Benchmark, median, ms, quantile, ratio, timeOf } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";

const uri = "file:///nowhere/bench.requirements.md";

/** From the letter to the tree in the client's hands; the view draws again what changed in it. */
export const benchmark: Benchmark = {
  title: "The tree after a keystroke, from the language server",
  run: async () => [await rowOf(900), await rowOf(9000)],
};

async function rowOf(lines: number) {
  const text = makeDocument(lines);
  const server = await new TestServer().start();
  await server.open(uri, text);
  const tree = () => server.client.sendRequest<DocumentTree>(treeRequest, { uri });
  const cold = await timeOf(tree);
  const { nodes } = await tree();
  const bullets = text.split("\n").flatMap((line, index) => (line.startsWith("- ") ? [index] : []));
  const costs: number[] = [];
  for (let i = 0; i < 60; i++) {
    const at = { line: bullets[(i * 7919) % bullets.length]!, character: 8 };
    costs.push(
      await timeOf(async () => {
        await server.change(uri, { start: at, end: at }, "x");
        await tree();
      }),
    );
  }
  server.client.dispose();
  const whole = median(5, () => parseMarkdown(text));
  const p50 = quantile(costs, 0.5);
  return {
    bullets: bullets.length,
    nodes: count(nodes),
    "first tree ms": ms(cold),
    "p50 ms": ms(p50),
    "p95 ms": ms(quantile(costs, 0.95)),
    "whole parse with remark, p50 ms": ms(whole),
    ratio: ratio(whole, p50),
  };
}

function count(nodes: readonly TreeNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);
}
