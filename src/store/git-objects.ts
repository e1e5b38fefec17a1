/**
 * Cuts what `git cat-file --batch` answers to ids, as it comes: `<id> <type> <size>`, newline, that many bytes, newline. `take`
 * is called for each object that is there whole; a missing one has no size.
 */
export class BatchAnswer {
  /** The id in the last answer that came whole, be it `missing`. */
  last: string | undefined;
  private chunks: Buffer[] = [];
  private length = 0;
  /** How many bytes the next object needs, as far as that is known. */
  private needed = 0;
  private readonly take: (id: string, bytes: Uint8Array) => void;

  constructor(take: (id: string, bytes: Uint8Array) => void) {
    this.take = take;
  }

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length >= this.needed) this.cut(Buffer.concat(this.chunks, this.length));
  }

  private cut(all: Buffer): void {
    let at = 0;
    this.needed = 0;
    for (let end = all.indexOf(NEWLINE, at); end !== -1; end = all.indexOf(NEWLINE, at)) {
      const [id = "", , size] = all.toString("latin1", at, end).split(" ");
      const next = size === undefined ? end + 1 : end + 2 + Number(size);
      if (next > all.length) {
        this.needed = next - at;
        break;
      }
      if (size !== undefined) this.take(id, all.subarray(end + 1, next - 1));
      this.last = id;
      at = next;
    }
    this.chunks = [all.subarray(at)];
    this.length = all.length - at;
  }
}

const NEWLINE = 0x0a;
