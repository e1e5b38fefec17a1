/** What no replay of a history sees; `mlc help trust` says more. */
export const LIMITS =
  "An audit replays what was recorded. It cannot see what nobody recorded, evidence that is false in the right form, keys that " +
  "were stolen or lent, or a history that was cut off or rewritten as a whole, unless an anchor kept elsewhere says otherwise. " +
  "Dates are the word of whoever wrote them, and a name without a signature is only a name. `mlc help trust` says more.";
