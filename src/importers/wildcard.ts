/** Whether a whole name matches a pattern in which `*` is any text (also `/`) and `?` is one character. Linear per `*`. */
export function matchesPattern(pattern: string, name: string): boolean {
  let [p, n] = [0, 0];
  let star: { readonly pattern: number; readonly name: number } | undefined;
  while (n < name.length) {
    const here = pattern[p];
    if (here === "*") {
      star = { pattern: ++p, name: n };
    } else if (here === "?" || (here !== undefined && here === name[n])) {
      p++;
      n++;
    } else if (star !== undefined) {
      star = { pattern: star.pattern, name: star.name + 1 };
      [p, n] = [star.pattern, star.name];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(p));
}

/** True for a name that stands for several: it holds `*` or `?` and is more than `*`, which stands for what nothing names. */
export function isPattern(name: string): boolean {
  return name !== "*" && /[*?]/.test(name);
}
