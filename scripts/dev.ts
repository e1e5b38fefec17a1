import { start } from "../src/main.ts";

// `npm run dev -- <args>`: mlc from source, without a build.
await start(process.argv.slice(2));
