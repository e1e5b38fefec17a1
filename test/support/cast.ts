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
