import fc from "fast-check";

// Every run of the tests sees the same examples, so that a failure belongs to the change that shows it.
// `npm run test:faults` sees eight times more; `PROPERTY_SEED=$RANDOM npm run test:faults` sees others.
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_261_122) });

/** How often a property is looked at: `runs`, or as many times more as `PROPERTY_TIMES` says. */
export function times(runs: number): number {
  return runs * Number(process.env["PROPERTY_TIMES"] ?? 1);
}

export { fc };
