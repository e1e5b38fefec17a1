/** An id for a dataset from a file's or a tool's name: lower-case letters, digits, dots, dashes; endings of files cut off. */
export function datasetIdOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/(?:\.(?:csv|tsv|parquet|arrow|feather|jsonl|ndjson|json|zip|tar|gz|zst|bz2|xz|npz|npy))+$/, "")
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "")
    .slice(0, 90)
    .replace(/[^a-z0-9]+$/, "");
  return plain === "" || DEVICE.test(plain) ? `dataset-${plain}`.replace(/-$/, "") : plain;
}

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
