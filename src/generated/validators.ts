// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
/** The kinds of document that are validated at run time; `mlc.<kind>/v1` names them in a file. */
export type DocumentKind = "workspace" | "model" | "card" | "scorecard" | "governance" | "operations" | "datasheet" | "version" | "lifecycle" | "framework" | "known" | "deployment" | "evaluation" | "exception" | "incident" | "monitoring" | "note" | "red-team" | "reproduction" | "review" | "training" | "transition" | "update";

/** One thing Ajv found: where (JSON pointer), which keyword of the schema, and that keyword's parameters. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** True for an error of one branch of a choice: it says nothing alone. */
  readonly choice: boolean;
}

/** Gives what is wrong with a value at a place, null where nothing is. Without a place it only says whether something is. */
type Validate = (value: unknown, at: string | null) => ShapeError[] | null;

function add(all, instancePath, keyword, params, choice = false) {
  const error = { instancePath, keyword, params, choice };
  if (all === null) return [error];
  all.push(error);
  return all;
}

function into(validate, value, at, all) {
  const found = value === undefined ? null : validate(value, at);
  if (found === null) return all;
  return all === null ? found : all.concat(found);
}

function members(table, data, at, all, own = true) {
  let errors = all;
  for (const key in data) {
    const validate = table[key];
    if (validate !== undefined) errors = into(validate, data[key], at === null ? null : at + "/" + key, errors);
    else if (!own || !key.startsWith("x-")) errors = add(errors, at, "additionalProperties", { additionalProperty: key });
  }
  return errors;
}

function needed(keys, data, at, all) {
  let errors = all;
  for (const key of keys) if (data[key] === undefined) errors = add(errors, at, "required", { missingProperty: key });
  return errors;
}

function count(all) {
  return all === null ? 0 : all.length;
}

function mapping(make, required = [], own = true) {
  let table;
  return (data, at) => {
    if (typeof data !== "object" || data === null || Array.isArray(data)) return add(null, at, "type", { type: "object" });
    table ??= make();
    return members(table, data, at, needed(required, data, at, null), own);
  };
}

function list(item, most, least = 0) {
  return (data, at) => {
    if (!Array.isArray(data)) return add(null, at, "type", { type: "array" });
    let errors = null;
    if (data.length > most) errors = add(errors, at, "maxItems", { limit: most });
    if (data.length < least) errors = add(errors, at, "minItems", { limit: least });
    for (let index = 0; index < data.length; index++) errors = into(item, data[index], at === null ? null : at + "/" + index, errors);
    return errors;
  };
}

function text(most, least, form, format) {
  return (data, at) => {
    if (typeof data !== "string") return add(null, at, "type", { type: "string" });
    let errors = null;
    if (data.length > most) errors = add(errors, at, "maxLength", { limit: most });
    if (data.length < least) errors = add(errors, at, "minLength", { limit: least });
    if (form !== undefined && !form.test(data)) errors = add(errors, at, "format", { format });
    return errors;
  };
}

function constant(allowedValue) {
  return (data, at) => (data === allowedValue ? null : add(null, at, "const", { allowedValue }));
}

function choice(values) {
  return (data, at) => (values.includes(data) ? null : add(null, at, "enum", {}));
}

const validate22 = constant("mlc.workspace/v1");
const formats0 = /^(?![/\\~])(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:?"<>|]+$/u;
const validate25 = text(300, 0, formats0, "ModelGlob");
const validate24 = list(validate25, 50, 1);
const formats2 = /^[a-z][a-z0-9-]{0,62}@[0-9]{1,4}$/u;
const validate28 = text(Infinity, 0, formats2, "Pinned");
const formats4 = /^(?:[a-z][a-z0-9-]{0,62}@[0-9]{1,4}|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
const validate30 = text(300, 0, formats4, "LifecycleRef");
const formats6 = /^[a-z0-9][a-z0-9._-]{0,62}$/u;
const validate33 = text(Infinity, 0, formats6, "PersonId");
const validate36 = text(1000, 1);
const formats8 = /^[^\s@<>\u0000-\u001f]{1,64}@[^\s@<>\u0000-\u001f]{1,190}$/u;
const validate39 = text(Infinity, 0, formats8, "Email");
const validate38 = list(validate39, 20);
const validate42 = list(validate36, 20);
const validate35 = mapping(() => ({__proto__: null, name: validate36, emails: validate38, signing_keys: validate42}), ["name"]);
function validate32(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 2000){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 2000});
}
for(const key0 in data){
const _errs1 = count(vErrors);
vErrors = into(validate33,key0,instancePath,vErrors);
var valid0 = _errs1 === count(vErrors);
if(!valid0){
vErrors = add(vErrors,instancePath,"propertyNames",{propertyName: key0});
}
}
for(const key1 in data){
vErrors = into(validate35,data[key1],instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate48 = list(validate33, 100);
const validate47 = mapping(() => ({__proto__: null, accountable_owner: validate48, data_scientist: validate48, mlops_engineer: validate48, ethics_reviewer: validate48, compliance_officer: validate48, security_reviewer: validate48, independent_assessor: validate48}));
function validate60(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data > 5 || isNaN(data)){
vErrors = add(vErrors,instancePath,"maximum",{comparison: "<=", limit: 5});
}
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
return vErrors;
}
const validate59 = mapping(() => ({__proto__: null, low: validate60, medium: validate60, high: validate60, critical: validate60}));
const validate66 = choice(["none", "warn", "require"]);
const validate69 = choice(["regression", "any", "below-target", "gate", "stale", "never"]);
const validate58 = mapping(() => ({__proto__: null, target_level: validate59, separation_of_duties: validate66, signatures: validate66, fail_on: validate69}));
const formats10 = /^(?:[a-z][a-z0-9-]{0,62}|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+\.ya?ml)$/u;
const validate73 = text(300, 0, formats10, "FrameworkRef");
const validate72 = list(validate73, 30);
const validate21 = mapping(() => ({__proto__: null, schema: validate22, models: validate24, catalogue: validate28, lifecycle: validate30, people: validate32, roles: validate47, policy: validate58, frameworks: validate72}), ["schema"]);
const validate77 = constant("mlc.model/v1");
const formats12 = /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9][a-z0-9-]{0,62}$/u;
const validate79 = text(Infinity, 0, formats12, "ModelId");
const formats14 = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u;
const validate82 = text(10, 0, formats14, "Day");
const validate85 = text(20000, 1);
const formats16 = /^[a-z][a-z0-9-]{0,62}$/u;
const validate93 = text(Infinity, 0, formats16, "StageId");
const formats18 = /^(?:https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|mailto:[^\s@<>]+@[^\s@<>]+|(?:hf|dvc|s3|gs|az|lakefs):\/\/(?![^/?#]*@)[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
const validate95 = text(2000, 0, formats18, "Reference");
function validate87(data, instancePath){
let vErrors = null;
const _errs1 = count(vErrors);
let valid0 = false;
let passing0 = null;
const _errs2 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.na === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "na"},true);
}
}
var _valid0 = _errs2 === count(vErrors);
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.unknown === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "unknown"},true);
}
}
var _valid0 = _errs3 === count(vErrors);
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.withheld === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "withheld"},true);
}
}
var _valid0 = _errs4 === count(vErrors);
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.todo === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "todo"},true);
}
}
var _valid0 = _errs5 === count(vErrors);
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs6 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.see === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "see"},true);
}
}
var _valid0 = _errs6 === count(vErrors);
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
}
}
}
}
if(!valid0){
vErrors = add(vErrors,instancePath,"oneOf",{passingSchemas: passing0});
}
else {
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table5,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
function validate84(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
vErrors = into(validate85,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
vErrors = into(validate87,data,instancePath,vErrors);
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
function validate101(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(!(Array.isArray(data))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate85,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = count(vErrors);
vErrors = into(validate87,data,instancePath,vErrors);
var _valid0 = _errs6 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate99 = mapping(() => ({__proto__: null, task: validate84, constraints: validate101, hallucination_tolerance: validate84, abuse_vectors: validate101, value: validate84, metrics: validate101}));
function validate115(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
vErrors = into(validate33,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minItems",{limit: 1});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate33,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate114 = mapping(() => ({__proto__: null, accountable_owner: validate115, data_scientist: validate115, mlops_engineer: validate115, ethics_reviewer: validate115, compliance_officer: validate115, security_reviewer: validate115, independent_assessor: validate115}));
const validate127 = choice(["low", "medium", "high", "critical"]);
const validate129 = choice(["none", "indirect", "direct"]);
const validate131 = choice(["none", "training", "inference", "both"]);
function validate133(data, instancePath){
let vErrors = null;
if(typeof data !== "boolean"){
vErrors = add(vErrors,instancePath,"type",{type: "boolean"});
}
return vErrors;
}
const validate136 = choice(["none", "full", "lora", "qlora", "instruction", "rlhf", "dpo", "prompt", "rag"]);
const validate140 = choice(["none", "provider", "deployer", "gpai-provider", "gpai-systemic-provider"]);
const validate142 = choice(["minimal", "limited", "high-annex-iii", "high-annex-i", "prohibited"]);
const validate126 = mapping(() => ({__proto__: null, risk_tier: validate127, people_affected: validate129, personal_data: validate131, generative: validate133, user_facing: validate133, adaptation: validate136, trained_from_scratch: validate133, eu_market: validate133, eu_role: validate140, eu_risk: validate142, open_weights: validate133}));
const validate76 = mapping(() => ({__proto__: null, schema: validate77, id: validate79, name: validate36, confirmed_on: validate82, purpose: validate84, problem: validate99, intended_use: validate101, intended_users: validate101, downstream_use: validate101, out_of_scope_use: validate101, owners: validate114, scope: validate126}), ["schema","id","name"]);
const validate147 = constant("mlc.card/v1");
const formats20 = /^https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u;
const validate155 = text(2000, 0, formats20, "WebUrl");
const validate153 = mapping(() => ({__proto__: null, name: validate36, url: validate155}), ["name"]);
const validate152 = list(validate153, 50);
const validate159 = mapping(() => ({__proto__: null, legal_name: validate84, contact: validate84, eu_representative: validate84}));
const validate167 = text(40, 2);
const validate166 = list(validate167, 300);
const validate171 = text(100, 1);
const validate170 = list(validate171, 200);
const validate174 = text(60, 1);
const validate177 = mapping(() => ({__proto__: null, repository: validate155, paper: validate155, demo: validate155, docs: validate155, weights: validate155}));
function validate188(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
vErrors = into(validate95,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
vErrors = into(validate87,data,instancePath,vErrors);
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate184 = mapping(() => ({__proto__: null, id: validate36, name: validate36, link: validate95, acceptable_use: validate188}));
const validate196 = choice(["open", "gated", "api", "internal"]);
const validate194 = mapping(() => ({__proto__: null, channel: validate36, access: validate196, url: validate155}), ["channel"]);
const validate193 = list(validate194, 50);
const validate201 = mapping(() => ({__proto__: null, hardware: validate84, software: validate101, means: validate84}));
const validate206 = mapping(() => ({__proto__: null, decisions: validate84}));
const validate209 = mapping(() => ({__proto__: null, limitations: validate101, tradeoffs: validate101, recommendations: validate84}));
const validate214 = mapping(() => ({__proto__: null, approach: validate84, factors: validate101, rationale: validate84, summary: validate84}));
function validate221(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(!((typeof data == "number") && (isFinite(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
if(!((typeof data == "number") && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs5 = count(vErrors);
vErrors = into(validate87,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate220 = mapping(() => ({__proto__: null, energy_kwh: validate221, energy_method: validate84, co2e_kg: validate221, co2e_method: validate84, inference_flops: validate221, inference_method: validate84, note: validate84}));
const validate233 = mapping(() => ({__proto__: null, version: validate36, date: validate82, change: validate84}));
const validate232 = list(validate233, 200);
const validate240 = mapping(() => ({__proto__: null, bibtex: validate84, apa: validate84}));
const validate247 = list(validate95, 200);
const validate231 = mapping(() => ({__proto__: null, changelog: validate232, authors: validate101, citation: validate240, glossary: validate84, get_started: validate84, more: validate84, sources: validate247}));
const formats22 = /^[a-z][a-z0-9_]*(?:\[\])?(?:\.[a-z][a-z0-9_]*(?:\[\])?)*$/u;
const validate253 = text(200, 0, formats22, "FactPath");
const validate255 = choice(["public", "downstream", "authority"]);
const validate252 = mapping(() => ({__proto__: null, path: validate253, audience: validate255, because: validate36}), ["path"]);
const validate251 = list(validate252, 100);
const validate260 = list(validate253, 100);
const validate146 = mapping(() => ({__proto__: null, schema: validate147, confirmed_on: validate82, summary: validate84, description: validate84, developers: validate152, provider: validate159, released_on: validate82, contact: validate84, languages: validate166, tags: validate170, pipeline_tag: validate174, library: validate36, links: validate177, license: validate184, channels: validate193, integration: validate201, training: validate206, limits: validate209, evaluation: validate214, environment: validate220, about: validate231, withhold: validate251, disclose: validate260}), ["schema"]);
const validate264 = constant("mlc.scorecard/v1");
const formats24 = /^[^\u0000-\u001f\u007f]+$/u;
const validate270 = text(300, 0, formats24, "MetricId");
const validate272 = choice([">=", ">", "<=", "<", "==", "between"]);
function validate274(data, instancePath){
let vErrors = null;
if(!((typeof data == "number") && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
return vErrors;
}
const validate282 = text(300, 1);
function validate281(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 20){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 20});
}
for(const key0 in data){
vErrors = into(validate282,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
function validate287(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
return vErrors;
}
function validate290(data, instancePath){
let vErrors = null;
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
return vErrors;
}
const validate269 = mapping(() => ({__proto__: null, metric: validate270, op: validate272, value: validate274, lo: validate274, hi: validate274, inclusive: validate133, rationale: validate84, declared_on: validate82, slice: validate281, dataset: validate36, split: validate36, n_shot: validate287, variant: validate36, tolerance: validate290, preset: validate36}), ["metric","op"]);
const validate268 = list(validate269, 200);
const formats26 = /^[1-9][0-9]{0,3}[dh]$/u;
const validate302 = text(5, 0, formats26, "Window");
const validate296 = mapping(() => ({__proto__: null, metric: validate270, op: validate272, value: validate274, lo: validate274, hi: validate274, window: validate302}), ["metric","op"]);
const validate295 = list(validate296, 100);
function validate307(data, instancePath){
let vErrors = null;
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000 || isNaN(data)){
vErrors = add(vErrors,instancePath,"maximum",{comparison: "<=", limit: 1000000});
}
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
return vErrors;
}
const validate306 = mapping(() => ({__proto__: null, governance: validate307, documentation: validate307, reproducibility: validate307, performance: validate307, monitoring: validate307, efficiency: validate307, usage: validate307, safety: validate307, fairness: validate307, robustness: validate307, explainability: validate307, privacy_security: validate307}));
const formats28 = /^(?:X-[A-Z0-9][A-Z0-9-]{0,40}|(?!X-)[A-Z][A-Z0-9]{0,15}-[0-9]{2,3})$/u;
const validate323 = text(Infinity, 0, formats28, "CriterionId");
const validate326 = choice(["governance", "documentation", "reproducibility", "performance", "monitoring", "efficiency", "usage", "safety", "fairness", "robustness", "explainability", "privacy_security"]);
function validate328(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data > 5 || isNaN(data)){
vErrors = add(vErrors,instancePath,"maximum",{comparison: "<=", limit: 5});
}
if(data < 1 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 1});
}
}
return vErrors;
}
const validate330 = choice(["must", "should"]);
const validate332 = choice(["critical", "high", "medium", "low"]);
const validate336 = choice(["define", "data", "select", "train", "adapt", "evaluate", "align", "serve", "observe", "improve"]);
const validate335 = list(validate336, 10, 1);
function validate340(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minItems",{limit: 1});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(wrapper0.validate,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
return vErrors;
}
const validate343 = list(validate253, 50, 1);
function validate350(data, instancePath){
let vErrors = null;
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
vErrors = add(vErrors,instancePath,"type",{type: ["string","number","boolean"]});
}
if(typeof data === "string"){
if(data.length > 1000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 1000});
}
}
return vErrors;
}
function validate348(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2});
}
if(data.length < 2){
vErrors = add(vErrors,instancePath,"minItems",{limit: 2});
}
const len0 = data.length;
if(!(len0 <= 2)){
vErrors = add(vErrors,instancePath,"additionalItems",{limit: 2});
}
const len1 = data.length;
if(len1 > 0){
vErrors = into(validate253,data[0],instancePath+"/0",vErrors);
}
if(len1 > 1){
vErrors = into(validate350,data[1],instancePath+"/1",vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
return vErrors;
}
function validate353(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2});
}
if(data.length < 2){
vErrors = add(vErrors,instancePath,"minItems",{limit: 2});
}
const len0 = data.length;
if(!(len0 <= 2)){
vErrors = add(vErrors,instancePath,"additionalItems",{limit: 2});
}
const len1 = data.length;
if(len1 > 0){
vErrors = into(validate253,data[0],instancePath+"/0",vErrors);
}
if(len1 > 1){
let data1 = data[1];
if(Array.isArray(data1)){
if(data1.length > 100){
vErrors = add(vErrors,instancePath+"/1","maxItems",{limit: 100});
}
if(data1.length < 1){
vErrors = add(vErrors,instancePath+"/1","minItems",{limit: 1});
}
const len2 = data1.length;
for(let i0=0; i0<len2; i0++){
vErrors = into(validate350,data1[i0],instancePath+"/1/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/1","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
return vErrors;
}
function validate357(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2});
}
if(data.length < 2){
vErrors = add(vErrors,instancePath,"minItems",{limit: 2});
}
const len0 = data.length;
if(!(len0 <= 2)){
vErrors = add(vErrors,instancePath,"additionalItems",{limit: 2});
}
const len1 = data.length;
if(len1 > 0){
vErrors = into(validate253,data[0],instancePath+"/0",vErrors);
}
if(len1 > 1){
let data1 = data[1];
if(!((typeof data1 == "number") && (isFinite(data1)))){
vErrors = add(vErrors,instancePath+"/1","type",{type: "number"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
return vErrors;
}
function validate361(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2});
}
if(data.length < 2){
vErrors = add(vErrors,instancePath,"minItems",{limit: 2});
}
const len0 = data.length;
if(!(len0 <= 2)){
vErrors = add(vErrors,instancePath,"additionalItems",{limit: 2});
}
const len1 = data.length;
if(len1 > 0){
vErrors = into(validate253,data[0],instancePath+"/0",vErrors);
}
if(len1 > 1){
let data1 = data[1];
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors,instancePath+"/1","type",{type: "integer"});
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors,instancePath+"/1","minimum",{comparison: ">=", limit: 0});
}
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
return vErrors;
}
const validate365 = choice(["version"]);
const validate368 = mapping(() => ({__proto__: null, in: validate253, where: wrapper0.validate, min: validate287, max: validate287}), ["in"]);
const validate376 = list(validate253, 30);
function validate379(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(wrapper0.validate,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
return vErrors;
}
const validate373 = mapping(() => ({__proto__: null, in: validate253, minItems: validate287, require: validate376, where_all: validate379}), ["in"]);
const validate388 = choice(["current", "baseline"]);
const validate387 = list(validate388, 2, 1);
const validate391 = choice(["latest"]);
function validate394(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data < 1 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 1});
}
}
return vErrors;
}
const validate382 = mapping(() => ({__proto__: null, in: validate253, where: wrapper0.validate, minItems: validate287, require: validate376, where_all: validate379, hasMetricFor: validate387, meets: validate391, withinDays: validate287, last: validate394}), ["in"]);
const validate397 = mapping(() => ({__proto__: null, in: validate253, where: wrapper0.validate}), ["in","where"]);
const validate401 = list(validate270, 50, 1);
const validate404 = choice(["performance", "fairness", "data", "safety", "robustness", "drift", "usage", "efficiency", "privacy", "explainability", "governance"]);
const validate406 = choice(["input", "output", "quality", "attribution", "age"]);
function validate410(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data > 3 || isNaN(data)){
vErrors = add(vErrors,instancePath,"maximum",{comparison: "<=", limit: 3});
}
if(data < 2 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 2});
}
}
return vErrors;
}
const validate412 = choice(["production"]);
const validate415 = choice(["declared"]);
const validate419 = text(60, 0);
const validate418 = list(validate419, 20);
const validate422 = constant(true);
function validate400(data, instancePath){
let vErrors = null;
const _errs1 = count(vErrors);
let valid0 = false;
const _errs2 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.anyOf === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "anyOf"},true);
}
}
var _valid0 = _errs2 === count(vErrors);
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.family === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "family"},true);
}
}
var _valid0 = _errs3 === count(vErrors);
valid0 = valid0 || _valid0;
}
if(!valid0){
vErrors = add(vErrors,instancePath,"anyOf",{});
}
else {
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ofKind !== undefined){
if(data.family === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "ofKind",    missingProperty: "family",    depsCount: 1,    deps: "family"});
}
}
if(data.intersections !== undefined){
if(data.forEach === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "intersections",    missingProperty: "forEach",    depsCount: 1,    deps: "forEach"});
}
}
vErrors = members(table32,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate427 = choice(["none", "declared"]);
const validate429 = choice(["worst"]);
const validate425 = mapping(() => ({__proto__: null, bound: validate365, slices: validate427, aggregate: validate429}), ["bound","slices"]);
const validate433 = choice(["updates"]);
function validate435(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data > 20 || isNaN(data)){
vErrors = add(vErrors,instancePath,"maximum",{comparison: "<=", limit: 20});
}
if(data < 2 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 2});
}
}
return vErrors;
}
const validate437 = choice(["targets"]);
const validate439 = choice(["noRegressionBeyondTolerance"]);
const validate432 = mapping(() => ({__proto__: null, in: validate433, last: validate435, metrics: validate437, rule: validate439}), ["in","metrics","rule"]);
const formats30 = /^[a-z][a-z0-9-]{0,62}$/u;
const validate443 = text(Infinity, 0, formats30, "CheckpointId");
const validate445 = choice(["passed"]);
const validate447 = list(validate443, 20, 1);
const validate450 = choice(["accountable_owner", "data_scientist", "mlops_engineer", "ethics_reviewer", "compliance_officer", "security_reviewer", "independent_assessor"]);
const validate452 = list(validate253, 20);
const validate456 = choice(["approved", "approved-with-conditions", "rejected"]);
const validate455 = list(validate456, 3, 1);
const validate442 = mapping(() => ({__proto__: null, checkpoint: validate443, checkpoints: validate445, of: validate447, role: validate450, independentOf: validate452, decision: validate455, overdueConditions: validate287}));
const validate462 = choice(["full"]);
const validate461 = mapping(() => ({__proto__: null, profile: validate462, missing: validate287}), ["profile","missing"]);
const validate467 = choice(["all"]);
const validate466 = mapping(() => ({__proto__: null, gates: validate467, roles: validate467, historyGaps: validate287}));
const validate473 = list(validate253, 10, 2);
const validate472 = mapping(() => ({__proto__: null, paths: validate473}), ["paths"]);
const validate477 = list(validate253, 2, 2);
function validate339(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 1});
}
if(Object.keys(data).length < 1){
vErrors = add(vErrors,instancePath,"minProperties",{limit: 1});
}
vErrors = members(table39,data,instancePath,vErrors,false);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate485 = choice(["version", "data", "none"]);
const validate483 = mapping(() => ({__proto__: null, days: validate287, bind: validate485, since: validate253}), ["days","bind"]);
const validate493 = list(validate174, 50);
function validate492(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 20){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 20});
}
for(const key0 in data){
vErrors = into(validate493,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate498 = text(20, 1);
const validate497 = list(validate498, 20);
const validate322 = mapping(() => ({__proto__: null, id: validate323, title: validate36, dimension: validate326, level: validate328, req: validate330, severity: validate332, veto: validate133, phases: validate335, when: validate339, check: validate339, withheld: validate452, fresh: validate483, waivable: validate133, na: validate133, fix: validate85, controls: validate492, serves: validate497}), ["id","title","dimension","level","req","severity","phases","check","fresh","fix"]);
const validate321 = list(validate322, 200);
const validate506 = text(2000, 1);
const validate504 = mapping(() => ({__proto__: null, id: validate323, reason: validate506}), ["id","reason"]);
const validate503 = list(validate504, 200);
const validate511 = mapping(() => ({__proto__: null, id: validate323, severity: validate332, reason: validate84}), ["id","severity"]);
const validate510 = list(validate511, 200);
const validate263 = mapping(() => ({__proto__: null, schema: validate264, confirmed_on: validate82, target_level: validate60, targets: validate268, slos: validate295, dimension_weights: validate306, criteria: validate321, disabled: validate503, raised: validate510}), ["schema"]);
const validate518 = constant("mlc.governance/v1");
const formats32 = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/u;
const validate524 = text(Infinity, 0, formats32, "LocalId");
const validate527 = choice(["low", "medium", "high", "critical"]);
const validate530 = choice(["avoid", "reduce", "transfer", "accept"]);
const validate535 = choice(["open", "treated", "closed"]);
const validate538 = mapping(() => ({__proto__: null, by: validate33, role: validate450, accepted_on: validate82}), ["by"]);
const validate523 = mapping(() => ({__proto__: null, id: validate524, statement: validate84, likelihood: validate527, impact: validate527, treatment: validate530, mitigation: validate84, residual: validate527, owner: validate33, status: validate535, reviewed_on: validate82, acceptance: validate538}), ["id"]);
const validate522 = list(validate523, 500);
const validate548 = choice(["met", "partly", "not-met", "not-applicable"]);
const validate546 = mapping(() => ({__proto__: null, id: validate36, status: validate548, owner: validate33, reason: validate84, evidence: validate95}), ["id","status"]);
const validate545 = list(validate546, 500);
const validate557 = choice(["acceptable", "acceptable-with-measures", "not-acceptable", "not-required-with-reason"]);
const validate555 = mapping(() => ({__proto__: null, reference: validate95, outcome: validate557, by: validate33, completed_on: validate82, measures: validate101, reason: validate84}));
const validate565 = choice(["in-the-loop", "on-the-loop", "in-command"]);
const validate564 = mapping(() => ({__proto__: null, mode: validate565, who: validate84, stop_control: validate84, override: validate84, automation_bias_note: validate84, last_tested_on: validate82}));
const validate573 = mapping(() => ({__proto__: null, instructions_for_use: validate95, ai_disclosure: validate95, limitations: validate95, contact: validate84, published_on: validate82}));
const validate580 = mapping(() => ({__proto__: null, triggers: validate101, plan: validate95, data_disposition: validate84, user_notice: validate84}));
const validate590 = list(validate36, 100);
const validate588 = mapping(() => ({__proto__: null, attribute: validate36, values: validate590, rationale: validate84, legal_basis: validate84}), ["attribute"]);
const validate587 = list(validate588, 100);
const validate586 = mapping(() => ({__proto__: null, groups: validate587}));
const validate602 = choice(["global", "local"]);
const validate600 = mapping(() => ({__proto__: null, name: validate36, kind: validate602, audience: validate84, limits: validate84, evidence: validate95}), ["name"]);
const validate599 = list(validate600, 50);
const validate598 = mapping(() => ({__proto__: null, methods: validate599}));
const validate611 = mapping(() => ({__proto__: null, url: validate155, published_on: validate82}));
const validate616 = mapping(() => ({__proto__: null, version: validate36, reference: validate95}));
const validate610 = mapping(() => ({__proto__: null, training_summary: validate611, copyright_policy: validate611, documentation_form: validate616}));
const validate517 = mapping(() => ({__proto__: null, schema: validate518, confirmed_on: validate82, eu_market_date: validate82, risks: validate522, controls: validate545, dpia: validate555, oversight: validate564, transparency: validate573, retirement: validate580, fairness: validate586, explainability: validate598, gpai: validate610}), ["schema"]);
const validate622 = constant("mlc.operations/v1");
const validate628 = choice(["quality", "health", "drift", "safety", "usage", "cost"]);
const validate630 = list(validate270, 50);
const validate635 = choice(["planned", "live", "paused"]);
function validate638(data, instancePath){
let vErrors = null;
if((!((typeof data == "number") && (isFinite(data)))) && (typeof data !== "string")){
vErrors = add(vErrors,instancePath,"type",{type: ["number","string"]});
}
if(typeof data === "string"){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 300});
}
}
return vErrors;
}
const validate637 = mapping(() => ({__proto__: null, threshold: validate638, route: validate84, runbook: validate95}));
const validate626 = mapping(() => ({__proto__: null, id: validate524, kind: validate628, metrics: validate630, owner: validate33, on_call: validate84, status: validate635, alert: validate637, source: validate84}), ["id"]);
const validate625 = list(validate626, 200);
const validate649 = choice(["input-filter", "output-filter", "moderation", "policy", "tool-limit"]);
const formats34 = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|sha1:[0-9a-f]{40}|md5:[0-9a-f]{32}(?:\.dir)?|git:[0-9a-f]{40}(?:[0-9a-f]{24})?|lakefs:[0-9a-f]{64})$/u;
const validate652 = text(140, 0, formats34, "Digest");
const validate647 = mapping(() => ({__proto__: null, id: validate524, kind: validate649, position: validate84, config_digest: validate652, owner: validate33}), ["id"]);
const validate646 = list(validate647, 100);
const validate657 = mapping(() => ({__proto__: null, target_version: validate84, procedure: validate95, last_exercised_on: validate82}));
const validate662 = mapping(() => ({__proto__: null, plan: validate95, severities: validate101, authority_reporting: validate84, last_drill_on: validate82, contact: validate84}));
const validate672 = choice(["retraining", "autoscaling", "quantization", "distillation", "cache", "routing", "evaluation"]);
const formats36 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const validate677 = text(64, 0, formats36, "Commit");
const formats38 = /^(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+$/u;
const validate679 = text(1000, 0, formats38, "FilePath");
const validate675 = mapping(() => ({__proto__: null, repo: validate36, commit: validate677, path: validate679}));
const formats40 = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z)?$/u;
const validate683 = text(40, 0, formats40, "Moment");
const validate670 = mapping(() => ({__proto__: null, id: validate524, kind: validate672, trigger: validate84, definition: validate675, automated: validate133, last_success_at: validate683}), ["id"]);
const validate669 = list(validate670, 100);
const validate690 = mapping(() => ({__proto__: null, path: validate84, consent_basis: validate84, filter: validate84}));
const validate687 = mapping(() => ({__proto__: null, channel: validate84, owner: validate33, to_data: validate690}));
const formats42 = /^[A-Z]{3}$/u;
const validate698 = text(3, 0, formats42, "Currency");
const validate700 = choice(["day", "week", "month", "quarter", "year"]);
const validate696 = mapping(() => ({__proto__: null, amount: validate290, currency: validate698, period: validate700}));
const validate704 = mapping(() => ({__proto__: null, enabled: validate133, store: validate84, retention_days: validate287, personal_data: validate133}));
const validate703 = mapping(() => ({__proto__: null, logging: validate704}));
const validate712 = mapping(() => ({__proto__: null, policy: validate95, reviewed_on: validate82}));
const validate711 = mapping(() => ({__proto__: null, access: validate712}));
const validate722 = choice(["pass", "fail"]);
const validate719 = mapping(() => ({__proto__: null, scenario: validate84, behaviour: validate84, result: validate722, tested_on: validate82}), ["scenario"]);
const validate718 = list(validate719, 100);
const validate717 = mapping(() => ({__proto__: null, tests: validate718}));
const validate729 = choice(["none", "scheduled", "triggered", "online"]);
const validate735 = mapping(() => ({__proto__: null, allowed_changes: validate84, metric_bounds: validate84, human_checkpoint: validate84, approved_by: validate33}));
const validate728 = mapping(() => ({__proto__: null, mode: validate729, data_filters: validate84, poisoning_control: validate84, feedback_loop_control: validate84, holdout_refresh: validate84, envelope: validate735}));
const validate621 = mapping(() => ({__proto__: null, schema: validate622, confirmed_on: validate82, monitors: validate625, guardrails: validate646, rollback: validate657, incident_response: validate662, pipelines: validate669, feedback: validate687, budget: validate696, usage: validate703, security: validate711, resilience: validate717, continual: validate728}), ["schema"]);
const validate743 = constant("mlc.datasheet/v1");
const formats44 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/u;
const validate747 = text(Infinity, 0, formats44, "DatasetId");
function validate754(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
vErrors = into(validate82,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
vErrors = into(validate87,data,instancePath,vErrors);
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate762 = list(validate36, 30);
function validate766(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 100){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 100});
}
for(const key0 in data){
vErrors = into(validate287,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate769 = list(validate36, 50);
const validate772 = list(validate652, 500);
const validate780 = text(100, 3);
const validate776 = mapping(() => ({__proto__: null, name: validate36, url: validate95, digest: validate652, format: validate780, size_bytes: validate287}), ["url","digest"]);
const validate775 = list(validate776, 500);
const validate787 = text(80, 1);
const validate786 = list(validate787, 50);
const validate746 = mapping(() => ({__proto__: null, id: validate747, name: validate36, version: validate84, url: validate95, creators: validate101, publisher: validate84, date_published: validate754, license: validate84, license_name: validate84, license_link: validate84, languages: validate166, modalities: validate762, size_bytes: validate287, counts: validate766, splits: validate769, hashes: validate772, files: validate775, hub_id: validate36, task_categories: validate786, task_ids: validate786, citation: validate84, relates_to_people: validate133, synthetic: validate133, live: validate133}), ["id"]);
const validate799 = choice(["public", "licensed", "private", "crawled", "user", "synthetic", "other"]);
function validate803(data, instancePath){
let vErrors = null;
if((typeof data == "number") && (isFinite(data))){
if(data > 1 || isNaN(data)){
vErrors = add(vErrors,instancePath,"maximum",{comparison: "<=", limit: 1});
}
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
return vErrors;
}
const validate807 = mapping(() => ({__proto__: null, names: validate769, robots: validate84}));
const validate797 = mapping(() => ({__proto__: null, name: validate36, kind: validate799, modality: validate36, size: validate36, share: validate803, period: validate84, url: validate95, crawler: validate807, generator_model: validate36, withdrawn: validate84}), ["name"]);
const validate796 = list(validate797, 1000);
const validate816 = choice(["licence", "consent", "contract", "legitimate_interest", "public_domain", "tdm_exception", "own"]);
const validate818 = choice(["cleared", "in-review", "blocked"]);
const validate815 = mapping(() => ({__proto__: null, basis: validate816, status: validate818, tdm_optout: validate84, illegal_content: validate84, copyright_policy: validate84}));
const validate827 = choice(["found", "crowdsourced", "expert-generated", "machine-generated", "no-annotation", "other"]);
const validate826 = list(validate827, 6);
const validate824 = mapping(() => ({__proto__: null, protocol: validate84, made_by: validate826, platform: validate84, annotators: validate84, per_item: validate84, agreement: validate84, machine_tools: validate84}));
const validate840 = choice(["removed", "masked", "kept-with-basis"]);
const validate836 = mapping(() => ({__proto__: null, scanned: validate133, method: validate84, findings: validate84, action: validate840}));
const validate843 = mapping(() => ({__proto__: null, checks: validate101, result: validate84, checked_on: validate82}));
const validate850 = choice(["filter", "deduplicate", "normalise", "label", "validate", "store", "toxicity", "pii", "quality"]);
function validate853(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 500){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 500});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate849 = mapping(() => ({__proto__: null, step: validate850, tool: validate36, parameters: validate853, kept_share: validate803, na: validate36}), ["step"]);
const validate848 = list(validate849, 100);
const validate859 = mapping(() => ({__proto__: null, purpose: validate84, creators: validate84, funding: validate84, notes: validate84}));
const validate865 = mapping(() => ({__proto__: null, instances: validate84, counts: validate84, sampling: validate84, instance_data: validate84, labels: validate84, missing: validate84, relationships: validate84, splits: validate84, errors: validate84, external: validate84, confidential: validate84, offensive: validate84, subpopulations: validate84, identifiable: validate84, sensitive: validate84, notes: validate84}));
const validate883 = mapping(() => ({__proto__: null, acquisition: validate84, mechanisms: validate84, sampling_strategy: validate84, collectors: validate84, timeframe: validate84, ethics_review: validate84, directness: validate84, notice: validate84, consent: validate84, revocation: validate84, impact_analysis: validate84, notes: validate84}));
const validate897 = mapping(() => ({__proto__: null, steps: validate84, raw_saved: validate84, software: validate84, notes: validate84}));
const validate903 = mapping(() => ({__proto__: null, used_for: validate84, usage_repo: validate84, other_tasks: validate84, impacts: validate84, avoid: validate84, notes: validate84}));
const validate911 = mapping(() => ({__proto__: null, third_parties: validate84, how: validate84, when: validate84, license: validate84, ip_restrictions: validate84, export_controls: validate84, notes: validate84}));
const validate920 = mapping(() => ({__proto__: null, maintainer: validate84, contact: validate84, erratum: validate84, updates: validate84, retention: validate84, old_versions: validate84, contributions: validate84, notes: validate84}));
const validate742 = mapping(() => ({__proto__: null, schema: validate743, confirmed_on: validate82, dataset: validate746, sources: validate796, rights: validate815, labeling: validate824, pii: validate836, quality: validate843, pipeline: validate848, motivation: validate859, composition: validate865, collection: validate883, preprocessing: validate897, uses: validate903, distribution: validate911, maintenance: validate920}), ["schema"]);
const validate931 = constant("mlc.version/v1");
const formats46 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[0-9A-Za-z](?:[0-9A-Za-z._+-]{0,61}[0-9A-Za-z])?$/u;
const validate933 = text(Infinity, 0, formats46, "VersionId");
const formats48 = /^\d{4}-\d{2}-\d{2}-[a-z]+(?:-[a-z]+)*-[0-9a-f]{12}$/u;
const validate936 = text(Infinity, 0, formats48, "RecordId");
const formats50 = /^(?:https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|git\+https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|ssh:\/\/[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?:hf|dvc|s3|gs|az|lakefs):\/\/(?![^/?#]*@)[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
const validate940 = text(2000, 0, formats50, "StorageUri");
const validate945 = mapping(() => ({__proto__: null, tool: validate36, scanned_on: validate82, result: validate84}));
const validate951 = mapping(() => ({__proto__: null, path: validate679, digest: validate652, bytes: validate287}), ["path","digest"]);
const validate950 = list(validate951, 2000);
const validate939 = mapping(() => ({__proto__: null, uri: validate940, digest: validate652, bytes: validate287, format: validate36, scan: validate945, files: validate950}));
const validate958 = mapping(() => ({__proto__: null, provider: validate36, model_id: validate36, revision: validate36, config_digest: validate652}), ["provider","model_id"]);
function validate967(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
vErrors = into(validate652,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
vErrors = into(validate87,data,instancePath,vErrors);
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate973 = choice(["finetune", "adapter", "quantized", "merge"]);
const validate964 = mapping(() => ({__proto__: null, id: validate36, revision: validate84, digest: validate967, license: validate84, terms_checked_on: validate82, relation: validate973}), ["id"]);
const validate978 = mapping(() => ({__proto__: null, id: validate36, why_not: validate84}), ["id"]);
const validate977 = list(validate978, 50);
const validate976 = mapping(() => ({__proto__: null, candidates: validate977, chosen: validate84, because: validate84}));
const validate986 = mapping(() => ({__proto__: null, method: validate136, config: validate95, parameters: validate853, note: validate84}), ["method"]);
const validate993 = list(validate36, 30, 1);
const validate992 = mapping(() => ({__proto__: null, methods: validate993, data: validate101, objective: validate84}));
function validate1003(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(!((typeof data == "number") && (isFinite(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs5 = count(vErrors);
vErrors = into(validate87,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate1012 = mapping(() => ({__proto__: null, modality: validate36, format: validate36, max: validate36}), ["modality"]);
const validate1011 = list(validate1012, 20);
const validate999 = mapping(() => ({__proto__: null, family: validate84, name: validate84, objective: validate84, parameters: validate1003, active_parameters: validate1003, non_embedding_parameters: validate1003, context_length: validate1003, precision: validate84, modalities: validate101, inputs: validate1011, outputs: validate1011, rationale: validate84}));
const validate1024 = choice(["pretraining", "fine-tuning", "instruction", "preference", "prompt", "retrieval", "calibration", "validation", "evaluation", "feedback"]);
const validate1026 = mapping(() => ({__proto__: null, uri: validate940, digest: validate652, taken_on: validate82}));
const formats52 = /^(?:0|[1-9][0-9]*)$/u;
const validate1032 = text(40, 0, formats52, "TokenText");
function validate1031(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(!((typeof data == "number") && (isFinite(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs5 = count(vErrors);
vErrors = into(validate1032,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate1022 = mapping(() => ({__proto__: null, dataset: validate747, role: validate1024, snapshot: validate1026, tokens: validate1031, epochs: validate84, share: validate803, cutoff: validate82, decontamination: validate84}), ["dataset"]);
const validate1021 = list(validate1022, 500);
const validate1043 = choice(["quantization", "distillation", "pruning", "compilation", "cache", "routing", "other"]);
const validate1042 = mapping(() => ({__proto__: null, method: validate1043, to: validate36, tool: validate36, quality_ratio_record: validate936}), ["method"]);
const validate1041 = list(validate1042, 50);
const validate1051 = mapping(() => ({__proto__: null, name: validate36, uri: validate940, digest: validate652, bytes: validate287, format: validate36, scan: validate945}), ["name"]);
const validate1050 = list(validate1051, 500);
const validate1060 = mapping(() => ({__proto__: null, name: validate36, version: validate36}), ["name"]);
const validate930 = mapping(() => ({__proto__: null, schema: validate931, version: validate933, stage: validate93, transition: validate936, confirmed_on: validate82, weights: validate939, hosted: validate958, base_model: validate964, selection: validate976, adaptation: validate986, alignment: validate992, architecture: validate999, data: validate1021, optimizations: validate1041, artifacts: validate1050, baseline: validate1060}), ["schema","version","stage","transition"]);
const validate1065 = constant("mlc.lifecycle/v1");
const validate1068 = text(60, 1);
const validate1072 = mapping(() => ({__proto__: null, id: validate93, title: validate36, phases: validate335}), ["id","phases"]);
const validate1071 = list(validate1072, 50, 1);
const validate1082 = list(validate450, 7);
const validate1086 = list(validate336, 10);
const validate1091 = list(validate323, 50);
const validate1094 = list(validate253, 50);
const validate1090 = mapping(() => ({__proto__: null, also: validate1091, facts: validate1094}));
const validate1079 = mapping(() => ({__proto__: null, from: validate93, to: validate93, promoters: validate1082, when: validate339, skips: validate1086, because: validate36, requires: validate1090}), ["from","to"]);
const validate1078 = list(validate1079, 300);
const validate1064 = mapping(() => ({__proto__: null, schema: validate1065, name: validate93, version: validate1068, title: validate36, stages: validate1071, edges: validate1078}), ["schema","name","version","title","stages","edges"]);
const validate1101 = constant("mlc.framework/v1");
const formats54 = /^[a-z][a-z0-9-]{0,62}$/u;
const validate1103 = text(Infinity, 0, formats54, "FrameworkId");
const validate1110 = choice(["linked", "ids-only"]);
const validate1113 = choice(["article"]);
const validate1116 = list(validate1103, 10);
const validate1122 = list(validate36, 100, 1);
const validate1120 = mapping(() => ({__proto__: null, when: validate339, controls: validate1122}), ["when","controls"]);
const validate1119 = list(validate1120, 50);
const validate1132 = choice(["all", "provider", "deployer", "gpai-provider", "gpai-systemic-provider"]);
const validate1131 = list(validate1132, 5, 1);
const validate1135 = choice(["high-annex-iii", "high-annex-i"]);
const validate1140 = choice(["high", "medium", "low"]);
const validate1128 = mapping(() => ({__proto__: null, from: validate82, what: validate36, who: validate1131, risk: validate1135, controls: validate1122, placed_before: validate82, placed_from: validate82, confidence: validate1140, source: validate36}), ["from","what","who","controls"]);
const validate1127 = list(validate1128, 50);
const validate1148 = list(validate323, 50, 1);
const validate1151 = choice(["intersects", "subset", "superset", "equal"]);
const validate1146 = mapping(() => ({__proto__: null, control: validate36, criteria: validate1148, relation: validate1151, rationale: validate36}), ["control","criteria"]);
const validate1145 = list(validate1146, 1000);
const validate1159 = mapping(() => ({__proto__: null, id: validate36, title: validate36, organisation: validate133}), ["id","title"]);
const validate1158 = list(validate1159, 500);
const validate1100 = mapping(() => ({__proto__: null, schema: validate1101, id: validate1103, title: validate36, version: validate36, url: validate155, last_reviewed: validate82, review_by: validate82, text: validate1110, replaces: validate1103, cite: validate1113, applies_when: validate339, inherits: validate1116, rules: validate1119, timeline: validate1127, mappings: validate1145, notes: validate42, open_points: validate42, controls: validate1158}), ["schema","id","title","version","last_reviewed","review_by","controls"]);
const validate1166 = constant("mlc.known/v1");
const formats56 = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const validate1170 = text(Infinity, 0, formats56, "FindingCode");
const formats58 = /^[0-9a-f]{7,64}$/u;
const validate1172 = text(Infinity, 0, formats58, "CommitPrefix");
const validate1175 = text(4000, 30);
const validate1169 = mapping(() => ({__proto__: null, code: validate1170, commit: validate1172, record: validate936, reason: validate1175, by: validate33}), ["code","reason","by"]);
const validate1168 = list(validate1169, 10000);
const validate1165 = mapping(() => ({__proto__: null, schema: validate1166, known: validate1168}), ["schema","known"]);
const validate1181 = constant("mlc.deployment/v1");
const validate1187 = mapping(() => ({__proto__: null, weights: validate652, data: validate772}));
const validate1192 = text(4000, 1);
const validate1196 = mapping(() => ({__proto__: null, platform: validate36, hardware: validate36, api: validate36}));
const validate1202 = choice(["shadow", "canary", "ab", "pilot", "production", "none"]);
const validate1201 = mapping(() => ({__proto__: null, kind: validate1202, limit: validate84}), ["kind"]);
const validate1210 = mapping(() => ({__proto__: null, name: validate36, revision: validate36, sha: validate36, base: validate36}));
const formats60 = /^[0-9a-f]{64}$/u;
const validate1219 = text(64, 0, formats60, "Sha256");
const validate1217 = mapping(() => ({__proto__: null, path: validate679, sha256: validate1219, bytes: validate287, format: validate36, adapter: validate36}), ["path","sha256"]);
function validate1180(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","environment","exposure"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table129,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1227 = constant("mlc.evaluation/v1");
const validate1246 = mapping(() => ({__proto__: null, id: validate36, hub_id: validate36, name: validate36, config: validate36, revision: validate36}));
const validate1258 = mapping(() => ({__proto__: null, level: validate803, low: validate274, high: validate274, method: validate36}), ["level","low","high"]);
const validate1265 = choice(["higher", "lower", "band", "none"]);
const validate1271 = mapping(() => ({__proto__: null, by: validate274, why: validate36}), ["by","why"]);
function validate1237(data, instancePath){
let vErrors = null;
const _errs1 = count(vErrors);
let valid0 = false;
const _errs2 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "value"},true);
}
}
var _valid0 = _errs2 === count(vErrors);
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value_text === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "value_text"},true);
}
}
var _valid0 = _errs3 === count(vErrors);
valid0 = valid0 || _valid0;
}
if(!valid0){
vErrors = add(vErrors,instancePath,"anyOf",{});
}
else {
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table133,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1236 = list((data, at) => validate1237(data, at), 5000);
const validate1277 = choice(["baseline", "training"]);
const validate1282 = choice(["complete", "partial", "failed", "unknown"]);
const validate1287 = mapping(() => ({__proto__: null, non_numeric: validate287, non_finite: validate287, filtered: validate287, unmapped: validate287, names: validate42}));
function validate1298(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
return vErrors;
}
function validate1297(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 50){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 50});
}
for(const key0 in data){
vErrors = into(validate1298,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
function validate1226(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","metrics"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table135,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1302 = constant("mlc.exception/v1");
const validate1312 = choice(["waive", "not-applicable"]);
const validate1314 = list(validate85, 50);
const validate1318 = mapping(() => ({__proto__: null, from: validate93, to: validate93}), ["from","to"]);
const validate1301 = mapping(() => ({__proto__: null, schema: validate1302, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, criterion: validate323, effect: validate1312, controls: validate1314, through: validate82, gate: validate1318, renews: validate936}), ["schema","model","version","observed_at","by","subject","criterion","effect","reason","through"]);
const validate1324 = constant("mlc.incident/v1");
const validate1334 = choice(["critical", "high", "medium", "low"]);
const validate1336 = choice(["open", "contained", "closed"]);
const validate1346 = list(validate95, 100);
function validate1323(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","key","severity","status"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table138,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1350 = constant("mlc.monitoring/v1");
const validate1359 = mapping(() => ({__proto__: null, from: validate683, to: validate683}), ["from","to"]);
function validate1349(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","metrics"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table140,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1376 = constant("mlc.note/v1");
function validate1375(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","text"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table141,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1388 = constant("mlc.red-team/v1");
const validate1405 = choice(["open", "fixed", "use-removed"]);
const validate1402 = mapping(() => ({__proto__: null, id: validate524, severity: validate1334, status: validate1405, title: validate36, category: validate36, mitigation: validate84}), ["id","severity","status"]);
const validate1401 = list(validate1402, 1000);
function validate1387(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","findings"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table143,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1423 = constant("mlc.reproduction/v1");
const validate1441 = mapping(() => ({__proto__: null, repo: validate36, commit: validate677, dirty: validate133, config: validate679}));
function validate1422(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","metric"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table145,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1450 = constant("mlc.review/v1");
const validate1461 = text(200, 1);
function validate1465(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 100){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 100});
}
for(const key0 in data){
const _errs1 = count(vErrors);
vErrors = into(validate253,key0,instancePath,vErrors);
var valid0 = _errs1 === count(vErrors);
if(!valid0){
vErrors = add(vErrors,instancePath,"propertyNames",{propertyName: key0});
}
}
for(const key1 in data){
vErrors = into(validate652,data[key1],instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1469 = list(validate936, 2000);
const validate1473 = mapping(() => ({__proto__: null, text: validate1192, due: validate82}), ["text","due"]);
const validate1472 = list(validate1473, 50);
function validate1449(data, instancePath){
let vErrors = null;
const _errs1 = count(vErrors);
let valid0 = false;
let passing0 = null;
const _errs2 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.checkpoint === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "checkpoint"},true);
}
}
var _valid0 = _errs2 === count(vErrors);
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exception === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "exception"},true);
}
}
var _valid0 = _errs3 === count(vErrors);
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = count(vErrors);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.obligation === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "obligation"},true);
}
}
var _valid0 = _errs4 === count(vErrors);
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
vErrors = add(vErrors,instancePath,"oneOf",{passingSchemas: passing0});
}
else {
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","role","decision"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table147,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1482 = constant("mlc.training/v1");
const validate1498 = choice(["pretraining", "midtraining", "sft", "rlhf", "dpo", "distillation", "other"]);
const validate1497 = list(validate1498, 10);
const validate1501 = choice(["supervised", "unsupervised", "self-supervised", "semi-supervised", "reinforcement-learning"]);
const validate1508 = choice(["data", "code", "model", "other"]);
const validate1506 = mapping(() => ({__proto__: null, name: validate36, kind: validate1508, digest: validate36, context: validate36, rows: validate287, same: validate133}), ["name"]);
const validate1505 = list(validate1506, 500);
const validate1516 = mapping(() => ({__proto__: null, hardware: validate84, accelerators: validate1003, duration_hours: validate221, provider: validate84, region: validate84, flops: validate221, flops_method: validate84, energy_kwh: validate221, co2e_kg: validate221}));
const validate1527 = list((data, at) => validate1237(data, at), 2000);
function validate1481(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table150,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1542 = constant("mlc.transition/v1");
function validate1551(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
vErrors = into(validate93,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
if(data !== null){
vErrors = add(vErrors,instancePath,"type",{type: "null"});
}
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate1555 = choice(["start", "forward", "loop", "hotfix", "retire", "repurpose"]);
const validate1558 = mapping(() => ({__proto__: null, id: validate936, sha256: validate1219}), ["id","sha256"]);
function validate1557(data, instancePath){
let vErrors = null;
const _errs0 = count(vErrors);
let valid0 = true;
const _errs1 = count(vErrors);
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
}
var _valid0 = _errs1 === count(vErrors);
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = count(vErrors);
vErrors = into(validate1558,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
if(data !== null){
vErrors = add(vErrors,instancePath,"type",{type: "null"});
}
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate1565 = mapping(() => ({__proto__: null, path: validate679, sha256: validate1219}), ["path","sha256"]);
const validate1564 = list(validate1565, 20000);
const validate1570 = mapping(() => ({__proto__: null, id: validate36, version: validate1068, digest: validate652}), ["digest"]);
const validate1578 = choice(["go", "go-with-conditions", "indeterminate", "no-go", "refused"]);
const validate1583 = choice(["pass", "fail", "unknown", "stale", "not-applicable", "error"]);
const validate1581 = mapping(() => ({__proto__: null, id: validate323, status: validate1583, records: validate1469, waived: validate133, self: validate133}), ["id","status"]);
const validate1580 = list(validate1581, 500);
const validate1590 = list(validate936, 200);
const validate1594 = list(validate936, 50);
function validate1603(data, instancePath){
let vErrors = null;
if((typeof data == "number") && (isFinite(data))){
if(data > 100 || isNaN(data)){
vErrors = add(vErrors,instancePath,"maximum",{comparison: "<=", limit: 100});
}
if(data < 0 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
return vErrors;
}
const validate1601 = mapping(() => ({__proto__: null, level: validate60, score: validate1603, upper: validate1603, coverage: validate803}), ["level","score","upper","coverage"]);
function validate1541(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","from","to","move","prev"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table156,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1614 = constant("mlc.update/v1");
const validate1625 = mapping(() => ({__proto__: null, id: validate524, run_id: validate36, commit: validate677, manual_steps: validate287}));
const validate1632 = mapping(() => ({__proto__: null, performance: validate1583, fairness: validate1583, safety: validate1583, decision: validate1578}));
function validate1613(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table159,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const wrapper0 = {validate: validate339};
const table5 = {__proto__: null, na: validate36, unknown: validate36, withheld: validate36, todo: validate36, by: validate33, due: validate93, see: validate95};
const table32 = {__proto__: null, anyOf: validate401, family: validate404, ofKind: validate406, minDistinct: validate394, forEach: validate253, intersections: validate410, source: validate412, bound: validate365, meets: validate415, withinDays: validate287, requireFields: validate418, adequateSample: validate422};
const table39 = {__proto__: null, all: validate340, any: validate340, not: wrapper0.validate, fields: validate343, present: validate253, missing: validate253, eq: validate348, oneOf: validate353, gte: validate357, lte: validate357, within: validate361, overdue: validate253, bound: validate365, left: validate336, count: validate368, each: validate373, every: validate382, none: validate397, metric: validate400, targetsMet: validate425, trend: validate432, review: validate442, cardComplete: validate461, lifecycleComplete: validate466, distinct: validate472, distinctFrom: validate477};
const table129 = {__proto__: null, schema: validate1181, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, environment: validate524, track: validate524, serving: validate1196, exposure: validate1201, started_at: validate683, rollback_of: validate936, tool: validate36, tool_version: validate36, subject_named: validate1210, timestamp_text: validate36, source: validate1217, note: validate84};
const table133 = {__proto__: null, id: validate270, raw: validate36, value: validate274, value_text: validate36, sample_size: validate287, with: validate853, slice: validate281, task: validate36, dataset: validate1246, split: validate36, n_shot: validate287, variant: validate36, step: validate287, stderr: validate290, ci: validate1258, unit: validate36, direction: validate1265, target: validate274, threshold: validate274, passed: validate133, test: validate36, rescaled: validate1271};
const table135 = {__proto__: null, schema: validate1227, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, metrics: validate1236, of: validate1277, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1282, run_status_reason: validate36, source: validate1217, subject_named: validate1210, skipped: validate1287, timestamp_text: validate36, notes: validate84, harness_commit: validate36, seeds: validate1297};
const table138 = {__proto__: null, schema: validate1324, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, key: validate524, severity: validate1334, status: validate1336, title: validate36, detail: validate84, environment: validate524, started_at: validate683, due_on: validate82, cause: validate84, corrective_action: validate84, authority_notified_on: validate82, evidence: validate1346};
const table140 = {__proto__: null, schema: validate1350, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, window: validate1359, metrics: validate1236, environment: validate524, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1282, run_status_reason: validate36, source: validate1217, subject_named: validate1210, skipped: validate1287, timestamp_text: validate36, notes: validate84};
const table141 = {__proto__: null, schema: validate1376, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, text: validate85, evidence: validate1346};
const table143 = {__proto__: null, schema: validate1388, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, scope: validate84, method: validate84, external: validate133, team: validate84, findings: validate1401, report: validate95, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1282, run_status_reason: validate36, subject_named: validate1210, timestamp_text: validate36, source: validate1217, note: validate84};
const table145 = {__proto__: null, schema: validate1423, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, reproduces: validate936, metric: validate270, dataset: validate1246, split: validate36, original: validate274, reproduced: validate274, tolerance: validate290, within_tolerance: validate133, method: validate84, code: validate1441, source: validate1217, note: validate84};
const table147 = {__proto__: null, schema: validate1450, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, checkpoint: validate443, exception: validate936, obligation: validate1461, role: validate450, decision: validate456, covers: validate1465, records: validate1469, conditions: validate1472, self: validate133, evidence: validate1346, note: validate84};
const table150 = {__proto__: null, schema: validate1482, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, tracker: validate36, code: validate1441, config_digest: validate652, hyperparameters: validate853, started_at: validate683, ended_at: validate683, stages: validate1497, method: validate1501, preprocessing: validate84, framework: validate36, inputs: validate1505, compute: validate1516, metrics: validate1527, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1282, run_status_reason: validate36, source: validate1217, subject_named: validate1210, skipped: validate1287, timestamp_text: validate36, notes: validate84, seeds: validate1297};
const table156 = {__proto__: null, schema: validate1542, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, from: validate1551, to: validate93, move: validate1555, prev: validate1557, attempt: validate394, inputs: validate1564, catalogue: validate1570, gates: validate1570, lifecycle: validate1570, policy: validate1570, decision: validate1578, required: validate1580, reviews: validate1590, reviews_as_self: validate1590, exceptions: validate1594, skips: validate1086, because: validate36, adopted: validate133, as_of: validate82, score: validate1601, purpose: validate85, successor: validate36, sunset: validate82, data_disposition: validate85, user_notice: validate85};
const table159 = {__proto__: null, schema: validate1614, model: validate79, version: validate933, observed_at: validate683, by: validate33, subject: validate1187, supersedes: validate936, reason: validate1192, previous: validate933, data_window: validate1359, pipeline: validate1625, evaluations: validate1590, gate: validate1632, released_at: validate683, rolled_back_at: validate683, source: validate1217, note: validate84};

/** What is wrong with the shape of a value, in the order of its keys; empty where nothing is. */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  // Places are put together only where something is wrong: hardly any document is asked twice.
  return validators[kind](value, null) === null ? NOTHING : (validators[kind](value, "") ?? NOTHING);
}

const NOTHING: readonly ShapeError[] = [];

const validators: Record<DocumentKind, Validate> = {
  "workspace": validate21,
  "model": validate76,
  "card": validate146,
  "scorecard": validate263,
  "governance": validate517,
  "operations": validate621,
  "datasheet": validate742,
  "version": validate930,
  "lifecycle": validate1064,
  "framework": validate1100,
  "known": validate1165,
  "deployment": validate1180,
  "evaluation": validate1226,
  "exception": validate1301,
  "incident": validate1323,
  "monitoring": validate1349,
  "note": validate1375,
  "red-team": validate1387,
  "reproduction": validate1422,
  "review": validate1449,
  "training": validate1481,
  "transition": validate1541,
  "update": validate1613,
};
