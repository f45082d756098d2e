import { openPeer } from "./peer.ts";

// The same for cspell-lib.

const peer = await openPeer();
const found = await peer.check("The environement of the team.");
if (found.length !== 1) throw new Error("the verdict is wrong");
process.stdout.write("x");
process.stdin.resume();
