/** How text is to look; decided once by main, for standard output. */
export interface Style {
  readonly color: boolean;
  /** Columns to fill. */
  readonly width: number;
  /** False outside UTF-8: symbols are then spelled in ASCII. */
  readonly unicode: boolean;
  /** A terminal, not a pipe or a file: tables are drawn, and nothing raw is let through. */
  readonly tty: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** What a reporter makes of an outcome: results for standard output, talk for standard error. */
export interface Text {
  readonly out: string;
  readonly err: string;
  /** Added to the end of the file that an environment variable names; where it names none, dropped. */
  readonly appended?: readonly Appended[];
}

/** A text for a file of the CI runner: "Workflow commands for GitHub Actions", environment files. */
export interface Appended {
  readonly variable: "GITHUB_STEP_SUMMARY" | "GITHUB_OUTPUT";
  readonly text: string;
}
