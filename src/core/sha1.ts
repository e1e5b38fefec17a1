import { padded } from "./sha256.ts";

/**
 * SHA-1 (FIPS 180-4) of bytes, 20 bytes. Not for security: UUIDs of version 5 are made with it. Written out for the
 * same reason as SHA-256: node:crypto is slow to load.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const schedule = new Int32Array(80);
  const view = padded(bytes);
  for (let at = 0; at < view.byteLength; at += 64) compress(state, schedule, view, at);
  const digest = new DataView(new ArrayBuffer(20));
  for (const [i, each] of state.entries()) digest.setInt32(4 * i, each);
  return new Uint8Array(digest.buffer);
}

function compress(state: Int32Array, w: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 80; i++) {
    w[i] = rotated((w[i - 3] ?? 0) ^ (w[i - 8] ?? 0) ^ (w[i - 14] ?? 0) ^ (w[i - 16] ?? 0), 1);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let i = 0; i < 80; i++) {
    const next = (rotated(a, 5) + mixed(i, b, c, d) + e + (ROUNDS[Math.floor(i / 20)] ?? 0) + (w[i] ?? 0)) | 0;
    [e, d, c, b, a] = [d, c, rotated(b, 30), a, next];
  }
  for (const [i, each] of [a, b, c, d, e].entries()) state[i] = ((state[i] ?? 0) + each) | 0;
}

function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return (b & c) | (~b & d);
  return round >= 40 && round < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

const ROUNDS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];
