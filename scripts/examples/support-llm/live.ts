// What is measured in operation, as the fields of records. Every number is invented.

const served = { hardware: "2 x 24 GB", load: "6 tickets per minute" };

/** Speed under load, of the version as it is served. */
export function speed(day: string, latency: number, tokens: number): readonly string[] {
  const metrics = [
    { id: "latency_p95_ms", value: latency, with: served },
    { id: "output_tokens_per_s", value: tokens, with: served },
  ];
  return ["evaluation", "--observed-at", day, `metrics=${JSON.stringify(metrics)}`];
}

/** How a version did between two days at the support desk. */
export function inProduction(
  from: string,
  to: string,
  found: { readonly drop: number; readonly psi: number; readonly latency: number },
): readonly string[] {
  const window_days = 30;
  const metrics = [
    { id: "psi", value: found.psi, with: { n_ref: 20000, n_cur: 14000, bins: 12 } },
    { id: "quality_drop", value: found.drop, sample_size: 400, with: { metric: "faithfulness", baseline: "release" } },
    { id: "latency_p95_ms", value: found.latency, with: served },
    { id: "availability", value: 0.9981, with: { window_days } },
    { id: "error_rate", value: 0.0012, sample_size: 41000, with: { window_days } },
    { id: "cost_per_1k_requests_usd", value: 9.4, with: { window_days, currency_date: to } },
  ];
  return ["monitoring", "--observed-at", to, ...window(from, to), `metrics=${JSON.stringify(metrics)}`];
}

/** How many of the reports by the button under a draft were looked at within three days. */
export function triage(from: string, to: string, value: number, reports: number): readonly string[] {
  const metrics = [{ id: "feedback_triage_rate", value, sample_size: reports, with: { promised_days: 3 } }];
  return ["monitoring", "--observed-at", to, ...window(from, to), `metrics=${JSON.stringify(metrics)}`];
}

function window(from: string, to: string): readonly string[] {
  return [`window.from=${from}`, `window.to=${to}`, "environment=support-desk"];
}
