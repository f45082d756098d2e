import { serve } from "./serve.ts";

serve(process.argv.includes("--stdio"));
