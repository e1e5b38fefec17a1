import { movingRevision } from "../floating.ts";

/** A model or dataset as somebody named it: an id, and the fixed revision where there is one. */
export interface PlainName {
  readonly id: string;
  /** Undefined where none is named, and for a branch, which stands for whatever is newest. */
  readonly revision: string | undefined;
}

/**
 * A name without its wrapping, so that the same thing is found under each of them: `hf://org/name@rev`,
 * `https://huggingface.co/datasets/org/name/tree/rev` and `org/name` with a revision of its own. A revision given beside the
 * name stands over one inside it. Paths behind a revision are left out.
 */
export function plainName(text: string, beside?: string): PlainName {
  const bare = withoutHub(text.trim()).replace(/\/+$/, "");
  const [, id = bare, inside] = /^([^@]+?)(?:\/(?:tree|resolve|blob)\/|@)([^/@\s]+)(?:\/.*)?$/.exec(bare) ?? [];
  const named = beside ?? inside;
  const fixed = named !== undefined && movingRevision(named) === undefined ? named : undefined;
  return { id, revision: fixed };
}

function withoutHub(text: string): string {
  const hub = /^(?:hf:\/\/|https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/)(?:(?:datasets|models)\/)?(.+)$/.exec(
    text,
  );
  return hub?.[1] ?? text;
}

/** True where a revision is the other one, or the beginning of it as git shows commits (at least seven digits). */
export function sameRevision(asked: string, revision: string): boolean {
  return asked === revision || (/^[0-9a-f]{7,}$/.test(asked) && revision.startsWith(asked));
}
