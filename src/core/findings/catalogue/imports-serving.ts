import { entry } from "../entry.ts";
import { listed, shown } from "../words.ts";

/** What can be wrong with what serving platforms and monitoring say: Prometheus, KServe, Triton, and the one network call. */
export const importsServing = {
  "import-answer-error": entry<{ path: string; type: string; error: string }>({
    severity: "error",
    say: (a) =>
      `\`${a.path}\` is no answer but an error of Prometheus: ${a.type}${a.error === "" ? "" : `: ${a.error}`}`,
    fix: () => "mend the query, try it in the browser of Prometheus, and import its answer",
    why:
      "Prometheus answers a query that it cannot parse, run or finish with `status: error`. There is no value in such a " +
      "file.",
  }),
  "import-answer-empty": entry<{ path: string; why: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` holds no data: ${a.why}; that is not zero`,
    fix: () => "look whether the series exists (`up`, its labels, the time of the query) before you record anything",
    why:
      "An empty answer means that nothing was measured: the target is down, a label is misspelt, or nobody sent a request. " +
      "Reading it as 0 errors would turn an outage into a pass.",
  }),
  "import-answer-warned": entry<{ path: string; warning: string }>({
    severity: "warning",
    say: (a) => `Prometheus said about the answer in \`${a.path}\`: ${a.warning}`,
    fix: () => "mend the query or the store behind it, and import an answer without a warning",
    why:
      "A warning means that a part of the data is missing or does not fit together, as when one store of several did not " +
      "answer. Such a record is marked partial and meets no criterion.",
  }),
  "import-answer-hint": entry<{ path: string; hint: string }>({
    severity: "note",
    say: (a) => `Prometheus remarks on the query behind \`${a.path}\`: ${a.hint}`,
    fix: () => "nothing, where the query means what you want",
    why: "Prometheus remarks on queries that look odd, as a rate() of something whose name is not that of a counter.",
  }),
  "import-needs-reduce": entry<{ path: string; points: number }>({
    severity: "error",
    say: (a) => `\`${a.path}\` holds series over time, up to ${String(a.points)} points each; a record holds one value`,
    fix: (a) =>
      `say which: \`mlc import ${shown(a.path)} --reduce max\` (or last, min, avg), or ask for one value in the query, as ` +
      "with `max_over_time(…[1d])`",
    why:
      "The worst, the last and the mean of a day are three different claims. mlc does not choose; an average of percentiles " +
      "is a percentile of nothing.",
  }),
  "import-series-alike": entry<{ path: string; labels: readonly string[]; count: number }>({
    severity: "error",
    say: (a) => `${String(a.count)} series of \`${a.path}\` differ only in what names a machine: ${listed(a.labels)}`,
    fix: () =>
      "put them together in the query, as with `sum by (le) (…)` or `max without (instance, pod) (…)`; to keep each one " +
      "apart: `--labels`",
    why:
      "A version is served by many machines, which come and go. Their names are left out of records, so that a number is " +
      "about the version; then the series have to be one.",
  }),
  "import-counter-total": entry<{ path: string; names: readonly string[] }>({
    severity: "warning",
    say: (a) =>
      `totals since some process started say nothing about now, so these were left out: ${listed(a.names)} in \`${a.path}\``,
    fix: () =>
      "ask Prometheus for a rate over a window, as `sum(rate(errors_total[1d])) / sum(rate(requests_total[1d]))`; " +
      "`docs/prometheus.md` has such queries",
    why:
      "A counter only grows. One look at it gives neither a rate nor a share nor a percentile of any window; two looks do, " +
      "and Prometheus has taken them.",
  }),
  "import-untyped-series": entry<{ path: string; names: readonly string[] }>({
    severity: "warning",
    say: (a) => `\`${a.path}\` does not say what these are, so they were left out: ${listed(a.names)}`,
    fix: (a) =>
      `name those that are a gauge, never a counter: \`mlc import ${shown(a.path)} --only ${shown(a.names[0] ?? "NAME")}\``,
    why: "Without a `# TYPE` line a number may be a state of now or a total since the start. `promtool tsdb dump` writes none.",
  }),
  "import-histogram-whole": entry<{ path: string; count: number }>({
    severity: "warning",
    say: (a) => `${String(a.count)} values of \`${a.path}\` are whole histograms, not numbers: left out`,
    fix: () => "ask for a number: `histogram_quantile(0.95, …)`, `histogram_avg(…)` or `histogram_fraction(0, 0.5, …)`",
    why: "A native histogram is a distribution. Which number of it a record shall hold is said by the query.",
  }),
  "import-bad-exposition": entry<{ path: string; line: number; what: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` line ${String(a.line)} is no sample of the Prometheus text format: ${a.what}`,
    fix: () => "save what the server wrote, unchanged: `curl -s http://localhost:8002/metrics > metrics.prom`",
    why: "A line that was cut or edited may stand under a wrong name. mlc takes nothing from such a file.",
  }),
  "import-environment-missing": entry<{ path: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` does not say which environment it is of`,
    fix: (a) => `say it: \`mlc import ${shown(a.path)} --environment production\``,
    why:
      "Which version is served where is answered from deployment records, by environment. A cluster's namespace is a name " +
      "of that cluster, not of an environment of yours.",
  }),
  "import-several-services": entry<{ path: string; names: readonly string[]; what: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is about ${String(a.names.length)} ${a.what}: ${listed(a.names)}`,
    fix: (a) => `take the one of this model: \`mlc import ${shown(a.path)} --only ${shown(a.names[0] ?? "NAME")}\``,
    why: "A record is about one version. Numbers of another model under this one's name is the worst that an import can do.",
  }),
  "import-old-kserve": entry<{ path: string; version: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` is an InferenceService of \`${a.version}\`, which KServe no longer reads`,
    fix: () => "export it from the cluster as v1beta1: `kubectl get inferenceservice NAME -o yaml`",
    why:
      "The alpha versions (`spec.default`, `spec.canary`) say traffic in another way and were removed. What the cluster runs " +
      "now is v1beta1.",
  }),
  "import-two-predictors": entry<{ path: string; name: string; found: readonly string[] }>({
    severity: "error",
    say: (a) => `the predictor of \`${a.name}\` in \`${a.path}\` names several models: ${listed(a.found)}`,
    fix: () => "leave one of them in the manifest: KServe refuses it too",
    why: "A predictor serves one model. Nobody can say which of two this record would be about.",
  }),
  "import-service-not-ready": entry<{ path: string; name: string; why: string }>({
    severity: "error",
    say: (a) => `\`${a.name}\` in \`${a.path}\` does not serve what it asks for: ${a.why}`,
    fix: () => "wait until it is ready, and export it again: `kubectl get inferenceservice NAME -o yaml`",
    why: "A deployment record says what users got. A service that is not ready, or fell back, did not serve this version.",
  }),
  "import-exposure-decided": entry<{ path: string; exposure: string; from: string }>({
    severity: "note",
    say: (a) => `exposure ${a.exposure}, from ${a.from} of \`${a.path}\``,
    fix: () => "nothing, where that is right; else record it by hand: `mlc record deployment --file FILE`",
    why:
      "KServe gives `canaryTrafficPercent` of the traffic to the newest revision and the rest to the one before; without it " +
      "all, with 0 none. A status says what came of it.",
  }),
  "import-storage-not-pinned": entry<{ path: string; uri: string }>({
    severity: "warning",
    say: (a) => `\`${a.path}\` serves \`${a.uri}\` without a revision`,
    fix: () => "name the revision in the manifest, as hf://org/name:REVISION or oci://registry/name@sha256:DIGEST",
    why: "What stands behind a name can change while it is served. Then no record says what users got.",
  }),
  "import-configured-only": entry<{ path: string; serving: string }>({
    severity: "note",
    say: (a) => `\`${a.path}\` says how Triton would serve the model, not where it is served or for whom: no record`,
    fix: (a) =>
      `once it is served: \`mlc record deployment environment=production exposure.kind=pilot serving.platform='${a.serving}'\``,
    why: "A config.pbtxt lies in a model repository whether a server reads it or not. Exposure is said by people or the platform.",
  }),
  "import-bad-pbtxt": entry<{ path: string; line: number; what: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` line ${String(a.line)} is no protobuf text: ${a.what}`,
    fix: () => "pass the config.pbtxt that Triton loads",
    why: "A file that Triton would not load says nothing about a model.",
  }),
  "import-not-yaml": entry<{ path: string; why: string }>({
    severity: "error",
    say: (a) => `\`${a.path}\` cannot be read: ${a.why}`,
    fix: () => "pass the file as the tool wrote it",
    why: "Anchors, keys that stand twice and the like are read differently by different tools, so mlc takes nothing from them.",
  }),
  "import-copied-results": entry<{ path: string }>({
    severity: "warning",
    say: (a) => `the results in \`${a.path}\` were taken from documentation, not from a run`,
    fix: () => "import the record of a run (`source_type: evaluation_run`), or run the benchmark",
    why: "Every Eval Ever also holds numbers copied from leaderboards and papers. Their record says so and is marked partial.",
  }),
  "import-self-reported-results": entry<{ path: string; count: number }>({
    severity: "error",
    say: (a) =>
      `the ${String(a.count)} results in \`${a.path}\` are what the makers of the model wrote about it: not imported`,
    fix: () => "import the record of a run (`source_type: evaluation_run`), or run the benchmark",
    why: "Numbers from a model card or a paper of its makers are claims without a source. They are never evidence.",
  }),
  "export-unwritable": entry<{ out: string; reason: string }>({
    severity: "error",
    say: (a) => `the export cannot be written to \`${a.out}\`: ${a.reason}`,
    fix: () => "name a directory that may be written to: `mlc export --to every-eval-ever --out DIR`",
    why: "The documents of an export are plain files beside the workspace; mlc makes the directory, and nothing else of it.",
  }),
  "url-without-query": entry<Record<never, never>>({
    severity: "error",
    say: () => "`--url` asks a Prometheus server, and needs to know what",
    fix: () =>
      "give the query too: `mlc import --url http://localhost:9090 --query 'sum(rate(errors_total[1d]))' --map '*=ID'`",
    why: "The record keeps the query, since an answer of Prometheus does not hold it and no number means anything without it.",
  }),
  "url-other-adapter": entry<{ adapter: string }>({
    severity: "error",
    say: (a) => `\`--url\` is for Prometheus, not for ${a.adapter}`,
    fix: () => "leave `--as` and the file out, or save the answer to a file and import that",
    why: "Asking a Prometheus server on your own network is the only network call of mlc, and it stays the only one.",
  }),
  "url-not-allowed": entry<{ why: string }>({
    severity: "error",
    say: (a) => `the address after \`--url\` is not taken: ${a.why}`,
    fix: () =>
      "give the address of the server alone, as http://prometheus.internal:9090; a token comes from the environment: `--token-env NAME`",
    why: "What stands on a command line is in the history of the shell and in the list of processes: no place for a password.",
  }),
  "url-token-missing": entry<{ name: string }>({
    severity: "error",
    say: (a) => `the environment has no \`${a.name}\`, which \`--token-env\` names`,
    fix: (a) => `set it for this command, or leave \`--token-env ${a.name}\` out`,
    why: "The token is read from the environment and sent in one header. It is never written anywhere.",
  }),
  "url-unreachable": entry<{ host: string; why: string }>({
    severity: "error",
    say: (a) => `nobody answers at \`${a.host}\`: ${a.why}`,
    fix: () => "check the address and the port; a proxy of the environment is not used",
    why: "mlc asks the server directly, once, and writes nothing when it is not there.",
  }),
  "url-timeout": entry<{ host: string; seconds: number }>({
    severity: "error",
    say: (a) => `\`${a.host}\` gave no whole answer within ${String(a.seconds)} s`,
    fix: () => "ask for less: a shorter window or fewer series; or record the query as a rule in Prometheus",
    why: "A pipeline that waits for a server without end is worse than one that says so.",
  }),
  "url-tls": entry<{ host: string; why: string }>({
    severity: "error",
    say: (a) => `the certificate of \`${a.host}\` is not trusted: ${a.why}`,
    fix: () => "give Node the authority of your network, NODE_EXTRA_CA_CERTS=FILE; mlc has no switch to look away",
    why: "Without a certificate that holds, the numbers may come from anybody.",
  }),
  "url-redirected": entry<{ host: string; to: string }>({
    severity: "error",
    say: (a) => `\`${a.host}\` sends elsewhere: \`${a.to}\``,
    fix: () => "give the address that answers itself",
    why: "A redirect to another server, often a login page, would get the token and answer with something else.",
  }),
  "url-answered": entry<{ host: string; status: number }>({
    severity: "error",
    say: (a) => `\`${a.host}\` answered with status ${String(a.status)} and not as Prometheus does`,
    fix: () => "check the address: with a path prefix it is http://HOST/PREFIX, without /graph",
    why: "Only an answer of the query API of Prometheus is read. A page of another server is nothing to take numbers from.",
  }),
  "url-too-large": entry<{ host: string; limit: number }>({
    severity: "error",
    say: (a) => `the answer of \`${a.host}\` is larger than ${String(a.limit)} bytes`,
    fix: () => "put the series together in the query: `sum by (…) (…)`, `topk(…)`",
    why: "The answer to a question about one version is small. A large one is of every series there is.",
  }),
};
