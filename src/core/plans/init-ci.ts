import { ciTemplates } from "../../generated/ci.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";

/** A service that runs checks on proposed changes. */
export type CiService = "github" | "gitlab";

/** The services `mlc init --ci` writes files for. */
export const ciServices: readonly CiService[] = ["github", "gitlab"];

/** What is to be written for a service, from the top of the repository, and what is left to do by hand. */
export interface CiPlan {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly findings: readonly Finding[];
}

/**
 * The files of a service: those that are there stay as they are. `directory` is that of the workspace in the repository
 * (`.` at its top), `version` the release of mlc that is installed there, `exists` says what the repository has.
 */
export function planCi(
  service: CiService,
  { version, directory, exists }: { version: string; directory: string; exists: (file: string) => boolean },
): CiPlan {
  const written = files[service].filter(({ file }) => !exists(file));
  const present = files[service].filter(({ file }) => exists(file)).map(({ file }) => file);
  const notes = present.map((file) => finding("init-ci-present", { file }, { file }));
  const include = service === "gitlab" && exists(GITLAB_PIPELINE);
  return {
    files: [
      ...written.map(({ file, template }) => ({
        file,
        text: filled(ciTemplates[template] ?? "", { version, directory, file }),
      })),
      ...(service === "gitlab" && !include
        ? [{ file: GITLAB_PIPELINE, text: `include:\n  - local: ${GITLAB}\n` }]
        : []),
    ],
    findings: [
      ...notes,
      ...(include && written.length > 0
        ? [finding("init-ci-include", { file: GITLAB_PIPELINE, include: GITLAB }, { file: GITLAB_PIPELINE })]
        : []),
    ],
  };
}

const GITLAB = ".gitlab/mlc.yml";
const GITLAB_PIPELINE = ".gitlab-ci.yml";
const files: Readonly<Record<CiService, readonly { readonly file: string; readonly template: string }[]>> = {
  github: [
    { file: ".github/workflows/mlc.yml", template: "github" },
    { file: ".github/workflows/mlc-due.yml", template: "github-due" },
  ],
  gitlab: [{ file: GITLAB, template: "gitlab" }],
};

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([a-z]+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
