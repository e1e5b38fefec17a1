import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** One problem that the editor underlines; lines and columns from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the editor offers at a place. */
export interface Offered {
  readonly label: string;
  readonly detail: string;
}

/** yaml-language-server as an editor runs it: over stdio, in one workspace, without the schema store. */
export interface LanguageServer {
  /** Opens a document with that text, saved or not, and waits for what is wrong with it. */
  problems(file: string, text: string): Promise<readonly Problem[]>;
  /** What can stand at a place (from 1) of a document that is open, with the words shown beside it. */
  completions(file: string, line: number, column: number): Promise<readonly Offered[]>;
  /** What is shown where the pointer rests; `""` for nothing. */
  hover(file: string, line: number, column: number): Promise<string>;
  stop(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Starts the server in a directory. Language Server Protocol 3.17: JSON-RPC 2.0, each message behind its length. */
export async function languageServer(dir: string): Promise<LanguageServer> {
  const program = join(
    dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json")),
    "bin/yaml-language-server",
  );
  const server = spawn(process.execPath, [program, "--stdio"], { cwd: dir, stdio: ["pipe", "pipe", "inherit"] });
  const answers = new Map<number, (result: unknown) => void>();
  const published = new Map<string, (problems: readonly Problem[]) => void>();
  const versions = new Map<string, number>();
  let calls = 0;

  const send = (message: Readonly<Record<string, unknown>>): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n`);
    server.stdin.write(body);
  };
  const ask = (method: string, params: unknown): Promise<unknown> => {
    const id = ++calls;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      send({ id, method, params });
    });
  };
  onMessages(server.stdout, (message) => {
    const { id, method, params } = message;
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as Published;
      published.get(uri)?.(diagnostics.map(problemOf));
    } else if (method !== undefined && id !== undefined) {
      send({ id, result: method === "workspace/configuration" ? settings(params as Asked) : null });
    } else if (id !== undefined) {
      answers.get(id)?.(message.result);
    }
  });

  const root = pathToFileURL(dir).href;
  const uriOf = (file: string): string => pathToFileURL(join(dir, file)).href;
  const place = (file: string, line: number, column: number) => ({
    textDocument: { uri: uriOf(file) },
    position: { line: line - 1, character: column - 1 },
  });
  await ask("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "workspace" }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        hover: { contentFormat: ["plaintext"] },
        completion: { completionItem: { snippetSupport: false, documentationFormat: ["plaintext"] } },
      },
    },
  });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: options } } });

  return {
    problems(file, text) {
      const uri = uriOf(file);
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      return new Promise((resolve) => {
        published.set(uri, resolve);
        if (version === 1) {
          send({
            method: "textDocument/didOpen",
            params: { textDocument: { uri, languageId: "yaml", version, text } },
          });
        } else {
          const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
          send({ method: "textDocument/didChange", params });
        }
      });
    },
    async completions(file, line, column) {
      const found = (await ask("textDocument/completion", place(file, line, column))) as { items: readonly Item[] };
      return found.items.map((each) => ({ label: each.label, detail: textOf(each.documentation) }));
    },
    async hover(file, line, column) {
      const found = (await ask("textDocument/hover", place(file, line, column))) as { contents?: Marked } | null;
      return textOf(found?.contents);
    },
    async stop() {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      await ask("shutdown", null);
      send({ method: "exit" });
      await gone;
    },
  };
}

/** No network: neither the schema store nor a schema by address. */
const options = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

type Asked = { readonly items: readonly { readonly section?: string }[] };

function settings({ items }: Asked): readonly unknown[] {
  return items.map(({ section }) => (section === "yaml" ? options : {}));
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
    readonly message: string;
  }[];
}

function problemOf({ range, message }: Published["diagnostics"][number]): Problem {
  return { line: range.start.line + 1, column: range.start.character + 1, message };
}

type Marked = string | { readonly value: string };

interface Item {
  readonly label: string;
  readonly documentation?: Marked;
}

function textOf(marked: Marked | undefined): string {
  return typeof marked === "string" ? marked : (marked?.value ?? "");
}

function onMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let waiting = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = waiting.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(waiting.toString("latin1", 0, Math.max(head, 0)))?.[1]);
      if (head < 0 || waiting.length < head + 4 + length) return;
      take(JSON.parse(waiting.toString("utf8", head + 4, head + 4 + length)) as Message);
      waiting = waiting.subarray(head + 4 + length);
    }
  });
}
