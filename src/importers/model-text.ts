import { isPublicLabel, publicName } from "./public-text.ts";

/**
 * The model as an evaluation tool names it: a hub name, or what providers make of one (`openai:chat:gpt-4o-mini`,
 * `ollama/qwen2.5:0.5b`). A local path gives its last part; addresses, commands and scripts give undefined.
 */
export function publicModel(raw: unknown): string | undefined {
  if (typeof raw !== "string") return undefined;
  const text = raw.trim();
  // More than two parts are a path, unless the first one is a provider.
  const name = PROVIDER.test(text) ? undefined : publicName(text);
  if (name !== undefined) return name;
  if (!PROVIDER_NAME.test(text) || !isPublicLabel(text)) return undefined;
  return NO_MODEL.test(text) || HOST.test(text) ? undefined : text;
}

/** Model providers of Inspect, which puts them in front of what may be a hub name of its own. */
const PROVIDER =
  /^(?:anthropic|azureai|bedrock|cloudflare|fireworks|google|grok|groq|hf|llama-cpp-python|mistral|ollama|openai|openai-api|openrouter|perplexity|sglang|together|transformer_lens|vertex|vllm)\/[^/]/;

const PROVIDER_NAME = /^[A-Za-z0-9][\w.:/+()-]*(?: [\w.:/+()-]+){0,5}$/;
/** promptfoo providers that are a script, a command or an address of one's own. */
const NO_MODEL = /^(?:exec|file|python|golang|ruby|javascript|package|https?|wss?|webhook|browser|mcp):/i;
/** A host with its port, or the machine itself. */
const HOST = /^(?:localhost\b|[^/]+:\d{2,5}\/)/i;
