import { execFileSync } from "node:child_process";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listening } from "./exporter.ts";
import type { Repository } from "./run.ts";

type Check = (what: string, holds: boolean, found?: unknown) => void;

/** Every way in which there is no answer: the right code, exit 2, and a repository as it was. */
export async function failures(repo: Repository, url: string, check: Check): Promise<void> {
  const up = `--query up --map '*=availability'`;
  const refused = async (what: string, options: string, code: string): Promise<string> => {
    const [head, records] = [repo.head(), repo.records().length];
    const { exit, out, err } = await repo.run(`import ${options}`);
    check(`${what}: ${code}`, exit === 2 && err.includes(code), [exit, out, err]);
    check(`${what}: nothing is written`, repo.head() === head && repo.records().length === records);
    return err;
  };
  await refused("a query that is none", `--url ${url} --query 'sum(' --map '*=availability'`, "import-answer-error");
  await refused(
    "a series that is not there",
    `--url ${url} --query nowhere_total --map '*=availability'`,
    "import-answer-empty",
  );
  await refused(
    "a rate of nothing",
    `--url ${url} --query '0 * up / 0 * up' --map '*=availability'`,
    "import-answer-empty",
  );
  await refused("a counter as it stands", `--url ${url} --query http_requests_total`, "import-counter-total");
  await refused("a path that is not there", `--url ${url}/nowhere ${up}`, "url-answered");
  await refused("a port where nobody listens", `--url http://127.0.0.1:9 ${up}`, "url-unreachable");
  await refused("a host that does not exist", `--url http://prometheus.invalid:9090 ${up}`, "url-unreachable");
  await refused("a password in the address", `--url http://ana:geheim@127.0.0.1:9 ${up}`, "url-not-allowed");
  await refused("a token that is not set", `--url ${url} ${up} --token-env NOWHERE`, "url-token-missing");
  await refused(
    "a token in the clear",
    `--url http://prometheus.invalid:9090 ${up} --token-env MONITORING_TOKEN`,
    "url-not-allowed",
  );
  await refused("no query", `--url ${url}`, "url-without-query");

  let seen: string | undefined;
  const answers: readonly (readonly [what: string, listener: RequestListener, code: string])[] = [
    ["a server in trouble", (_request, response) => response.writeHead(500).end("<h1>oops</h1>"), "url-answered"],
    [
      "a query that takes too long",
      (_request, response) =>
        response.writeHead(503).end('{"status":"error","errorType":"timeout","error":"query timed out"}'),
      "import-answer-error",
    ],
    ["a login page", (_request, response) => response.writeHead(200).end("<html>log in</html>"), "url-answered"],
    [
      "a redirect to another host",
      (_request, response) => response.writeHead(302, { location: "http://127.0.0.2:9/" }).end(),
      "url-redirected",
    ],
    [
      "a redirect without end",
      (request, response) => response.writeHead(302, { location: request.url ?? "/" }).end(),
      "url-redirected",
    ],
    [
      "an answer without end",
      (_request, response) => {
        response.writeHead(200);
        const part = "x".repeat(1 << 20);
        const write = (): void => {
          if (!response.destroyed) response.write(part, () => setImmediate(write));
        };
        write();
      },
      "url-too-large",
    ],
    ["a server that says nothing", () => undefined, "url-timeout"],
  ];
  for (const [what, listener, code] of answers) {
    const server = createServer((request, response) => {
      seen = request.headers.authorization;
      listener(request, response);
    });
    const port = await listening(server);
    await refused(what, `--url http://127.0.0.1:${String(port)} ${up} --token-env MONITORING_TOKEN`, code);
    closed(server);
  }
  check("the token travels in one header", seen === "Bearer not-a-real-token", seen);

  const secure = createSecureServer(ownCertificate(repo.dir));
  const port = await listening(secure);
  await refused("a certificate of nobody", `--url https://127.0.0.1:${String(port)} ${up}`, "url-tls");
  closed(secure);
}

function closed(server: Server | ReturnType<typeof createSecureServer>): void {
  server.close();
  server.closeAllConnections();
}

/** A certificate that nobody has signed. */
function ownCertificate(dir: string): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(dir, ".git/key.pem"), join(dir, ".git/cert.pem")];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", cert, ...subject],
    { stdio: "ignore" },
  );
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
