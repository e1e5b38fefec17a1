import { shipped } from "../../generated/data.ts";
import { didYouMean } from "../did-you-mean.ts";

/** The fact path that was most likely meant: one that is close as a whole, else one whose last key is (`purpse`: model.purpose). */
export function nearPath(text: string, more: readonly string[] = []): string | undefined {
  const paths = shipped.facts.facts.map((row) => row.path);
  const whole = didYouMean(text, [...paths, ...more]);
  if (whole !== undefined) return whole;
  const byKey = new Map(paths.toReversed().map((path) => [path.slice(path.lastIndexOf(".") + 1), path]));
  return byKey.get(didYouMean(text, byKey.keys()) ?? "");
}
