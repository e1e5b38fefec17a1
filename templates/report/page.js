"use strict";
// The report is complete without this script: it adds search, filters, sorting and one page at a time.
document.documentElement.classList.add("js");

addEventListener("DOMContentLoaded", () => {
  const title = document.title;
  const backs = [...document.querySelectorAll("a[data-back]")];
  const list = versionTable();

  // The skip link must not leave the page of a version.
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  });

  addEventListener("hashchange", arrive);
  arrive(undefined);

  function arrive(event) {
    const hash = location.hash.slice(1);
    const mark = hash.indexOf("?");
    if (list !== undefined && hash.startsWith("versions?")) {
      list.read(new URLSearchParams(hash.slice(mark + 1)));
      document.getElementById("versions").scrollIntoView();
    }
    const place = document.getElementById(decoded(hash));
    const page = place === null ? null : place.closest(".page");
    const heading = page === null ? null : page.querySelector("h2");
    document.title = page === null || list === undefined ? title : `${page.dataset.id} – ${title}`;
    if (page !== null && place === page && event !== undefined) {
      heading.focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: "instant" });
    }
    reachable();
  }

  function decoded(hash) {
    try {
      return decodeURIComponent(hash);
    } catch {
      return hash;
    }
  }

  // A box that scrolls can be reached and has a name; one that does not is no stop on the way.
  function reachable() {
    for (const box of document.querySelectorAll(".scroll")) {
      const scrolls = box.scrollWidth > box.clientWidth;
      const name = box.dataset.name ?? box.querySelector("caption, svg > title")?.textContent.trim();
      if (scrolls) {
        box.tabIndex = 0;
        box.setAttribute("role", "region");
        if (name !== undefined) box.setAttribute("aria-label", name);
      } else {
        for (const each of ["tabindex", "role", "aria-label"]) box.removeAttribute(each);
      }
    }
  }
  addEventListener("resize", reachable);
  document.addEventListener("toggle", reachable, true);

  // What is folded is printed too.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });

  function versionTable() {
    const table = document.querySelector("table.versions");
    if (table === null) return undefined;
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
    const heads = [...table.tHead.rows[0].cells];
    const shown = document.getElementById("shown");
    const search = document.getElementById("q");
    const filters = ["stage", "level", "owner", "tag"].map((name) => document.getElementById(name));
    const collator = new Intl.Collator("en", { numeric: true });
    let sort;

    document.querySelector(".controls").hidden = false;
    search.addEventListener("input", changed);
    for (const filter of filters) filter.addEventListener("change", changed);
    document.getElementById("clear").addEventListener("click", () => {
      read(new URLSearchParams());
      write();
      search.focus();
    });
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const again = sort !== undefined && sort.head === head && !sort.down;
        order({ head, down: again });
        write();
      });
    }
    filter();
    return { read };

    function changed() {
      filter();
      write();
    }

    function filter() {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const [stage, level, owner, tag] = filters.map((each) => each.value);
      let count = 0;
      for (const { row, text } of rows) {
        const data = row.dataset;
        const fits =
          words.every((word) => text.includes(word)) &&
          (stage === "" || data.stage === stage) &&
          (level === "" || data.level === level) &&
          (owner === "" || data.owner === owner) &&
          (tag === "" || data.tags.split("\n").includes(tag));
        row.hidden = !fits;
        if (fits) count += 1;
      }
      shown.textContent = `${count} of ${rows.length} versions shown`;
    }

    function order(next) {
      sort = next;
      for (const head of heads) head.removeAttribute("aria-sort");
      if (sort !== undefined) sort.head.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      const sorted = sort === undefined ? rows : [...rows].sort((a, b) => compared(a.row, b.row));
      body.append(...sorted.map(({ row }) => row));
    }

    function compared(a, b) {
      const at = sort.head.cellIndex;
      const [one, two] = [a, b].map((row) => row.cells[at].dataset.value ?? row.cells[at].textContent);
      const difference = sort.head.dataset.sort === "number" ? Number(one) - Number(two) : collator.compare(one, two);
      return sort.down ? -difference : difference;
    }

    // The state stands in the address, so that it can be kept and sent; history is not filled with every key press.
    function write() {
      const state = new URLSearchParams();
      if (search.value !== "") state.set("q", search.value);
      for (const filter of filters) if (filter.value !== "") state.set(filter.id, filter.value);
      if (sort !== undefined) {
        state.set("sort", sort.head.dataset.key);
        if (sort.down) state.set("order", "descending");
      }
      const text = state.toString();
      const hash = text === "" ? "#versions" : `#versions?${text}`;
      history.replaceState(null, "", hash);
      for (const back of backs) back.setAttribute("href", hash);
    }

    function read(state) {
      search.value = state.get("q") ?? "";
      for (const filter of filters) {
        filter.value = state.get(filter.id) ?? "";
        if (filter.selectedIndex < 0) filter.value = "";
      }
      const head = heads.find((each) => each.dataset.key === state.get("sort"));
      order(head === undefined ? undefined : { head, down: state.get("order") === "descending" });
      filter();
      const text = state.toString();
      for (const back of backs) back.setAttribute("href", text === "" ? "#versions" : `#versions?${text}`);
    }
  }
});
