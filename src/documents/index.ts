import type { CardFormat } from "./format.ts";
import { hf } from "./hf.ts";
import { md } from "./md.ts";

/** The formats of a model card, in the order help shows them. */
export const cardFormats: readonly CardFormat[] = [md, hf];
