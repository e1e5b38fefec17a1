/**
 * Live numbers from a real Prometheus: `npm run test:prometheus`. A small exporter is looked at every second, its latency and
 * error rate come through `mlc import --url` into monitoring records, and criteria move. Then every way in which a server can
 * fail to answer: each says why and writes nothing. Needs the Debian package `prometheus`. Prints, last, `N passed, N failed`.
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cast } from "../../scripts/cast.ts";
import type { OutImport, OutScore } from "../../src/generated/types.ts";
import { mlc, mlcJson } from "../support/run.ts";
import { testWorld } from "../support/world.ts";
import { failures } from "./failures.ts";
import { P95_MS, PER_LOOK, startExporter } from "./exporter.ts";
import { prometheusVersion, startPrometheus, until } from "./server.ts";

const counts = { passed: 0, failed: 0 };

function check(what: string, holds: boolean, found?: unknown): void {
  counts[holds ? "passed" : "failed"] += 1;
  console.log(`${holds ? "ok    " : "FAILED"}  ${what}${holds ? "" : `: ${JSON.stringify(found)}`}`);
}

if (prometheusVersion() === undefined) {
  console.log("this machine has no prometheus; install the Debian package of that name");
  counts.failed += 1;
} else {
  const dir = mkdtempSync(join(tmpdir(), "mlc-prometheus-"));
  const exporter = await startExporter();
  const prometheus = await startPrometheus(dir, exporter.port);
  try {
    console.log(`prometheus ${prometheus.version}`);
    const repo = await repository(join(dir, "repo"));
    await until("the exporter was looked at six times", () => exporter.looks() >= 6);
    await numbers(repo, prometheus.url);
    await failures(repo, prometheus.url, check);
  } finally {
    await prometheus.stop();
    exporter.server.close();
    exporter.server.closeAllConnections();
    rmSync(dir, { recursive: true, force: true });
  }
}
console.log(`${String(counts.passed)} passed, ${String(counts.failed)} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** support-llm, adopted in monitoring, with a live monitor and three objectives that nobody has measured yet. */
async function repository(dir: string): Promise<ReturnType<typeof at>> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: dir,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    ...Object.fromEntries(
      ["AUTHOR", "COMMITTER"].flatMap((who) => [
        [`GIT_${who}_NAME`, cast.ana.name],
        [`GIT_${who}_EMAIL`, cast.ana.email],
      ]),
    ),
    // A proxy that is not there: whoever used it would reach nothing.
    http_proxy: "http://127.0.0.1:9",
    HTTP_PROXY: "http://127.0.0.1:9",
    MONITORING_TOKEN: "not-a-real-token",
  };
  mkdirSync(dir, { recursive: true });
  execFileSync("git", ["init", "-q", "-b", "main"], { cwd: dir, env });
  const repo = at(dir, env);
  await repo.did("init -y --id support-llm --stage monitoring --risk-tier low");
  const model = join(dir, "models/support-llm");
  appendFileSync(join(model, "versions/0.1.0.yaml"), `weights: {digest: "sha256:${"1".repeat(64)}"}\n`);
  writeFileSync(
    join(model, "scorecard.yaml"),
    [
      "schema: mlc.scorecard/v1",
      "slos:",
      '- {metric: latency_p95_ms, op: "<=", value: 500, window: 1d}',
      '- {metric: error_rate, op: "<=", value: 0.05, window: 1d}',
      '- {metric: availability, op: ">=", value: 0.95, window: 1d}',
      "",
    ].join("\n"),
  );
  writeFileSync(
    join(model, "operations.yaml"),
    [
      "schema: mlc.operations/v1",
      "monitors:",
      "- {id: latency, kind: health, metrics: [latency_p95_ms, error_rate], owner: ana, alert: {route: pager}, status: live}",
      "",
    ].join("\n"),
  );
  execFileSync("git", ["add", "-A"], { cwd: dir, env });
  execFileSync("git", ["commit", "-q", "-m", "Objectives"], { cwd: dir, env });
  return repo;
}

/** Calls of mlc in a directory, in this process and at the real time. */
function at(dir: string, env: Readonly<Record<string, string>>) {
  const world = () => testWorld({ cwd: dir, env, now: new Date().toISOString() });
  return {
    dir,
    run: (line: string) => mlc(world(), line),
    did: async (line: string): Promise<void> => {
      const { exit, err } = await mlc(world(), line);
      if (exit !== 0) throw new Error(`mlc ${line}\n${err}`);
    },
    statuses: async (): Promise<ReadonlyMap<string, string>> => {
      const { body } = await mlcJson<OutScore>(world(), "score");
      return new Map(body.models.flatMap(({ criteria }) => criteria).map(({ id, status }) => [id, status]));
    },
    json: (line: string) => mlcJson<OutImport>(world(), line),
    records: (): readonly string[] =>
      readdirSync(join(dir, "models/support-llm/records"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.includes("-monitoring-"))
        .map((name) => readFileSync(join(dir, "models/support-llm/records", name), "utf8")),
    head: () => execFileSync("git", ["rev-parse", "HEAD"], { cwd: dir, env, encoding: "utf8" }),
  };
}

/** A repository of this script. */
export type Repository = Awaited<ReturnType<typeof repository>>;

async function numbers(repo: Repository, url: string): Promise<void> {
  const before = await repo.statuses();
  const server = `--url ${url} --environment production`;
  const load = "load=100 requests per look,hardware=1 x A10G";
  const of = async (query: string, map: string, more = ""): Promise<OutImport> => {
    const { body, exit, err } = await repo.json(`import ${server} --query '${query}' --map '${map}' ${more}`);
    check(`\`${query}\` is imported`, exit === 0, [err, body]);
    return body;
  };
  const value = (body: OutImport): number | undefined => body.metrics?.[0]?.value;

  const p95 = await of(
    "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[1m])))",
    `*=,${load}`,
  );
  check("p95 is known by its name and in ms", p95.metrics?.[0]?.id === "latency_p95_ms", p95.metrics);
  check("p95 has the right value", Math.abs((value(p95) ?? 0) - P95_MS) < 1e-6, [value(p95), P95_MS]);

  const looks = "sum(increase(http_requests_total[1d]))";
  const errors = await of(
    `sum(increase(http_requests_total{code=~"5.."}[1d])) / ${looks}`,
    `*=error_rate,sample_size=${String(PER_LOOK.requests)}`,
  );
  const share = PER_LOOK.failed / PER_LOOK.requests;
  check("error rate has the right value", Math.abs((value(errors) ?? 0) - share) < 1e-9, [value(errors), share]);

  const up = await of("avg_over_time(up[1d])", "*=availability");
  check("availability is a share", (value(up) ?? -1) > 0.5 && (value(up) ?? 2) <= 1, up.metrics);

  const rate = await of("sum(rate(http_requests_total[1m]))", `*=throughput_rps,${load}`);
  check("throughput is a rate", (value(rate) ?? 0) > 10, rate.metrics);

  const most = await of(
    "sum(rate(http_requests_total[10s]))",
    `*=throughput_rps,variant=peak,${load}`,
    "--reduce max --window 1m",
  );
  check("a series over time becomes its maximum", (value(most) ?? 0) > 10, most.metrics);

  const records = repo.records();
  check("each answer is one monitoring record", records.length === 5, records.length);
  const texts = records.join("\n");
  check(
    "each record keeps its query and a window",
    (texts.match(/PromQL: /g)?.length ?? 0) === 5 && (texts.match(/^window:/gm)?.length ?? 0) === 5,
    texts,
  );
  check(
    "no record names the server",
    !/127\.0\.0\.1|localhost|:\/\//.test(texts.replaceAll(/^# yaml-language-server.*$/gm, "")),
    texts,
  );
  check("a day's window stands beside what needs it", /window_days: 1\b/.test(texts), texts);

  const after = await repo.statuses();
  for (const id of ["EFF-01", "EFF-02", "MON-02"]) {
    check(`${id} moves from ${before.get(id) ?? ""} to pass`, before.get(id) !== "pass" && after.get(id) === "pass", [
      before.get(id),
      after.get(id),
    ]);
  }
}
