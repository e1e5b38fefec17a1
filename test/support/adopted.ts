import { testEnv, type TestRepository } from "./repo.ts";
import { testWorld, type Circumstances, type TestWorld } from "./world.ts";

/** A README as Hugging Face writes it. */
export const readme = "---\nlanguage: [en]\nlicense: apache-2.0\npipeline_tag: text-generation\n---\n# Support\n";

/** A config.json as transformers writes it. */
export const config = JSON.stringify({
  architectures: ["MistralForCausalLM"],
  model_type: "mistral",
  max_position_embeddings: 32768,
  transformers_version: "4.46.0",
});

/** The first record of support-llm in a test world. */
export const firstRecord = "models/support-llm/records/2026/2026-11-22-transition-000000000001.yaml";

/** Ana at work in a repository, or in a directory of it. */
export function ana(repo: Pick<TestRepository, "dir">, more: Circumstances = {}): TestWorld {
  return testWorld({ cwd: repo.dir, env: { ...testEnv("ana"), LANG: "C.UTF-8" }, ...more });
}

/** The paths that the newest commit changes. */
export function committed(repo: TestRepository): readonly string[] {
  return repo.git("show", "--name-only", "--format=", "HEAD").split("\n");
}
