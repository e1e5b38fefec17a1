import type { Finding } from "./core/findings/finding.ts";
import type { OutBody } from "./generated/types.ts";

/**
 * What a command did, as data. `body` is exactly the `--json` document (its schema stands under schemas/output/);
 * reporters turn it into any other text; main writes that and picks the exit code.
 */
export interface Outcome {
  /** 0 = done, or the answer is yes; 1 = it ran and the answer is no; 2 = it ran on an incomplete history, so there is no answer. */
  readonly exit: 0 | 1 | 2;
  readonly body: OutBody;
  /** The findings behind `body.findings`, in the same order, for reporters that draw frames. */
  readonly findings: readonly Finding[];
  /** One line of a file (1-based), for the frame under a finding; undefined where it cannot be had. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
  /** The workspace's directory in its repository, empty or ending in `/`: what CI puts before paths. */
  readonly prefix?: string;
  /** What follows a writer's result: commands to run next, one a line. Human format only, on standard error. */
  readonly next?: readonly string[];
  /** The same as a Markdown document, where the command makes one for readers. */
  readonly markdown?: () => string;
  /**
   * What people are shown of the criteria of a score: one with its whole check, or only which of the single version's are met
   * as self. All of them are worked out for whoever reads the body.
   */
  readonly criteria?: "explained" | { readonly asSelf: readonly string[] };
  /** What may be longer than a screen: shown through the person's pager on a terminal. */
  readonly long?: boolean;
}
