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

/** Gives what is wrong with a value at a place, null where nothing is. */
type Validate = (value: unknown, at: string) => ShapeError[] | null;

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
    if (Object.hasOwn(table, key)) errors = into(table[key], data[key], at + "/" + key, errors);
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
    for (let index = 0; index < data.length; index++) errors = into(item, data[index], at + "/" + index, errors);
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
const validate35 = mapping(() => ({name: validate36, emails: validate38, signing_keys: validate42}), ["name"]);
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
const validate47 = mapping(() => ({accountable_owner: validate48, data_scientist: validate48, mlops_engineer: validate48, ethics_reviewer: validate48, compliance_officer: validate48, security_reviewer: validate48, independent_assessor: validate48}));
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
const validate59 = mapping(() => ({low: validate60, medium: validate60, high: validate60, critical: validate60}));
const validate66 = choice(["none", "warn", "require"]);
const validate69 = choice(["regression", "any", "below-target", "gate", "stale", "never"]);
const validate58 = mapping(() => ({target_level: validate59, separation_of_duties: validate66, signatures: validate66, fail_on: validate69}));
const formats10 = /^(?:[a-z][a-z0-9-]{0,62}|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+\.ya?ml)$/u;
const validate73 = text(300, 0, formats10, "FrameworkRef");
const validate72 = list(validate73, 30);
const validate21 = mapping(() => ({schema: validate22, models: validate24, catalogue: validate28, lifecycle: validate30, people: validate32, roles: validate47, policy: validate58, frameworks: validate72}), ["schema"]);
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
const validate99 = mapping(() => ({task: validate84, constraints: validate101, hallucination_tolerance: validate84, abuse_vectors: validate101, value: validate84, metrics: validate101}));
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
const validate114 = mapping(() => ({accountable_owner: validate115, data_scientist: validate115, mlops_engineer: validate115, ethics_reviewer: validate115, compliance_officer: validate115, security_reviewer: validate115, independent_assessor: validate115}));
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
const validate126 = mapping(() => ({risk_tier: validate127, people_affected: validate129, personal_data: validate131, generative: validate133, user_facing: validate133, adaptation: validate136, trained_from_scratch: validate133, eu_market: validate133, eu_role: validate140, eu_risk: validate142, open_weights: validate133}));
const validate76 = mapping(() => ({schema: validate77, id: validate79, name: validate36, confirmed_on: validate82, purpose: validate84, problem: validate99, intended_use: validate101, intended_users: validate101, downstream_use: validate101, out_of_scope_use: validate101, owners: validate114, scope: validate126}), ["schema","id","name"]);
const validate147 = constant("mlc.card/v1");
const formats20 = /^https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u;
const validate155 = text(2000, 0, formats20, "WebUrl");
const validate153 = mapping(() => ({name: validate36, url: validate155}), ["name"]);
const validate152 = list(validate153, 50);
const validate161 = text(40, 2);
const validate160 = list(validate161, 300);
const validate165 = text(100, 1);
const validate164 = list(validate165, 200);
const validate168 = text(60, 1);
const validate171 = mapping(() => ({repository: validate155, paper: validate155, demo: validate155, docs: validate155, weights: validate155}));
function validate182(data, instancePath){
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
const validate178 = mapping(() => ({id: validate36, name: validate36, link: validate95, acceptable_use: validate182}));
const validate187 = mapping(() => ({limitations: validate101, tradeoffs: validate101, recommendations: validate84}));
const validate192 = mapping(() => ({approach: validate84, factors: validate101, rationale: validate84, summary: validate84}));
function validate199(data, instancePath){
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
const validate198 = mapping(() => ({energy_kwh: validate199, energy_method: validate84, co2e_kg: validate199, co2e_method: validate84, note: validate84}));
const validate209 = mapping(() => ({version: validate36, date: validate82, change: validate84}));
const validate208 = list(validate209, 200);
const validate216 = mapping(() => ({bibtex: validate84, apa: validate84}));
const validate223 = list(validate95, 200);
const validate207 = mapping(() => ({changelog: validate208, authors: validate101, citation: validate216, glossary: validate84, get_started: validate84, more: validate84, sources: validate223}));
const validate146 = mapping(() => ({schema: validate147, confirmed_on: validate82, summary: validate84, description: validate84, developers: validate152, contact: validate84, languages: validate160, tags: validate164, pipeline_tag: validate168, library: validate36, links: validate171, license: validate178, limits: validate187, evaluation: validate192, environment: validate198, about: validate207}), ["schema"]);
const validate228 = constant("mlc.scorecard/v1");
const formats22 = /^[^\u0000-\u001f\u007f]+$/u;
const validate234 = text(300, 0, formats22, "MetricId");
const validate236 = choice([">=", ">", "<=", "<", "==", "between"]);
function validate238(data, instancePath){
let vErrors = null;
if(!((typeof data == "number") && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
return vErrors;
}
const validate246 = text(300, 1);
function validate245(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 20){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 20});
}
for(const key0 in data){
vErrors = into(validate246,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
function validate251(data, instancePath){
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
function validate254(data, instancePath){
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
const validate233 = mapping(() => ({metric: validate234, op: validate236, value: validate238, lo: validate238, hi: validate238, inclusive: validate133, rationale: validate84, declared_on: validate82, slice: validate245, dataset: validate36, split: validate36, n_shot: validate251, variant: validate36, tolerance: validate254, preset: validate36}), ["metric","op"]);
const validate232 = list(validate233, 200);
const formats24 = /^[1-9][0-9]{0,3}[dh]$/u;
const validate266 = text(5, 0, formats24, "Window");
const validate260 = mapping(() => ({metric: validate234, op: validate236, value: validate238, lo: validate238, hi: validate238, window: validate266}), ["metric","op"]);
const validate259 = list(validate260, 100);
function validate271(data, instancePath){
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
const validate270 = mapping(() => ({governance: validate271, documentation: validate271, reproducibility: validate271, performance: validate271, monitoring: validate271, efficiency: validate271, usage: validate271, safety: validate271, fairness: validate271, robustness: validate271, explainability: validate271, privacy_security: validate271}));
const formats26 = /^(?:X-[A-Z0-9][A-Z0-9-]{0,40}|(?!X-)[A-Z][A-Z0-9]{0,15}-[0-9]{2,3})$/u;
const validate287 = text(Infinity, 0, formats26, "CriterionId");
const validate290 = choice(["governance", "documentation", "reproducibility", "performance", "monitoring", "efficiency", "usage", "safety", "fairness", "robustness", "explainability", "privacy_security"]);
function validate292(data, instancePath){
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
const validate294 = choice(["must", "should"]);
const validate296 = choice(["critical", "high", "medium", "low"]);
const validate300 = choice(["define", "data", "select", "train", "adapt", "evaluate", "align", "serve", "observe", "improve"]);
const validate299 = list(validate300, 10, 1);
function validate304(data, instancePath){
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
const formats28 = /^[a-z][a-z0-9_]*(?:\[\])?(?:\.[a-z][a-z0-9_]*(?:\[\])?)*$/u;
const validate308 = text(200, 0, formats28, "FactPath");
const validate307 = list(validate308, 50, 1);
function validate315(data, instancePath){
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
function validate313(data, instancePath){
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
vErrors = into(validate308,data[0],instancePath+"/0",vErrors);
}
if(len1 > 1){
vErrors = into(validate315,data[1],instancePath+"/1",vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
return vErrors;
}
function validate318(data, instancePath){
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
vErrors = into(validate308,data[0],instancePath+"/0",vErrors);
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
vErrors = into(validate315,data1[i0],instancePath+"/1/" + i0,vErrors);
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
function validate322(data, instancePath){
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
vErrors = into(validate308,data[0],instancePath+"/0",vErrors);
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
function validate326(data, instancePath){
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
vErrors = into(validate308,data[0],instancePath+"/0",vErrors);
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
const validate330 = choice(["version"]);
const validate333 = mapping(() => ({in: validate308, where: wrapper0.validate, min: validate251, max: validate251}), ["in"]);
const validate341 = list(validate308, 30);
function validate344(data, instancePath){
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
const validate338 = mapping(() => ({in: validate308, minItems: validate251, require: validate341, where_all: validate344}), ["in"]);
const validate353 = choice(["current", "baseline"]);
const validate352 = list(validate353, 2, 1);
const validate356 = choice(["latest"]);
function validate359(data, instancePath){
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
const validate347 = mapping(() => ({in: validate308, where: wrapper0.validate, minItems: validate251, require: validate341, where_all: validate344, hasMetricFor: validate352, meets: validate356, withinDays: validate251, last: validate359}), ["in"]);
const validate362 = mapping(() => ({in: validate308, where: wrapper0.validate}), ["in","where"]);
const validate366 = list(validate234, 50, 1);
const validate369 = choice(["performance", "fairness", "data", "safety", "robustness", "drift", "usage", "efficiency", "privacy", "explainability", "governance"]);
const validate371 = choice(["input", "output", "quality", "attribution", "age"]);
function validate375(data, instancePath){
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
const validate377 = choice(["production"]);
const validate380 = choice(["declared"]);
const validate384 = text(60, 0);
const validate383 = list(validate384, 20);
const validate387 = constant(true);
function validate365(data, instancePath){
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
vErrors = members(table27,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate392 = choice(["none", "declared"]);
const validate394 = choice(["worst"]);
const validate390 = mapping(() => ({bound: validate330, slices: validate392, aggregate: validate394}), ["bound","slices"]);
const validate398 = choice(["updates"]);
function validate400(data, instancePath){
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
const validate402 = choice(["targets"]);
const validate404 = choice(["noRegressionBeyondTolerance"]);
const validate397 = mapping(() => ({in: validate398, last: validate400, metrics: validate402, rule: validate404}), ["in","metrics","rule"]);
const formats30 = /^[a-z][a-z0-9-]{0,62}$/u;
const validate408 = text(Infinity, 0, formats30, "CheckpointId");
const validate410 = choice(["passed"]);
const validate412 = list(validate408, 20, 1);
const validate415 = choice(["accountable_owner", "data_scientist", "mlops_engineer", "ethics_reviewer", "compliance_officer", "security_reviewer", "independent_assessor"]);
const validate417 = list(validate308, 20);
const validate421 = choice(["approved", "approved-with-conditions", "rejected"]);
const validate420 = list(validate421, 3, 1);
const validate407 = mapping(() => ({checkpoint: validate408, checkpoints: validate410, of: validate412, role: validate415, independentOf: validate417, decision: validate420, overdueConditions: validate251}));
const validate427 = choice(["full"]);
const validate426 = mapping(() => ({profile: validate427, missing: validate251}), ["profile","missing"]);
const validate432 = choice(["all"]);
const validate431 = mapping(() => ({gates: validate432, roles: validate432, historyGaps: validate251}));
const validate438 = list(validate308, 10, 2);
const validate437 = mapping(() => ({paths: validate438}), ["paths"]);
const validate442 = list(validate308, 2, 2);
function validate303(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 1});
}
if(Object.keys(data).length < 1){
vErrors = add(vErrors,instancePath,"minProperties",{limit: 1});
}
vErrors = members(table34,data,instancePath,vErrors,false);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate450 = choice(["version", "data", "none"]);
const validate448 = mapping(() => ({days: validate251, bind: validate450, since: validate308}), ["days","bind"]);
const validate458 = list(validate168, 50);
function validate457(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 20){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 20});
}
for(const key0 in data){
vErrors = into(validate458,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate463 = text(20, 1);
const validate462 = list(validate463, 20);
const validate286 = mapping(() => ({id: validate287, title: validate36, dimension: validate290, level: validate292, req: validate294, severity: validate296, veto: validate133, phases: validate299, when: validate303, check: validate303, withheld: validate417, fresh: validate448, waivable: validate133, na: validate133, fix: validate85, controls: validate457, serves: validate462}), ["id","title","dimension","level","req","severity","phases","check","fresh","fix"]);
const validate285 = list(validate286, 200);
const validate471 = text(2000, 1);
const validate469 = mapping(() => ({id: validate287, reason: validate471}), ["id","reason"]);
const validate468 = list(validate469, 200);
const validate476 = mapping(() => ({id: validate287, severity: validate296, reason: validate84}), ["id","severity"]);
const validate475 = list(validate476, 200);
const validate227 = mapping(() => ({schema: validate228, confirmed_on: validate82, target_level: validate60, targets: validate232, slos: validate259, dimension_weights: validate270, criteria: validate285, disabled: validate468, raised: validate475}), ["schema"]);
const validate483 = constant("mlc.governance/v1");
const formats32 = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/u;
const validate489 = text(Infinity, 0, formats32, "LocalId");
const validate492 = choice(["low", "medium", "high", "critical"]);
const validate495 = choice(["avoid", "reduce", "transfer", "accept"]);
const validate500 = choice(["open", "treated", "closed"]);
const validate503 = mapping(() => ({by: validate33, role: validate415, accepted_on: validate82}), ["by"]);
const validate488 = mapping(() => ({id: validate489, statement: validate84, likelihood: validate492, impact: validate492, treatment: validate495, mitigation: validate84, residual: validate492, owner: validate33, status: validate500, reviewed_on: validate82, acceptance: validate503}), ["id"]);
const validate487 = list(validate488, 500);
const validate513 = choice(["met", "partly", "not-met", "not-applicable"]);
const validate511 = mapping(() => ({id: validate36, status: validate513, owner: validate33, reason: validate84, evidence: validate95}), ["id","status"]);
const validate510 = list(validate511, 500);
const validate522 = choice(["acceptable", "acceptable-with-measures", "not-acceptable", "not-required-with-reason"]);
const validate520 = mapping(() => ({reference: validate95, outcome: validate522, by: validate33, completed_on: validate82, measures: validate101, reason: validate84}));
const validate530 = choice(["in-the-loop", "on-the-loop", "in-command"]);
const validate529 = mapping(() => ({mode: validate530, who: validate84, stop_control: validate84, override: validate84, automation_bias_note: validate84, last_tested_on: validate82}));
const validate538 = mapping(() => ({instructions_for_use: validate95, ai_disclosure: validate95, limitations: validate95, contact: validate84, published_on: validate82}));
const validate545 = mapping(() => ({triggers: validate101, plan: validate95, data_disposition: validate84, user_notice: validate84}));
const validate555 = list(validate36, 100);
const validate553 = mapping(() => ({attribute: validate36, values: validate555, rationale: validate84, legal_basis: validate84}), ["attribute"]);
const validate552 = list(validate553, 100);
const validate551 = mapping(() => ({groups: validate552}));
const validate567 = choice(["global", "local"]);
const validate565 = mapping(() => ({name: validate36, kind: validate567, audience: validate84, limits: validate84, evidence: validate95}), ["name"]);
const validate564 = list(validate565, 50);
const validate563 = mapping(() => ({methods: validate564}));
const validate576 = mapping(() => ({url: validate155, published_on: validate82}));
const validate581 = mapping(() => ({version: validate36, reference: validate95}));
const validate575 = mapping(() => ({training_summary: validate576, copyright_policy: validate576, documentation_form: validate581}));
const validate482 = mapping(() => ({schema: validate483, confirmed_on: validate82, eu_market_date: validate82, risks: validate487, controls: validate510, dpia: validate520, oversight: validate529, transparency: validate538, retirement: validate545, fairness: validate551, explainability: validate563, gpai: validate575}), ["schema"]);
const validate587 = constant("mlc.operations/v1");
const validate593 = choice(["quality", "health", "drift", "safety", "usage", "cost"]);
const validate595 = list(validate234, 50);
const validate600 = choice(["planned", "live", "paused"]);
function validate603(data, instancePath){
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
const validate602 = mapping(() => ({threshold: validate603, route: validate84, runbook: validate95}));
const validate591 = mapping(() => ({id: validate489, kind: validate593, metrics: validate595, owner: validate33, on_call: validate84, status: validate600, alert: validate602, source: validate84}), ["id"]);
const validate590 = list(validate591, 200);
const validate614 = choice(["input-filter", "output-filter", "moderation", "policy", "tool-limit"]);
const formats34 = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|sha1:[0-9a-f]{40}|md5:[0-9a-f]{32}(?:\.dir)?|git:[0-9a-f]{40}(?:[0-9a-f]{24})?|lakefs:[0-9a-f]{64})$/u;
const validate617 = text(140, 0, formats34, "Digest");
const validate612 = mapping(() => ({id: validate489, kind: validate614, position: validate84, config_digest: validate617, owner: validate33}), ["id"]);
const validate611 = list(validate612, 100);
const validate622 = mapping(() => ({target_version: validate84, procedure: validate95, last_exercised_on: validate82}));
const validate627 = mapping(() => ({plan: validate95, severities: validate101, authority_reporting: validate84, last_drill_on: validate82, contact: validate84}));
const validate637 = choice(["retraining", "autoscaling", "quantization", "distillation", "cache", "routing", "evaluation"]);
const formats36 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const validate642 = text(64, 0, formats36, "Commit");
const formats38 = /^(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+$/u;
const validate644 = text(1000, 0, formats38, "FilePath");
const validate640 = mapping(() => ({repo: validate36, commit: validate642, path: validate644}));
const formats40 = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z)?$/u;
const validate648 = text(40, 0, formats40, "Moment");
const validate635 = mapping(() => ({id: validate489, kind: validate637, trigger: validate84, definition: validate640, automated: validate133, last_success_at: validate648}), ["id"]);
const validate634 = list(validate635, 100);
const validate655 = mapping(() => ({path: validate84, consent_basis: validate84, filter: validate84}));
const validate652 = mapping(() => ({channel: validate84, owner: validate33, to_data: validate655}));
const formats42 = /^[A-Z]{3}$/u;
const validate663 = text(3, 0, formats42, "Currency");
const validate665 = choice(["day", "week", "month", "quarter", "year"]);
const validate661 = mapping(() => ({amount: validate254, currency: validate663, period: validate665}));
const validate669 = mapping(() => ({enabled: validate133, store: validate84, retention_days: validate251, personal_data: validate133}));
const validate668 = mapping(() => ({logging: validate669}));
const validate677 = mapping(() => ({policy: validate95, reviewed_on: validate82}));
const validate676 = mapping(() => ({access: validate677}));
const validate687 = choice(["pass", "fail"]);
const validate684 = mapping(() => ({scenario: validate84, behaviour: validate84, result: validate687, tested_on: validate82}), ["scenario"]);
const validate683 = list(validate684, 100);
const validate682 = mapping(() => ({tests: validate683}));
const validate694 = choice(["none", "scheduled", "triggered", "online"]);
const validate700 = mapping(() => ({allowed_changes: validate84, metric_bounds: validate84, human_checkpoint: validate84, approved_by: validate33}));
const validate693 = mapping(() => ({mode: validate694, data_filters: validate84, poisoning_control: validate84, feedback_loop_control: validate84, holdout_refresh: validate84, envelope: validate700}));
const validate586 = mapping(() => ({schema: validate587, confirmed_on: validate82, monitors: validate590, guardrails: validate611, rollback: validate622, incident_response: validate627, pipelines: validate634, feedback: validate652, budget: validate661, usage: validate668, security: validate676, resilience: validate682, continual: validate693}), ["schema"]);
const validate708 = constant("mlc.datasheet/v1");
const formats44 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/u;
const validate712 = text(Infinity, 0, formats44, "DatasetId");
function validate719(data, instancePath){
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
const validate727 = list(validate36, 30);
function validate731(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 100){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 100});
}
for(const key0 in data){
vErrors = into(validate251,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate734 = list(validate36, 50);
const validate737 = list(validate617, 500);
const validate745 = text(100, 3);
const validate741 = mapping(() => ({name: validate36, url: validate95, digest: validate617, format: validate745, size_bytes: validate251}), ["url","digest"]);
const validate740 = list(validate741, 500);
const validate752 = text(80, 1);
const validate751 = list(validate752, 50);
const validate711 = mapping(() => ({id: validate712, name: validate36, version: validate84, url: validate95, creators: validate101, publisher: validate84, date_published: validate719, license: validate84, license_name: validate84, license_link: validate84, languages: validate160, modalities: validate727, size_bytes: validate251, counts: validate731, splits: validate734, hashes: validate737, files: validate740, hub_id: validate36, task_categories: validate751, task_ids: validate751, citation: validate84, relates_to_people: validate133, synthetic: validate133, live: validate133}), ["id"]);
const validate764 = choice(["public", "licensed", "private", "crawled", "user", "synthetic", "other"]);
function validate768(data, instancePath){
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
const validate772 = mapping(() => ({names: validate734, robots: validate84}));
const validate762 = mapping(() => ({name: validate36, kind: validate764, modality: validate36, size: validate36, share: validate768, period: validate84, url: validate95, crawler: validate772, generator_model: validate36, withdrawn: validate84}), ["name"]);
const validate761 = list(validate762, 1000);
const validate781 = choice(["licence", "consent", "contract", "legitimate_interest", "public_domain", "tdm_exception", "own"]);
const validate783 = choice(["cleared", "in-review", "blocked"]);
const validate780 = mapping(() => ({basis: validate781, status: validate783, tdm_optout: validate84, illegal_content: validate84, copyright_policy: validate84}));
const validate792 = choice(["found", "crowdsourced", "expert-generated", "machine-generated", "no-annotation", "other"]);
const validate791 = list(validate792, 6);
const validate789 = mapping(() => ({protocol: validate84, made_by: validate791, platform: validate84, annotators: validate84, per_item: validate84, agreement: validate84, machine_tools: validate84}));
const validate805 = choice(["removed", "masked", "kept-with-basis"]);
const validate801 = mapping(() => ({scanned: validate133, method: validate84, findings: validate84, action: validate805}));
const validate808 = mapping(() => ({checks: validate101, result: validate84, checked_on: validate82}));
const validate815 = choice(["filter", "deduplicate", "normalise", "label", "validate", "store", "toxicity", "pii", "quality"]);
function validate818(data, instancePath){
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
const validate814 = mapping(() => ({step: validate815, tool: validate36, parameters: validate818, kept_share: validate768, na: validate36}), ["step"]);
const validate813 = list(validate814, 100);
const validate824 = mapping(() => ({purpose: validate84, creators: validate84, funding: validate84, notes: validate84}));
const validate830 = mapping(() => ({instances: validate84, counts: validate84, sampling: validate84, instance_data: validate84, labels: validate84, missing: validate84, relationships: validate84, splits: validate84, errors: validate84, external: validate84, confidential: validate84, offensive: validate84, subpopulations: validate84, identifiable: validate84, sensitive: validate84, notes: validate84}));
const validate848 = mapping(() => ({acquisition: validate84, mechanisms: validate84, sampling_strategy: validate84, collectors: validate84, timeframe: validate84, ethics_review: validate84, directness: validate84, notice: validate84, consent: validate84, revocation: validate84, impact_analysis: validate84, notes: validate84}));
const validate862 = mapping(() => ({steps: validate84, raw_saved: validate84, software: validate84, notes: validate84}));
const validate868 = mapping(() => ({used_for: validate84, usage_repo: validate84, other_tasks: validate84, impacts: validate84, avoid: validate84, notes: validate84}));
const validate876 = mapping(() => ({third_parties: validate84, how: validate84, when: validate84, license: validate84, ip_restrictions: validate84, export_controls: validate84, notes: validate84}));
const validate885 = mapping(() => ({maintainer: validate84, contact: validate84, erratum: validate84, updates: validate84, retention: validate84, old_versions: validate84, contributions: validate84, notes: validate84}));
const validate707 = mapping(() => ({schema: validate708, confirmed_on: validate82, dataset: validate711, sources: validate761, rights: validate780, labeling: validate789, pii: validate801, quality: validate808, pipeline: validate813, motivation: validate824, composition: validate830, collection: validate848, preprocessing: validate862, uses: validate868, distribution: validate876, maintenance: validate885}), ["schema"]);
const validate896 = constant("mlc.version/v1");
const formats46 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[0-9A-Za-z](?:[0-9A-Za-z._+-]{0,61}[0-9A-Za-z])?$/u;
const validate898 = text(Infinity, 0, formats46, "VersionId");
const formats48 = /^\d{4}-\d{2}-\d{2}-[a-z]+(?:-[a-z]+)*-[0-9a-f]{12}$/u;
const validate901 = text(Infinity, 0, formats48, "RecordId");
const formats50 = /^(?:https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|git\+https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|ssh:\/\/[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?:hf|dvc|s3|gs|az|lakefs):\/\/(?![^/?#]*@)[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
const validate905 = text(2000, 0, formats50, "StorageUri");
const validate910 = mapping(() => ({tool: validate36, scanned_on: validate82, result: validate84}));
const validate916 = mapping(() => ({path: validate644, digest: validate617, bytes: validate251}), ["path","digest"]);
const validate915 = list(validate916, 2000);
const validate904 = mapping(() => ({uri: validate905, digest: validate617, bytes: validate251, format: validate36, scan: validate910, files: validate915}));
const validate923 = mapping(() => ({provider: validate36, model_id: validate36, revision: validate36, config_digest: validate617}), ["provider","model_id"]);
function validate932(data, instancePath){
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
vErrors = into(validate617,data,instancePath,vErrors);
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
const validate938 = choice(["finetune", "adapter", "quantized", "merge"]);
const validate929 = mapping(() => ({id: validate36, revision: validate84, digest: validate932, license: validate84, terms_checked_on: validate82, relation: validate938}), ["id"]);
const validate943 = mapping(() => ({id: validate36, why_not: validate84}), ["id"]);
const validate942 = list(validate943, 50);
const validate941 = mapping(() => ({candidates: validate942, chosen: validate84, because: validate84}));
const validate951 = mapping(() => ({method: validate136, config: validate95, parameters: validate818, note: validate84}), ["method"]);
const validate958 = list(validate36, 30, 1);
const validate957 = mapping(() => ({methods: validate958, data: validate101, objective: validate84}));
function validate968(data, instancePath){
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
const validate977 = mapping(() => ({modality: validate36, format: validate36, max: validate36}), ["modality"]);
const validate976 = list(validate977, 20);
const validate964 = mapping(() => ({family: validate84, name: validate84, objective: validate84, parameters: validate968, active_parameters: validate968, non_embedding_parameters: validate968, context_length: validate968, precision: validate84, modalities: validate101, inputs: validate976, outputs: validate976, rationale: validate84}));
const validate989 = choice(["pretraining", "fine-tuning", "instruction", "preference", "prompt", "retrieval", "calibration", "validation", "evaluation", "feedback"]);
const validate991 = mapping(() => ({uri: validate905, digest: validate617, taken_on: validate82}));
const formats52 = /^(?:0|[1-9][0-9]*)$/u;
const validate997 = text(40, 0, formats52, "TokenText");
function validate996(data, instancePath){
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
vErrors = into(validate997,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
return vErrors;
}
const validate987 = mapping(() => ({dataset: validate712, role: validate989, snapshot: validate991, tokens: validate996, epochs: validate84, share: validate768, cutoff: validate82, decontamination: validate84}), ["dataset"]);
const validate986 = list(validate987, 500);
const validate1008 = choice(["quantization", "distillation", "pruning", "compilation", "cache", "routing", "other"]);
const validate1007 = mapping(() => ({method: validate1008, to: validate36, tool: validate36, quality_ratio_record: validate901}), ["method"]);
const validate1006 = list(validate1007, 50);
const validate1016 = mapping(() => ({name: validate36, uri: validate905, digest: validate617, bytes: validate251, format: validate36, scan: validate910}), ["name"]);
const validate1015 = list(validate1016, 500);
const validate1025 = mapping(() => ({name: validate36, version: validate36}), ["name"]);
const validate895 = mapping(() => ({schema: validate896, version: validate898, stage: validate93, transition: validate901, confirmed_on: validate82, weights: validate904, hosted: validate923, base_model: validate929, selection: validate941, adaptation: validate951, alignment: validate957, architecture: validate964, data: validate986, optimizations: validate1006, artifacts: validate1015, baseline: validate1025}), ["schema","version","stage","transition"]);
const validate1030 = constant("mlc.lifecycle/v1");
const validate1033 = text(60, 1);
const validate1037 = mapping(() => ({id: validate93, title: validate36, phases: validate299}), ["id","phases"]);
const validate1036 = list(validate1037, 50, 1);
const validate1047 = list(validate415, 7);
const validate1051 = list(validate300, 10);
const validate1056 = list(validate287, 50);
const validate1059 = list(validate308, 50);
const validate1055 = mapping(() => ({also: validate1056, facts: validate1059}));
const validate1044 = mapping(() => ({from: validate93, to: validate93, promoters: validate1047, when: validate303, skips: validate1051, because: validate36, requires: validate1055}), ["from","to"]);
const validate1043 = list(validate1044, 300);
const validate1029 = mapping(() => ({schema: validate1030, name: validate93, version: validate1033, title: validate36, stages: validate1036, edges: validate1043}), ["schema","name","version","title","stages","edges"]);
const validate1066 = constant("mlc.framework/v1");
const formats54 = /^[a-z][a-z0-9-]{0,62}$/u;
const validate1068 = text(Infinity, 0, formats54, "FrameworkId");
const validate1075 = choice(["linked", "ids-only"]);
const validate1078 = choice(["article"]);
const validate1081 = list(validate1068, 10);
const validate1087 = list(validate36, 100, 1);
const validate1085 = mapping(() => ({when: validate303, controls: validate1087}), ["when","controls"]);
const validate1084 = list(validate1085, 50);
const validate1097 = choice(["all", "provider", "deployer", "gpai-provider", "gpai-systemic-provider"]);
const validate1096 = list(validate1097, 5, 1);
const validate1100 = choice(["high-annex-iii", "high-annex-i"]);
const validate1105 = choice(["high", "medium", "low"]);
const validate1093 = mapping(() => ({from: validate82, what: validate36, who: validate1096, risk: validate1100, controls: validate1087, placed_before: validate82, placed_from: validate82, confidence: validate1105, source: validate36}), ["from","what","who","controls"]);
const validate1092 = list(validate1093, 50);
const validate1113 = list(validate287, 50, 1);
const validate1116 = choice(["intersects", "subset", "superset", "equal"]);
const validate1111 = mapping(() => ({control: validate36, criteria: validate1113, relation: validate1116, rationale: validate36}), ["control","criteria"]);
const validate1110 = list(validate1111, 1000);
const validate1124 = mapping(() => ({id: validate36, title: validate36, organisation: validate133}), ["id","title"]);
const validate1123 = list(validate1124, 500);
const validate1065 = mapping(() => ({schema: validate1066, id: validate1068, title: validate36, version: validate36, url: validate155, last_reviewed: validate82, review_by: validate82, text: validate1075, replaces: validate1068, cite: validate1078, applies_when: validate303, inherits: validate1081, rules: validate1084, timeline: validate1092, mappings: validate1110, notes: validate42, open_points: validate42, controls: validate1123}), ["schema","id","title","version","last_reviewed","review_by","controls"]);
const validate1131 = constant("mlc.known/v1");
const formats56 = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const validate1135 = text(Infinity, 0, formats56, "FindingCode");
const formats58 = /^[0-9a-f]{7,64}$/u;
const validate1137 = text(Infinity, 0, formats58, "CommitPrefix");
const validate1140 = text(4000, 30);
const validate1134 = mapping(() => ({code: validate1135, commit: validate1137, record: validate901, reason: validate1140, by: validate33}), ["code","reason","by"]);
const validate1133 = list(validate1134, 10000);
const validate1130 = mapping(() => ({schema: validate1131, known: validate1133}), ["schema","known"]);
const validate1146 = constant("mlc.deployment/v1");
const validate1152 = mapping(() => ({weights: validate617, data: validate737}));
const validate1157 = text(4000, 1);
const validate1161 = mapping(() => ({platform: validate36, hardware: validate36, api: validate36}));
const validate1167 = choice(["shadow", "canary", "ab", "pilot", "production", "none"]);
const validate1166 = mapping(() => ({kind: validate1167, limit: validate84}), ["kind"]);
const validate1175 = mapping(() => ({name: validate36, revision: validate36, sha: validate36, base: validate36}));
const formats60 = /^[0-9a-f]{64}$/u;
const validate1184 = text(64, 0, formats60, "Sha256");
const validate1182 = mapping(() => ({path: validate644, sha256: validate1184, bytes: validate251, format: validate36, adapter: validate36}), ["path","sha256"]);
function validate1145(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","environment","exposure"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table124,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1192 = constant("mlc.evaluation/v1");
const validate1211 = mapping(() => ({id: validate36, hub_id: validate36, name: validate36, config: validate36, revision: validate36}));
const validate1223 = mapping(() => ({level: validate768, low: validate238, high: validate238, method: validate36}), ["level","low","high"]);
const validate1230 = choice(["higher", "lower", "band", "none"]);
const validate1236 = mapping(() => ({by: validate238, why: validate36}), ["by","why"]);
function validate1202(data, instancePath){
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
vErrors = members(table128,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1201 = list((data, at) => validate1202(data, at), 5000);
const validate1242 = choice(["baseline", "training"]);
const validate1247 = choice(["complete", "partial", "failed", "unknown"]);
const validate1252 = mapping(() => ({non_numeric: validate251, non_finite: validate251, filtered: validate251, unmapped: validate251, names: validate42}));
function validate1263(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
return vErrors;
}
function validate1262(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 50){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 50});
}
for(const key0 in data){
vErrors = into(validate1263,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
function validate1191(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","metrics"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table130,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1267 = constant("mlc.exception/v1");
const validate1277 = choice(["waive", "not-applicable"]);
const validate1279 = list(validate85, 50);
const validate1283 = mapping(() => ({from: validate93, to: validate93}), ["from","to"]);
const validate1266 = mapping(() => ({schema: validate1267, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, criterion: validate287, effect: validate1277, controls: validate1279, through: validate82, gate: validate1283, renews: validate901}), ["schema","model","version","observed_at","by","subject","criterion","effect","reason","through"]);
const validate1289 = constant("mlc.incident/v1");
const validate1299 = choice(["critical", "high", "medium", "low"]);
const validate1301 = choice(["open", "contained", "closed"]);
const validate1311 = list(validate95, 100);
function validate1288(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","key","severity","status"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table133,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1315 = constant("mlc.monitoring/v1");
const validate1324 = mapping(() => ({from: validate648, to: validate648}), ["from","to"]);
function validate1314(data, instancePath){
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
const validate1341 = constant("mlc.note/v1");
function validate1340(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","text"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table136,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1353 = constant("mlc.red-team/v1");
const validate1370 = choice(["open", "fixed", "use-removed"]);
const validate1367 = mapping(() => ({id: validate489, severity: validate1299, status: validate1370, title: validate36, category: validate36, mitigation: validate84}), ["id","severity","status"]);
const validate1366 = list(validate1367, 1000);
function validate1352(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","findings"],data,instancePath,vErrors);
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
const validate1388 = constant("mlc.reproduction/v1");
const validate1406 = mapping(() => ({repo: validate36, commit: validate642, dirty: validate133, config: validate644}));
function validate1387(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","metric"],data,instancePath,vErrors);
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
const validate1415 = constant("mlc.review/v1");
const validate1426 = text(200, 1);
function validate1430(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 100){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 100});
}
for(const key0 in data){
const _errs1 = count(vErrors);
vErrors = into(validate308,key0,instancePath,vErrors);
var valid0 = _errs1 === count(vErrors);
if(!valid0){
vErrors = add(vErrors,instancePath,"propertyNames",{propertyName: key0});
}
}
for(const key1 in data){
vErrors = into(validate617,data[key1],instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1434 = list(validate901, 2000);
const validate1438 = mapping(() => ({text: validate1157, due: validate82}), ["text","due"]);
const validate1437 = list(validate1438, 50);
function validate1414(data, instancePath){
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
vErrors = members(table142,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1447 = constant("mlc.training/v1");
const validate1463 = choice(["pretraining", "midtraining", "sft", "rlhf", "dpo", "distillation", "other"]);
const validate1462 = list(validate1463, 10);
const validate1466 = choice(["supervised", "unsupervised", "self-supervised", "semi-supervised", "reinforcement-learning"]);
const validate1473 = choice(["data", "code", "model", "other"]);
const validate1471 = mapping(() => ({name: validate36, kind: validate1473, digest: validate36, context: validate36, rows: validate251, same: validate133}), ["name"]);
const validate1470 = list(validate1471, 500);
const validate1481 = mapping(() => ({hardware: validate84, accelerators: validate968, duration_hours: validate199, provider: validate84, region: validate84, flops: validate199, flops_method: validate84, energy_kwh: validate199, co2e_kg: validate199}));
const validate1492 = list((data, at) => validate1202(data, at), 2000);
function validate1446(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject"],data,instancePath,vErrors);
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
const validate1507 = constant("mlc.transition/v1");
function validate1516(data, instancePath){
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
const validate1520 = choice(["start", "forward", "loop", "hotfix", "retire", "repurpose"]);
const validate1523 = mapping(() => ({id: validate901, sha256: validate1184}), ["id","sha256"]);
function validate1522(data, instancePath){
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
vErrors = into(validate1523,data,instancePath,vErrors);
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
const validate1530 = mapping(() => ({path: validate644, sha256: validate1184}), ["path","sha256"]);
const validate1529 = list(validate1530, 20000);
const validate1535 = mapping(() => ({id: validate36, version: validate1033, digest: validate617}), ["digest"]);
const validate1543 = choice(["go", "go-with-conditions", "indeterminate", "no-go", "refused"]);
const validate1548 = choice(["pass", "fail", "unknown", "stale", "not-applicable", "error"]);
const validate1546 = mapping(() => ({id: validate287, status: validate1548, records: validate1434, waived: validate133, self: validate133}), ["id","status"]);
const validate1545 = list(validate1546, 500);
const validate1555 = list(validate901, 200);
const validate1559 = list(validate901, 50);
function validate1568(data, instancePath){
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
const validate1566 = mapping(() => ({level: validate60, score: validate1568, upper: validate1568, coverage: validate768}), ["level","score","upper","coverage"]);
function validate1506(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","from","to","move","prev"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table151,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const validate1579 = constant("mlc.update/v1");
const validate1590 = mapping(() => ({id: validate489, run_id: validate36, commit: validate642, manual_steps: validate251}));
const validate1597 = mapping(() => ({performance: validate1548, fairness: validate1548, safety: validate1548, decision: validate1543}));
function validate1578(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table154,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
return vErrors;
}
const wrapper0 = {validate: validate303};
const table5 = {na: validate36, unknown: validate36, withheld: validate36, todo: validate36, by: validate33, due: validate93, see: validate95};
const table27 = {anyOf: validate366, family: validate369, ofKind: validate371, minDistinct: validate359, forEach: validate308, intersections: validate375, source: validate377, bound: validate330, meets: validate380, withinDays: validate251, requireFields: validate383, adequateSample: validate387};
const table34 = {all: validate304, any: validate304, not: wrapper0.validate, fields: validate307, present: validate308, missing: validate308, eq: validate313, oneOf: validate318, gte: validate322, lte: validate322, within: validate326, overdue: validate308, bound: validate330, left: validate300, count: validate333, each: validate338, every: validate347, none: validate362, metric: validate365, targetsMet: validate390, trend: validate397, review: validate407, cardComplete: validate426, lifecycleComplete: validate431, distinct: validate437, distinctFrom: validate442};
const table124 = {schema: validate1146, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, environment: validate489, track: validate489, serving: validate1161, exposure: validate1166, started_at: validate648, rollback_of: validate901, tool: validate36, tool_version: validate36, subject_named: validate1175, timestamp_text: validate36, source: validate1182, note: validate84};
const table128 = {id: validate234, raw: validate36, value: validate238, value_text: validate36, sample_size: validate251, with: validate818, slice: validate245, task: validate36, dataset: validate1211, split: validate36, n_shot: validate251, variant: validate36, step: validate251, stderr: validate254, ci: validate1223, unit: validate36, direction: validate1230, target: validate238, threshold: validate238, passed: validate133, test: validate36, rescaled: validate1236};
const table130 = {schema: validate1192, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, metrics: validate1201, of: validate1242, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1247, run_status_reason: validate36, source: validate1182, subject_named: validate1175, skipped: validate1252, timestamp_text: validate36, notes: validate84, harness_commit: validate36, seeds: validate1262};
const table133 = {schema: validate1289, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, key: validate489, severity: validate1299, status: validate1301, title: validate36, detail: validate84, environment: validate489, started_at: validate648, due_on: validate82, cause: validate84, corrective_action: validate84, authority_notified_on: validate82, evidence: validate1311};
const table135 = {schema: validate1315, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, window: validate1324, metrics: validate1201, environment: validate489, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1247, run_status_reason: validate36, source: validate1182, subject_named: validate1175, skipped: validate1252, timestamp_text: validate36, notes: validate84};
const table136 = {schema: validate1341, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, text: validate85, evidence: validate1311};
const table138 = {schema: validate1353, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, scope: validate84, method: validate84, external: validate133, team: validate84, findings: validate1366, report: validate95, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1247, run_status_reason: validate36, subject_named: validate1175, timestamp_text: validate36, source: validate1182, note: validate84};
const table140 = {schema: validate1388, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, reproduces: validate901, metric: validate234, dataset: validate1211, split: validate36, original: validate238, reproduced: validate238, tolerance: validate254, within_tolerance: validate133, method: validate84, code: validate1406, source: validate1182, note: validate84};
const table142 = {schema: validate1415, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, checkpoint: validate408, exception: validate901, obligation: validate1426, role: validate415, decision: validate421, covers: validate1430, records: validate1434, conditions: validate1437, self: validate133, evidence: validate1311, note: validate84};
const table145 = {schema: validate1447, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, tracker: validate36, code: validate1406, config_digest: validate617, hyperparameters: validate818, started_at: validate648, ended_at: validate648, stages: validate1462, method: validate1466, preprocessing: validate84, framework: validate36, inputs: validate1470, compute: validate1481, metrics: validate1492, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1247, run_status_reason: validate36, source: validate1182, subject_named: validate1175, skipped: validate1252, timestamp_text: validate36, notes: validate84, seeds: validate1262};
const table151 = {schema: validate1507, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, from: validate1516, to: validate93, move: validate1520, prev: validate1522, attempt: validate359, inputs: validate1529, catalogue: validate1535, gates: validate1535, lifecycle: validate1535, policy: validate1535, decision: validate1543, required: validate1545, reviews: validate1555, reviews_as_self: validate1555, exceptions: validate1559, skips: validate1051, because: validate36, adopted: validate133, as_of: validate82, score: validate1566, purpose: validate85, successor: validate36, sunset: validate82, data_disposition: validate85, user_notice: validate85};
const table154 = {schema: validate1579, model: validate79, version: validate898, observed_at: validate648, by: validate33, subject: validate1152, supersedes: validate901, reason: validate1157, previous: validate898, data_window: validate1324, pipeline: validate1590, evaluations: validate1555, gate: validate1597, released_at: validate648, rolled_back_at: validate648, source: validate1182, note: validate84};

/** What is wrong with the shape of a value, in the order of its keys; empty where nothing is. */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  return validators[kind](value, "") ?? [];
}

const validators: Record<DocumentKind, Validate> = {
  "workspace": validate21,
  "model": validate76,
  "card": validate146,
  "scorecard": validate227,
  "governance": validate482,
  "operations": validate586,
  "datasheet": validate707,
  "version": validate895,
  "lifecycle": validate1029,
  "framework": validate1065,
  "known": validate1130,
  "deployment": validate1145,
  "evaluation": validate1191,
  "exception": validate1266,
  "incident": validate1288,
  "monitoring": validate1314,
  "note": validate1340,
  "red-team": validate1352,
  "reproduction": validate1387,
  "review": validate1414,
  "training": validate1446,
  "transition": validate1506,
  "update": validate1578,
};
