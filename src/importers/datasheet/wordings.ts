/**
 * What each question is known by, in the words of Gebru et al. v7 and v8 and of the older Markdown template with 59
 * questions (JRMeyer/markdown-datasheet-for-datasets): the first pattern that the question matches is the one.
 */
export const wordings: readonly (readonly [path: string, pattern: RegExp])[] = [
  ["motivation.purpose", /for what purpose/],
  ["motivation.creators", /^who created/],
  ["motivation.funding", /who funded|what support was needed/],
  ["composition.instances", /what do the instances/],
  ["composition.counts", /^how many instances/],
  ["composition.sampling", /contain all possible instances/],
  ["composition.instance_data", /what data does each instance consist/],
  ["composition.labels", /label or target/],
  ["composition.missing", /information missing/],
  ["composition.relationships", /^are relationships between/],
  ["composition.splits", /recommended data splits/],
  ["composition.errors", /errors, sources of noise/],
  ["composition.external", /^is the dataset self-contained/],
  ["composition.confidential", /considered confidential/],
  ["composition.offensive", /if viewed directly/],
  ["composition.subpopulations", /identify any subpopulations/],
  ["composition.identifiable", /possible to identify individuals/],
  ["composition.sensitive", /considered sensitive/],
  ["collection.acquisition", /^how was the data associated with each instance acquired/],
  ["collection.mechanisms", /^what mechanisms or procedures/],
  ["collection.sampling_strategy", /what was the sampling strategy/],
  ["collection.collectors", /^who was involved in the data collection/],
  ["collection.timeframe", /^over what time ?frame/],
  ["collection.ethics_review", /ethical review processes/],
  ["collection.directness", /^did you collect the data from the individuals/],
  ["collection.notice", /individuals in question notified/],
  ["collection.consent", /^did the individuals in question consent/],
  ["collection.revocation", /revoke their consent/],
  ["collection.impact_analysis", /^has an analysis of the potential impact/],
  ["preprocessing.steps", /^was any preprocessing/],
  ["preprocessing.raw_saved", /^was the "?raw"? data saved/],
  ["preprocessing.software", /^is the software (?:used|that was used)/],
  ["uses.used_for", /^has the dataset been used for any tasks/],
  ["uses.usage_repo", /^is there a repository that links/],
  ["uses.other_tasks", /^what \(?other\)? ?tasks/],
  ["uses.impacts", /^is there anything about the composition/],
  ["uses.avoid", /^are there (?:any )?tasks for which/],
  ["distribution.third_parties", /^will the dataset be distributed to third parties/],
  ["distribution.how", /^how will the dataset (?:will )?be distributed/],
  ["distribution.when", /^when will the dataset be distributed/],
  ["distribution.license", /^will the dataset be distributed under a copyright/],
  ["distribution.ip_restrictions", /^have any third parties imposed/],
  ["distribution.export_controls", /^do any export controls/],
  ["maintenance.maintainer", /^who (?:is|will be) supporting/],
  ["maintenance.contact", /^how can the owner/],
  ["maintenance.erratum", /^is there an erratum/],
  ["maintenance.updates", /^will the dataset be updated/],
  ["maintenance.retention", /applicable limits on the retention/],
  ["maintenance.old_versions", /^will older versions/],
  ["maintenance.contributions", /^if others want to extend/],
];

/** Asked twice by the older wording; the head of a datasheet says it once. */
export const relatesToPeople = /^does the dataset relate to people/;

/** "Any other comments?", whose section is the one it stands in. */
export const anyComments = /^any other comments/;

/** The section that a heading begins. */
export const sections: readonly (readonly [key: string, pattern: RegExp])[] = [
  ["motivation", /^motivation/],
  ["composition", /^composition/],
  ["collection", /^(?:data )?collection/],
  ["preprocessing", /^(?:data )?(?:pre-?processing|cleaning)/],
  ["uses", /^uses?\b/],
  ["distribution", /^(?:data )?distribution/],
  ["maintenance", /^(?:data )?maintenance/],
];
