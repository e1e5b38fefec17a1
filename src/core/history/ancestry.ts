/**
 * Who descends from whom, put together while a history is read newest first, a commit always before its parents. Commits
 * are numbered in that order, from 0 for HEAD; ids are kept only as long as a parent is waited for.
 */
export class Ancestry {
  /** The number of the first parent; -1 where there is none, or it is not in this history. */
  private first = new Int32Array(1024).fill(-1);
  private readonly further = new Map<number, number[]>();
  private readonly awaited = new Map<string, Place[]>();
  /** The first parent of the newest number: almost always the next commit. */
  private next: string | undefined;
  private size = 0;

  /** Takes the next commit; its number. */
  add(id: string, first: string | undefined, others: readonly string[]): number {
    const number = this.size++;
    if (number === this.first.length) this.grow();
    if (this.next === id) this.first[number - 1] = number;
    else if (this.next !== undefined) this.wait(this.next, number - 1, 0);
    if (this.awaited.size > 0) this.arrived(id, number);
    this.next = first;
    if (others.length > 0) {
      this.further.set(
        number,
        others.map(() => -1),
      );
      for (const [at, other] of others.entries()) this.wait(other, number, at + 1);
    }
    return number;
  }

  /** Of a merge that was added: what was taken for its first parent is another one, and its line ends here. */
  withoutFirst(number: number): void {
    const first = this.first[number] ?? -1;
    this.first[number] = -1;
    if (first !== -1) this.further.set(number, [first, ...(this.further.get(number) ?? [])]);
  }

  /**
   * The merge that brought each commit of a side branch into the line it was merged into, by number; -1 for commits of HEAD's
   * own line (first parents). Each commit is looked at once.
   */
  merges(): Int32Array {
    const merges = new Int32Array(this.size).fill(-1);
    const seen = new Uint8Array(this.size);
    const lines: Line[] = this.size === 0 ? [] : [{ start: 0, merge: -1 }];
    for (let next = lines.pop(); next !== undefined; next = lines.pop()) {
      // Newest first onto the stack: what an older merge brought is never credited to a younger one.
      for (let number = next.start; number !== -1 && seen[number] === 0; number = this.first[number] ?? -1) {
        seen[number] = 1;
        merges[number] = next.merge;
        for (const start of this.further.get(number) ?? []) lines.push({ start, merge: number });
      }
    }
    return merges;
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.size).fill(-1);
    larger.set(this.first);
    this.first = larger;
  }

  private wait(parent: string, number: number, parentAt: number): void {
    const places = this.awaited.get(parent);
    if (places === undefined) this.awaited.set(parent, [{ number, parentAt }]);
    else places.push({ number, parentAt });
  }

  private arrived(id: string, number: number): void {
    const places = this.awaited.get(id);
    if (places === undefined) return;
    this.awaited.delete(id);
    for (const place of places) {
      const others = place.parentAt === 0 ? undefined : this.further.get(place.number);
      if (others === undefined) this.first[place.number] = number;
      else others[place.parentAt - 1] = number;
    }
  }
}

/** Where a parent's number belongs: which parent of which commit it is. */
interface Place {
  readonly number: number;
  readonly parentAt: number;
}

/** A chain of first parents that is still to be walked, and the merge that brought it. */
interface Line {
  readonly start: number;
  readonly merge: number;
}
