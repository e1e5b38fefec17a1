import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";

/** Without these Chromium looks for Google's hosts at every start. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page that was opened, and everything it asked for or complained of since. */
export interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

/** One browser and one temporary directory for all tests of a file. */
export interface Viewer {
  /** Writes the text to a file and gives its address. */
  readonly saved: (name: string, text: string) => string;
  /** Opens an address in a context of its own. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Opened>;
}

/** Starts the browser before the tests of a file and ends it after them. */
export function viewer(): Viewer {
  let browser: Browser | undefined;
  let dir = "";
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "mlc-browser-"));
    browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    saved: (name, text) => {
      writeFileSync(join(dir, name), text);
      return pathToFileURL(join(dir, name)).href;
    },
    open: async (address, options = {}) => {
      if (browser === undefined) throw new Error("the browser has not been started");
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const [requests, complaints]: string[][] = [[], []];
      page.on("request", (request) => requests?.push(request.url()));
      page.on("console", (message) => complaints?.push(message.text()));
      page.on("pageerror", (error) => complaints?.push(error.message));
      page.on("dialog", (dialog) => complaints?.push(`dialog: ${dialog.message()}`));
      await page.goto(address);
      return { page, requests: requests ?? [], complaints: complaints ?? [] };
    },
  };
}

/** What axe finds wrong with a page, a line each. The page must be of a context that lets axe in past its policy. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then((results) =>
    results.violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 160) + " " + (node.any[0]?.message ?? "")))
  )`);
  return found as readonly string[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Expects that the page is one file that asked for nothing and said nothing. */
export function expectAlone({ requests, complaints }: Opened): void {
  expect(requests.map((each) => each.split("#")[0])).toHaveLength(1);
  expect(complaints).toEqual([]);
}
