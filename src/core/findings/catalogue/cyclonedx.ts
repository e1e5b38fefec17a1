import { entry } from "../entry.ts";

/** What can be said about a CycloneDX BOM: against its official schema, and against what that schema cannot see. */
export const cyclonedx = {
  "bom-not-json": entry<{ file: string; reason: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is not JSON: ${a.reason}`,
    fix: (a) => `write it anew: \`mlc card --to cyclonedx --out ${a.file}\``,
    why: "mlc reads and writes CycloneDX in its JSON form. The XML and protobuf forms hold the same, and the CycloneDX command-line tool converts them.",
  }),

  "bom-not-cyclonedx": entry<{ file: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is no CycloneDX BOM: \`bomFormat\` is not \`CycloneDX\``,
    fix: (a) => `give another file, or write the BOM: \`mlc card --to cyclonedx --out ${a.file}\``,
    why: "Every CycloneDX document says at its top `bomFormat: CycloneDX`; without it no tool reads it as one.",
  }),

  "bom-spec-unknown": entry<{ found: string; known: readonly string[] }>({
    severity: "error",
    say: (a) => `\`specVersion\` is \`${a.found}\`; mlc has the official schemas of ${a.known.join(" and ")}`,
    fix: (a) => `write ${a.known.map((each) => `\`${each}\``).join(" or ")}, or check it with the tool that wrote it`,
    why: "The official schema takes any text as specVersion, so a version that does not exist passes it. A BOM can only be judged by the schema of its own version.",
  }),

  "bom-shape": entry<{ what: string; mend: string; spec: string }>({
    severity: "error",
    say: (a) => `${a.what} (schema of CycloneDX ${a.spec})`,
    fix: (a) => a.mend,
    why: "The official JSON Schema of CycloneDX refuses the document here. Tools that read BOMs check against it, and most refuse the whole file. A BOM that mlc wrote is mended by writing it again.",
  }),

  "bom-dangling-ref": entry<{ ref: string; where: string; meant?: string }>({
    severity: "error",
    say: (a) => `${a.where} names \`${a.ref}\`, and nothing in the BOM has this \`bom-ref\``,
    fix: (a) =>
      a.meant === undefined
        ? `add a component with \`"bom-ref": "${a.ref}"\`, or take the reference out`
        : `write \`${a.meant}\`, or add a component with \`"bom-ref": "${a.ref}"\``,
    why: "A reference to a component that is not there looks like evidence and leads nowhere. JSON Schema cannot compare two places of a document, so the official schema accepts it.",
  }),

  "bom-ref-twice": entry<{ ref: string; first: string }>({
    severity: "error",
    say: (a) => `\`bom-ref\` \`${a.ref}\` stands here and at ${a.first}`,
    fix: () => "give one of the two another `bom-ref`, and the references to it too",
    why: "Every bom-ref has to be unique within the BOM (it says so in words); with two of a kind nobody can tell which one a dependency means.",
  }),

  "bom-dependency-twice": entry<{ ref: string; first: string }>({
    severity: "error",
    say: (a) => `what \`${a.ref}\` depends on is said here and at ${a.first}`,
    fix: () => "join the two `dependsOn` lists into one entry",
    why: "Readers take the first or the last of the two and lose the other. The official schema asks only that the entries are not identical.",
  }),

  "bom-card-misplaced": entry<{ type: string }>({
    severity: "error",
    say: (a) => `a component of type \`${a.type}\` has a \`modelCard\``,
    fix: () => 'write `"type": "machine-learning-model"`, or take the `modelCard` out',
    why: "A model card is defined for components of type machine-learning-model alone; the official schema says so only in a comment.",
  }),

  "bom-energy-unsourced": entry<{ activity: string }>({
    severity: "error",
    say: (a) => `the energy of \`${a.activity}\` has an empty list of \`energyProviders\``,
    fix: () =>
      "name at least one with `organization`, `energySource` (`unknown` is a word for it) and `energyProvided`, or move the figure to `properties`",
    why: "The specification requires the providers of the energy; an empty list satisfies the schema and says nothing.",
  }),

  "bom-hash-length": entry<{ alg: string; digits: number; wanted: number }>({
    severity: "error",
    say: (a) => `a \`${a.alg}\` hash has ${String(a.digits)} hexadecimal digits; it needs ${String(a.wanted)}`,
    fix: () => "write the whole digest of the file, or the algorithm that it was made with",
    why: "The official schema takes any of five lengths for any algorithm. A digest of another length can never match the file, so nobody could verify it.",
  }),

  "bom-interval-odd": entry<{ lower: string; upper: string }>({
    severity: "error",
    say: (a) => `the lower bound of a confidence interval, \`${a.lower}\`, is above the upper, \`${a.upper}\``,
    fix: () => "write the smaller of the two as `lowerBound`",
    why: "Bounds are texts in CycloneDX, so the schema cannot compare them.",
  }),

  "bom-facts-carried": entry<{ model: string; paths: readonly string[] }>({
    severity: "note",
    say: (a) => `CycloneDX has no field for ${counted(a.paths)}; carried as text or properties: ${a.paths.join(", ")}`,
    fix: (a) => `\`mlc card ${a.model} --to cyclonedx --json\` says under \`losses\` where each of them stands`,
    why: "What the standard has no field for is written where readers find it: as lines with a fixed beginning, as text beside what it belongs to, or as properties whose names begin with `mlc:`. Tools that know the standard alone do not understand them.",
  }),

  "bom-facts-left": entry<{ model: string; paths: readonly string[] }>({
    severity: "note",
    say: (a) => `${counted(a.paths)} ${a.paths.length === 1 ? "is" : "are"} not in the BOM: ${a.paths.join(", ")}`,
    fix: (a) => `who needs them reads the files of the model, or \`mlc card ${a.model} --to md\``,
    why: "A BOM says what a model is made of. How it is run, decided on and paid for has no place in it, and neither have the books that mlc keeps.",
  }),

  "bom-more-wrong": entry<{ count: number }>({
    severity: "note",
    say: (a) => `${String(a.count)} more places of the BOM are wrong`,
    fix: () => "mend those above and check again",
    why: "One slip of a tool is often repeated in every component; mlc shows the first fifty.",
  }),
};

function counted(paths: readonly string[]): string {
  return paths.length === 1 ? "one kind of fact" : `${String(paths.length)} kinds of facts`;
}
