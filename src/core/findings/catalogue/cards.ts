import { entry } from "../entry.ts";

export const cards = {
};
