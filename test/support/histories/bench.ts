import { roleHolders, type Person } from "../../../scripts/cast.ts";
import { deskOf, versionAt, type Desk, type Done, type Version } from "./desk.ts";
import type { Files } from "./files.ts";

/** Some files with everybody around them: whoever does something takes the desk. */
export interface Bench {
  readonly files: Files;
  desk(by: Person | "stranger"): Desk;
  /** The person of the cast, or Ana where she is alone. */
  person(by: Person): Person;
  holder(role: string): Person;
  /** A version as it stands in the files. */
  version(model: string, version: string): Version | undefined;
}

/** What somebody did. */
export interface Deed {
  readonly by: Person | "stranger";
  readonly done: Done;
}

/** A step somebody could take next; undefined where there is none, or where the product refuses it. */
export type Step = (bench: Bench, version: Version, pick: number) => Promise<Deed | undefined>;

/** Sets the bench at a moment. */
export async function benchOf(files: Files, at: string, hex: () => string, alone: boolean): Promise<Bench> {
  const base = await deskOf(files, { by: "ana", at, hex });
  const person = (by: Person): Person => (alone ? "ana" : by);
  return {
    files,
    person,
    desk: (by) => ({ ...base, by: by === "stranger" ? by : person(by) }),
    holder: (role) => person(roleHolders[role] ?? "ana"),
    version: (model, version) => versionAt(base, model, version),
  };
}

/** A deed of a person, where the product let them. */
export async function by(
  bench: Bench,
  who: Person | "stranger",
  act: (desk: Desk) => Promise<Done | undefined>,
): Promise<Deed | undefined> {
  const desk = bench.desk(who);
  const done = await act(desk);
  return done === undefined ? undefined : { by: desk.by, done };
}
