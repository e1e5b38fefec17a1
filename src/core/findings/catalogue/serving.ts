import { entry } from "../entry.ts";

/** What can be wrong with what is served where, with the bytes that are served, and with a look at an earlier day. */
export const serving = {
  "served-outside-serving-stage": entry<{
    version: string;
    environment: string;
    stage: string;
    serving: string;
    retired: boolean;
    model: string;
    of: string;
  }>({
    severity: "error",
    say: (a) =>
      `${a.version} is at \`${a.stage}\`, so it may not be served in \`${a.environment}\`` +
      (a.serving === "" ? ": this lifecycle has no stage that serves" : `; versions are served from ${a.serving}`),
    fix: (a) =>
      a.retired
        ? `serve another version, or start one from it: \`mlc new version NEXT ${a.model} --from ${a.of}\``
        : `bring it there first: \`mlc promote ${a.version}\`; a record that is wrong is withdrawn with \`mlc record ${a.version} note supersedes=ID reason=… text=…\``,
    why: "The gates into the stages in a serve or observe phase decide what may reach users. A deployment from any other stage would go round them. A version that has moved on to improve stays served where it was.",
  }),
  "retired-still-served": entry<{ version: string; environment: string; track: string; model: string }>({
    severity: "error",
    say: (a) => `${a.version} is retired and still served in \`${a.environment}\` (${a.track})`,
    fix: (a) =>
      `record its end: \`mlc record ${a.version} deployment environment=${a.environment} track=${a.track} exposure.kind=none\`, ` +
      `or go back to an earlier version: \`mlc rollback ${a.model} ${a.environment} --reason TEXT\``,
    why: "A retired version has no owner at work and no evidence that is kept fresh. Its environments are empty, or have moved on, before it retires.",
  }),
  "same-weights": entry<{ version: string; other: string; digest: string }>({
    severity: "note",
    say: (a) => `${a.version} has the same weights as ${a.other}: \`${a.digest}\``,
    fix: (a) =>
      `if it was copied by mistake, set the digest of its own weights: \`mlc set ${a.version} weights.digest=DIGEST\`; if not, nothing needs to be done`,
    why: "Versions with equal bytes behave alike, whatever their names say; an evaluation that differs between them differs for another reason. It is reported for every model of the workspace.",
  }),
  "floating-reference": entry<{
    version: string;
    path: string;
    reference: string;
    moving: string;
    frozen: boolean;
    model: string;
    of: string;
  }>({
    severity: "warning",
    say: (a) => `\`${a.path}: ${a.reference}\` of ${a.version} follows \`${a.moving}\`, which can change at any time`,
    fix: (a) =>
      a.frozen
        ? `name a fixed revision in a new version: \`mlc new version NEXT ${a.model} --from ${a.of}\``
        : `name the commit it stands at: \`mlc set ${a.version} ${a.path}=REFERENCE\``,
    why: "From the first stage that serves on a version is one set of bytes. A branch, or a word like latest, is something else tomorrow: nobody could fetch again what was reviewed. The digest stays as it is.",
  }),

  "version-started-from": entry<{ version: string; from: string; stage: string; taken: string; anew: string }>({
    severity: "note",
    say: (a) =>
      `${a.version} starts at \`${a.stage}\`${a.taken === "" ? "" : ` with ${a.taken} of ${a.from}`}; its own are ${a.anew}`,
    fix: (a) =>
      `edit what differs from ${a.from}; name the new bytes once they are there: \`mlc set ${a.version} weights.digest=DIGEST\``,
    why: "A version made from another one takes over its lineage and data, and nothing that was measured or decided about other bytes. It starts at the last stage before evaluation: from there on every gate is asked again.",
  }),

  "no-such-environment": entry<{ word: string; model: string; near: string | undefined; known: string }>({
    severity: "error",
    say: (a) => `no version of ${a.model} was ever served${a.word === "" ? "" : ` in \`${a.word}\``}`,
    fix: (a) =>
      a.near === undefined
        ? a.known === ""
          ? `record the first deployment: \`mlc record ${a.model} deployment environment=${a.word === "" ? "production" : a.word} exposure.kind=pilot\``
          : `its environments are: ${a.known}`
        : `did you mean \`${a.near}\`?`,
    why: "An environment is a name that deployment records use. There is no list of them to keep: what was never deployed to does not exist.",
  }),
  "environment-near": entry<{ word: string; near: string; id: string; version: string }>({
    severity: "warning",
    say: (a) => `\`${a.word}\` is a new environment; did you mean \`${a.near}\`?`,
    fix: (a) =>
      `if it was mistyped, correct it: \`mlc record ${a.version} deployment supersedes=${a.id} reason=mistyped environment=${a.near} exposure.kind=…\``,
    why: "An environment begins with the first deployment that names it, so a mistyped name opens a second one, and the first seems to serve what it did before.",
  }),
  "ends-nothing": entry<{ version: string; environment: string }>({
    severity: "warning",
    say: (a) => `${a.version} is not served in \`${a.environment}\`, so this ends nothing`,
    fix: () => "`mlc status` shows which version is served where",
    why: "Exposure none ends the exposure of the version that the record is about, never that of another one.",
  }),
  "no-earlier-version": entry<{ model: string; environment: string; now: string }>({
    severity: "error",
    say: (a) =>
      `there is no earlier version to serve in \`${a.environment}\` of ${a.model}${a.now === "" ? "" : ` than ${a.now}`}; nothing was written`,
    fix: (a) =>
      a.now === ""
        ? `serve one: \`mlc record ${a.model} deployment environment=${a.environment} exposure.kind=production\``
        : `to serve nothing, record it: \`mlc record ${a.model}@${a.now} deployment environment=${a.environment} exposure.kind=none\``,
    why: "A rollback goes back to what was served on the main track of the environment before. Versions that were taken back there themselves do not count.",
  }),
  "cannot-serve-again": entry<{ version: string; environment: string; because: string }>({
    severity: "error",
    say: (a) => `${a.version} cannot be served again in \`${a.environment}\`: ${a.because}`,
    fix: () => "choose another version with --to, among those that `mlc status` lists in a stage that serves",
    why: "A rollback serves a version that was served in the same environment before, that is there and not retired, and that is still in a stage that may serve.",
  }),
  "passed-over": entry<{ version: string; because: string }>({
    severity: "warning",
    say: (a) => `${a.version} was passed over: ${a.because}`,
    fix: () => "name the version with --to if another one is meant",
    why: "Without --to a rollback takes the last version that was served before and may still be served.",
  }),

  "bad-window": entry<{ text: string }>({
    severity: "error",
    say: (a) => `\`${a.text}\` is not a number of days`,
    fix: () => "write for example 30d, 4w or 0d",
    why: "What is due is asked for from today up to a number of days ahead; what is overdue is always shown with it.",
  }),
  "stale-now": entry<{ version: string; criteria: string }>({
    severity: "error",
    say: (a) => `evidence of ${a.version} is stale: ${a.criteria}`,
    fix: (a) => `\`mlc score ${a.version}\` says for each what to run again`,
    why: "Evidence is valid for a time. `--fail-on stale` lets a scheduled job say when that time is over.",
  }),
  "overdue-now": entry<{ version: string; what: string; on: string }>({
    severity: "error",
    say: (a) => `${a.version}: ${a.what} was due on ${a.on}`,
    fix: (a) => `\`mlc status ${a.version} --due 0d\` lists everything overdue with where it stands`,
    why: "Conditions of reviews and promised facts have a day. `--fail-on overdue` lets a scheduled job say when it has passed.",
  }),
};
