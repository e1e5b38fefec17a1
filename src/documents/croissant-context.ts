import type { JsonMap } from "../core/json.ts";

/** Croissant 1.1 and the vocabulary for responsible AI, whose version is still 1.0. */
export const CONFORMS_TO = ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"];

/**
 * The JSON-LD context of Croissant 1.1, whole, since mlcroissant warns of every term that is missing. `cr` is http and
 * schema.org is https: with http for schema.org, as the text of the specification has it, mlcroissant finds nothing.
 */
export const context: JsonMap = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  conformsTo: "dct:conformsTo",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  examples: { "@id": "cr:examples", "@type": "@json" },
  ...Object.fromEntries(
    [
      "arrayShape citeAs column containedIn equivalentProperty extract field fileObject fileProperty fileSet format includes",
      "isArray isLiveDataset jsonPath key md5 parentField path readLines recordSet references regex repeated replace",
      "samplingRate sdVersion separator source subField transform unArchive value",
    ]
      .flatMap((line) => line.split(" "))
      .map((term) => [term, `cr:${term}`]),
  ),
};
