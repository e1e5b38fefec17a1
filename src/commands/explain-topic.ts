/** One thing that can be explained. */
export interface Topic {
  readonly kind: "finding" | "criterion" | "stage" | "metric" | "checkpoint" | "lifecycle" | "control";
  readonly name: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly details: readonly (readonly [name: string, value: string])[];
  /** Other tools' names for it. */
  readonly alsoCalled: readonly string[];
}

/** A topic that no other tool has a name for. */
export function topic(
  kind: Topic["kind"],
  name: string,
  title: string,
  text: readonly string[],
  details: Topic["details"],
): Topic {
  return { kind, name, title, text, details, alsoCalled: [] };
}
