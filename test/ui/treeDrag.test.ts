import { TreeBench } from "./treeKit.ts";

const [mine, theirs] = ["mine.requirements.md", "theirs.requirements.md"];
const queues = "### Message Queues\n**Ticket Shop**\n- Moved the mails to a queue.\n";
const caching =
  "### Caching\n**Ticket Shop**\n- Cached the seat map.\n- Timed the seat map.\n- Dropped the old cache.\n";
const delivery = "### Continuous Delivery\n**Library Portal**\n- Released every day.\n";
const searching = "### Searching\n**Book Finder**\n- Found the books.\n";
const text = `## Basic Understanding\n\n${caching}\n${queues}\n## Strong Understanding\n\n${delivery}`;
const other = `## Basic Understanding\n\n${searching}`;

describe("dragging in the tree", () => {
  let bench: TreeBench;
  before(async () => {
    bench = await TreeBench.open({ [mine]: text, [theirs]: other });
    await bench.row("Message Queues").waitFor();
  });
  afterEach(() => bench?.reset());
  after(() => bench?.close());

  const drag = (from: string, to: string, nth = 0) =>
    bench.change(() => bench.workbench.drag(bench.row(from), bench.row(to, nth)));

  it("moves a skill to the level it is dropped on, as one undo step", async () => {
    await drag("Message Queues", "Strong Understanding");
    await bench.becomes({
      [mine]: `## Basic Understanding\n\n${caching}\n## Strong Understanding\n\n${delivery}\n${queues}`,
    });
    await bench.undo();
    await bench.untouched();
  });

  it("moves several bullets that are selected to a project", async () => {
    await bench.unfold("Caching", "Ticket Shop");
    await bench.unfold("Ticket Shop", "Cached the seat map.");
    await bench.unfold("Continuous Delivery", "Library Portal");
    await bench.row("Cached the seat map.").click();
    await bench.row("Dropped the old cache.").click({ modifiers: ["Control"] });
    await drag("Cached the seat map.", "Library Portal");
    await bench.becomes({
      [mine]: text
        .replace("- Cached the seat map.\n", "")
        .replace("- Dropped the old cache.\n", "")
        .replace(
          "- Released every day.\n",
          "- Released every day.\n- Cached the seat map.\n- Dropped the old cache.\n",
        ),
    });
    await bench.undo();
    await bench.untouched();
  });

  it("moves a project into a skill of a document that is not open, with one undo for both", async () => {
    await bench.unfold("Continuous Delivery", "Library Portal");
    await bench.unfold(theirs, "Searching");
    await drag("Library Portal", "Searching");
    await bench.becomes({
      [mine]: text.replace("**Library Portal**\n- Released every day.\n", ""),
      [theirs]: `${other}\n**Library Portal**\n- Released every day.\n`,
    });
    await bench.undo();
    await bench.untouched();
  });

  it("moves several skills to a level of a document that is not open, with one undo for both", async () => {
    await bench.unfold(theirs, "Searching");
    await bench.row("Caching").click();
    await bench.row("Message Queues").click({ modifiers: ["Control"] });
    await drag("Message Queues", "Basic Understanding", 1);
    await bench.becomes({
      [mine]: `## Basic Understanding\n\n## Strong Understanding\n\n${delivery}`,
      [theirs]: `${other}\n${caching}\n${queues}`,
    });
    await bench.undo();
    await bench.untouched();
  });

  it("says why a drop makes no sense, and changes nothing", async () => {
    await bench.unfold("Continuous Delivery", "Library Portal");
    await bench.workbench.drag(bench.row("Library Portal"), bench.row("Basic Understanding"));
    await bench.workbench.notified("a project on a skill");
    await bench.untouched();
  });
});
