/** Who a card is for: everybody, who builds on the model, or a supervising authority; each sees what the one before sees. */
export type Audience = "public" | "downstream" | "authority";

/** What was taken out of facts before an audience saw them. */
export interface Shown {
  readonly audience: Audience;
  /** What card.yaml withholds from this audience and somebody had answered. */
  readonly withheld: readonly { readonly path: string; readonly because: string | undefined }[];
  /** The fields that are for a narrower audience and somebody had answered. */
  readonly left: readonly string[];
  /** Paths in `withhold:` and `disclose:` that name nothing a card shows, with their place in the list. */
  readonly idle: readonly { readonly path: string; readonly list: "withhold" | "disclose"; readonly at: number }[];
}
