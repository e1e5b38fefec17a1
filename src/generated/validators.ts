// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
/** The kinds of document that are validated at run time; `mlc.<kind>/v1` names them in a file. */
export type DocumentKind = "workspace" | "model" | "card" | "scorecard" | "governance" | "operations" | "datasheet" | "version" | "lifecycle" | "evaluation" | "training" | "review" | "transition" | "deployment" | "note";

/** One thing Ajv found: where (JSON pointer), which keyword of the schema, and that keyword's parameters. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** True for an error of one branch of a choice: it says nothing alone. */
  readonly choice: boolean;
}

type Validate = ((value: unknown, at: string) => boolean) & { errors: readonly ShapeError[] };

function add(all, instancePath, keyword, params, choice = false) {
  const error = { instancePath, keyword, params, choice };
  if (all === null) return [error];
  all.push(error);
  return all;
}

function into(validate, value, at, all) {
  if (value === undefined || validate(value, at)) return all;
  return all === null ? validate.errors : all.concat(validate.errors);
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
function validate22(data, instancePath){
let vErrors = null;
if("mlc.workspace/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.workspace/v1"});
}
validate22.errors = vErrors;
return vErrors === null;
}
const formats0 = /^(?![/\\~])(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:?"<>|]+$/u;
function validate25(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 300});
}
if(!(formats0.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "ModelGlob"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate25.errors = vErrors;
return vErrors === null;
}
function validate24(data, instancePath){
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
vErrors = into(validate25,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate24.errors = vErrors;
return vErrors === null;
}
const formats2 = /^[a-z][a-z0-9-]{0,62}@[0-9]{1,4}$/u;
function validate28(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats2.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Pinned"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate28.errors = vErrors;
return vErrors === null;
}
const formats4 = /^(?:[a-z][a-z0-9-]{0,62}@[0-9]{1,4}|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
function validate30(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 300});
}
if(!(formats4.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "LifecycleRef"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate30.errors = vErrors;
return vErrors === null;
}
const formats6 = /^[a-z0-9][a-z0-9._-]{0,62}$/u;
function validate33(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats6.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "PersonId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate33.errors = vErrors;
return vErrors === null;
}
function validate36(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 1000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 1000});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate36.errors = vErrors;
return vErrors === null;
}
const formats8 = /^[^\s@<>\u0000-\u001f]{1,64}@[^\s@<>\u0000-\u001f]{1,190}$/u;
function validate39(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats8.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Email"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate39.errors = vErrors;
return vErrors === null;
}
function validate38(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate39,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate38.errors = vErrors;
return vErrors === null;
}
function validate42(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate36,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate42.errors = vErrors;
return vErrors === null;
}
function validate35(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["name"],data,instancePath,vErrors);
vErrors = members(table0,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate35.errors = vErrors;
return vErrors === null;
}
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
validate32.errors = vErrors;
return vErrors === null;
}
function validate48(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate33,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate48.errors = vErrors;
return vErrors === null;
}
function validate47(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table1,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate47.errors = vErrors;
return vErrors === null;
}
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
validate60.errors = vErrors;
return vErrors === null;
}
function validate59(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table2,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate59.errors = vErrors;
return vErrors === null;
}
function validate66(data, instancePath){
let vErrors = null;
if(!(((data === "none") || (data === "warn")) || (data === "require"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate66.errors = vErrors;
return vErrors === null;
}
function validate69(data, instancePath){
let vErrors = null;
if(!((((((data === "regression") || (data === "any")) || (data === "below-target")) || (data === "gate")) || (data === "stale")) || (data === "never"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate69.errors = vErrors;
return vErrors === null;
}
function validate58(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table3,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate58.errors = vErrors;
return vErrors === null;
}
const formats10 = /^[a-z][a-z0-9-]{0,62}$/u;
function validate73(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats10.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "FrameworkId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate73.errors = vErrors;
return vErrors === null;
}
function validate72(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 30){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 30});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate73,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate72.errors = vErrors;
return vErrors === null;
}
function validate21(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema"],data,instancePath,vErrors);
vErrors = members(table4,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate21.errors = vErrors;
return vErrors === null;
}
function validate77(data, instancePath){
let vErrors = null;
if("mlc.model/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.model/v1"});
}
validate77.errors = vErrors;
return vErrors === null;
}
const formats12 = /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9][a-z0-9-]{0,62}$/u;
function validate79(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats12.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "ModelId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate79.errors = vErrors;
return vErrors === null;
}
const formats14 = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u;
function validate82(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 10){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 10});
}
if(!(formats14.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Day"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate82.errors = vErrors;
return vErrors === null;
}
function validate85(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 20000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 20000});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate85.errors = vErrors;
return vErrors === null;
}
const formats16 = /^[a-z][a-z0-9-]{0,62}$/u;
function validate93(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats16.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "StageId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate93.errors = vErrors;
return vErrors === null;
}
const formats18 = /^(?:https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|mailto:[^\s@<>]+@[^\s@<>]+|(?:hf|dvc|s3|gs|az|lakefs):\/\/(?![^/?#]*@)[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
function validate95(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 2000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 2000});
}
if(!(formats18.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Reference"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate95.errors = vErrors;
return vErrors === null;
}
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
validate87.errors = vErrors;
return vErrors === null;
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
validate84.errors = vErrors;
return vErrors === null;
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
validate101.errors = vErrors;
return vErrors === null;
}
function validate99(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table6,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate99.errors = vErrors;
return vErrors === null;
}
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
validate115.errors = vErrors;
return vErrors === null;
}
function validate114(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table7,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate114.errors = vErrors;
return vErrors === null;
}
function validate127(data, instancePath){
let vErrors = null;
if(!((((data === "low") || (data === "medium")) || (data === "high")) || (data === "critical"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate127.errors = vErrors;
return vErrors === null;
}
function validate129(data, instancePath){
let vErrors = null;
if(!(((data === "none") || (data === "indirect")) || (data === "direct"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate129.errors = vErrors;
return vErrors === null;
}
function validate131(data, instancePath){
let vErrors = null;
if(!((((data === "none") || (data === "training")) || (data === "inference")) || (data === "both"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate131.errors = vErrors;
return vErrors === null;
}
function validate133(data, instancePath){
let vErrors = null;
if(typeof data !== "boolean"){
vErrors = add(vErrors,instancePath,"type",{type: "boolean"});
}
validate133.errors = vErrors;
return vErrors === null;
}
function validate136(data, instancePath){
let vErrors = null;
if(!(((((((((data === "none") || (data === "full")) || (data === "lora")) || (data === "qlora")) || (data === "instruction")) || (data === "rlhf")) || (data === "dpo")) || (data === "prompt")) || (data === "rag"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate136.errors = vErrors;
return vErrors === null;
}
function validate140(data, instancePath){
let vErrors = null;
if(!(((((data === "none") || (data === "provider")) || (data === "deployer")) || (data === "gpai-provider")) || (data === "gpai-systemic-provider"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate140.errors = vErrors;
return vErrors === null;
}
function validate142(data, instancePath){
let vErrors = null;
if(!(((((data === "minimal") || (data === "limited")) || (data === "high-annex-iii")) || (data === "high-annex-i")) || (data === "prohibited"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate142.errors = vErrors;
return vErrors === null;
}
function validate126(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table8,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate126.errors = vErrors;
return vErrors === null;
}
function validate76(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","id","name"],data,instancePath,vErrors);
vErrors = members(table9,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate76.errors = vErrors;
return vErrors === null;
}
function validate147(data, instancePath){
let vErrors = null;
if("mlc.card/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.card/v1"});
}
validate147.errors = vErrors;
return vErrors === null;
}
const formats20 = /^https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u;
function validate155(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 2000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 2000});
}
if(!(formats20.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "WebUrl"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate155.errors = vErrors;
return vErrors === null;
}
function validate153(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["name"],data,instancePath,vErrors);
vErrors = members(table10,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate153.errors = vErrors;
return vErrors === null;
}
function validate152(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate153,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate152.errors = vErrors;
return vErrors === null;
}
function validate161(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 40){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 40});
}
if(data.length < 2){
vErrors = add(vErrors,instancePath,"minLength",{limit: 2});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate161.errors = vErrors;
return vErrors === null;
}
function validate160(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 300});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate161,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate160.errors = vErrors;
return vErrors === null;
}
function validate165(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 100});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate165.errors = vErrors;
return vErrors === null;
}
function validate164(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate165,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate164.errors = vErrors;
return vErrors === null;
}
function validate168(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 60){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 60});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate168.errors = vErrors;
return vErrors === null;
}
function validate171(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table11,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate171.errors = vErrors;
return vErrors === null;
}
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
validate182.errors = vErrors;
return vErrors === null;
}
function validate178(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table12,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate178.errors = vErrors;
return vErrors === null;
}
function validate187(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table13,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate187.errors = vErrors;
return vErrors === null;
}
function validate192(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table14,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate192.errors = vErrors;
return vErrors === null;
}
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
validate199.errors = vErrors;
return vErrors === null;
}
function validate198(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table15,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate198.errors = vErrors;
return vErrors === null;
}
function validate209(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table16,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate209.errors = vErrors;
return vErrors === null;
}
function validate208(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate209,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate208.errors = vErrors;
return vErrors === null;
}
function validate216(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table17,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate216.errors = vErrors;
return vErrors === null;
}
function validate223(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate95,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate223.errors = vErrors;
return vErrors === null;
}
function validate207(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table18,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate207.errors = vErrors;
return vErrors === null;
}
function validate146(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema"],data,instancePath,vErrors);
vErrors = members(table19,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate146.errors = vErrors;
return vErrors === null;
}
function validate228(data, instancePath){
let vErrors = null;
if("mlc.scorecard/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.scorecard/v1"});
}
validate228.errors = vErrors;
return vErrors === null;
}
const formats22 = /^[^\u0000-\u001f\u007f]+$/u;
function validate234(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 300});
}
if(!(formats22.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "MetricId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate234.errors = vErrors;
return vErrors === null;
}
function validate236(data, instancePath){
let vErrors = null;
if(!((((((data === ">=") || (data === ">")) || (data === "<=")) || (data === "<")) || (data === "==")) || (data === "between"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate236.errors = vErrors;
return vErrors === null;
}
function validate238(data, instancePath){
let vErrors = null;
if(!((typeof data == "number") && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "number"});
}
validate238.errors = vErrors;
return vErrors === null;
}
function validate246(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 300});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate246.errors = vErrors;
return vErrors === null;
}
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
validate245.errors = vErrors;
return vErrors === null;
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
validate251.errors = vErrors;
return vErrors === null;
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
validate254.errors = vErrors;
return vErrors === null;
}
function validate233(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["metric","op"],data,instancePath,vErrors);
vErrors = members(table20,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate233.errors = vErrors;
return vErrors === null;
}
function validate232(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate233,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate232.errors = vErrors;
return vErrors === null;
}
const formats24 = /^[1-9][0-9]{0,3}[dh]$/u;
function validate266(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 5){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 5});
}
if(!(formats24.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Window"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate266.errors = vErrors;
return vErrors === null;
}
function validate260(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["metric","op"],data,instancePath,vErrors);
vErrors = members(table21,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate260.errors = vErrors;
return vErrors === null;
}
function validate259(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate260,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate259.errors = vErrors;
return vErrors === null;
}
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
validate271.errors = vErrors;
return vErrors === null;
}
function validate270(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table22,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate270.errors = vErrors;
return vErrors === null;
}
const formats26 = /^(?:X-[A-Z0-9][A-Z0-9-]{0,40}|(?!X-)[A-Z][A-Z0-9]{0,15}-[0-9]{2,3})$/u;
function validate287(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats26.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "CriterionId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate287.errors = vErrors;
return vErrors === null;
}
function validate290(data, instancePath){
let vErrors = null;
if(!((((((((((((data === "governance") || (data === "documentation")) || (data === "reproducibility")) || (data === "performance")) || (data === "monitoring")) || (data === "efficiency")) || (data === "usage")) || (data === "safety")) || (data === "fairness")) || (data === "robustness")) || (data === "explainability")) || (data === "privacy_security"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate290.errors = vErrors;
return vErrors === null;
}
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
validate292.errors = vErrors;
return vErrors === null;
}
function validate294(data, instancePath){
let vErrors = null;
if(!((data === "must") || (data === "should"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate294.errors = vErrors;
return vErrors === null;
}
function validate296(data, instancePath){
let vErrors = null;
if(!((((data === "critical") || (data === "high")) || (data === "medium")) || (data === "low"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate296.errors = vErrors;
return vErrors === null;
}
function validate300(data, instancePath){
let vErrors = null;
if(!((((((((((data === "define") || (data === "data")) || (data === "select")) || (data === "train")) || (data === "adapt")) || (data === "evaluate")) || (data === "align")) || (data === "serve")) || (data === "observe")) || (data === "improve"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate300.errors = vErrors;
return vErrors === null;
}
function validate299(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 10){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 10});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minItems",{limit: 1});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate300,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate299.errors = vErrors;
return vErrors === null;
}
const wrapper0 = {validate: validate303};
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
validate304.errors = vErrors;
return vErrors === null;
}
const formats28 = /^[a-z][a-z0-9_]*(?:\[\])?(?:\.[a-z][a-z0-9_]*(?:\[\])?)*$/u;
function validate308(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 200});
}
if(!(formats28.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "FactPath"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate308.errors = vErrors;
return vErrors === null;
}
function validate307(data, instancePath){
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
vErrors = into(validate308,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate307.errors = vErrors;
return vErrors === null;
}
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
validate315.errors = vErrors;
return vErrors === null;
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
validate313.errors = vErrors;
return vErrors === null;
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
validate318.errors = vErrors;
return vErrors === null;
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
validate322.errors = vErrors;
return vErrors === null;
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
validate326.errors = vErrors;
return vErrors === null;
}
function validate329(data, instancePath){
let vErrors = null;
if(!((data === "version") || (data === "data"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate329.errors = vErrors;
return vErrors === null;
}
function validate332(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["in"],data,instancePath,vErrors);
vErrors = members(table23,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate332.errors = vErrors;
return vErrors === null;
}
function validate340(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 30){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 30});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate308,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate340.errors = vErrors;
return vErrors === null;
}
function validate343(data, instancePath){
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
validate343.errors = vErrors;
return vErrors === null;
}
function validate337(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["in"],data,instancePath,vErrors);
vErrors = members(table24,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate337.errors = vErrors;
return vErrors === null;
}
function validate351(data, instancePath){
let vErrors = null;
if(!((data === "current") || (data === "baseline"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate351.errors = vErrors;
return vErrors === null;
}
function validate350(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minItems",{limit: 1});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate351,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate350.errors = vErrors;
return vErrors === null;
}
function validate354(data, instancePath){
let vErrors = null;
if(!((data === "declared") || (data === "latest"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate354.errors = vErrors;
return vErrors === null;
}
function validate357(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
if((typeof data == "number") && (isFinite(data))){
if(data < 1 || isNaN(data)){
vErrors = add(vErrors,instancePath,"minimum",{comparison: ">=", limit: 1});
}
}
validate357.errors = vErrors;
return vErrors === null;
}
function validate346(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["in"],data,instancePath,vErrors);
vErrors = members(table25,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate346.errors = vErrors;
return vErrors === null;
}
function validate360(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["in","where"],data,instancePath,vErrors);
vErrors = members(table26,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate360.errors = vErrors;
return vErrors === null;
}
function validate364(data, instancePath){
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
vErrors = into(validate234,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate364.errors = vErrors;
return vErrors === null;
}
function validate367(data, instancePath){
let vErrors = null;
if(!(((((((((((data === "performance") || (data === "fairness")) || (data === "data")) || (data === "safety")) || (data === "robustness")) || (data === "drift")) || (data === "usage")) || (data === "efficiency")) || (data === "privacy")) || (data === "explainability")) || (data === "governance"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate367.errors = vErrors;
return vErrors === null;
}
function validate369(data, instancePath){
let vErrors = null;
if(!(((((data === "input") || (data === "output")) || (data === "quality")) || (data === "attribution")) || (data === "age"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate369.errors = vErrors;
return vErrors === null;
}
function validate377(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 60){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 60});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate377.errors = vErrors;
return vErrors === null;
}
function validate376(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate377,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate376.errors = vErrors;
return vErrors === null;
}
function validate363(data, instancePath){
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
vErrors = members(table27,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate363.errors = vErrors;
return vErrors === null;
}
function validate384(data, instancePath){
let vErrors = null;
if(!((data === "none") || (data === "declared"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate384.errors = vErrors;
return vErrors === null;
}
function validate386(data, instancePath){
let vErrors = null;
if(!(data === "worst")){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate386.errors = vErrors;
return vErrors === null;
}
function validate382(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["bound","slices"],data,instancePath,vErrors);
vErrors = members(table28,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate382.errors = vErrors;
return vErrors === null;
}
const formats30 = /^[a-z][a-z0-9-]{0,62}$/u;
function validate390(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats30.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "CheckpointId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate390.errors = vErrors;
return vErrors === null;
}
function validate392(data, instancePath){
let vErrors = null;
if(!(data === "passed")){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate392.errors = vErrors;
return vErrors === null;
}
function validate394(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minItems",{limit: 1});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate390,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate394.errors = vErrors;
return vErrors === null;
}
function validate397(data, instancePath){
let vErrors = null;
if(!(((((((data === "accountable_owner") || (data === "data_scientist")) || (data === "mlops_engineer")) || (data === "ethics_reviewer")) || (data === "compliance_officer")) || (data === "security_reviewer")) || (data === "independent_assessor"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate397.errors = vErrors;
return vErrors === null;
}
function validate399(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate308,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate399.errors = vErrors;
return vErrors === null;
}
function validate403(data, instancePath){
let vErrors = null;
if(!(((data === "approved") || (data === "approved-with-conditions")) || (data === "rejected"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate403.errors = vErrors;
return vErrors === null;
}
function validate402(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 3){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 3});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minItems",{limit: 1});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate403,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate402.errors = vErrors;
return vErrors === null;
}
function validate389(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table29,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate389.errors = vErrors;
return vErrors === null;
}
function validate409(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 10){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 10});
}
if(data.length < 2){
vErrors = add(vErrors,instancePath,"minItems",{limit: 2});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate308,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate409.errors = vErrors;
return vErrors === null;
}
function validate408(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["paths"],data,instancePath,vErrors);
vErrors = members(table30,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate408.errors = vErrors;
return vErrors === null;
}
function validate413(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2});
}
if(data.length < 2){
vErrors = add(vErrors,instancePath,"minItems",{limit: 2});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate308,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate413.errors = vErrors;
return vErrors === null;
}
function validate303(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 1});
}
if(Object.keys(data).length < 1){
vErrors = add(vErrors,instancePath,"minProperties",{limit: 1});
}
vErrors = members(table31,data,instancePath,vErrors,false);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate303.errors = vErrors;
return vErrors === null;
}
function validate421(data, instancePath){
let vErrors = null;
if(!(((data === "version") || (data === "data")) || (data === "none"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate421.errors = vErrors;
return vErrors === null;
}
function validate419(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["days","bind"],data,instancePath,vErrors);
vErrors = members(table32,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate419.errors = vErrors;
return vErrors === null;
}
function validate429(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate168,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate429.errors = vErrors;
return vErrors === null;
}
function validate428(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 20){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 20});
}
for(const key0 in data){
vErrors = into(validate429,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate428.errors = vErrors;
return vErrors === null;
}
function validate434(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 20});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate434.errors = vErrors;
return vErrors === null;
}
function validate433(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate434,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate433.errors = vErrors;
return vErrors === null;
}
function validate286(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id","title","dimension","level","req","severity","phases","check","fresh","fix"],data,instancePath,vErrors);
vErrors = members(table33,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate286.errors = vErrors;
return vErrors === null;
}
function validate285(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate286,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate285.errors = vErrors;
return vErrors === null;
}
function validate442(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 2000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 2000});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate442.errors = vErrors;
return vErrors === null;
}
function validate440(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id","reason"],data,instancePath,vErrors);
vErrors = members(table34,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate440.errors = vErrors;
return vErrors === null;
}
function validate439(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate440,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate439.errors = vErrors;
return vErrors === null;
}
function validate227(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema"],data,instancePath,vErrors);
vErrors = members(table35,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate227.errors = vErrors;
return vErrors === null;
}
function validate447(data, instancePath){
let vErrors = null;
if("mlc.governance/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.governance/v1"});
}
validate447.errors = vErrors;
return vErrors === null;
}
const formats32 = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/u;
function validate452(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats32.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "LocalId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate452.errors = vErrors;
return vErrors === null;
}
function validate455(data, instancePath){
let vErrors = null;
if(!((((data === "low") || (data === "medium")) || (data === "high")) || (data === "critical"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate455.errors = vErrors;
return vErrors === null;
}
function validate458(data, instancePath){
let vErrors = null;
if(!((((data === "avoid") || (data === "reduce")) || (data === "transfer")) || (data === "accept"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate458.errors = vErrors;
return vErrors === null;
}
function validate463(data, instancePath){
let vErrors = null;
if(!(((data === "open") || (data === "treated")) || (data === "closed"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate463.errors = vErrors;
return vErrors === null;
}
function validate466(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["by"],data,instancePath,vErrors);
vErrors = members(table36,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate466.errors = vErrors;
return vErrors === null;
}
function validate451(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table37,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate451.errors = vErrors;
return vErrors === null;
}
function validate450(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 500){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 500});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate451,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate450.errors = vErrors;
return vErrors === null;
}
function validate476(data, instancePath){
let vErrors = null;
if(!((((data === "met") || (data === "partly")) || (data === "not-met")) || (data === "not-applicable"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate476.errors = vErrors;
return vErrors === null;
}
function validate474(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id","status"],data,instancePath,vErrors);
vErrors = members(table38,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate474.errors = vErrors;
return vErrors === null;
}
function validate473(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 500){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 500});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate474,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate473.errors = vErrors;
return vErrors === null;
}
function validate485(data, instancePath){
let vErrors = null;
if(!((((data === "acceptable") || (data === "acceptable-with-measures")) || (data === "not-acceptable")) || (data === "not-required-with-reason"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate485.errors = vErrors;
return vErrors === null;
}
function validate483(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table39,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate483.errors = vErrors;
return vErrors === null;
}
function validate493(data, instancePath){
let vErrors = null;
if(!(((data === "in-the-loop") || (data === "on-the-loop")) || (data === "in-command"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate493.errors = vErrors;
return vErrors === null;
}
function validate492(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table40,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate492.errors = vErrors;
return vErrors === null;
}
function validate501(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table41,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate501.errors = vErrors;
return vErrors === null;
}
function validate508(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table42,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate508.errors = vErrors;
return vErrors === null;
}
function validate518(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate36,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate518.errors = vErrors;
return vErrors === null;
}
function validate516(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["attribute"],data,instancePath,vErrors);
vErrors = members(table43,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate516.errors = vErrors;
return vErrors === null;
}
function validate515(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate516,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate515.errors = vErrors;
return vErrors === null;
}
function validate514(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table44,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate514.errors = vErrors;
return vErrors === null;
}
function validate530(data, instancePath){
let vErrors = null;
if(!((data === "global") || (data === "local"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate530.errors = vErrors;
return vErrors === null;
}
function validate528(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["name"],data,instancePath,vErrors);
vErrors = members(table45,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate528.errors = vErrors;
return vErrors === null;
}
function validate527(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate528,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate527.errors = vErrors;
return vErrors === null;
}
function validate526(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table46,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate526.errors = vErrors;
return vErrors === null;
}
function validate539(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table47,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate539.errors = vErrors;
return vErrors === null;
}
function validate544(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table48,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate544.errors = vErrors;
return vErrors === null;
}
function validate538(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table49,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate538.errors = vErrors;
return vErrors === null;
}
function validate446(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema"],data,instancePath,vErrors);
vErrors = members(table50,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate446.errors = vErrors;
return vErrors === null;
}
function validate550(data, instancePath){
let vErrors = null;
if("mlc.operations/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.operations/v1"});
}
validate550.errors = vErrors;
return vErrors === null;
}
function validate556(data, instancePath){
let vErrors = null;
if(!((((((data === "quality") || (data === "health")) || (data === "drift")) || (data === "safety")) || (data === "usage")) || (data === "cost"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate556.errors = vErrors;
return vErrors === null;
}
function validate558(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate234,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate558.errors = vErrors;
return vErrors === null;
}
function validate563(data, instancePath){
let vErrors = null;
if(!(((data === "planned") || (data === "live")) || (data === "paused"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate563.errors = vErrors;
return vErrors === null;
}
function validate566(data, instancePath){
let vErrors = null;
if((!((typeof data == "number") && (isFinite(data)))) && (typeof data !== "string")){
vErrors = add(vErrors,instancePath,"type",{type: ["number","string"]});
}
if(typeof data === "string"){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 300});
}
}
validate566.errors = vErrors;
return vErrors === null;
}
function validate565(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table51,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate565.errors = vErrors;
return vErrors === null;
}
function validate554(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table52,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate554.errors = vErrors;
return vErrors === null;
}
function validate553(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate554,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate553.errors = vErrors;
return vErrors === null;
}
function validate577(data, instancePath){
let vErrors = null;
if(!(((((data === "input-filter") || (data === "output-filter")) || (data === "moderation")) || (data === "policy")) || (data === "tool-limit"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate577.errors = vErrors;
return vErrors === null;
}
const formats34 = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|sha1:[0-9a-f]{40}|md5:[0-9a-f]{32}(?:\.dir)?|git:[0-9a-f]{40}(?:[0-9a-f]{24})?|lakefs:[0-9a-f]{64})$/u;
function validate580(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 140){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 140});
}
if(!(formats34.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Digest"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate580.errors = vErrors;
return vErrors === null;
}
function validate575(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table53,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate575.errors = vErrors;
return vErrors === null;
}
function validate574(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate575,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate574.errors = vErrors;
return vErrors === null;
}
function validate585(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table54,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate585.errors = vErrors;
return vErrors === null;
}
function validate590(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table55,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate590.errors = vErrors;
return vErrors === null;
}
function validate600(data, instancePath){
let vErrors = null;
if(!(((((((data === "retraining") || (data === "autoscaling")) || (data === "quantization")) || (data === "distillation")) || (data === "cache")) || (data === "routing")) || (data === "evaluation"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate600.errors = vErrors;
return vErrors === null;
}
const formats36 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function validate605(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 64){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 64});
}
if(!(formats36.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Commit"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate605.errors = vErrors;
return vErrors === null;
}
const formats38 = /^(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+$/u;
function validate607(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 1000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 1000});
}
if(!(formats38.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "FilePath"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate607.errors = vErrors;
return vErrors === null;
}
function validate603(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table56,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate603.errors = vErrors;
return vErrors === null;
}
const formats40 = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z)?$/u;
function validate611(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 40){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 40});
}
if(!(formats40.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Moment"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate611.errors = vErrors;
return vErrors === null;
}
function validate598(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table57,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate598.errors = vErrors;
return vErrors === null;
}
function validate597(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate598,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate597.errors = vErrors;
return vErrors === null;
}
function validate618(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table58,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate618.errors = vErrors;
return vErrors === null;
}
function validate615(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table59,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate615.errors = vErrors;
return vErrors === null;
}
const formats42 = /^[A-Z]{3}$/u;
function validate626(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 3){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 3});
}
if(!(formats42.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Currency"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate626.errors = vErrors;
return vErrors === null;
}
function validate628(data, instancePath){
let vErrors = null;
if(!(((((data === "day") || (data === "week")) || (data === "month")) || (data === "quarter")) || (data === "year"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate628.errors = vErrors;
return vErrors === null;
}
function validate624(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table60,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate624.errors = vErrors;
return vErrors === null;
}
function validate632(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table61,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate632.errors = vErrors;
return vErrors === null;
}
function validate631(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table62,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate631.errors = vErrors;
return vErrors === null;
}
function validate640(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table63,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate640.errors = vErrors;
return vErrors === null;
}
function validate639(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table64,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate639.errors = vErrors;
return vErrors === null;
}
function validate650(data, instancePath){
let vErrors = null;
if(!((data === "pass") || (data === "fail"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate650.errors = vErrors;
return vErrors === null;
}
function validate647(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["scenario"],data,instancePath,vErrors);
vErrors = members(table65,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate647.errors = vErrors;
return vErrors === null;
}
function validate646(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate647,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate646.errors = vErrors;
return vErrors === null;
}
function validate645(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table66,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate645.errors = vErrors;
return vErrors === null;
}
function validate657(data, instancePath){
let vErrors = null;
if(!((((data === "none") || (data === "scheduled")) || (data === "triggered")) || (data === "online"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate657.errors = vErrors;
return vErrors === null;
}
function validate663(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table67,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate663.errors = vErrors;
return vErrors === null;
}
function validate656(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table68,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate656.errors = vErrors;
return vErrors === null;
}
function validate549(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema"],data,instancePath,vErrors);
vErrors = members(table69,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate549.errors = vErrors;
return vErrors === null;
}
function validate671(data, instancePath){
let vErrors = null;
if("mlc.datasheet/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.datasheet/v1"});
}
validate671.errors = vErrors;
return vErrors === null;
}
const formats44 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/u;
function validate675(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats44.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "DatasetId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate675.errors = vErrors;
return vErrors === null;
}
function validate682(data, instancePath){
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
validate682.errors = vErrors;
return vErrors === null;
}
function validate690(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 30){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 30});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate36,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate690.errors = vErrors;
return vErrors === null;
}
function validate694(data, instancePath){
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
validate694.errors = vErrors;
return vErrors === null;
}
function validate697(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate36,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate697.errors = vErrors;
return vErrors === null;
}
function validate700(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 500){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 500});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate580,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate700.errors = vErrors;
return vErrors === null;
}
function validate674(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table70,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate674.errors = vErrors;
return vErrors === null;
}
function validate712(data, instancePath){
let vErrors = null;
if(!(((((((data === "public") || (data === "licensed")) || (data === "private")) || (data === "crawled")) || (data === "user")) || (data === "synthetic")) || (data === "other"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate712.errors = vErrors;
return vErrors === null;
}
function validate716(data, instancePath){
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
validate716.errors = vErrors;
return vErrors === null;
}
function validate720(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table71,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate720.errors = vErrors;
return vErrors === null;
}
function validate710(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["name"],data,instancePath,vErrors);
vErrors = members(table72,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate710.errors = vErrors;
return vErrors === null;
}
function validate709(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 1000){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 1000});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate710,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate709.errors = vErrors;
return vErrors === null;
}
function validate729(data, instancePath){
let vErrors = null;
if(!(((((((data === "licence") || (data === "consent")) || (data === "contract")) || (data === "legitimate_interest")) || (data === "public_domain")) || (data === "tdm_exception")) || (data === "own"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate729.errors = vErrors;
return vErrors === null;
}
function validate731(data, instancePath){
let vErrors = null;
if(!(((data === "cleared") || (data === "in-review")) || (data === "blocked"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate731.errors = vErrors;
return vErrors === null;
}
function validate728(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table73,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate728.errors = vErrors;
return vErrors === null;
}
function validate737(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table74,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate737.errors = vErrors;
return vErrors === null;
}
function validate749(data, instancePath){
let vErrors = null;
if(!(((data === "removed") || (data === "masked")) || (data === "kept-with-basis"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate749.errors = vErrors;
return vErrors === null;
}
function validate745(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table75,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate745.errors = vErrors;
return vErrors === null;
}
function validate752(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table76,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate752.errors = vErrors;
return vErrors === null;
}
function validate759(data, instancePath){
let vErrors = null;
if(!(((((((((data === "filter") || (data === "deduplicate")) || (data === "normalise")) || (data === "label")) || (data === "validate")) || (data === "store")) || (data === "toxicity")) || (data === "pii")) || (data === "quality"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate759.errors = vErrors;
return vErrors === null;
}
function validate762(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 500){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 500});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate762.errors = vErrors;
return vErrors === null;
}
function validate758(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["step"],data,instancePath,vErrors);
vErrors = members(table77,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate758.errors = vErrors;
return vErrors === null;
}
function validate757(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate758,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate757.errors = vErrors;
return vErrors === null;
}
function validate768(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table78,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate768.errors = vErrors;
return vErrors === null;
}
function validate774(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table79,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate774.errors = vErrors;
return vErrors === null;
}
function validate792(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table80,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate792.errors = vErrors;
return vErrors === null;
}
function validate806(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table81,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate806.errors = vErrors;
return vErrors === null;
}
function validate812(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table82,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate812.errors = vErrors;
return vErrors === null;
}
function validate820(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table83,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate820.errors = vErrors;
return vErrors === null;
}
function validate829(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table84,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate829.errors = vErrors;
return vErrors === null;
}
function validate670(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema"],data,instancePath,vErrors);
vErrors = members(table85,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate670.errors = vErrors;
return vErrors === null;
}
function validate840(data, instancePath){
let vErrors = null;
if("mlc.version/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.version/v1"});
}
validate840.errors = vErrors;
return vErrors === null;
}
const formats46 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[0-9A-Za-z](?:[0-9A-Za-z._+-]{0,61}[0-9A-Za-z])?$/u;
function validate842(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats46.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "VersionId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate842.errors = vErrors;
return vErrors === null;
}
const formats48 = /^\d{4}-\d{2}-\d{2}-[a-z]+(?:-[a-z]+)*-[0-9a-f]{12}$/u;
function validate845(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats48.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "RecordId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate845.errors = vErrors;
return vErrors === null;
}
const formats50 = /^(?:https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|git\+https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|ssh:\/\/[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?:hf|dvc|s3|gs|az|lakefs):\/\/(?![^/?#]*@)[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
function validate849(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 2000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 2000});
}
if(!(formats50.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "StorageUri"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate849.errors = vErrors;
return vErrors === null;
}
function validate855(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["path","digest"],data,instancePath,vErrors);
vErrors = members(table86,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate855.errors = vErrors;
return vErrors === null;
}
function validate854(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2000){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2000});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate855,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate854.errors = vErrors;
return vErrors === null;
}
function validate848(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table87,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate848.errors = vErrors;
return vErrors === null;
}
function validate862(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["provider","model_id"],data,instancePath,vErrors);
vErrors = members(table88,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate862.errors = vErrors;
return vErrors === null;
}
function validate871(data, instancePath){
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
vErrors = into(validate580,data,instancePath,vErrors);
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
validate871.errors = vErrors;
return vErrors === null;
}
function validate877(data, instancePath){
let vErrors = null;
if(!((((data === "finetune") || (data === "adapter")) || (data === "quantized")) || (data === "merge"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate877.errors = vErrors;
return vErrors === null;
}
function validate868(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table89,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate868.errors = vErrors;
return vErrors === null;
}
function validate882(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id"],data,instancePath,vErrors);
vErrors = members(table90,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate882.errors = vErrors;
return vErrors === null;
}
function validate881(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate882,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate881.errors = vErrors;
return vErrors === null;
}
function validate880(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table91,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate880.errors = vErrors;
return vErrors === null;
}
function validate890(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["method"],data,instancePath,vErrors);
vErrors = members(table92,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate890.errors = vErrors;
return vErrors === null;
}
function validate897(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 30){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 30});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minItems",{limit: 1});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate36,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate897.errors = vErrors;
return vErrors === null;
}
function validate896(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table93,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate896.errors = vErrors;
return vErrors === null;
}
function validate907(data, instancePath){
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
validate907.errors = vErrors;
return vErrors === null;
}
function validate916(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["modality"],data,instancePath,vErrors);
vErrors = members(table94,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate916.errors = vErrors;
return vErrors === null;
}
function validate915(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate916,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate915.errors = vErrors;
return vErrors === null;
}
function validate903(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table95,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate903.errors = vErrors;
return vErrors === null;
}
function validate928(data, instancePath){
let vErrors = null;
if(!((((((((((data === "pretraining") || (data === "fine-tuning")) || (data === "instruction")) || (data === "preference")) || (data === "prompt")) || (data === "retrieval")) || (data === "calibration")) || (data === "validation")) || (data === "evaluation")) || (data === "feedback"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate928.errors = vErrors;
return vErrors === null;
}
function validate930(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table96,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate930.errors = vErrors;
return vErrors === null;
}
const formats52 = /^(?:0|[1-9][0-9]*)$/u;
function validate936(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 40){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 40});
}
if(!(formats52.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "TokenText"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate936.errors = vErrors;
return vErrors === null;
}
function validate935(data, instancePath){
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
vErrors = into(validate936,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate935.errors = vErrors;
return vErrors === null;
}
function validate926(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["dataset"],data,instancePath,vErrors);
vErrors = members(table97,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate926.errors = vErrors;
return vErrors === null;
}
function validate925(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 500){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 500});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate926,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate925.errors = vErrors;
return vErrors === null;
}
function validate947(data, instancePath){
let vErrors = null;
if(!(((((((data === "quantization") || (data === "distillation")) || (data === "pruning")) || (data === "compilation")) || (data === "cache")) || (data === "routing")) || (data === "other"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate947.errors = vErrors;
return vErrors === null;
}
function validate946(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["method"],data,instancePath,vErrors);
vErrors = members(table98,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate946.errors = vErrors;
return vErrors === null;
}
function validate945(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate946,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate945.errors = vErrors;
return vErrors === null;
}
function validate961(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table99,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate961.errors = vErrors;
return vErrors === null;
}
function validate955(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["name"],data,instancePath,vErrors);
vErrors = members(table100,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate955.errors = vErrors;
return vErrors === null;
}
function validate954(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 500){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 500});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate955,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate954.errors = vErrors;
return vErrors === null;
}
function validate968(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["name"],data,instancePath,vErrors);
vErrors = members(table101,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate968.errors = vErrors;
return vErrors === null;
}
function validate839(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","version","stage","transition"],data,instancePath,vErrors);
vErrors = members(table102,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate839.errors = vErrors;
return vErrors === null;
}
function validate973(data, instancePath){
let vErrors = null;
if("mlc.lifecycle/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.lifecycle/v1"});
}
validate973.errors = vErrors;
return vErrors === null;
}
function validate976(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 60){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 60});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate976.errors = vErrors;
return vErrors === null;
}
function validate980(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id","phases"],data,instancePath,vErrors);
vErrors = members(table103,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate980.errors = vErrors;
return vErrors === null;
}
function validate979(data, instancePath){
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
vErrors = into(validate980,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate979.errors = vErrors;
return vErrors === null;
}
function validate990(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 7){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 7});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate397,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate990.errors = vErrors;
return vErrors === null;
}
function validate994(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 10){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 10});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate300,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate994.errors = vErrors;
return vErrors === null;
}
function validate999(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate287,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate999.errors = vErrors;
return vErrors === null;
}
function validate1002(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate308,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1002.errors = vErrors;
return vErrors === null;
}
function validate998(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table104,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate998.errors = vErrors;
return vErrors === null;
}
function validate987(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["from","to"],data,instancePath,vErrors);
vErrors = members(table105,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate987.errors = vErrors;
return vErrors === null;
}
function validate986(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 300){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 300});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate987,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate986.errors = vErrors;
return vErrors === null;
}
function validate972(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","name","version","title","stages","edges"],data,instancePath,vErrors);
vErrors = members(table106,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate972.errors = vErrors;
return vErrors === null;
}
function validate1009(data, instancePath){
let vErrors = null;
if("mlc.evaluation/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.evaluation/v1"});
}
validate1009.errors = vErrors;
return vErrors === null;
}
function validate1015(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table107,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1015.errors = vErrors;
return vErrors === null;
}
function validate1020(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 4000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 4000});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate1020.errors = vErrors;
return vErrors === null;
}
function validate1032(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table108,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1032.errors = vErrors;
return vErrors === null;
}
function validate1044(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["level","low","high"],data,instancePath,vErrors);
vErrors = members(table109,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1044.errors = vErrors;
return vErrors === null;
}
function validate1051(data, instancePath){
let vErrors = null;
if(!((((data === "higher") || (data === "lower")) || (data === "band")) || (data === "none"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1051.errors = vErrors;
return vErrors === null;
}
function validate1057(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["by","why"],data,instancePath,vErrors);
vErrors = members(table110,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1057.errors = vErrors;
return vErrors === null;
}
function validate1023(data, instancePath){
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
vErrors = members(table111,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1023.errors = vErrors;
return vErrors === null;
}
function validate1022(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 5000){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 5000});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate1023,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1022.errors = vErrors;
return vErrors === null;
}
function validate1063(data, instancePath){
let vErrors = null;
if(!(data === "baseline")){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1063.errors = vErrors;
return vErrors === null;
}
function validate1068(data, instancePath){
let vErrors = null;
if(!((((data === "complete") || (data === "partial")) || (data === "failed")) || (data === "unknown"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1068.errors = vErrors;
return vErrors === null;
}
const formats54 = /^[0-9a-f]{64}$/u;
function validate1073(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 64){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 64});
}
if(!(formats54.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Sha256"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate1073.errors = vErrors;
return vErrors === null;
}
function validate1071(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["path","sha256"],data,instancePath,vErrors);
vErrors = members(table112,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1071.errors = vErrors;
return vErrors === null;
}
function validate1079(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table113,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1079.errors = vErrors;
return vErrors === null;
}
function validate1085(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table114,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1085.errors = vErrors;
return vErrors === null;
}
function validate1096(data, instancePath){
let vErrors = null;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
vErrors = add(vErrors,instancePath,"type",{type: "integer"});
}
validate1096.errors = vErrors;
return vErrors === null;
}
function validate1095(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 50){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 50});
}
for(const key0 in data){
vErrors = into(validate1096,data[key0],instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1095.errors = vErrors;
return vErrors === null;
}
function validate1008(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","metrics"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table115,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1008.errors = vErrors;
return vErrors === null;
}
function validate1100(data, instancePath){
let vErrors = null;
if("mlc.training/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.training/v1"});
}
validate1100.errors = vErrors;
return vErrors === null;
}
function validate1110(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table116,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1110.errors = vErrors;
return vErrors === null;
}
function validate1121(data, instancePath){
let vErrors = null;
if(!(((((((data === "pretraining") || (data === "midtraining")) || (data === "sft")) || (data === "rlhf")) || (data === "dpo")) || (data === "distillation")) || (data === "other"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1121.errors = vErrors;
return vErrors === null;
}
function validate1120(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 10){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 10});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate1121,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1120.errors = vErrors;
return vErrors === null;
}
function validate1124(data, instancePath){
let vErrors = null;
if(!(((((data === "supervised") || (data === "unsupervised")) || (data === "self-supervised")) || (data === "semi-supervised")) || (data === "reinforcement-learning"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1124.errors = vErrors;
return vErrors === null;
}
function validate1128(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table117,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1128.errors = vErrors;
return vErrors === null;
}
function validate1139(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2000){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2000});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate1023,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1139.errors = vErrors;
return vErrors === null;
}
function validate1099(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table118,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1099.errors = vErrors;
return vErrors === null;
}
function validate1154(data, instancePath){
let vErrors = null;
if("mlc.review/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.review/v1"});
}
validate1154.errors = vErrors;
return vErrors === null;
}
function validate1165(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 200});
}
if(data.length < 1){
vErrors = add(vErrors,instancePath,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate1165.errors = vErrors;
return vErrors === null;
}
function validate1169(data, instancePath){
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
vErrors = into(validate580,data[key1],instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1169.errors = vErrors;
return vErrors === null;
}
function validate1173(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 2000){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 2000});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate845,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1173.errors = vErrors;
return vErrors === null;
}
function validate1177(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["text","due"],data,instancePath,vErrors);
vErrors = members(table119,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1177.errors = vErrors;
return vErrors === null;
}
function validate1176(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate1177,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1176.errors = vErrors;
return vErrors === null;
}
function validate1183(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 100});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate95,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1183.errors = vErrors;
return vErrors === null;
}
function validate1153(data, instancePath){
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
vErrors = members(table120,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1153.errors = vErrors;
return vErrors === null;
}
function validate1188(data, instancePath){
let vErrors = null;
if("mlc.transition/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.transition/v1"});
}
validate1188.errors = vErrors;
return vErrors === null;
}
function validate1197(data, instancePath){
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
validate1197.errors = vErrors;
return vErrors === null;
}
function validate1201(data, instancePath){
let vErrors = null;
if(!((((((data === "start") || (data === "forward")) || (data === "loop")) || (data === "hotfix")) || (data === "retire")) || (data === "repurpose"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1201.errors = vErrors;
return vErrors === null;
}
function validate1204(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id","sha256"],data,instancePath,vErrors);
vErrors = members(table121,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1204.errors = vErrors;
return vErrors === null;
}
function validate1203(data, instancePath){
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
vErrors = into(validate1204,data,instancePath,vErrors);
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
validate1203.errors = vErrors;
return vErrors === null;
}
function validate1211(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["path","sha256"],data,instancePath,vErrors);
vErrors = members(table122,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1211.errors = vErrors;
return vErrors === null;
}
function validate1210(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 20000){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 20000});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate1211,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1210.errors = vErrors;
return vErrors === null;
}
function validate1216(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["digest"],data,instancePath,vErrors);
vErrors = members(table123,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1216.errors = vErrors;
return vErrors === null;
}
function validate1223(data, instancePath){
let vErrors = null;
if(!(((((data === "go") || (data === "go-with-conditions")) || (data === "indeterminate")) || (data === "no-go")) || (data === "refused"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1223.errors = vErrors;
return vErrors === null;
}
function validate1228(data, instancePath){
let vErrors = null;
if(!((((((data === "pass") || (data === "fail")) || (data === "unknown")) || (data === "stale")) || (data === "not-applicable")) || (data === "error"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1228.errors = vErrors;
return vErrors === null;
}
function validate1226(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["id","status"],data,instancePath,vErrors);
vErrors = members(table124,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1226.errors = vErrors;
return vErrors === null;
}
function validate1225(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 500){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 500});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate1226,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1225.errors = vErrors;
return vErrors === null;
}
function validate1235(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 200});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate845,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1235.errors = vErrors;
return vErrors === null;
}
function validate1238(data, instancePath){
let vErrors = null;
if(Array.isArray(data)){
if(data.length > 50){
vErrors = add(vErrors,instancePath,"maxItems",{limit: 50});
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate845,data[i0],instancePath+"/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "array"});
}
validate1238.errors = vErrors;
return vErrors === null;
}
function validate1247(data, instancePath){
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
validate1247.errors = vErrors;
return vErrors === null;
}
function validate1245(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["level","score","upper","coverage"],data,instancePath,vErrors);
vErrors = members(table125,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1245.errors = vErrors;
return vErrors === null;
}
function validate1187(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","from","to","move","prev"],data,instancePath,vErrors);
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
vErrors = members(table126,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1187.errors = vErrors;
return vErrors === null;
}
function validate1255(data, instancePath){
let vErrors = null;
if("mlc.deployment/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.deployment/v1"});
}
validate1255.errors = vErrors;
return vErrors === null;
}
function validate1266(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = members(table127,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1266.errors = vErrors;
return vErrors === null;
}
function validate1272(data, instancePath){
let vErrors = null;
if(!((((((data === "shadow") || (data === "canary")) || (data === "ab")) || (data === "pilot")) || (data === "production")) || (data === "none"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate1272.errors = vErrors;
return vErrors === null;
}
function validate1271(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["kind"],data,instancePath,vErrors);
vErrors = members(table128,data,instancePath,vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate1271.errors = vErrors;
return vErrors === null;
}
function validate1254(data, instancePath){
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
validate1254.errors = vErrors;
return vErrors === null;
}
function validate1281(data, instancePath){
let vErrors = null;
if("mlc.note/v1" !== data){
vErrors = add(vErrors,instancePath,"const",{allowedValue: "mlc.note/v1"});
}
validate1281.errors = vErrors;
return vErrors === null;
}
function validate1280(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
vErrors = needed(["schema","model","version","observed_at","by","subject","text"],data,instancePath,vErrors);
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
validate1280.errors = vErrors;
return vErrors === null;
}
const table0 = {name: validate36, emails: validate38, signing_keys: validate42};
const table1 = {accountable_owner: validate48, data_scientist: validate48, mlops_engineer: validate48, ethics_reviewer: validate48, compliance_officer: validate48, security_reviewer: validate48, independent_assessor: validate48};
const table2 = {low: validate60, medium: validate60, high: validate60, critical: validate60};
const table3 = {target_level: validate59, separation_of_duties: validate66, signatures: validate66, fail_on: validate69};
const table4 = {schema: validate22, models: validate24, catalogue: validate28, lifecycle: validate30, people: validate32, roles: validate47, policy: validate58, frameworks: validate72};
const table5 = {na: validate36, unknown: validate36, withheld: validate36, todo: validate36, by: validate33, due: validate93, see: validate95};
const table6 = {task: validate84, constraints: validate101, hallucination_tolerance: validate84, abuse_vectors: validate101, value: validate84, metrics: validate101};
const table7 = {accountable_owner: validate115, data_scientist: validate115, mlops_engineer: validate115, ethics_reviewer: validate115, compliance_officer: validate115, security_reviewer: validate115, independent_assessor: validate115};
const table8 = {risk_tier: validate127, people_affected: validate129, personal_data: validate131, generative: validate133, user_facing: validate133, adaptation: validate136, trained_from_scratch: validate133, eu_market: validate133, eu_role: validate140, eu_risk: validate142, open_weights: validate133};
const table9 = {schema: validate77, id: validate79, name: validate36, confirmed_on: validate82, purpose: validate84, problem: validate99, intended_use: validate101, intended_users: validate101, downstream_use: validate101, out_of_scope_use: validate101, owners: validate114, scope: validate126};
const table10 = {name: validate36, url: validate155};
const table11 = {repository: validate155, paper: validate155, demo: validate155, docs: validate155, weights: validate155};
const table12 = {id: validate36, name: validate36, link: validate95, acceptable_use: validate182};
const table13 = {limitations: validate101, tradeoffs: validate101, recommendations: validate84};
const table14 = {approach: validate84, factors: validate101, rationale: validate84, summary: validate84};
const table15 = {energy_kwh: validate199, energy_method: validate84, co2e_kg: validate199, co2e_method: validate84, note: validate84};
const table16 = {version: validate36, date: validate82, change: validate84};
const table17 = {bibtex: validate84, apa: validate84};
const table18 = {changelog: validate208, authors: validate101, citation: validate216, glossary: validate84, get_started: validate84, more: validate84, sources: validate223};
const table19 = {schema: validate147, confirmed_on: validate82, summary: validate84, description: validate84, developers: validate152, contact: validate84, languages: validate160, tags: validate164, pipeline_tag: validate168, library: validate36, links: validate171, license: validate178, limits: validate187, evaluation: validate192, environment: validate198, about: validate207};
const table20 = {metric: validate234, op: validate236, value: validate238, lo: validate238, hi: validate238, inclusive: validate133, rationale: validate84, declared_on: validate82, slice: validate245, dataset: validate36, split: validate36, n_shot: validate251, variant: validate36, tolerance: validate254, preset: validate36};
const table21 = {metric: validate234, op: validate236, value: validate238, lo: validate238, hi: validate238, window: validate266};
const table22 = {governance: validate271, documentation: validate271, reproducibility: validate271, performance: validate271, monitoring: validate271, efficiency: validate271, usage: validate271, safety: validate271, fairness: validate271, robustness: validate271, explainability: validate271, privacy_security: validate271};
const table23 = {in: validate308, where: wrapper0.validate, min: validate251, max: validate251};
const table24 = {in: validate308, minItems: validate251, require: validate340, where_all: validate343};
const table25 = {in: validate308, where: wrapper0.validate, minItems: validate251, require: validate340, hasMetricFor: validate350, meets: validate354, withinDays: validate251, last: validate357};
const table26 = {in: validate308, where: wrapper0.validate};
const table27 = {anyOf: validate364, family: validate367, ofKind: validate369, minDistinct: validate357, forEach: validate308, bound: validate329, meets: validate354, withinDays: validate251, requireFields: validate376, adequateSample: validate133};
const table28 = {bound: validate329, slices: validate384, aggregate: validate386};
const table29 = {checkpoint: validate390, checkpoints: validate392, of: validate394, role: validate397, independentOf: validate399, decision: validate402, overdueConditions: validate251};
const table30 = {paths: validate409};
const table31 = {all: validate304, any: validate304, not: wrapper0.validate, fields: validate307, present: validate308, missing: validate308, eq: validate313, oneOf: validate318, gte: validate322, lte: validate322, within: validate326, bound: validate329, left: validate300, count: validate332, each: validate337, every: validate346, none: validate360, metric: validate363, targetsMet: validate382, review: validate389, distinct: validate408, distinctFrom: validate413};
const table32 = {days: validate251, bind: validate421, since: validate308};
const table33 = {id: validate287, title: validate36, dimension: validate290, level: validate292, req: validate294, severity: validate296, veto: validate133, phases: validate299, when: validate303, check: validate303, withheld: validate399, fresh: validate419, waivable: validate133, na: validate133, fix: validate85, controls: validate428, serves: validate433};
const table34 = {id: validate287, reason: validate442};
const table35 = {schema: validate228, confirmed_on: validate82, target_level: validate60, targets: validate232, slos: validate259, dimension_weights: validate270, criteria: validate285, disabled: validate439};
const table36 = {by: validate33, role: validate397, accepted_on: validate82};
const table37 = {id: validate452, statement: validate84, likelihood: validate455, impact: validate455, treatment: validate458, mitigation: validate84, residual: validate455, owner: validate33, status: validate463, reviewed_on: validate82, acceptance: validate466};
const table38 = {id: validate36, status: validate476, owner: validate33, reason: validate84, evidence: validate95};
const table39 = {reference: validate95, outcome: validate485, by: validate33, completed_on: validate82, measures: validate101, reason: validate84};
const table40 = {mode: validate493, who: validate84, stop_control: validate84, override: validate84, automation_bias_note: validate84, last_tested_on: validate82};
const table41 = {instructions_for_use: validate95, ai_disclosure: validate95, limitations: validate95, contact: validate84, published_on: validate82};
const table42 = {triggers: validate101, plan: validate95, data_disposition: validate84, user_notice: validate84};
const table43 = {attribute: validate36, values: validate518, rationale: validate84, legal_basis: validate84};
const table44 = {groups: validate515};
const table45 = {name: validate36, kind: validate530, audience: validate84, limits: validate84, evidence: validate95};
const table46 = {methods: validate527};
const table47 = {url: validate155, published_on: validate82};
const table48 = {version: validate36, reference: validate95};
const table49 = {training_summary: validate539, copyright_policy: validate539, documentation_form: validate544};
const table50 = {schema: validate447, confirmed_on: validate82, risks: validate450, controls: validate473, dpia: validate483, oversight: validate492, transparency: validate501, retirement: validate508, fairness: validate514, explainability: validate526, gpai: validate538};
const table51 = {threshold: validate566, route: validate84, runbook: validate95};
const table52 = {id: validate452, kind: validate556, metrics: validate558, owner: validate33, on_call: validate84, status: validate563, alert: validate565, source: validate84};
const table53 = {id: validate452, kind: validate577, position: validate84, config_digest: validate580, owner: validate33};
const table54 = {target_version: validate84, procedure: validate95, last_exercised_on: validate82};
const table55 = {plan: validate95, severities: validate101, authority_reporting: validate84, last_drill_on: validate82, contact: validate84};
const table56 = {repo: validate36, commit: validate605, path: validate607};
const table57 = {id: validate452, kind: validate600, trigger: validate84, definition: validate603, automated: validate133, last_success_at: validate611};
const table58 = {path: validate84, consent_basis: validate84, filter: validate84};
const table59 = {channel: validate84, owner: validate33, to_data: validate618};
const table60 = {amount: validate254, currency: validate626, period: validate628};
const table61 = {enabled: validate133, store: validate84, retention_days: validate251, personal_data: validate133};
const table62 = {logging: validate632};
const table63 = {policy: validate95, reviewed_on: validate82};
const table64 = {access: validate640};
const table65 = {scenario: validate84, behaviour: validate84, result: validate650, tested_on: validate82};
const table66 = {tests: validate646};
const table67 = {allowed_changes: validate84, metric_bounds: validate84, human_checkpoint: validate84, approved_by: validate33};
const table68 = {mode: validate657, data_filters: validate84, poisoning_control: validate84, feedback_loop_control: validate84, holdout_refresh: validate84, envelope: validate663};
const table69 = {schema: validate550, confirmed_on: validate82, monitors: validate553, guardrails: validate574, rollback: validate585, incident_response: validate590, pipelines: validate597, feedback: validate615, budget: validate624, usage: validate631, security: validate639, resilience: validate645, continual: validate656};
const table70 = {id: validate675, name: validate36, version: validate84, url: validate95, creators: validate101, publisher: validate84, date_published: validate682, license: validate84, license_name: validate84, license_link: validate84, languages: validate160, modalities: validate690, size_bytes: validate251, counts: validate694, splits: validate697, hashes: validate700, hub_id: validate36, citation: validate84, relates_to_people: validate133, synthetic: validate133, live: validate133};
const table71 = {names: validate697, robots: validate84};
const table72 = {name: validate36, kind: validate712, modality: validate36, size: validate36, share: validate716, period: validate84, url: validate95, crawler: validate720, generator_model: validate36, withdrawn: validate84};
const table73 = {basis: validate729, status: validate731, tdm_optout: validate84, illegal_content: validate84, copyright_policy: validate84};
const table74 = {protocol: validate84, platform: validate84, annotators: validate84, per_item: validate84, agreement: validate84, machine_tools: validate84};
const table75 = {scanned: validate133, method: validate84, findings: validate84, action: validate749};
const table76 = {checks: validate101, result: validate84, checked_on: validate82};
const table77 = {step: validate759, tool: validate36, parameters: validate762, kept_share: validate716, na: validate36};
const table78 = {purpose: validate84, creators: validate84, funding: validate84, notes: validate84};
const table79 = {instances: validate84, counts: validate84, sampling: validate84, instance_data: validate84, labels: validate84, missing: validate84, relationships: validate84, splits: validate84, errors: validate84, external: validate84, confidential: validate84, offensive: validate84, subpopulations: validate84, identifiable: validate84, sensitive: validate84, notes: validate84};
const table80 = {acquisition: validate84, mechanisms: validate84, sampling_strategy: validate84, collectors: validate84, timeframe: validate84, ethics_review: validate84, directness: validate84, notice: validate84, consent: validate84, revocation: validate84, impact_analysis: validate84, notes: validate84};
const table81 = {steps: validate84, raw_saved: validate84, software: validate84, notes: validate84};
const table82 = {used_for: validate84, usage_repo: validate84, other_tasks: validate84, impacts: validate84, avoid: validate84, notes: validate84};
const table83 = {third_parties: validate84, how: validate84, when: validate84, license: validate84, ip_restrictions: validate84, export_controls: validate84, notes: validate84};
const table84 = {maintainer: validate84, contact: validate84, erratum: validate84, updates: validate84, retention: validate84, old_versions: validate84, contributions: validate84, notes: validate84};
const table85 = {schema: validate671, confirmed_on: validate82, dataset: validate674, sources: validate709, rights: validate728, labeling: validate737, pii: validate745, quality: validate752, pipeline: validate757, motivation: validate768, composition: validate774, collection: validate792, preprocessing: validate806, uses: validate812, distribution: validate820, maintenance: validate829};
const table86 = {path: validate607, digest: validate580, bytes: validate251};
const table87 = {uri: validate849, digest: validate580, bytes: validate251, format: validate36, files: validate854};
const table88 = {provider: validate36, model_id: validate36, revision: validate36, config_digest: validate580};
const table89 = {id: validate36, revision: validate84, digest: validate871, license: validate84, terms_checked_on: validate82, relation: validate877};
const table90 = {id: validate36, why_not: validate84};
const table91 = {candidates: validate881, chosen: validate84, because: validate84};
const table92 = {method: validate136, config: validate95, parameters: validate762, note: validate84};
const table93 = {methods: validate897, data: validate101, objective: validate84};
const table94 = {modality: validate36, format: validate36, max: validate36};
const table95 = {family: validate84, name: validate84, objective: validate84, parameters: validate907, active_parameters: validate907, non_embedding_parameters: validate907, context_length: validate907, precision: validate84, modalities: validate101, inputs: validate915, outputs: validate915, rationale: validate84};
const table96 = {uri: validate849, digest: validate580, taken_on: validate82};
const table97 = {dataset: validate675, role: validate928, snapshot: validate930, tokens: validate935, epochs: validate84, share: validate716, cutoff: validate82, decontamination: validate84};
const table98 = {method: validate947, to: validate36, tool: validate36, quality_ratio_record: validate845};
const table99 = {tool: validate36, scanned_on: validate82, result: validate84};
const table100 = {name: validate36, uri: validate849, digest: validate580, bytes: validate251, format: validate36, scan: validate961};
const table101 = {name: validate36, version: validate36};
const table102 = {schema: validate840, version: validate842, stage: validate93, transition: validate845, confirmed_on: validate82, weights: validate848, hosted: validate862, base_model: validate868, selection: validate880, adaptation: validate890, alignment: validate896, architecture: validate903, data: validate925, optimizations: validate945, artifacts: validate954, baseline: validate968};
const table103 = {id: validate93, title: validate36, phases: validate299};
const table104 = {also: validate999, facts: validate1002};
const table105 = {from: validate93, to: validate93, promoters: validate990, when: validate303, skips: validate994, because: validate36, requires: validate998};
const table106 = {schema: validate973, name: validate93, version: validate976, title: validate36, stages: validate979, edges: validate986};
const table107 = {weights: validate580, data: validate700};
const table108 = {id: validate36, hub_id: validate36, name: validate36, config: validate36, revision: validate36};
const table109 = {level: validate716, low: validate238, high: validate238, method: validate36};
const table110 = {by: validate238, why: validate36};
const table111 = {id: validate234, raw: validate36, value: validate238, value_text: validate36, sample_size: validate251, with: validate762, slice: validate245, task: validate36, dataset: validate1032, split: validate36, n_shot: validate251, variant: validate36, step: validate251, stderr: validate254, ci: validate1044, unit: validate36, direction: validate1051, target: validate238, threshold: validate238, passed: validate133, test: validate36, rescaled: validate1057};
const table112 = {path: validate607, sha256: validate1073, bytes: validate251, format: validate36, adapter: validate36};
const table113 = {name: validate36, revision: validate36, sha: validate36, base: validate36};
const table114 = {non_numeric: validate251, non_finite: validate251, filtered: validate251, unmapped: validate251, names: validate42};
const table115 = {schema: validate1009, model: validate79, version: validate842, observed_at: validate611, by: validate33, subject: validate1015, supersedes: validate845, reason: validate1020, metrics: validate1022, of: validate1063, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1068, run_status_reason: validate36, source: validate1071, subject_named: validate1079, skipped: validate1085, timestamp_text: validate36, notes: validate84, harness_commit: validate36, seeds: validate1095};
const table116 = {repo: validate36, commit: validate605, dirty: validate133, config: validate607};
const table117 = {hardware: validate84, accelerators: validate907, duration_hours: validate199, provider: validate84, region: validate84, flops: validate199, flops_method: validate84, energy_kwh: validate199, co2e_kg: validate199};
const table118 = {schema: validate1100, model: validate79, version: validate842, observed_at: validate611, by: validate33, subject: validate1015, supersedes: validate845, reason: validate1020, tracker: validate36, code: validate1110, config_digest: validate580, hyperparameters: validate762, started_at: validate611, ended_at: validate611, stages: validate1120, method: validate1124, preprocessing: validate84, framework: validate36, compute: validate1128, metrics: validate1139, tool: validate36, tool_version: validate36, run_id: validate36, run_status: validate1068, run_status_reason: validate36, source: validate1071, subject_named: validate1079, skipped: validate1085, timestamp_text: validate36, notes: validate84, seeds: validate1095};
const table119 = {text: validate1020, due: validate82};
const table120 = {schema: validate1154, model: validate79, version: validate842, observed_at: validate611, by: validate33, subject: validate1015, supersedes: validate845, reason: validate1020, checkpoint: validate390, exception: validate845, obligation: validate1165, role: validate397, decision: validate403, covers: validate1169, records: validate1173, conditions: validate1176, self: validate133, evidence: validate1183, note: validate84};
const table121 = {id: validate845, sha256: validate1073};
const table122 = {path: validate607, sha256: validate1073};
const table123 = {id: validate36, version: validate976, digest: validate580};
const table124 = {id: validate287, status: validate1228, records: validate1173, waived: validate133, self: validate133};
const table125 = {level: validate60, score: validate1247, upper: validate1247, coverage: validate716};
const table126 = {schema: validate1188, model: validate79, version: validate842, observed_at: validate611, by: validate33, subject: validate1015, supersedes: validate845, reason: validate1020, from: validate1197, to: validate93, move: validate1201, prev: validate1203, attempt: validate357, inputs: validate1210, catalogue: validate1216, lifecycle: validate1216, policy: validate1216, decision: validate1223, required: validate1225, reviews: validate1235, exceptions: validate1238, skips: validate994, because: validate36, adopted: validate133, as_of: validate82, score: validate1245, successor: validate36, sunset: validate82};
const table127 = {platform: validate36, hardware: validate36, api: validate36};
const table128 = {kind: validate1272, limit: validate84};
const table129 = {schema: validate1255, model: validate79, version: validate842, observed_at: validate611, by: validate33, subject: validate1015, supersedes: validate845, reason: validate1020, environment: validate452, track: validate452, serving: validate1266, exposure: validate1271, started_at: validate611, rollback_of: validate845, source: validate1071, note: validate84};
const table130 = {schema: validate1281, model: validate79, version: validate842, observed_at: validate611, by: validate33, subject: validate1015, supersedes: validate845, reason: validate1020, text: validate85, evidence: validate1183};

/** What is wrong with the shape of a value, in the order of its keys; empty where nothing is. */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  const validate: Validate = validators[kind];
  return validate(value, "") ? [] : validate.errors;
}

const validators: Record<DocumentKind, Validate> = {
  workspace: validate21,
  model: validate76,
  card: validate146,
  scorecard: validate227,
  governance: validate446,
  operations: validate549,
  datasheet: validate670,
  version: validate839,
  lifecycle: validate972,
  evaluation: validate1008,
  training: validate1099,
  review: validate1153,
  transition: validate1187,
  deployment: validate1254,
  note: validate1280,
};
