import { DOCUMENTS, PIECES } from "./documents.ts";

/** Numbers in [0, 1) from a seed, the same everywhere (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One document with one to three random changes: pieces put in, characters and lines deleted, doubled, moved, indented. */
export function mutant(random: () => number, documents: readonly string[] = DOCUMENTS): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  let text = excerpt(one(documents), below);
  if (below(8) === 0) text = text.replaceAll("\n", "\r\n");
  for (let changes = 1 + below(below(2) + 2); changes > 0; changes--) {
    const at = below(text.length + 1);
    const length = below(6);
    switch (below(8)) {
      case 0:
      case 1:
      case 2:
        text = text.slice(0, at) + one(PIECES) + text.slice(at);
        break;
      case 3:
        text = text.slice(0, at) + text.slice(at + length);
        break;
      case 4:
        text = text.slice(0, at) + one(PIECES) + text.slice(at + length);
        break;
      case 5:
        text = text.slice(0, at) + excerpt(one(documents), below) + text.slice(at);
        break;
      default:
        text = withLines(text, below);
    }
  }
  return below(20) === 0 ? text.trimEnd() : text;
}

// Some lines of a document that stand together: short texts make more meetings of unusual pieces.
function excerpt(text: string, below: (limit: number) => number): string {
  if (below(3) === 0) return text;
  const lines = text.split(/(?<=\n)/);
  const start = below(lines.length);
  return lines.slice(start, start + 1 + below(5)).join("");
}

function withLines(text: string, below: (limit: number) => number): string {
  const lines = text.split(/(?<=\n)/);
  const at = below(lines.length);
  const line = lines[at] ?? "";
  switch (below(5)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(at, 0, line);
      break;
    case 2:
      lines[at] = " ".repeat(1 + below(3)) + line;
      break;
    case 3:
      lines[at] = line.slice(Math.min(below(3) + 1, line.length - line.trimStart().length));
      break;
    default:
      lines.splice(below(lines.length), 0, ...lines.splice(at, 1));
  }
  return lines.join("");
}
