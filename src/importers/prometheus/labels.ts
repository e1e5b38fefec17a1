import { publicLabel } from "../public-text.ts";

/** One series: the name of its metric, its labels, and values over time in ascending order. */
export interface Series {
  readonly name: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly points: readonly Point[];
}

/** A value as it was written, with the moment it is of in seconds since 1970 where the source says so. */
export interface Point {
  readonly at: number | undefined;
  readonly text: string;
}

/** True for a label that names a machine, a process or an address: they come and go, and belong into no record. */
export function isMachineLabel(name: string): boolean {
  return MACHINES.has(name.toLowerCase());
}

/** The labels of a series that a record may keep as its slice. With `all` those of machines too, where they may be shown. */
export function sliceOf(series: Series, all: boolean): { readonly [label: string]: string } | undefined {
  const kept = [...series.labels].flatMap(([name, value]) => {
    if (NOT_A_SLICE.has(name) || (!all && isMachineLabel(name))) return [];
    const text = publicLabel(value);
    return text !== undefined && /^[A-Za-z_][\w.-]{0,79}$/.test(name) ? [[name, text] as const] : [];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST));
}

const MOST = 20;
/** What a label says that has a place of its own in the record. */
const NOT_A_SLICE: ReadonlySet<string> = new Set(["__name__", "quantile", "le"]);
/** Lower case; the names that Prometheus, Kubernetes, DCGM and Thanos give to machines and processes. */
const MACHINES: ReadonlySet<string> = new Set([
  ...["instance", "exported_instance", "host", "hostname", "nodename", "node", "server", "ip", "address", "endpoint"],
  ...["pod", "pod_name", "pod_ip", "host_ip", "exported_pod", "kubernetes_pod_name", "kubernetes_node", "uid"],
  ...["container", "container_id", "container_name", "exported_container", "id", "uuid", "gpu_uuid", "replica"],
  ...["prometheus", "prometheus_replica", "pid", "user", "username", "email"],
]);
