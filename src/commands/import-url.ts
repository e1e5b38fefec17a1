import { periodOf } from "../core/dates.ts";
import { cannot } from "../errors.ts";
import { prometheus } from "../importers/prometheus.ts";
import { answerOf } from "../importers/prometheus/answer.ts";
import { jsonOf } from "../importers/lenient-json.ts";
import type { SourceFile } from "../importers/importer.ts";
import { httpGet } from "../store/http-get.ts";
import type { World } from "../world.ts";
import { argument, textOption, type Input } from "./command.ts";
import type { Asked } from "./import-options.ts";
import type { Pointed } from "./import-sources.ts";

/**
 * `--url`: asks a Prometheus server one question and hands its answer to the importer, as if it had been a file. Nothing of the
 * address goes further than this. Throws CannotRun `url-…`.
 */
export async function pointedAtUrl(world: World, input: Input, { options, back }: Asked): Promise<Pointed> {
  const adapter = textOption(input, "as");
  if (adapter !== undefined && adapter !== prometheus.id) throw cannot("url-other-adapter", { adapter });
  const source = argument(input, "source");
  if (source !== undefined) throw cannot("url-other-adapter", { adapter: source });
  const { query } = options;
  if (query === undefined || query.trim() === "") throw cannot("url-without-query", {});
  const token = tokenOf(world, textOption(input, "tokenEnv"));
  const base = addressOf(textOption(input, "url") ?? "", token !== undefined);
  const moment = momentOf(textOption(input, "at"), options.observedAt, world.now());
  const window = spanOf(options.window, back, moment);
  const asked = new URLSearchParams({ query });
  const overTime = options.reduce !== undefined && window !== undefined;
  if (overTime) {
    asked.set("start", String(window.from));
    asked.set("end", String(window.to));
    asked.set("step", String(stepOf(window)));
  } else asked.set("time", String(window?.to ?? moment));
  const path = `api/v1/${overTime ? "query_range" : "query"}`;
  const url = new URL(`${base.pathname.replace(/\/+$/, "")}/${path}?${asked.toString()}`, base);
  const { status, body } = await httpGet(url, token === undefined ? {} : { token });
  const file: SourceFile = { path, bytes: body };
  const answer = answerOf(jsonOf(file));
  if (answer.kind === "other" || (status !== 200 && answer.kind !== "error")) {
    throw cannot("url-answered", { host: base.host, status });
  }
  return { kind: "one", importer: prometheus, input: { files: [file] }, others: [] };
}

/** The server's address: http or https, without user, password, query and fragment. A token goes out in the clear nowhere. */
function addressOf(text: string, withToken: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw cannot("url-not-allowed", { why: "it is no address" });
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw cannot("url-not-allowed", { why: "it begins with neither http:// nor https://" });
  }
  if (url.username !== "" || url.password !== "") {
    throw cannot("url-not-allowed", { why: "it holds a user name or a password" });
  }
  if (url.search !== "" || url.hash !== "" || text.includes("?")) {
    throw cannot("url-not-allowed", { why: "it holds more than a server and a path" });
  }
  if (withToken && url.protocol === "http:" && !LOCAL.test(url.hostname)) {
    throw cannot("url-not-allowed", { why: "a token would travel readable for everybody; use https://" });
  }
  return url;
}

const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function tokenOf(world: World, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const token = world.env[name];
  if (token === undefined || token.trim() === "") throw cannot("url-token-missing", { name });
  if (!/^[\x21-\x7e]+$/.test(token.trim()))
    throw cannot("url-not-allowed", { why: "the token holds blanks or line ends" });
  return token.trim();
}

/** Seconds since 1970 at which the query is asked: `--at`, else the moment of measurement, else now. */
function momentOf(at: string | undefined, observedAt: string | undefined, now: Date): number {
  const text = at ?? observedAt;
  if (text === undefined) return now.getTime() / 1000;
  const period = periodOf(text);
  if (period === undefined) throw cannot("bad-day", { text });
  // A day stands for its end, but never for a moment that has not come.
  return Math.min(period.end, now.getTime()) / 1000;
}

interface Seconds {
  readonly from: number;
  readonly to: number;
}

function spanOf(window: Asked["options"]["window"], back: number | undefined, moment: number): Seconds | undefined {
  if (back !== undefined) return { from: moment - back / 1000, to: moment };
  if (window === undefined) return undefined;
  const [first, last] = [periodOf(window.from), periodOf(window.to)];
  return first === undefined || last === undefined
    ? undefined
    : { from: first.start / 1000, to: Math.min(last.end / 1000, moment) };
}

/** About 250 points, and none closer than the 15 s at which Prometheus usually looks. */
function stepOf({ from, to }: Seconds): number {
  return Math.max(15, Math.ceil((to - from) / 250));
}
