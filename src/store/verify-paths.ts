/** A document or record of a model, by where it lies: `[, dir, folder, name]`. Which directories are models, mlc.yaml says. */
export const INSIDE =
  /^(.+?)\/(?:(datasheets|versions|records)\/.+\.yaml|(model|card|scorecard|governance|operations)\.yaml)$/;
