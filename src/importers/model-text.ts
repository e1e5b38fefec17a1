import { isPublicLabel, publicName } from "./public-text.ts";

/**
 * The model as an evaluation tool names it: a hub name, or what providers make of one (`openai:chat:gpt-4o-mini`,
 * `ollama/qwen2.5:0.5b`). A local path gives its last part; addresses, commands and scripts give undefined.
 */
export function publicModel(raw: unknown): string | undefined {
  const name = publicName(raw);
  if (name !== undefined || typeof raw !== "string") return name;
  const text = raw.trim();
  if (!PROVIDER_NAME.test(text) || !isPublicLabel(text)) return undefined;
  return NO_MODEL.test(text) || HOST.test(text) ? undefined : text;
}

const PROVIDER_NAME = /^[A-Za-z0-9][\w.:/+()-]*(?: [\w.:/+()-]+){0,5}$/;
/** promptfoo providers that are a script, a command or an address of one's own. */
const NO_MODEL = /^(?:exec|file|python|golang|ruby|javascript|package|https?|wss?|webhook|browser|mcp):/i;
/** A host with its port, or the machine itself. */
const HOST = /^(?:localhost\b|[^/]+:\d{2,5}\/)/i;
