/**
 * Who may import whom. Every rule has its reason; `npm run boundaries` prints it where the rule is broken.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      comment:
        "Two files that need each other are one file, or hide a third. (Imports that are only types are left out: they are gone when the code runs. So are lazy ones: help asks the list of commands, which can load help.)",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "dynamic-import"] } },
    },
    {
      name: "no-orphan",
      severity: "error",
      comment: "A file that nobody imports is dead, or its line in an index is missing.",
      from: { orphan: true, pathNot: ["\\.d\\.ts$", "^src/main\\.ts$", "^bin/"] },
      to: {},
    },
    {
      name: "pure-folders-no-node",
      severity: "error",
      comment:
        "core, importers, documents, report and reporters decide and never act: no files, git, process, clock or environment. What they need is handed in, so that the same input gives the same bytes and every decision can be tested without a directory.",
      from: { path: "^src/(core|importers|documents|report|reporters)/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    {
      name: "crypto-only-for-digests",
      severity: "error",
      comment:
        "node:crypto is pure where it hashes bytes, and costs 2 ms to load: importers may, the rest hashes with core/sha256.ts. Random digits come from the world.",
      from: {
        path: "^src/(core|importers|documents|report|reporters)/",
        pathNot: "^src/importers/[^/]*\\.ts$",
      },
      to: { dependencyTypes: ["core"], path: "^(node:)?crypto$" },
    },
    {
      name: "core-stands-alone",
      severity: "error",
      comment:
        "The decisions are the heart of mlc: they know the generated types and data and nothing around them. errors.ts is a finding that can be thrown, for a plan that cannot be made.",
      from: { path: "^src/core/" },
      to: { path: "^src/", pathNot: "^src/((core|generated)/|errors\\.ts$)" },
    },
    {
      name: "pure-folders-stand-beside-each-other",
      severity: "error",
      comment:
        "An importer, a document and a reporter see core, never each other or the shell; what two of them share belongs into core.",
      from: { path: "^src/(importers|documents|report|reporters)/" },
      to: {
        path: "^src/",
        pathNot: ["^src/(core|generated)/", "^src/(outcome|format|errors|version)\\.ts$", "^src/$1/"],
      },
    },
    {
      name: "store-knows-no-presentation",
      severity: "error",
      comment: "store reads and writes files and git; how a thing is shown or asked for is none of its business.",
      from: { path: "^src/store/" },
      to: { path: "^src/(commands|reporters|documents|report|importers|main)" },
    },
    {
      name: "commands-return-outcomes",
      severity: "error",
      comment: "Commands hand back data; only reporters make text, and only main calls them.",
      from: { path: "^src/commands/" },
      to: { path: "^src/(reporters/|main|world-real)" },
    },
    {
      name: "main-is-on-top",
      severity: "error",
      comment: "Only bin starts main. Anything that imported it could not be tested without the whole program.",
      from: { path: "^src/", pathNot: "^src/main[^/]*\\.ts$" },
      to: { path: "^src/(main[^/]*|world-real)\\.ts$" },
    },
    {
      name: "chalk-and-tables-in-reporters",
      severity: "error",
      comment:
        "One colour decision: chalk ignores NO_COLOR and cli-table3 paints into pipes, so only reporters hold them.",
      from: { pathNot: "^src/reporters/" },
      to: { path: "node_modules/(chalk|cli-table3)/" },
    },
    {
      name: "commander-in-commands",
      severity: "error",
      comment: "How a command line is read stays replaceable, and decisions never depend on it.",
      from: { path: "^src/", pathNot: "^src/commands/" },
      to: { path: "node_modules/commander/" },
    },
    {
      name: "simple-git-in-store-git",
      severity: "error",
      comment:
        "simple-git reports success for commits that did not happen; the files that know its traps are the only ones that may call it.",
      from: { path: "^src/", pathNot: "^src/store/git[^/]*(\\.ts$|/)" },
      to: { path: "node_modules/(simple-git|@simple-git)/" },
    },
    {
      name: "child-processes-in-store-git",
      severity: "error",
      comment: "git, and ssh-keygen for the signatures of records, are the only programs mlc starts.",
      from: { path: "^src/", pathNot: "^src/store/(git[^/]*(\\.ts$|/)|ssh-keygen\\.ts$)" },
      to: { dependencyTypes: ["core"], path: "^(node:)?child_process$" },
    },
    {
      name: "inquirer-behind-the-world",
      severity: "error",
      comment: "Questions go through World.ask, so that tests answer them and a pipe is never prompted.",
      from: { path: "^src/", pathNot: "^src/world-ask\\.ts$" },
      to: { path: "node_modules/(inquirer|@inquirer)/" },
    },
    {
      name: "yaml-in-store-and-importers",
      severity: "error",
      comment:
        "One hardened way to read YAML. Importers read other tools' files, documents/hf* the front matter of a README.",
      from: { path: "^src/", pathNot: "^src/(store/|importers/|documents/hf)" },
      to: { path: "node_modules/yaml/" },
    },
    {
      name: "no-ajv-at-run-time",
      severity: "error",
      comment:
        "Ajv costs 120 ms a start; validators of mlc's own documents are compiled ahead. Only a BOM is held against the schemas of others, which are loaded for that alone. scripts may use it.",
      from: { path: "^src/", pathNot: "^src/(generated/|store/cyclonedx-check\\.ts$)" },
      to: { path: "node_modules/ajv" },
    },
    {
      name: "no-network",
      severity: "error",
      comment:
        "mlc works offline and calls nobody. The one exception is asked for by name: `mlc import --url` sends one GET to a Prometheus server on the person's own network.",
      from: { path: "^(src|bin)/", pathNot: "^src/store/http-get\\.ts$" },
      to: { dependencyTypes: ["core"], path: "^(node:)?(https?|http2|net|tls|dgram|dns|inspector)(/|$)" },
    },
    {
      name: "the-network-call-has-one-caller",
      severity: "error",
      comment:
        "Whoever reads `mlc import --url` sees the only way onto the network; no other command, and no plan, may have it.",
      from: { path: "^(src|bin)/", pathNot: "^src/commands/import-url\\.ts$" },
      to: { path: "^src/store/http-get\\.ts$" },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      comment:
        "Everything is bundled, but what is imported must stand in package.json, pinned, or the next install breaks it.",
      from: { path: "^(src|bin|scripts)/" },
      to: {
        dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "undetermined"],
        pathNot: "dist/(main|completion)\\.cjs$",
      },
    },
    {
      name: "no-tests-in-src",
      severity: "error",
      comment: "What ships must not need what tests it.",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { conditionNames: ["source", "import", "require", "node", "default", "types"] },
  },
};
