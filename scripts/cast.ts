/** The recurring people; invented. */
export const cast = {
  ana: { name: "Ana Ruiz", email: "ana@acme.example" },
  ben: { name: "Ben Okoro", email: "ben@acme.example" },
  chloe: { name: "Chloe Lang", email: "chloe@acme.example" },
  mei: { name: "Mei Tan", email: "mei@acme.example" },
  rosa: { name: "Rosa Diaz", email: "rosa@acme.example" },
  ivo: { name: "Ivo Novak", email: "ivo@audit.example" },
} as const;

/** A key of the cast. */
export type Person = keyof typeof cast;

/** Which of them holds which role; nobody reviews what they promote, and Ana promotes. */
export const roleHolders: Readonly<Record<string, Person>> = {
  accountable_owner: "ana",
  data_scientist: "ben",
  mlops_engineer: "chloe",
  ethics_reviewer: "mei",
  compliance_officer: "rosa",
  security_reviewer: "ivo",
  independent_assessor: "ivo",
};

/** What git is told of who is at work, and of nobody's own settings. */
export function gitIdentity({
  name,
  email,
}: {
  readonly name: string;
  readonly email: string;
}): Record<string, string> {
  return {
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
