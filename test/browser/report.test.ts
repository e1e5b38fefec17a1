import { beforeAll, describe, expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { reportHtml } from "../../src/report/html.ts";
import { portfolio } from "../support/portfolio.ts";
import { expectAlone, faults, viewer } from "./support/browser.ts";

const { saved, open } = viewer();
const report = portfolio(200);
let address = "";
beforeAll(() => {
  address = saved("report.html", reportHtml(report));
});

describe("two hundred versions in one file", () => {
  test("are one request, and nothing is complained of on the way through it", async () => {
    const opened = await open(address);
    const { page } = opened;
    await controls(page).getByRole("searchbox", { name: "Search" }).fill("fraud");
    await heads(page).getByRole("button", { name: "Score", exact: true }).click();
    await page.locator(".versions").getByRole("link", { name: "fraud-scorer@1.1.0" }).click();
    await page.locator("article:visible").getByRole("link", { name: "All versions" }).click();
    expectAlone(opened);
  });

  test("are there at once, and a filter answers before it is noticed", async () => {
    const { page } = await open(address);
    const painted = await page.evaluate<number>(
      `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity`,
    );
    expect(painted).toBeLessThan(5000);
    const taken = await page.evaluate<number>(`(() => {
      const search = document.querySelector("#q");
      const start = performance.now();
      search.value = "llm";
      search.dispatchEvent(new Event("input"));
      document.body.getBoundingClientRect();
      return performance.now() - start;
    })()`);
    expect(taken).toBeLessThan(1000);
  });
});

describe("the table of versions", () => {
  test("shows what is searched for, and says how many", async () => {
    const { page } = await open(address);
    expect(await status(page)).toBe("200 of 200 versions shown");
    await controls(page).getByRole("searchbox", { name: "Search" }).fill("policy-rag");
    const named = report.models.filter((each) => each.id.startsWith("policy-rag")).map((each) => each.id);
    expect(await shown(page)).toEqual(named);
    expect(await status(page)).toBe(`${String(named.length)} of 200 versions shown`);
    await controls(page).getByRole("button", { name: "Clear" }).click();
    expect(await shown(page)).toHaveLength(200);
  });

  test("is filtered by stage, level, owner and tag together", async () => {
    const { page } = await open(address);
    await controls(page).getByLabel("Level", { exact: true }).selectOption("level 3");
    await controls(page).getByLabel("Owner", { exact: true }).selectOption("ana");
    const fitting = report.models.filter((each) => each.score.level.value === 3 && each.owner === "ana");
    expect(fitting.length).toBeGreaterThan(2);
    expect(await shown(page)).toEqual(fitting.map((each) => each.id));
    const [first] = fitting;
    await controls(page)
      .getByLabel("Stage", { exact: true })
      .selectOption(first?.score.stage ?? "");
    await controls(page)
      .getByLabel("Tag", { exact: true })
      .selectOption(first?.tags[0] ?? "");
    expect(await shown(page)).toContain(first?.id);
    expect((await shown(page)).length).toBeLessThan(fitting.length);
  });

  test("is sorted by numbers as numbers, one way and the other, and says which", async () => {
    const { page } = await open(address);
    const ascending = report.models.map((each) => each.score.score.value).sort((a, b) => a - b);
    await heads(page).getByRole("button", { name: "Score", exact: true }).click();
    expect(await column(page, 3)).toEqual(ascending.map((each) => each.toFixed(1)));
    await expectSorted(page, "Score", "ascending");
    await heads(page).getByRole("button", { name: "Score", exact: true }).click();
    expect(await column(page, 3)).toEqual([...ascending].reverse().map((each) => each.toFixed(1)));
    await expectSorted(page, "Score", "descending");
    await heads(page).getByRole("button", { name: "Stage", exact: true }).click();
    const stages = report.stages.map((each) => each.title);
    const order = (await column(page, 1)).map((title) => stages.indexOf(title));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(await page.locator("th[aria-sort]").count()).toBe(1);
  });

  test("keeps its state in the address: it can be sent, and comes back from a page", async () => {
    const first = await open(address);
    await controls(first.page).getByRole("searchbox").fill("llm");
    await controls(first.page).getByLabel("Owner", { exact: true }).selectOption("rosa");
    await heads(first.page).getByRole("button", { name: "Level", exact: true }).click();
    const rows = await shown(first.page);
    expect(rows.length).toBeGreaterThan(3);

    const sent = await open(first.page.url());
    expect(await shown(sent.page)).toEqual(rows);
    expect(await controls(sent.page).getByRole("searchbox").inputValue()).toBe("llm");
    await expectSorted(sent.page, "Level", "ascending");

    await sent.page
      .locator(".versions")
      .getByRole("link", { name: rows[0] ?? "" })
      .click();
    await sent.page.locator("article:visible").getByRole("link", { name: "All versions" }).click();
    expect(await shown(sent.page)).toEqual(rows);
  });
});

describe("the page of a version", () => {
  test("stands alone, has its title, and the browser's way back leads to the overview", async () => {
    const { page } = await open(address);
    await page.locator("#board").getByRole("link", { name: "support-llm@1.0.0" }).click();
    expect(await page.getByRole("article", { name: "support-llm@1.0.0" }).isVisible()).toBe(true);
    expect(await page.locator("article:visible").count()).toBe(1);
    expect(await page.locator("#board").isVisible()).toBe(false);
    expect(await page.title()).toBe("support-llm@1.0.0 – Models of Acme");
    await page.goBack();
    await page.locator("#board").waitFor();
    expect(await page.locator("article:visible").count()).toBe(0);
  });

  test("tells its drawings by name and description, with the numbers in a table", async () => {
    const { page } = await open(`${address}#v-support-llm@1.0.0`);
    const own = page.locator("article:visible");
    for (const name of ["Score of support-llm@1.0.0 by dimension", "Score of support-llm@1.0.0 over time"]) {
      expect(await own.getByRole("img", { name }).isVisible()).toBe(true);
    }
    const table = own.getByRole("table", { name: "Dimensions of support-llm@1.0.0" });
    expect(await table.getByRole("row").count()).toBe(13);
    expect(await table.getByRole("rowheader").first().textContent()).toBe("performance");
  });
});

describe("with the keyboard alone", () => {
  test("the skip link, the search, a sort button and a page are reached and used", async () => {
    const { page } = await open(address);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(`document.activeElement.id`)).toBe("main");

    await tabTo(page, "Search");
    await page.keyboard.type("fraud-scorer@");
    expect(await status(page)).toBe("1 of 200 versions shown");
    await tabTo(page, "Clear");
    await page.keyboard.press("Space");
    expect(await status(page)).toBe("200 of 200 versions shown");
    expect(await focused(page)).toBe("Search");

    await tabTo(page, "Level");
    await tabTo(page, "Score");
    await page.keyboard.press("Enter");
    await expectSorted(page, "Score", "ascending");
    await page.keyboard.press("Space");
    await expectSorted(page, "Score", "descending");

    await controls(page).getByRole("searchbox").fill("fraud-scorer@");
    await tabTo(page, "fraud-scorer@1.1.0");
    await page.keyboard.press("Enter");
    await page.locator("article:visible h2").waitFor();
    expect(await page.evaluate(`document.activeElement.tagName`)).toBe("H2");
  });
});

describe("for everybody", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing wrong with overview and page, ${colorScheme}`, async () => {
      const { page } = await open(saved("few.html", reportHtml(portfolio(24))), { colorScheme, bypassCSP: true });
      expect(await faults(page)).toEqual([]);
      await page.goto(`${page.url()}#v-support-llm@1.0.0`);
      await page.evaluate(`document.querySelectorAll("details").forEach((each) => (each.open = true))`);
      expect(await faults(page)).toEqual([]);
    });
  }

  test("axe finds nothing wrong where the window is 320 pixels wide, and nothing sticks out", async () => {
    const few = saved("few.html", reportHtml(portfolio(24)));
    for (const hash of ["", "#v-support-llm@1.0.0"]) {
      const { page } = await open(few + hash, { viewport: { width: 320, height: 640 }, bypassCSP: true });
      expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(320);
      expect(await faults(page)).toEqual([]);
    }
  });

  test("one version alone has no faults either", async () => {
    const { page } = await open(saved("one.html", reportHtml(portfolio(1))), { bypassCSP: true });
    expect(await faults(page)).toEqual([]);
  });

  test("follows the dark scheme", async () => {
    const { page } = await open(address, { colorScheme: "dark" });
    const colours = await page.evaluate(`(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color };
    })()`);
    expect(colours).toEqual({ backgroundColor: "rgb(18, 23, 30)", color: "rgb(228, 233, 240)" });
  });

  test("without script everything is there and the controls are not", async () => {
    const opened = await open(saved("few.html", reportHtml(portfolio(24))), { javaScriptEnabled: false });
    const { page } = opened;
    expect(await page.getByRole("article").count()).toBe(24);
    expect(await page.locator(".versions tbody tr:visible").count()).toBe(24);
    expect(await page.locator("search:visible").count()).toBe(0);
    expect(await page.getByRole("columnheader", { name: "Score" }).first().isVisible()).toBe(true);
    expectAlone(opened);
  });

  test("is printed in black on white without controls, a page for each version, nothing folded away", async () => {
    const { page } = await open(saved("few.html", reportHtml(portfolio(4))), { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".controls").isVisible()).toBe(false);
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.locator("article:visible").count()).toBe(4);
    expect(await page.evaluate(`getComputedStyle(document.documentElement).color`)).toBe("rgb(0, 0, 0)");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8);
  });
});

test("a model named like an attack is a name", async () => {
  const hostile = `<img src=x onerror=alert(1)>"'><script>alert(2)</script>`;
  const few = portfolio(2);
  const models = few.models.map((each) => ({
    ...each,
    id: `${hostile}@${each.id}`,
    name: hostile,
    owner: hostile,
    tags: [hostile],
    score: { ...each.score, stage: hostile },
  }));
  const opened = await open(saved("hostile.html", reportHtml({ ...few, title: hostile, models })));
  const { page } = opened;
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.locator("h1").textContent()).toBe(hostile);
  await controls(page).getByLabel("Tag", { exact: true }).selectOption(hostile);
  expect(await status(page)).toBe("2 of 2 versions shown");
  await page.locator(".versions").getByRole("link").first().click();
  expect(await page.title()).toBe(`${hostile}@support-llm@1.0.0 – ${hostile}`);
  expectAlone(opened);
});

/** Search and filters. */
function controls(page: Page): Locator {
  return page.locator("search");
}

/** The headings of the table of versions. */
function heads(page: Page): Locator {
  return page.locator(".versions thead");
}

async function status(page: Page): Promise<string | null> {
  return page.locator("#shown[role=status]").textContent();
}

/** The versions that the table shows, in its order. */
async function shown(page: Page): Promise<readonly string[]> {
  return page.locator(".versions tbody tr:visible th a").allTextContents();
}

/** The texts of a column, in its order. */
async function column(page: Page, at: number): Promise<readonly string[]> {
  return page.locator(`.versions tbody tr > :nth-child(${String(at + 1)})`).allTextContents();
}

async function expectSorted(page: Page, head: string, order: string): Promise<void> {
  expect(await heads(page).getByRole("columnheader", { name: head, exact: true }).getAttribute("aria-sort")).toBe(
    order,
  );
}

/** The name of what has the focus: its text, or that of its label. */
async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent`);
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  throw new Error(`\`${name}\` is not reached with the Tab key`);
}
