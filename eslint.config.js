import tseslint from "typescript-eslint";

/** The folders that decide and never act: same input, same output. */
const pure = ["src/core/**", "src/importers/**", "src/documents/**", "src/report/**", "src/reporters/**"];

export default tseslint.config(
  {
    ignores: ["dist/", "coverage/", "node_modules/", "src/generated/", "test/fixtures/", "examples/", "templates/"],
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["vitest.config.ts"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Ours, on top of the set.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      // A leading underscore says "left out on purpose", as in `const { $id: _id, ...rest } = schema`.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", 300],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "A union of strings says the same and leaves no code behind." },
        {
          selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']",
          message: "process.exit() cuts output that is still on its way into a pipe; set process.exitCode.",
        },
        { selector: "ExportDefaultDeclaration", message: "Named exports only: one name for a thing everywhere." },
      ],

      // `Record<never, never>` is how a finding without arguments says so.
      "@typescript-eslint/no-generated-empty-object-type": "off",
      // Readable numbers in templates: `${count} files` needs no String().
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `{ say: () => undefined }` and `() => void world.ask()` are fine; a promise nobody awaits is still an error.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: pure.map((folder) => `${folder}/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "Handed in through World or Style; this folder is pure." },
        { name: "fetch", message: "mlc never uses the network." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The clock is handed in; this folder is pure." },
        { object: "Math", property: "random", message: "The same input gives the same output." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The clock is handed in; this folder is pure.",
        },
        {
          selector: "CallExpression[callee.property.name=/^(localeCompare|toLocale.*)$/]",
          message: "The locale must not change a byte.",
        },
        { selector: "TSEnumDeclaration", message: "A union of strings says the same and leaves no code behind." },
        { selector: "ExportDefaultDeclaration", message: "Named exports only: one name for a thing everywhere." },
      ],
    },
  },
  {
    // Scripts and tests talk to the terminal; tests may assert what they have just made.
    files: ["scripts/**/*.ts", "test/**/*.ts", "*.config.ts", "test/**/*.config.ts"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "no-restricted-syntax": "off",
      // expect.objectContaining() and its kin are any; a type parameter names the document a test expects.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  {
    files: ["test/**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "fast-check", message: "Import it from test/support/fast-check.ts: the same examples in every run." },
      ],
    },
  },
);
