import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mlc } from "../support/run.ts";
import { expectAlone, faults, viewer } from "./support/browser.ts";

const { saved, open } = viewer();
const workspace = mkdtempSync(join(tmpdir(), "mlc-card-"));
let address = "";
beforeAll(async () => {
  cpSync(join(import.meta.dirname, "../../examples/support-llm"), workspace, { recursive: true });
  const { exit, out } = await mlc(workspace, "card support-llm --to html");
  expect(exit).toBe(0);
  address = saved("card.html", out);
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe("the card as a page", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing wrong with it, ${colorScheme}`, async () => {
      const { page } = await open(address, { colorScheme, bypassCSP: true });
      expect(await faults(page)).toEqual([]);
    });
  }

  test("is one request, and complains of nothing", async () => {
    const opened = await open(address);
    expect(await opened.page.locator("h1").count()).toBe(1);
    expectAlone(opened);
  });

  test("fits a window of 320 pixels", async () => {
    const { page } = await open(address, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(320);
  });

  test("is dark where the reader's screen is, and printed dark on white all the same", async () => {
    const { page } = await open(address, { colorScheme: "dark" });
    expect(await lightness(page.evaluate(BACKGROUND))).toBeLessThan(80);
    await page.emulateMedia({ media: "print" });
    expect(await lightness(page.evaluate(INK))).toBeLessThan(80);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

const BACKGROUND = `[document.documentElement, document.body].map((each) => getComputedStyle(each).backgroundColor).find((each) => !each.endsWith(", 0)"))`;
const INK = `getComputedStyle(document.body).color`;

/** The mean of red, green and blue of a colour such as `rgb(18, 23, 30)`. */
async function lightness(colour: Promise<unknown>): Promise<number> {
  const [red = 255, green = 255, blue = 255] = (String(await colour).match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
