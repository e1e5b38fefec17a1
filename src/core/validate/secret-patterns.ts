/** One kind of secret: how it is recognised and how much of it may be shown. */
export interface SecretPattern {
  /** Kebab-case words, shown to people: `github-token`. */
  readonly name: string;
  /** Matches the secret; group `shown` (at its start) is what a masked value keeps. Global, and linear in the length of the text. */
  readonly match: RegExp;
  /** What the match must be like besides; without it every match is a secret. */
  readonly real?: (match: RegExpExecArray) => boolean;
}

// Every pattern starts at a fixed word that no letter, digit, dash or underscore precedes, so that a search looks at each
// character a bounded number of times, and hexadecimal or base64 digests hold no match by accident.
const START = "(?<![A-Za-z0-9_-])";

/**
 * The forms in which tools write their keys: AWS IAM identifiers, GitHub and GitLab token prefixes, Hugging Face, OpenAI,
 * Anthropic, Slack, Google, npm and PyPI tokens, JWT (RFC 7519), PEM (RFC 7468), Azure connection strings, and URLs that
 * carry credentials (RFC 3986, 3.2.1) or signatures in their query.
 */
export const secretPatterns: readonly SecretPattern[] = [
  pattern("private-key", "(?<shown>-----BEGIN )(?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----"),
  pattern("putty-private-key", "(?<shown>PuTTY-User-Key-File-)\\d"),
  pattern("gcp-service-account", '"type"\\s{0,9}:\\s{0,9}"(?<shown>service_account)"'),
  pattern("aws-access-key", `${START}(?<shown>AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Z0-9])`),
  pattern(
    "aws-secret-key",
    "aws_secret_access_key[\"']?\\s{0,9}[=:]\\s{0,9}[\"']?(?<shown>)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])",
    "i",
  ),
  pattern("github-token", `${START}(?<shown>gh[pousr]_)[A-Za-z0-9_]{30,}`),
  pattern("github-token", `${START}(?<shown>github_pat_)[A-Za-z0-9_]{20,}`),
  pattern("gitlab-token", `${START}(?<shown>gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas)-)[A-Za-z0-9_.-]{20,}`),
  pattern("hugging-face-token", `${START}(?<shown>hf_|api_org_)[A-Za-z0-9]{30,}`),
  pattern("anthropic-key", `${START}(?<shown>sk-ant-)[A-Za-z0-9_-]{20,}`),
  pattern("openai-key", `${START}(?<shown>sk-(?:proj|svcacct|admin|or|None)-)[A-Za-z0-9_-]{20,}`),
  pattern("openai-key", `${START}(?<shown>sk-)[A-Za-z0-9]{20,}`, "", (match) => /\d/.test(match[0])),
  pattern("stripe-key", `${START}(?<shown>[sr]k_live_)[A-Za-z0-9]{20,}`),
  pattern("slack-token", `${START}(?<shown>xox[abeoprs]-|xapp-)[A-Za-z0-9-]{10,}`, "", (match) => /\d/.test(match[0])),
  pattern("slack-webhook", "hooks\\.slack\\.com/(?<shown>services/)[A-Z0-9]{6,20}/[A-Z0-9]{6,20}/[A-Za-z0-9]{16,40}"),
  pattern("google-api-key", `${START}(?<shown>AIza)[A-Za-z0-9_-]{35}`),
  pattern("google-oauth-token", `${START}(?<shown>ya29\\.|GOCSPX-)[A-Za-z0-9_-]{20,}`),
  pattern("npm-token", `${START}(?<shown>npm_)[A-Za-z0-9]{36}`),
  pattern("pypi-token", `${START}(?<shown>pypi-)AgE[A-Za-z0-9_-]{40,}`),
  pattern("azure-account-key", "(?<shown>AccountKey=)[A-Za-z0-9+/]{40,100}={0,2}"),
  pattern("jwt", `${START}(?<shown>eyJ)[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*`),
  pattern("url-password", "(?<shown>://)[^\\s/?#@:\"'<>]{0,200}:(?<value>[^\\s/?#@\"'<>]{1,500})@", "", isFilledIn),
  pattern("url-token", "(?<shown>https?://)(?<value>[^\\s/?#@:\"'<>]{16,500})@", "i", isFilledIn),
  pattern(
    "url-query-token",
    "[?&;](?<shown>(?:access_token|auth_token|id_token|refresh_token|private_token|token|api_key|apikey|api-key|key|" +
      "secret|client_secret|password|passwd|pwd|sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature)=)" +
      "(?<value>[^\\s&#\"'<>]{8,})",
    "i",
    (match) => isFilledIn(match) && (!/^(?:key|token=)/i.test(match.groups?.["shown"] ?? "") || looksRandom(match)),
  ),
];

/**
 * Words that every secret holds one of: one look at a text tells that most hold none. An address holds one only where something
 * in it stands before an `@`, or in its query.
 */
export const secretHint =
  /PRIVATE KEY|PuTTY-User|service_account|A[KSB]IA|ACCA|_[aA][cC][cC][eE][sS][sS]_[kK][eE][yY]|gh[pousr]_|github_pat_|gl[a-z]{2,5}-|hf_|api_org_|sk-|[sr]k_live_|xox|xapp-|hooks\.slack|AIza|ya29\.|GOCSPX|npm_|pypi-|AccountKey|eyJ|:\/\/[^\s/?#]*@|[?&;][A-Za-z_-]{3,25}=/;

/** Names of keys whose value is a secret by what it is called. */
export const secretKey =
  /^(?:.*[_-])?(?:password|passwd|client_secret|api_?key|access_token|auth_token|refresh_token|bearer_token|secret_key|secret_access_key|private_key)$/i;

function pattern(name: string, source: string, flags = "", real?: SecretPattern["real"]): SecretPattern {
  return { name, match: new RegExp(source, `${flags}g`), ...(real === undefined ? {} : { real }) };
}

/** Not a stand-in such as `${TOKEN}`, `$TOKEN`, `{token}`, `***`, `xxxx` or `…`. */
function isFilledIn(match: RegExpExecArray): boolean {
  const value = match.groups?.["value"] ?? "";
  return !/^(?:\$|\{|%7B|\*+$|[xX]+$|\.+$|…)/.test(value);
}

/** `?key=overview` is a page; `?key=AIzb19f…` is a key: long, with letters and digits. */
function looksRandom(match: RegExpExecArray): boolean {
  const value = match.groups?.["value"] ?? "";
  return value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value);
}
