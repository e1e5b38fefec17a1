import { createServer, type Server } from "node:http";

/** What the exporter has counted so far, per look of Prometheus at it; the shares never change, so every rate is known. */
export const PER_LOOK = { requests: 100, failed: 3, to100ms: 90, to250ms: 98, to500ms: 100, seconds: 9.5 };

/** The 95th percentile as Prometheus interpolates it: rank 95 of 100 in the bucket from 0.1 to 0.25 s that holds 8. */
export const P95_MS = (0.1 + (0.25 - 0.1) * ((95 - PER_LOOK.to100ms) / (PER_LOOK.to250ms - PER_LOOK.to100ms))) * 1000;

/**
 * A small service as Prometheus sees it: a latency histogram and a counter of requests. Everything is counted up at each
 * look, so both series always belong together.
 */
export async function startExporter(): Promise<{
  readonly server: Server;
  readonly port: number;
  looks: () => number;
}> {
  let looks = 0;
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    looks += 1;
    response.writeHead(200, { "content-type": "text/plain; version=0.0.4" }).end(page(looks));
  });
  return { server, port: await listening(server), looks: () => looks };
}

/** Starts a server on a free port of this machine and gives the port. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function page(looks: number): string {
  const { requests, failed, to100ms, to250ms, to500ms, seconds } = PER_LOOK;
  const bucket = (bound: string, count: number): string =>
    `http_request_duration_seconds_bucket{le="${bound}"} ${String(count * looks)}`;
  return [
    "# HELP http_request_duration_seconds How long a reply took.",
    "# TYPE http_request_duration_seconds histogram",
    bucket("0.1", to100ms),
    bucket("0.25", to250ms),
    bucket("0.5", to500ms),
    bucket("+Inf", requests),
    `http_request_duration_seconds_sum ${String(seconds * looks)}`,
    `http_request_duration_seconds_count ${String(requests * looks)}`,
    "# TYPE http_requests_total counter",
    `http_requests_total{code="200"} ${String((requests - failed) * looks)}`,
    `http_requests_total{code="500"} ${String(failed * looks)}`,
    "",
  ].join("\n");
}
