import { isModelId, parsePerson } from "../core/plans/init-names.ts";
import type { InitFact } from "../core/plans/init-facts.ts";
import type { Question, World } from "../world.ts";

/** What can be asked, each with the default that was detected; what an option has answered is not asked. */
export interface Open {
  /** The files that said something. */
  readonly found: readonly string[];
  readonly id?: string;
  readonly stages?: readonly { readonly id: string; readonly title?: string }[];
  /** `Ana Ruiz <ana@acme.example>`, empty where nobody is known. */
  readonly owner?: string;
  readonly riskTier?: true;
  /** Where the weights come from: not asked where an adapter says it. `hasBase`: a base model is known. */
  readonly origin?: { readonly hasBase: boolean };
}

/** The answers to what was asked. */
export interface Answers {
  readonly id?: string;
  readonly stage?: string;
  readonly owner?: string;
  readonly facts: readonly InitFact[];
}

/** Asks at most five questions on the terminal; the sixth is whether to write. Throws Cancelled on Ctrl-C. */
export async function askOpen(world: World, open: Open): Promise<Answers> {
  const asked = questions(open);
  if (asked.length === 0) return { facts: [] };
  const files = open.found.length === 0 ? "nothing that says something about a model yet" : open.found.join(", ");
  world.err.write(
    `mlc tracks a model's lifecycle in YAML files next to your code.\nNothing leaves this machine. Found: ${files}.\n\n`,
  );
  const answers = await world.ask(asked.map(({ question }) => question));
  const answer = (about: About): string | undefined => {
    const at = asked.findIndex((each) => each.about === about);
    return at === -1 ? undefined : String(answers[at]).trim();
  };
  const [id, stage, owner] = [answer("id"), answer("stage"), answer("owner")];
  const tier = answer("risk tier");
  return {
    ...(id === undefined ? {} : { id }),
    ...(stage === undefined ? {} : { stage }),
    ...(owner === undefined ? {} : { owner }),
    facts: [
      ...(tier === undefined || tier === LATER ? [] : [{ path: "scope.risk_tier", value: tier }]),
      ...originFacts(answer("origin")),
    ],
  };
}

type About = "id" | "stage" | "owner" | "risk tier" | "origin";

/** The answer that leaves a question open. */
const LATER = "later";

function questions(open: Open): readonly { readonly about: About; readonly question: Question }[] {
  const found: { about: About; question: Question }[] = [];
  const add = (about: About, question: Question): void => void found.push({ about, question });
  if (open.id !== undefined) {
    add("id", {
      kind: "text",
      message: "Model id",
      default: open.id,
      validate: (text) => isModelId(text.trim()) || "lower-case letters, digits and hyphens, at most 63",
    });
  }
  if (open.stages !== undefined) {
    add("stage", {
      kind: "choice",
      message: "Current stage",
      choices: open.stages.map(({ id, title }) => ({
        value: id,
        name: title === undefined ? id : `${id} (${title})`,
      })),
    });
  }
  if (open.owner !== undefined) {
    add("owner", {
      kind: "text",
      message: "Accountable owner",
      ...(open.owner === "" ? {} : { default: open.owner }),
      validate: (text) => parsePerson(text) !== undefined || "a name and an address: Ana Ruiz <ana@acme.example>",
    });
  }
  if (open.riskTier === true) {
    add("risk tier", {
      kind: "choice",
      message: "Risk tier, the harm a failure can do",
      choices: [...["low", "medium", "high", "critical"].map((tier) => ({ value: tier, name: tier })), undecided],
      default: LATER,
    });
  }
  if (open.origin !== undefined) {
    const { hasBase } = open.origin;
    const choices = ORIGINS.filter((each) => !hasBase || each.value !== "scratch");
    add("origin", { kind: "choice", message: "How it was made", choices: [...choices, undecided], default: LATER });
  }
  return found;
}

const undecided = { value: LATER, name: "not decided yet" };

const ORIGINS = [
  { value: "scratch", name: "trained here from scratch" },
  { value: "full", name: "a base model, all weights fine-tuned" },
  { value: "lora", name: "a base model with a LoRA adapter" },
  { value: "qlora", name: "a quantized base model with a LoRA adapter" },
  { value: "prompt", name: "a base model with a prompt" },
  { value: "rag", name: "a base model with retrieval" },
  { value: "none", name: "a base model as it is" },
];

function originFacts(origin: string | undefined): readonly InitFact[] {
  if (origin === undefined || origin === LATER) return [];
  if (origin === "scratch") return [{ path: "scope.trained_from_scratch", value: true }];
  return [
    { path: "scope.trained_from_scratch", value: false },
    { path: "scope.adaptation", value: origin },
  ];
}
