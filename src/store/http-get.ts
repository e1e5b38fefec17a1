import { Agent as PlainAgent, request as plainRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { cannot, type CannotRun } from "../errors.ts";

/** What is asked of a server. */
export interface Asking {
  readonly token?: string;
  /** Milliseconds for the whole answer, redirects included. */
  readonly timeout?: number;
  /** Largest answer in bytes. */
  readonly limit?: number;
  /** A Unix domain socket in place of host and port, for servers that listen there. */
  readonly socketPath?: string;
}

/** What a server answered. */
export interface Answered {
  readonly status: number;
  readonly body: Uint8Array;
}

/** Milliseconds that a server has for a whole answer. */
export const TIMEOUT = 10_000;
/** Largest answer in bytes. */
export const LARGEST_ANSWER = 10 * 1024 * 1024;

/**
 * One GET, the only network call of mlc: no proxy of the environment, no redirect to another host, no cookie, certificates
 * that hold, a time limit over everything and a largest size. Throws CannotRun `url-…`; nothing is kept of it.
 */
export async function httpGet(url: URL, asking: Asking = {}): Promise<Answered> {
  const { timeout = TIMEOUT } = asking;
  const signal = AbortSignal.timeout(timeout);
  let at = url;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await once(at, asking, signal, timeout);
    if (!("location" in answer)) return answer;
    const next = URL.canParse(answer.location, at.href) ? new URL(answer.location, at) : undefined;
    const same = next?.host === at.host && next.protocol === at.protocol && next.username === "";
    if (next === undefined || !same || redirects === MOST_REDIRECTS) {
      throw cannot("url-redirected", { host: at.host, to: next?.host ?? "an address that is none" });
    }
    at = next;
  }
}

const MOST_REDIRECTS = 3;

function once(
  url: URL,
  asking: Asking,
  signal: AbortSignal,
  timeout: number,
): Promise<Answered | { readonly location: string }> {
  const { token, socketPath, limit = LARGEST_ANSWER } = asking;
  const options: RequestOptions & { rejectUnauthorized: boolean } = {
    method: "GET",
    signal,
    // Agents of our own: the global ones may follow HTTP_PROXY, and NODE_TLS_REJECT_UNAUTHORIZED must not count.
    agent: url.protocol === "https:" ? new SecureAgent() : new PlainAgent(),
    rejectUnauthorized: true,
    headers: {
      accept: "application/json",
      "accept-encoding": "identity",
      "user-agent": "mlc",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(socketPath === undefined ? {} : { socketPath }),
  };
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      reject(refusal(url.host, error, signal, timeout));
    };
    const send = url.protocol === "https:" ? secureRequest : plainRequest;
    send(url, options, (response) => {
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        response.destroy();
        resolve({ location: headers.location });
        return;
      }
      read(response, limit)
        .then((body) => {
          if (body === undefined) reject(cannot("url-too-large", { host: url.host, limit }));
          else resolve({ status, body });
        })
        .catch(failed);
    })
      .on("error", failed)
      .end();
  });
}

/** The whole body, undefined where it is larger than the limit. */
async function read(response: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refusal(
  host: string,
  error: Error & { readonly code?: string },
  signal: AbortSignal,
  timeout: number,
): CannotRun {
  if (signal.aborted) return cannot("url-timeout", { host, seconds: timeout / 1000 });
  const { code = "" } = error;
  const why = REASONS.get(code);
  if (why !== undefined) return cannot("url-unreachable", { host, why });
  if (TLS.test(code) || TLS.test(error.message)) return cannot("url-tls", { host, why: tlsReason(code) });
  return cannot("url-unreachable", { host, why: code === "" ? "the connection broke" : code });
}

function tlsReason(code: string): string {
  return code === "" ? "the secure connection could not be made" : code.toLowerCase().replaceAll("_", " ");
}

const TLS = /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO|EPROTO|SSL routines/;
const REASONS: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "the connection is refused"],
  ["ENOTFOUND", "there is no such host"],
  ["EAI_AGAIN", "the name cannot be looked up now"],
  ["ECONNRESET", "the connection broke"],
  ["ENETUNREACH", "there is no way to this network"],
  ["EHOSTUNREACH", "there is no way to this host"],
  ["ENOENT", "nobody listens there"],
]);
