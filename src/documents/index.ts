import type { CardFormat } from "./format.ts";

/** The formats of a model card, in the order help shows them. */
export const cardFormats: readonly CardFormat[] = [
  { id: "md", title: "Markdown", load: async () => (await import("./md.ts")).md },
  { id: "hf", title: "Hugging Face README", yaml: true, load: async () => (await import("./hf.ts")).hf },
  { id: "html", title: "HTML page", load: async () => (await import("./html.ts")).html },
  { id: "json", title: "the answers as data", load: async () => (await import("./card-json.ts")).json },
  {
    id: "cyclonedx",
    title: "CycloneDX ML-BOM",
    load: async () => (await import("./cyclonedx/writer.ts")).cyclonedx,
    specVersions: ["1.6", "1.7"],
  },
];
