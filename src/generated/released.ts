// Generated from templates/released by `npm run generate`. Do not edit.

/** Rules of earlier releases as JSON text, by the digest that decisions name them with. */
export interface Released {
  /** `{levels, metrics, frameworks}`, of the metrics what decisions read. */
  readonly catalogues: Readonly<Record<string, string>>;
  /** `{gates, checkpoints}`. */
  readonly gates: Readonly<Record<string, string>>;
  /** A lifecycle file. */
  readonly lifecycles: Readonly<Record<string, string>>;
}

/** All that were released before this release. */
export const released: Released = {
  catalogues: {
  },
  gates: {
  },
  lifecycles: {
  },
};
