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

function count(all) {
  return all === null ? 0 : all.length;
}
const keys0 = new Set(["schema","id","name","confirmed_on","purpose","problem","intended_use","intended_users","downstream_use","out_of_scope_use","owners","scope"]);
const keys1 = new Set(["risk_tier","people_affected","personal_data","generative","user_facing","adaptation","trained_from_scratch","eu_market","eu_role","eu_risk","open_weights"]);
const keys2 = new Set(["schema","confirmed_on","summary","description","developers","contact","languages","tags","pipeline_tag","library","links","license","limits","evaluation","environment","about"]);
const keys3 = new Set(["anyOf","family","ofKind","minDistinct","forEach","bound","meets","withinDays","requireFields","adequateSample"]);
const keys4 = new Set(["all","any","not","fields","present","missing","eq","oneOf","gte","lte","within","bound","left","count","each","every","none","metric","targetsMet","review","distinct","distinctFrom"]);
const keys5 = new Set(["id","title","dimension","level","req","severity","veto","phases","when","check","withheld","fresh","waivable","na","fix","controls","serves"]);
const keys6 = new Set(["metric","op","value","lo","hi","inclusive","rationale","declared_on","slice","dataset","split","n_shot","variant","tolerance","preset"]);
const keys7 = new Set(["governance","documentation","reproducibility","performance","monitoring","efficiency","usage","safety","fairness","robustness","explainability","privacy_security"]);
const keys8 = new Set(["schema","confirmed_on","risks","controls","dpia","oversight","transparency","retirement","fairness","explainability","gpai"]);
const keys9 = new Set(["id","statement","likelihood","impact","treatment","mitigation","residual","owner","status","reviewed_on","acceptance"]);
const keys10 = new Set(["schema","confirmed_on","monitors","guardrails","rollback","incident_response","pipelines","feedback","budget","usage","security","resilience","continual"]);
const keys11 = new Set(["schema","confirmed_on","dataset","sources","rights","labeling","pii","quality","pipeline","motivation","composition","collection","preprocessing","uses","distribution","maintenance"]);
const keys12 = new Set(["id","name","version","url","creators","publisher","date_published","license","license_name","license_link","languages","modalities","size_bytes","counts","splits","hashes","hub_id","citation","relates_to_people","synthetic","live"]);
const keys13 = new Set(["name","kind","modality","size","share","period","url","crawler","generator_model","withdrawn"]);
const keys14 = new Set(["instances","counts","sampling","instance_data","labels","missing","relationships","splits","errors","external","confidential","offensive","subpopulations","identifiable","sensitive","notes"]);
const keys15 = new Set(["acquisition","mechanisms","sampling_strategy","collectors","timeframe","ethics_review","directness","notice","consent","revocation","impact_analysis","notes"]);
const keys16 = new Set(["schema","version","stage","transition","confirmed_on","weights","hosted","base_model","selection","adaptation","alignment","architecture","data","optimizations","artifacts","baseline"]);
const keys17 = new Set(["family","name","objective","parameters","active_parameters","non_embedding_parameters","context_length","precision","modalities","inputs","outputs","rationale"]);
const keys18 = new Set(["id","raw","value","value_text","sample_size","with","slice","task","dataset","split","n_shot","variant","step","stderr","ci","unit","direction","target","threshold","passed","test","rescaled"]);
const keys19 = new Set(["schema","model","version","observed_at","by","subject","supersedes","reason","metrics","of","tool","tool_version","run_id","run_status","run_status_reason","source","subject_named","skipped","timestamp_text","notes","harness_commit","seeds"]);
const keys20 = new Set(["hardware","accelerators","duration_hours","provider","region","flops","flops_method","energy_kwh","co2e_kg"]);
const keys21 = new Set(["schema","model","version","observed_at","by","subject","supersedes","reason","tracker","code","config_digest","hyperparameters","started_at","ended_at","stages","method","preprocessing","framework","compute","metrics","tool","tool_version","run_id","run_status","run_status_reason","source","subject_named","skipped","timestamp_text","notes","seeds"]);
const keys22 = new Set(["schema","model","version","observed_at","by","subject","supersedes","reason","checkpoint","exception","obligation","role","decision","covers","records","conditions","self","evidence","note"]);
const keys23 = new Set(["schema","model","version","observed_at","by","subject","supersedes","reason","from","to","move","prev","attempt","inputs","catalogue","lifecycle","policy","decision","required","reviews","exceptions","skips","because","adopted","as_of","score","successor","sunset"]);
const keys24 = new Set(["schema","model","version","observed_at","by","subject","supersedes","reason","environment","track","serving","exposure","started_at","rollback_of","source","note"]);
const keys25 = new Set(["schema","model","version","observed_at","by","subject","supersedes","reason","text","evidence"]);
const formats0 = /^(?![/\\~])(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:?"<>|]+$/u;
function validate22(data, instancePath){
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
validate22.errors = vErrors;
return vErrors === null;
}
const formats2 = /^[a-z][a-z0-9-]{0,62}@[0-9]{1,4}$/u;
function validate24(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats2.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Pinned"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate24.errors = vErrors;
return vErrors === null;
}
const formats4 = /^(?:[a-z][a-z0-9-]{0,62}@[0-9]{1,4}|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
function validate26(data, instancePath){
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
validate26.errors = vErrors;
return vErrors === null;
}
const formats6 = /^[a-z0-9][a-z0-9._-]{0,62}$/u;
function validate28(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats6.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "PersonId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate28.errors = vErrors;
return vErrors === null;
}
function validate30(data, instancePath){
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
validate30.errors = vErrors;
return vErrors === null;
}
const formats8 = /^[^\s@<>\u0000-\u001f]{1,64}@[^\s@<>\u0000-\u001f]{1,190}$/u;
function validate32(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats8.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "Email"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate32.errors = vErrors;
return vErrors === null;
}
const formats10 = /^[a-z][a-z0-9-]{0,62}$/u;
function validate42(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats10.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "FrameworkId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate42.errors = vErrors;
return vErrors === null;
}
function validate21(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
for(const key0 in data){
if(!(((((((((key0 === "schema") || (key0 === "models")) || (key0 === "catalogue")) || (key0 === "lifecycle")) || (key0 === "people")) || (key0 === "roles")) || (key0 === "policy")) || (key0 === "frameworks")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.workspace/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.workspace/v1"});
}
}
if(data.models !== undefined){
let data1 = data.models;
if(Array.isArray(data1)){
if(data1.length > 50){
vErrors = add(vErrors,instancePath+"/models","maxItems",{limit: 50});
}
if(data1.length < 1){
vErrors = add(vErrors,instancePath+"/models","minItems",{limit: 1});
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate22,data1[i0],instancePath+"/models/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/models","type",{type: "array"});
}
}
vErrors = into(validate24,data.catalogue,instancePath+"/catalogue",vErrors);
vErrors = into(validate26,data.lifecycle,instancePath+"/lifecycle",vErrors);
if(data.people !== undefined){
let data5 = data.people;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 2000){
vErrors = add(vErrors,instancePath+"/people","maxProperties",{limit: 2000});
}
for(const key1 in data5){
const _errs10 = count(vErrors);
vErrors = into(validate28,key1,instancePath+"/people",vErrors);
var valid3 = _errs10 === count(vErrors);
if(!valid3){
vErrors = add(vErrors,instancePath+"/people","propertyNames",{propertyName: key1});
}
}
for(const key2 in data5){
let data6 = data5[key2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
vErrors = add(vErrors,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),"required",{missingProperty: "name"});
}
for(const key3 in data6){
if(!((((key3 === "name") || (key3 === "emails")) || (key3 === "signing_keys")) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),"additionalProperties",{additionalProperty: key3});
}
}
vErrors = into(validate30,data6.name,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",vErrors);
if(data6.emails !== undefined){
let data8 = data6.emails;
if(Array.isArray(data8)){
if(data8.length > 20){
vErrors = add(vErrors,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/emails","maxItems",{limit: 20});
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate32,data8[i1],instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/emails/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/emails","type",{type: "array"});
}
}
if(data6.signing_keys !== undefined){
let data10 = data6.signing_keys;
if(Array.isArray(data10)){
if(data10.length > 20){
vErrors = add(vErrors,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/signing_keys","maxItems",{limit: 20});
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate30,data10[i2],instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/signing_keys/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/signing_keys","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/people/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/people","type",{type: "object"});
}
}
if(data.roles !== undefined){
let data12 = data.roles;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((((((((key4 === "accountable_owner") || (key4 === "data_scientist")) || (key4 === "mlops_engineer")) || (key4 === "ethics_reviewer")) || (key4 === "compliance_officer")) || (key4 === "security_reviewer")) || (key4 === "independent_assessor")) || (key4.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/roles","additionalProperties",{additionalProperty: key4});
}
}
if(data12.accountable_owner !== undefined){
let data13 = data12.accountable_owner;
if(Array.isArray(data13)){
if(data13.length > 100){
vErrors = add(vErrors,instancePath+"/roles/accountable_owner","maxItems",{limit: 100});
}
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
vErrors = into(validate28,data13[i3],instancePath+"/roles/accountable_owner/" + i3,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/roles/accountable_owner","type",{type: "array"});
}
}
if(data12.data_scientist !== undefined){
let data15 = data12.data_scientist;
if(Array.isArray(data15)){
if(data15.length > 100){
vErrors = add(vErrors,instancePath+"/roles/data_scientist","maxItems",{limit: 100});
}
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
vErrors = into(validate28,data15[i4],instancePath+"/roles/data_scientist/" + i4,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/roles/data_scientist","type",{type: "array"});
}
}
if(data12.mlops_engineer !== undefined){
let data17 = data12.mlops_engineer;
if(Array.isArray(data17)){
if(data17.length > 100){
vErrors = add(vErrors,instancePath+"/roles/mlops_engineer","maxItems",{limit: 100});
}
const len5 = data17.length;
for(let i5=0; i5<len5; i5++){
vErrors = into(validate28,data17[i5],instancePath+"/roles/mlops_engineer/" + i5,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/roles/mlops_engineer","type",{type: "array"});
}
}
if(data12.ethics_reviewer !== undefined){
let data19 = data12.ethics_reviewer;
if(Array.isArray(data19)){
if(data19.length > 100){
vErrors = add(vErrors,instancePath+"/roles/ethics_reviewer","maxItems",{limit: 100});
}
const len6 = data19.length;
for(let i6=0; i6<len6; i6++){
vErrors = into(validate28,data19[i6],instancePath+"/roles/ethics_reviewer/" + i6,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/roles/ethics_reviewer","type",{type: "array"});
}
}
if(data12.compliance_officer !== undefined){
let data21 = data12.compliance_officer;
if(Array.isArray(data21)){
if(data21.length > 100){
vErrors = add(vErrors,instancePath+"/roles/compliance_officer","maxItems",{limit: 100});
}
const len7 = data21.length;
for(let i7=0; i7<len7; i7++){
vErrors = into(validate28,data21[i7],instancePath+"/roles/compliance_officer/" + i7,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/roles/compliance_officer","type",{type: "array"});
}
}
if(data12.security_reviewer !== undefined){
let data23 = data12.security_reviewer;
if(Array.isArray(data23)){
if(data23.length > 100){
vErrors = add(vErrors,instancePath+"/roles/security_reviewer","maxItems",{limit: 100});
}
const len8 = data23.length;
for(let i8=0; i8<len8; i8++){
vErrors = into(validate28,data23[i8],instancePath+"/roles/security_reviewer/" + i8,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/roles/security_reviewer","type",{type: "array"});
}
}
if(data12.independent_assessor !== undefined){
let data25 = data12.independent_assessor;
if(Array.isArray(data25)){
if(data25.length > 100){
vErrors = add(vErrors,instancePath+"/roles/independent_assessor","maxItems",{limit: 100});
}
const len9 = data25.length;
for(let i9=0; i9<len9; i9++){
vErrors = into(validate28,data25[i9],instancePath+"/roles/independent_assessor/" + i9,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/roles/independent_assessor","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/roles","type",{type: "object"});
}
}
if(data.policy !== undefined){
let data27 = data.policy;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
if(!(((((key5 === "target_level") || (key5 === "separation_of_duties")) || (key5 === "signatures")) || (key5 === "fail_on")) || (key5.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/policy","additionalProperties",{additionalProperty: key5});
}
}
if(data27.target_level !== undefined){
let data28 = data27.target_level;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key6 in data28){
if(!(((((key6 === "low") || (key6 === "medium")) || (key6 === "high")) || (key6 === "critical")) || (key6.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/policy/target_level","additionalProperties",{additionalProperty: key6});
}
}
if(data28.low !== undefined){
let data29 = data28.low;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
vErrors = add(vErrors,instancePath+"/policy/target_level/low","type",{type: "integer"});
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 5 || isNaN(data29)){
vErrors = add(vErrors,instancePath+"/policy/target_level/low","maximum",{comparison: "<=", limit: 5});
}
if(data29 < 0 || isNaN(data29)){
vErrors = add(vErrors,instancePath+"/policy/target_level/low","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data28.medium !== undefined){
let data30 = data28.medium;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
vErrors = add(vErrors,instancePath+"/policy/target_level/medium","type",{type: "integer"});
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 5 || isNaN(data30)){
vErrors = add(vErrors,instancePath+"/policy/target_level/medium","maximum",{comparison: "<=", limit: 5});
}
if(data30 < 0 || isNaN(data30)){
vErrors = add(vErrors,instancePath+"/policy/target_level/medium","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data28.high !== undefined){
let data31 = data28.high;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
vErrors = add(vErrors,instancePath+"/policy/target_level/high","type",{type: "integer"});
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 5 || isNaN(data31)){
vErrors = add(vErrors,instancePath+"/policy/target_level/high","maximum",{comparison: "<=", limit: 5});
}
if(data31 < 0 || isNaN(data31)){
vErrors = add(vErrors,instancePath+"/policy/target_level/high","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data28.critical !== undefined){
let data32 = data28.critical;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
vErrors = add(vErrors,instancePath+"/policy/target_level/critical","type",{type: "integer"});
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 5 || isNaN(data32)){
vErrors = add(vErrors,instancePath+"/policy/target_level/critical","maximum",{comparison: "<=", limit: 5});
}
if(data32 < 0 || isNaN(data32)){
vErrors = add(vErrors,instancePath+"/policy/target_level/critical","minimum",{comparison: ">=", limit: 0});
}
}
}
}
else {
vErrors = add(vErrors,instancePath+"/policy/target_level","type",{type: "object"});
}
}
if(data27.separation_of_duties !== undefined){
let data33 = data27.separation_of_duties;
if(!(((data33 === "none") || (data33 === "warn")) || (data33 === "require"))){
vErrors = add(vErrors,instancePath+"/policy/separation_of_duties","enum",{});
}
}
if(data27.signatures !== undefined){
let data34 = data27.signatures;
if(!(((data34 === "none") || (data34 === "warn")) || (data34 === "require"))){
vErrors = add(vErrors,instancePath+"/policy/signatures","enum",{});
}
}
if(data27.fail_on !== undefined){
let data35 = data27.fail_on;
if(!((((((data35 === "regression") || (data35 === "any")) || (data35 === "below-target")) || (data35 === "gate")) || (data35 === "stale")) || (data35 === "never"))){
vErrors = add(vErrors,instancePath+"/policy/fail_on","enum",{});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/policy","type",{type: "object"});
}
}
if(data.frameworks !== undefined){
let data36 = data.frameworks;
if(Array.isArray(data36)){
if(data36.length > 30){
vErrors = add(vErrors,instancePath+"/frameworks","maxItems",{limit: 30});
}
const len10 = data36.length;
for(let i10=0; i10<len10; i10++){
vErrors = into(validate42,data36[i10],instancePath+"/frameworks/" + i10,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/frameworks","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate21.errors = vErrors;
return vErrors === null;
}
const formats12 = /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9][a-z0-9-]{0,62}$/u;
function validate45(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats12.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "ModelId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate45.errors = vErrors;
return vErrors === null;
}
const formats14 = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u;
function validate48(data, instancePath){
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
validate48.errors = vErrors;
return vErrors === null;
}
function validate51(data, instancePath){
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
validate51.errors = vErrors;
return vErrors === null;
}
const formats16 = /^[a-z][a-z0-9-]{0,62}$/u;
function validate59(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats16.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "StageId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate59.errors = vErrors;
return vErrors === null;
}
const formats18 = /^(?:https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|mailto:[^\s@<>]+@[^\s@<>]+|(?:hf|dvc|s3|gs|az|lakefs):\/\/(?![^/?#]*@)[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
function validate61(data, instancePath){
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
validate61.errors = vErrors;
return vErrors === null;
}
function validate53(data, instancePath){
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
for(const key0 in data){
if(!((((((((key0 === "na") || (key0 === "unknown")) || (key0 === "withheld")) || (key0 === "todo")) || (key0 === "by")) || (key0 === "due")) || (key0 === "see")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate30,data.na,instancePath+"/na",vErrors);
vErrors = into(validate30,data.unknown,instancePath+"/unknown",vErrors);
vErrors = into(validate30,data.withheld,instancePath+"/withheld",vErrors);
vErrors = into(validate30,data.todo,instancePath+"/todo",vErrors);
vErrors = into(validate28,data.by,instancePath+"/by",vErrors);
vErrors = into(validate59,data.due,instancePath+"/due",vErrors);
vErrors = into(validate61,data.see,instancePath+"/see",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate53.errors = vErrors;
return vErrors === null;
}
function validate50(data, instancePath){
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
vErrors = into(validate51,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
vErrors = into(validate53,data,instancePath,vErrors);
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate50.errors = vErrors;
return vErrors === null;
}
function validate66(data, instancePath){
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
vErrors = into(validate51,data[i0],instancePath+"/" + i0,vErrors);
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
vErrors = into(validate53,data,instancePath,vErrors);
var _valid0 = _errs6 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate66.errors = vErrors;
return vErrors === null;
}
function validate78(data, instancePath){
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
vErrors = into(validate28,data,instancePath,vErrors);
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
vErrors = into(validate28,data[i0],instancePath+"/" + i0,vErrors);
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
validate78.errors = vErrors;
return vErrors === null;
}
function validate88(data, instancePath){
let vErrors = null;
if(!((((data === "low") || (data === "medium")) || (data === "high")) || (data === "critical"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate88.errors = vErrors;
return vErrors === null;
}
function validate90(data, instancePath){
let vErrors = null;
if(!(((((((((data === "none") || (data === "full")) || (data === "lora")) || (data === "qlora")) || (data === "instruction")) || (data === "rlhf")) || (data === "dpo")) || (data === "prompt")) || (data === "rag"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate90.errors = vErrors;
return vErrors === null;
}
function validate44(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.id === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "id"});
}
if(data.name === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "name"});
}
for(const key0 in data){
if(!((keys0.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.model/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.model/v1"});
}
}
vErrors = into(validate45,data.id,instancePath+"/id",vErrors);
vErrors = into(validate30,data.name,instancePath+"/name",vErrors);
vErrors = into(validate48,data.confirmed_on,instancePath+"/confirmed_on",vErrors);
vErrors = into(validate50,data.purpose,instancePath+"/purpose",vErrors);
if(data.problem !== undefined){
let data5 = data.problem;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((((((key1 === "task") || (key1 === "constraints")) || (key1 === "hallucination_tolerance")) || (key1 === "abuse_vectors")) || (key1 === "value")) || (key1 === "metrics")) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/problem","additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate50,data5.task,instancePath+"/problem/task",vErrors);
vErrors = into(validate66,data5.constraints,instancePath+"/problem/constraints",vErrors);
vErrors = into(validate50,data5.hallucination_tolerance,instancePath+"/problem/hallucination_tolerance",vErrors);
vErrors = into(validate66,data5.abuse_vectors,instancePath+"/problem/abuse_vectors",vErrors);
vErrors = into(validate50,data5.value,instancePath+"/problem/value",vErrors);
vErrors = into(validate66,data5.metrics,instancePath+"/problem/metrics",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/problem","type",{type: "object"});
}
}
vErrors = into(validate66,data.intended_use,instancePath+"/intended_use",vErrors);
vErrors = into(validate66,data.intended_users,instancePath+"/intended_users",vErrors);
vErrors = into(validate66,data.downstream_use,instancePath+"/downstream_use",vErrors);
vErrors = into(validate66,data.out_of_scope_use,instancePath+"/out_of_scope_use",vErrors);
if(data.owners !== undefined){
let data16 = data.owners;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(!((((((((key2 === "accountable_owner") || (key2 === "data_scientist")) || (key2 === "mlops_engineer")) || (key2 === "ethics_reviewer")) || (key2 === "compliance_officer")) || (key2 === "security_reviewer")) || (key2 === "independent_assessor")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/owners","additionalProperties",{additionalProperty: key2});
}
}
vErrors = into(validate78,data16.accountable_owner,instancePath+"/owners/accountable_owner",vErrors);
vErrors = into(validate78,data16.data_scientist,instancePath+"/owners/data_scientist",vErrors);
vErrors = into(validate78,data16.mlops_engineer,instancePath+"/owners/mlops_engineer",vErrors);
vErrors = into(validate78,data16.ethics_reviewer,instancePath+"/owners/ethics_reviewer",vErrors);
vErrors = into(validate78,data16.compliance_officer,instancePath+"/owners/compliance_officer",vErrors);
vErrors = into(validate78,data16.security_reviewer,instancePath+"/owners/security_reviewer",vErrors);
vErrors = into(validate78,data16.independent_assessor,instancePath+"/owners/independent_assessor",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/owners","type",{type: "object"});
}
}
if(data.scope !== undefined){
let data24 = data.scope;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key3 in data24){
if(!((keys1.has(key3)) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/scope","additionalProperties",{additionalProperty: key3});
}
}
vErrors = into(validate88,data24.risk_tier,instancePath+"/scope/risk_tier",vErrors);
if(data24.people_affected !== undefined){
let data26 = data24.people_affected;
if(!(((data26 === "none") || (data26 === "indirect")) || (data26 === "direct"))){
vErrors = add(vErrors,instancePath+"/scope/people_affected","enum",{});
}
}
if(data24.personal_data !== undefined){
let data27 = data24.personal_data;
if(!((((data27 === "none") || (data27 === "training")) || (data27 === "inference")) || (data27 === "both"))){
vErrors = add(vErrors,instancePath+"/scope/personal_data","enum",{});
}
}
if(data24.generative !== undefined){
if(typeof data24.generative !== "boolean"){
vErrors = add(vErrors,instancePath+"/scope/generative","type",{type: "boolean"});
}
}
if(data24.user_facing !== undefined){
if(typeof data24.user_facing !== "boolean"){
vErrors = add(vErrors,instancePath+"/scope/user_facing","type",{type: "boolean"});
}
}
vErrors = into(validate90,data24.adaptation,instancePath+"/scope/adaptation",vErrors);
if(data24.trained_from_scratch !== undefined){
if(typeof data24.trained_from_scratch !== "boolean"){
vErrors = add(vErrors,instancePath+"/scope/trained_from_scratch","type",{type: "boolean"});
}
}
if(data24.eu_market !== undefined){
if(typeof data24.eu_market !== "boolean"){
vErrors = add(vErrors,instancePath+"/scope/eu_market","type",{type: "boolean"});
}
}
if(data24.eu_role !== undefined){
let data33 = data24.eu_role;
if(!(((((data33 === "none") || (data33 === "provider")) || (data33 === "deployer")) || (data33 === "gpai-provider")) || (data33 === "gpai-systemic-provider"))){
vErrors = add(vErrors,instancePath+"/scope/eu_role","enum",{});
}
}
if(data24.eu_risk !== undefined){
let data34 = data24.eu_risk;
if(!(((((data34 === "minimal") || (data34 === "limited")) || (data34 === "high-annex-iii")) || (data34 === "high-annex-i")) || (data34 === "prohibited"))){
vErrors = add(vErrors,instancePath+"/scope/eu_risk","enum",{});
}
}
if(data24.open_weights !== undefined){
if(typeof data24.open_weights !== "boolean"){
vErrors = add(vErrors,instancePath+"/scope/open_weights","type",{type: "boolean"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/scope","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate44.errors = vErrors;
return vErrors === null;
}
const formats20 = /^https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u;
function validate97(data, instancePath){
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
validate97.errors = vErrors;
return vErrors === null;
}
function validate118(data, instancePath){
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
vErrors = into(validate53,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate118.errors = vErrors;
return vErrors === null;
}
function validate92(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
for(const key0 in data){
if(!((keys2.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.card/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.card/v1"});
}
}
vErrors = into(validate48,data.confirmed_on,instancePath+"/confirmed_on",vErrors);
vErrors = into(validate50,data.summary,instancePath+"/summary",vErrors);
vErrors = into(validate50,data.description,instancePath+"/description",vErrors);
if(data.developers !== undefined){
let data4 = data.developers;
if(Array.isArray(data4)){
if(data4.length > 50){
vErrors = add(vErrors,instancePath+"/developers","maxItems",{limit: 50});
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.name === undefined){
vErrors = add(vErrors,instancePath+"/developers/" + i0,"required",{missingProperty: "name"});
}
for(const key1 in data5){
if(!(((key1 === "name") || (key1 === "url")) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/developers/" + i0,"additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate30,data5.name,instancePath+"/developers/" + i0+"/name",vErrors);
vErrors = into(validate97,data5.url,instancePath+"/developers/" + i0+"/url",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/developers/" + i0,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/developers","type",{type: "array"});
}
}
vErrors = into(validate50,data.contact,instancePath+"/contact",vErrors);
if(data.languages !== undefined){
let data9 = data.languages;
if(Array.isArray(data9)){
if(data9.length > 300){
vErrors = add(vErrors,instancePath+"/languages","maxItems",{limit: 300});
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(data10.length > 40){
vErrors = add(vErrors,instancePath+"/languages/" + i1,"maxLength",{limit: 40});
}
if(data10.length < 2){
vErrors = add(vErrors,instancePath+"/languages/" + i1,"minLength",{limit: 2});
}
}
else {
vErrors = add(vErrors,instancePath+"/languages/" + i1,"type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/languages","type",{type: "array"});
}
}
if(data.tags !== undefined){
let data11 = data.tags;
if(Array.isArray(data11)){
if(data11.length > 200){
vErrors = add(vErrors,instancePath+"/tags","maxItems",{limit: 200});
}
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(data12.length > 100){
vErrors = add(vErrors,instancePath+"/tags/" + i2,"maxLength",{limit: 100});
}
if(data12.length < 1){
vErrors = add(vErrors,instancePath+"/tags/" + i2,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/tags/" + i2,"type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/tags","type",{type: "array"});
}
}
if(data.pipeline_tag !== undefined){
let data13 = data.pipeline_tag;
if(typeof data13 === "string"){
if(data13.length > 60){
vErrors = add(vErrors,instancePath+"/pipeline_tag","maxLength",{limit: 60});
}
if(data13.length < 1){
vErrors = add(vErrors,instancePath+"/pipeline_tag","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/pipeline_tag","type",{type: "string"});
}
}
vErrors = into(validate30,data.library,instancePath+"/library",vErrors);
if(data.links !== undefined){
let data15 = data.links;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
if(!((((((key2 === "repository") || (key2 === "paper")) || (key2 === "demo")) || (key2 === "docs")) || (key2 === "weights")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/links","additionalProperties",{additionalProperty: key2});
}
}
vErrors = into(validate97,data15.repository,instancePath+"/links/repository",vErrors);
vErrors = into(validate97,data15.paper,instancePath+"/links/paper",vErrors);
vErrors = into(validate97,data15.demo,instancePath+"/links/demo",vErrors);
vErrors = into(validate97,data15.docs,instancePath+"/links/docs",vErrors);
vErrors = into(validate97,data15.weights,instancePath+"/links/weights",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/links","type",{type: "object"});
}
}
if(data.license !== undefined){
let data21 = data.license;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key3 in data21){
if(!(((((key3 === "id") || (key3 === "name")) || (key3 === "link")) || (key3 === "acceptable_use")) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/license","additionalProperties",{additionalProperty: key3});
}
}
vErrors = into(validate30,data21.id,instancePath+"/license/id",vErrors);
vErrors = into(validate30,data21.name,instancePath+"/license/name",vErrors);
vErrors = into(validate61,data21.link,instancePath+"/license/link",vErrors);
if(data21.acceptable_use !== undefined){
let data25 = data21.acceptable_use;
const _errs40 = count(vErrors);
let valid10 = true;
const _errs41 = count(vErrors);
if(typeof data25 !== "string"){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
}
var _valid0 = _errs41 === count(vErrors);
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs43 = count(vErrors);
vErrors = into(validate61,data25,instancePath+"/license/acceptable_use",vErrors);
var _valid0 = _errs43 === count(vErrors);
valid10 = _valid0;
ifClause0 = "then";
}
else {
const _errs44 = count(vErrors);
vErrors = into(validate53,data25,instancePath+"/license/acceptable_use",vErrors);
var _valid0 = _errs44 === count(vErrors);
valid10 = _valid0;
ifClause0 = "else";
}
if(!valid10){
vErrors = add(vErrors,instancePath+"/license/acceptable_use","if",{failingKeyword: ifClause0});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/license","type",{type: "object"});
}
}
if(data.limits !== undefined){
let data26 = data.limits;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key4 in data26){
if(!((((key4 === "limitations") || (key4 === "tradeoffs")) || (key4 === "recommendations")) || (key4.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/limits","additionalProperties",{additionalProperty: key4});
}
}
vErrors = into(validate66,data26.limitations,instancePath+"/limits/limitations",vErrors);
vErrors = into(validate66,data26.tradeoffs,instancePath+"/limits/tradeoffs",vErrors);
vErrors = into(validate50,data26.recommendations,instancePath+"/limits/recommendations",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/limits","type",{type: "object"});
}
}
if(data.evaluation !== undefined){
let data30 = data.evaluation;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key5 in data30){
if(!(((((key5 === "approach") || (key5 === "factors")) || (key5 === "rationale")) || (key5 === "summary")) || (key5.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/evaluation","additionalProperties",{additionalProperty: key5});
}
}
vErrors = into(validate50,data30.approach,instancePath+"/evaluation/approach",vErrors);
vErrors = into(validate66,data30.factors,instancePath+"/evaluation/factors",vErrors);
vErrors = into(validate50,data30.rationale,instancePath+"/evaluation/rationale",vErrors);
vErrors = into(validate50,data30.summary,instancePath+"/evaluation/summary",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/evaluation","type",{type: "object"});
}
}
if(data.environment !== undefined){
let data35 = data.environment;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key6 in data35){
if(!((((((key6 === "energy_kwh") || (key6 === "energy_method")) || (key6 === "co2e_kg")) || (key6 === "co2e_method")) || (key6 === "note")) || (key6.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/environment","additionalProperties",{additionalProperty: key6});
}
}
vErrors = into(validate118,data35.energy_kwh,instancePath+"/environment/energy_kwh",vErrors);
vErrors = into(validate50,data35.energy_method,instancePath+"/environment/energy_method",vErrors);
vErrors = into(validate118,data35.co2e_kg,instancePath+"/environment/co2e_kg",vErrors);
vErrors = into(validate50,data35.co2e_method,instancePath+"/environment/co2e_method",vErrors);
vErrors = into(validate50,data35.note,instancePath+"/environment/note",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/environment","type",{type: "object"});
}
}
if(data.about !== undefined){
let data41 = data.about;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key7 in data41){
if(!((((((((key7 === "changelog") || (key7 === "authors")) || (key7 === "citation")) || (key7 === "glossary")) || (key7 === "get_started")) || (key7 === "more")) || (key7 === "sources")) || (key7.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/about","additionalProperties",{additionalProperty: key7});
}
}
if(data41.changelog !== undefined){
let data42 = data41.changelog;
if(Array.isArray(data42)){
if(data42.length > 200){
vErrors = add(vErrors,instancePath+"/about/changelog","maxItems",{limit: 200});
}
const len3 = data42.length;
for(let i3=0; i3<len3; i3++){
let data43 = data42[i3];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key8 in data43){
if(!((((key8 === "version") || (key8 === "date")) || (key8 === "change")) || (key8.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/about/changelog/" + i3,"additionalProperties",{additionalProperty: key8});
}
}
vErrors = into(validate30,data43.version,instancePath+"/about/changelog/" + i3+"/version",vErrors);
vErrors = into(validate48,data43.date,instancePath+"/about/changelog/" + i3+"/date",vErrors);
vErrors = into(validate50,data43.change,instancePath+"/about/changelog/" + i3+"/change",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/about/changelog/" + i3,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/about/changelog","type",{type: "array"});
}
}
vErrors = into(validate66,data41.authors,instancePath+"/about/authors",vErrors);
if(data41.citation !== undefined){
let data48 = data41.citation;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key9 in data48){
if(!(((key9 === "bibtex") || (key9 === "apa")) || (key9.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/about/citation","additionalProperties",{additionalProperty: key9});
}
}
vErrors = into(validate50,data48.bibtex,instancePath+"/about/citation/bibtex",vErrors);
vErrors = into(validate50,data48.apa,instancePath+"/about/citation/apa",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/about/citation","type",{type: "object"});
}
}
vErrors = into(validate50,data41.glossary,instancePath+"/about/glossary",vErrors);
vErrors = into(validate50,data41.get_started,instancePath+"/about/get_started",vErrors);
vErrors = into(validate50,data41.more,instancePath+"/about/more",vErrors);
if(data41.sources !== undefined){
let data54 = data41.sources;
if(Array.isArray(data54)){
if(data54.length > 200){
vErrors = add(vErrors,instancePath+"/about/sources","maxItems",{limit: 200});
}
const len4 = data54.length;
for(let i4=0; i4<len4; i4++){
vErrors = into(validate61,data54[i4],instancePath+"/about/sources/" + i4,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/about/sources","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/about","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate92.errors = vErrors;
return vErrors === null;
}
const formats22 = /^[^\u0000-\u001f\u007f]+$/u;
function validate137(data, instancePath){
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
validate137.errors = vErrors;
return vErrors === null;
}
function validate139(data, instancePath){
let vErrors = null;
if(!((((((data === ">=") || (data === ">")) || (data === "<=")) || (data === "<")) || (data === "==")) || (data === "between"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate139.errors = vErrors;
return vErrors === null;
}
function validate143(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 20){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 20});
}
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 === "string"){
if(data0.length > 300){
vErrors = add(vErrors,instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),"maxLength",{limit: 300});
}
if(data0.length < 1){
vErrors = add(vErrors,instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),"type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate143.errors = vErrors;
return vErrors === null;
}
const formats24 = /^[1-9][0-9]{0,3}[dh]$/u;
function validate151(data, instancePath){
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
validate151.errors = vErrors;
return vErrors === null;
}
const formats26 = /^(?:X-[A-Z0-9][A-Z0-9-]{0,40}|(?!X-)[A-Z][A-Z0-9]{0,15}-[0-9]{2,3})$/u;
function validate154(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats26.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "CriterionId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate154.errors = vErrors;
return vErrors === null;
}
function validate157(data, instancePath){
let vErrors = null;
if(!((((((((((((data === "governance") || (data === "documentation")) || (data === "reproducibility")) || (data === "performance")) || (data === "monitoring")) || (data === "efficiency")) || (data === "usage")) || (data === "safety")) || (data === "fairness")) || (data === "robustness")) || (data === "explainability")) || (data === "privacy_security"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate157.errors = vErrors;
return vErrors === null;
}
function validate159(data, instancePath){
let vErrors = null;
if(!((((data === "critical") || (data === "high")) || (data === "medium")) || (data === "low"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate159.errors = vErrors;
return vErrors === null;
}
function validate161(data, instancePath){
let vErrors = null;
if(!((((((((((data === "define") || (data === "data")) || (data === "select")) || (data === "train")) || (data === "adapt")) || (data === "evaluate")) || (data === "align")) || (data === "serve")) || (data === "observe")) || (data === "improve"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate161.errors = vErrors;
return vErrors === null;
}
const wrapper0 = {validate: validate163};
const formats28 = /^[a-z][a-z0-9_]*(?:\[\])?(?:\.[a-z][a-z0-9_]*(?:\[\])?)*$/u;
function validate164(data, instancePath){
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
validate164.errors = vErrors;
return vErrors === null;
}
function validate169(data, instancePath){
let vErrors = null;
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
vErrors = add(vErrors,instancePath,"type",{type: ["string","number","boolean"]});
}
if(typeof data === "string"){
if(data.length > 1000){
vErrors = add(vErrors,instancePath,"maxLength",{limit: 1000});
}
}
validate169.errors = vErrors;
return vErrors === null;
}
function validate177(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "in"});
}
for(const key0 in data){
if(!(((((key0 === "in") || (key0 === "where")) || (key0 === "min")) || (key0 === "max")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate164,data.in,instancePath+"/in",vErrors);
vErrors = into(wrapper0.validate,data.where,instancePath+"/where",vErrors);
if(data.min !== undefined){
let data2 = data.min;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = add(vErrors,instancePath+"/min","type",{type: "integer"});
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors,instancePath+"/min","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.max !== undefined){
let data3 = data.max;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = add(vErrors,instancePath+"/max","type",{type: "integer"});
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = add(vErrors,instancePath+"/max","minimum",{comparison: ">=", limit: 0});
}
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate177.errors = vErrors;
return vErrors === null;
}
function validate180(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "in"});
}
for(const key0 in data){
if(!(((((key0 === "in") || (key0 === "minItems")) || (key0 === "require")) || (key0 === "where_all")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate164,data.in,instancePath+"/in",vErrors);
if(data.minItems !== undefined){
let data1 = data.minItems;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors,instancePath+"/minItems","type",{type: "integer"});
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors,instancePath+"/minItems","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.require !== undefined){
let data2 = data.require;
if(Array.isArray(data2)){
if(data2.length > 30){
vErrors = add(vErrors,instancePath+"/require","maxItems",{limit: 30});
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate164,data2[i0],instancePath+"/require/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/require","type",{type: "array"});
}
}
if(data.where_all !== undefined){
let data4 = data.where_all;
if(Array.isArray(data4)){
if(data4.length > 20){
vErrors = add(vErrors,instancePath+"/where_all","maxItems",{limit: 20});
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(wrapper0.validate,data4[i1],instancePath+"/where_all/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/where_all","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate180.errors = vErrors;
return vErrors === null;
}
function validate184(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "in"});
}
for(const key0 in data){
if(!(((((((((key0 === "in") || (key0 === "where")) || (key0 === "minItems")) || (key0 === "require")) || (key0 === "hasMetricFor")) || (key0 === "meets")) || (key0 === "withinDays")) || (key0 === "last")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate164,data.in,instancePath+"/in",vErrors);
vErrors = into(wrapper0.validate,data.where,instancePath+"/where",vErrors);
if(data.minItems !== undefined){
let data2 = data.minItems;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = add(vErrors,instancePath+"/minItems","type",{type: "integer"});
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors,instancePath+"/minItems","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.require !== undefined){
let data3 = data.require;
if(Array.isArray(data3)){
if(data3.length > 30){
vErrors = add(vErrors,instancePath+"/require","maxItems",{limit: 30});
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate164,data3[i0],instancePath+"/require/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/require","type",{type: "array"});
}
}
if(data.hasMetricFor !== undefined){
let data5 = data.hasMetricFor;
if(Array.isArray(data5)){
if(data5.length > 2){
vErrors = add(vErrors,instancePath+"/hasMetricFor","maxItems",{limit: 2});
}
if(data5.length < 1){
vErrors = add(vErrors,instancePath+"/hasMetricFor","minItems",{limit: 1});
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!((data6 === "current") || (data6 === "baseline"))){
vErrors = add(vErrors,instancePath+"/hasMetricFor/" + i1,"enum",{});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/hasMetricFor","type",{type: "array"});
}
}
if(data.meets !== undefined){
let data7 = data.meets;
if(!((data7 === "declared") || (data7 === "latest"))){
vErrors = add(vErrors,instancePath+"/meets","enum",{});
}
}
if(data.withinDays !== undefined){
let data8 = data.withinDays;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = add(vErrors,instancePath+"/withinDays","type",{type: "integer"});
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
vErrors = add(vErrors,instancePath+"/withinDays","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.last !== undefined){
let data9 = data.last;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
vErrors = add(vErrors,instancePath+"/last","type",{type: "integer"});
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
vErrors = add(vErrors,instancePath+"/last","minimum",{comparison: ">=", limit: 1});
}
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate184.errors = vErrors;
return vErrors === null;
}
function validate188(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "in"});
}
if(data.where === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "where"});
}
for(const key0 in data){
if(!(((key0 === "in") || (key0 === "where")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate164,data.in,instancePath+"/in",vErrors);
vErrors = into(wrapper0.validate,data.where,instancePath+"/where",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate188.errors = vErrors;
return vErrors === null;
}
function validate193(data, instancePath){
let vErrors = null;
if(!(((((((((((data === "performance") || (data === "fairness")) || (data === "data")) || (data === "safety")) || (data === "robustness")) || (data === "drift")) || (data === "usage")) || (data === "efficiency")) || (data === "privacy")) || (data === "explainability")) || (data === "governance"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate193.errors = vErrors;
return vErrors === null;
}
function validate191(data, instancePath){
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
for(const key0 in data){
if(!((keys3.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.anyOf !== undefined){
let data0 = data.anyOf;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = add(vErrors,instancePath+"/anyOf","maxItems",{limit: 50});
}
if(data0.length < 1){
vErrors = add(vErrors,instancePath+"/anyOf","minItems",{limit: 1});
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate137,data0[i0],instancePath+"/anyOf/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/anyOf","type",{type: "array"});
}
}
vErrors = into(validate193,data.family,instancePath+"/family",vErrors);
if(data.ofKind !== undefined){
let data3 = data.ofKind;
if(!(((((data3 === "input") || (data3 === "output")) || (data3 === "quality")) || (data3 === "attribution")) || (data3 === "age"))){
vErrors = add(vErrors,instancePath+"/ofKind","enum",{});
}
}
if(data.minDistinct !== undefined){
let data4 = data.minDistinct;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = add(vErrors,instancePath+"/minDistinct","type",{type: "integer"});
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
vErrors = add(vErrors,instancePath+"/minDistinct","minimum",{comparison: ">=", limit: 1});
}
}
}
vErrors = into(validate164,data.forEach,instancePath+"/forEach",vErrors);
if(data.bound !== undefined){
let data6 = data.bound;
if(!((data6 === "version") || (data6 === "data"))){
vErrors = add(vErrors,instancePath+"/bound","enum",{});
}
}
if(data.meets !== undefined){
let data7 = data.meets;
if(!((data7 === "declared") || (data7 === "latest"))){
vErrors = add(vErrors,instancePath+"/meets","enum",{});
}
}
if(data.withinDays !== undefined){
let data8 = data.withinDays;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = add(vErrors,instancePath+"/withinDays","type",{type: "integer"});
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
vErrors = add(vErrors,instancePath+"/withinDays","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.requireFields !== undefined){
let data9 = data.requireFields;
if(Array.isArray(data9)){
if(data9.length > 20){
vErrors = add(vErrors,instancePath+"/requireFields","maxItems",{limit: 20});
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(data10.length > 60){
vErrors = add(vErrors,instancePath+"/requireFields/" + i1,"maxLength",{limit: 60});
}
}
else {
vErrors = add(vErrors,instancePath+"/requireFields/" + i1,"type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/requireFields","type",{type: "array"});
}
}
if(data.adequateSample !== undefined){
if(typeof data.adequateSample !== "boolean"){
vErrors = add(vErrors,instancePath+"/adequateSample","type",{type: "boolean"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate191.errors = vErrors;
return vErrors === null;
}
function validate197(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bound === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "bound"});
}
if(data.slices === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "slices"});
}
for(const key0 in data){
if(!((((key0 === "bound") || (key0 === "slices")) || (key0 === "aggregate")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.bound !== undefined){
let data0 = data.bound;
if(!((data0 === "version") || (data0 === "data"))){
vErrors = add(vErrors,instancePath+"/bound","enum",{});
}
}
if(data.slices !== undefined){
let data1 = data.slices;
if(!((data1 === "none") || (data1 === "declared"))){
vErrors = add(vErrors,instancePath+"/slices","enum",{});
}
}
if(data.aggregate !== undefined){
if(!(data.aggregate === "worst")){
vErrors = add(vErrors,instancePath+"/aggregate","enum",{});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate197.errors = vErrors;
return vErrors === null;
}
const formats30 = /^[a-z][a-z0-9-]{0,62}$/u;
function validate200(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats30.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "CheckpointId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate200.errors = vErrors;
return vErrors === null;
}
function validate203(data, instancePath){
let vErrors = null;
if(!(((((((data === "accountable_owner") || (data === "data_scientist")) || (data === "mlops_engineer")) || (data === "ethics_reviewer")) || (data === "compliance_officer")) || (data === "security_reviewer")) || (data === "independent_assessor"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate203.errors = vErrors;
return vErrors === null;
}
function validate206(data, instancePath){
let vErrors = null;
if(!(((data === "approved") || (data === "approved-with-conditions")) || (data === "rejected"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate206.errors = vErrors;
return vErrors === null;
}
function validate199(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "checkpoint") || (key0 === "checkpoints")) || (key0 === "of")) || (key0 === "role")) || (key0 === "independentOf")) || (key0 === "decision")) || (key0 === "overdueConditions")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate200,data.checkpoint,instancePath+"/checkpoint",vErrors);
if(data.checkpoints !== undefined){
if(!(data.checkpoints === "passed")){
vErrors = add(vErrors,instancePath+"/checkpoints","enum",{});
}
}
if(data.of !== undefined){
let data2 = data.of;
if(Array.isArray(data2)){
if(data2.length > 20){
vErrors = add(vErrors,instancePath+"/of","maxItems",{limit: 20});
}
if(data2.length < 1){
vErrors = add(vErrors,instancePath+"/of","minItems",{limit: 1});
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate200,data2[i0],instancePath+"/of/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/of","type",{type: "array"});
}
}
vErrors = into(validate203,data.role,instancePath+"/role",vErrors);
if(data.independentOf !== undefined){
let data5 = data.independentOf;
if(Array.isArray(data5)){
if(data5.length > 20){
vErrors = add(vErrors,instancePath+"/independentOf","maxItems",{limit: 20});
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate164,data5[i1],instancePath+"/independentOf/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/independentOf","type",{type: "array"});
}
}
if(data.decision !== undefined){
let data7 = data.decision;
if(Array.isArray(data7)){
if(data7.length > 3){
vErrors = add(vErrors,instancePath+"/decision","maxItems",{limit: 3});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/decision","minItems",{limit: 1});
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate206,data7[i2],instancePath+"/decision/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/decision","type",{type: "array"});
}
}
if(data.overdueConditions !== undefined){
let data9 = data.overdueConditions;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
vErrors = add(vErrors,instancePath+"/overdueConditions","type",{type: "integer"});
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
vErrors = add(vErrors,instancePath+"/overdueConditions","minimum",{comparison: ">=", limit: 0});
}
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate199.errors = vErrors;
return vErrors === null;
}
function validate209(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.paths === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "paths"});
}
for(const key0 in data){
if(!((key0 === "paths") || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.paths !== undefined){
let data0 = data.paths;
if(Array.isArray(data0)){
if(data0.length > 10){
vErrors = add(vErrors,instancePath+"/paths","maxItems",{limit: 10});
}
if(data0.length < 2){
vErrors = add(vErrors,instancePath+"/paths","minItems",{limit: 2});
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate164,data0[i0],instancePath+"/paths/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/paths","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate209.errors = vErrors;
return vErrors === null;
}
function validate163(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 1});
}
if(Object.keys(data).length < 1){
vErrors = add(vErrors,instancePath,"minProperties",{limit: 1});
}
for(const key0 in data){
if(!(keys4.has(key0))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.all !== undefined){
let data0 = data.all;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = add(vErrors,instancePath+"/all","maxItems",{limit: 50});
}
if(data0.length < 1){
vErrors = add(vErrors,instancePath+"/all","minItems",{limit: 1});
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(wrapper0.validate,data0[i0],instancePath+"/all/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/all","type",{type: "array"});
}
}
if(data.any !== undefined){
let data2 = data.any;
if(Array.isArray(data2)){
if(data2.length > 50){
vErrors = add(vErrors,instancePath+"/any","maxItems",{limit: 50});
}
if(data2.length < 1){
vErrors = add(vErrors,instancePath+"/any","minItems",{limit: 1});
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(wrapper0.validate,data2[i1],instancePath+"/any/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/any","type",{type: "array"});
}
}
vErrors = into(wrapper0.validate,data.not,instancePath+"/not",vErrors);
if(data.fields !== undefined){
let data5 = data.fields;
if(Array.isArray(data5)){
if(data5.length > 50){
vErrors = add(vErrors,instancePath+"/fields","maxItems",{limit: 50});
}
if(data5.length < 1){
vErrors = add(vErrors,instancePath+"/fields","minItems",{limit: 1});
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate164,data5[i2],instancePath+"/fields/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/fields","type",{type: "array"});
}
}
vErrors = into(validate164,data.present,instancePath+"/present",vErrors);
vErrors = into(validate164,data.missing,instancePath+"/missing",vErrors);
if(data.eq !== undefined){
let data9 = data.eq;
if(Array.isArray(data9)){
if(data9.length > 2){
vErrors = add(vErrors,instancePath+"/eq","maxItems",{limit: 2});
}
if(data9.length < 2){
vErrors = add(vErrors,instancePath+"/eq","minItems",{limit: 2});
}
const len3 = data9.length;
if(!(len3 <= 2)){
vErrors = add(vErrors,instancePath+"/eq","additionalItems",{limit: 2});
}
const len4 = data9.length;
if(len4 > 0){
vErrors = into(validate164,data9[0],instancePath+"/eq/0",vErrors);
}
if(len4 > 1){
vErrors = into(validate169,data9[1],instancePath+"/eq/1",vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/eq","type",{type: "array"});
}
}
if(data.oneOf !== undefined){
let data12 = data.oneOf;
if(Array.isArray(data12)){
if(data12.length > 2){
vErrors = add(vErrors,instancePath+"/oneOf","maxItems",{limit: 2});
}
if(data12.length < 2){
vErrors = add(vErrors,instancePath+"/oneOf","minItems",{limit: 2});
}
const len5 = data12.length;
if(!(len5 <= 2)){
vErrors = add(vErrors,instancePath+"/oneOf","additionalItems",{limit: 2});
}
const len6 = data12.length;
if(len6 > 0){
vErrors = into(validate164,data12[0],instancePath+"/oneOf/0",vErrors);
}
if(len6 > 1){
let data14 = data12[1];
if(Array.isArray(data14)){
if(data14.length > 100){
vErrors = add(vErrors,instancePath+"/oneOf/1","maxItems",{limit: 100});
}
if(data14.length < 1){
vErrors = add(vErrors,instancePath+"/oneOf/1","minItems",{limit: 1});
}
const len7 = data14.length;
for(let i3=0; i3<len7; i3++){
vErrors = into(validate169,data14[i3],instancePath+"/oneOf/1/" + i3,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/oneOf/1","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/oneOf","type",{type: "array"});
}
}
if(data.gte !== undefined){
let data16 = data.gte;
if(Array.isArray(data16)){
if(data16.length > 2){
vErrors = add(vErrors,instancePath+"/gte","maxItems",{limit: 2});
}
if(data16.length < 2){
vErrors = add(vErrors,instancePath+"/gte","minItems",{limit: 2});
}
const len8 = data16.length;
if(!(len8 <= 2)){
vErrors = add(vErrors,instancePath+"/gte","additionalItems",{limit: 2});
}
const len9 = data16.length;
if(len9 > 0){
vErrors = into(validate164,data16[0],instancePath+"/gte/0",vErrors);
}
if(len9 > 1){
let data18 = data16[1];
if(!((typeof data18 == "number") && (isFinite(data18)))){
vErrors = add(vErrors,instancePath+"/gte/1","type",{type: "number"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/gte","type",{type: "array"});
}
}
if(data.lte !== undefined){
let data19 = data.lte;
if(Array.isArray(data19)){
if(data19.length > 2){
vErrors = add(vErrors,instancePath+"/lte","maxItems",{limit: 2});
}
if(data19.length < 2){
vErrors = add(vErrors,instancePath+"/lte","minItems",{limit: 2});
}
const len10 = data19.length;
if(!(len10 <= 2)){
vErrors = add(vErrors,instancePath+"/lte","additionalItems",{limit: 2});
}
const len11 = data19.length;
if(len11 > 0){
vErrors = into(validate164,data19[0],instancePath+"/lte/0",vErrors);
}
if(len11 > 1){
let data21 = data19[1];
if(!((typeof data21 == "number") && (isFinite(data21)))){
vErrors = add(vErrors,instancePath+"/lte/1","type",{type: "number"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/lte","type",{type: "array"});
}
}
if(data.within !== undefined){
let data22 = data.within;
if(Array.isArray(data22)){
if(data22.length > 2){
vErrors = add(vErrors,instancePath+"/within","maxItems",{limit: 2});
}
if(data22.length < 2){
vErrors = add(vErrors,instancePath+"/within","minItems",{limit: 2});
}
const len12 = data22.length;
if(!(len12 <= 2)){
vErrors = add(vErrors,instancePath+"/within","additionalItems",{limit: 2});
}
const len13 = data22.length;
if(len13 > 0){
vErrors = into(validate164,data22[0],instancePath+"/within/0",vErrors);
}
if(len13 > 1){
let data24 = data22[1];
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
vErrors = add(vErrors,instancePath+"/within/1","type",{type: "integer"});
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
vErrors = add(vErrors,instancePath+"/within/1","minimum",{comparison: ">=", limit: 0});
}
}
}
}
else {
vErrors = add(vErrors,instancePath+"/within","type",{type: "array"});
}
}
if(data.bound !== undefined){
let data25 = data.bound;
if(!((data25 === "version") || (data25 === "data"))){
vErrors = add(vErrors,instancePath+"/bound","enum",{});
}
}
vErrors = into(validate161,data.left,instancePath+"/left",vErrors);
vErrors = into(validate177,data.count,instancePath+"/count",vErrors);
vErrors = into(validate180,data.each,instancePath+"/each",vErrors);
vErrors = into(validate184,data.every,instancePath+"/every",vErrors);
vErrors = into(validate188,data.none,instancePath+"/none",vErrors);
vErrors = into(validate191,data.metric,instancePath+"/metric",vErrors);
vErrors = into(validate197,data.targetsMet,instancePath+"/targetsMet",vErrors);
vErrors = into(validate199,data.review,instancePath+"/review",vErrors);
vErrors = into(validate209,data.distinct,instancePath+"/distinct",vErrors);
if(data.distinctFrom !== undefined){
let data35 = data.distinctFrom;
if(Array.isArray(data35)){
if(data35.length > 2){
vErrors = add(vErrors,instancePath+"/distinctFrom","maxItems",{limit: 2});
}
if(data35.length < 2){
vErrors = add(vErrors,instancePath+"/distinctFrom","minItems",{limit: 2});
}
const len14 = data35.length;
for(let i4=0; i4<len14; i4++){
vErrors = into(validate164,data35[i4],instancePath+"/distinctFrom/" + i4,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/distinctFrom","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate163.errors = vErrors;
return vErrors === null;
}
function validate216(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.days === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "days"});
}
if(data.bind === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "bind"});
}
for(const key0 in data){
if(!((((key0 === "days") || (key0 === "bind")) || (key0 === "since")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.days !== undefined){
let data0 = data.days;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = add(vErrors,instancePath+"/days","type",{type: "integer"});
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors,instancePath+"/days","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.bind !== undefined){
let data1 = data.bind;
if(!(((data1 === "version") || (data1 === "data")) || (data1 === "none"))){
vErrors = add(vErrors,instancePath+"/bind","enum",{});
}
}
vErrors = into(validate164,data.since,instancePath+"/since",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate216.errors = vErrors;
return vErrors === null;
}
function validate153(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "id"});
}
if(data.title === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "title"});
}
if(data.dimension === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "dimension"});
}
if(data.level === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "level"});
}
if(data.req === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "req"});
}
if(data.severity === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "severity"});
}
if(data.phases === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "phases"});
}
if(data.check === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "check"});
}
if(data.fresh === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "fresh"});
}
if(data.fix === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "fix"});
}
for(const key0 in data){
if(!((keys5.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate154,data.id,instancePath+"/id",vErrors);
vErrors = into(validate30,data.title,instancePath+"/title",vErrors);
vErrors = into(validate157,data.dimension,instancePath+"/dimension",vErrors);
if(data.level !== undefined){
let data3 = data.level;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = add(vErrors,instancePath+"/level","type",{type: "integer"});
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 5 || isNaN(data3)){
vErrors = add(vErrors,instancePath+"/level","maximum",{comparison: "<=", limit: 5});
}
if(data3 < 1 || isNaN(data3)){
vErrors = add(vErrors,instancePath+"/level","minimum",{comparison: ">=", limit: 1});
}
}
}
if(data.req !== undefined){
let data4 = data.req;
if(!((data4 === "must") || (data4 === "should"))){
vErrors = add(vErrors,instancePath+"/req","enum",{});
}
}
vErrors = into(validate159,data.severity,instancePath+"/severity",vErrors);
if(data.veto !== undefined){
if(typeof data.veto !== "boolean"){
vErrors = add(vErrors,instancePath+"/veto","type",{type: "boolean"});
}
}
if(data.phases !== undefined){
let data7 = data.phases;
if(Array.isArray(data7)){
if(data7.length > 10){
vErrors = add(vErrors,instancePath+"/phases","maxItems",{limit: 10});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/phases","minItems",{limit: 1});
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate161,data7[i0],instancePath+"/phases/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/phases","type",{type: "array"});
}
}
vErrors = into(validate163,data.when,instancePath+"/when",vErrors);
vErrors = into(validate163,data.check,instancePath+"/check",vErrors);
if(data.withheld !== undefined){
let data11 = data.withheld;
if(Array.isArray(data11)){
if(data11.length > 20){
vErrors = add(vErrors,instancePath+"/withheld","maxItems",{limit: 20});
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate164,data11[i1],instancePath+"/withheld/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/withheld","type",{type: "array"});
}
}
vErrors = into(validate216,data.fresh,instancePath+"/fresh",vErrors);
if(data.waivable !== undefined){
if(typeof data.waivable !== "boolean"){
vErrors = add(vErrors,instancePath+"/waivable","type",{type: "boolean"});
}
}
if(data.na !== undefined){
if(typeof data.na !== "boolean"){
vErrors = add(vErrors,instancePath+"/na","type",{type: "boolean"});
}
}
vErrors = into(validate51,data.fix,instancePath+"/fix",vErrors);
if(data.controls !== undefined){
let data17 = data.controls;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length > 20){
vErrors = add(vErrors,instancePath+"/controls","maxProperties",{limit: 20});
}
for(const key1 in data17){
let data18 = data17[key1];
if(Array.isArray(data18)){
if(data18.length > 50){
vErrors = add(vErrors,instancePath+"/controls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),"maxItems",{limit: 50});
}
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(data19.length > 60){
vErrors = add(vErrors,instancePath+"/controls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,"maxLength",{limit: 60});
}
if(data19.length < 1){
vErrors = add(vErrors,instancePath+"/controls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/controls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,"type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/controls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),"type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/controls","type",{type: "object"});
}
}
if(data.serves !== undefined){
let data20 = data.serves;
if(Array.isArray(data20)){
if(data20.length > 20){
vErrors = add(vErrors,instancePath+"/serves","maxItems",{limit: 20});
}
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(typeof data21 === "string"){
if(data21.length > 20){
vErrors = add(vErrors,instancePath+"/serves/" + i3,"maxLength",{limit: 20});
}
if(data21.length < 1){
vErrors = add(vErrors,instancePath+"/serves/" + i3,"minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/serves/" + i3,"type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/serves","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate153.errors = vErrors;
return vErrors === null;
}
function validate135(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
for(const key0 in data){
if(!(((((((((key0 === "schema") || (key0 === "confirmed_on")) || (key0 === "target_level")) || (key0 === "targets")) || (key0 === "slos")) || (key0 === "dimension_weights")) || (key0 === "criteria")) || (key0 === "disabled")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.scorecard/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.scorecard/v1"});
}
}
vErrors = into(validate48,data.confirmed_on,instancePath+"/confirmed_on",vErrors);
if(data.target_level !== undefined){
let data2 = data.target_level;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = add(vErrors,instancePath+"/target_level","type",{type: "integer"});
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 5 || isNaN(data2)){
vErrors = add(vErrors,instancePath+"/target_level","maximum",{comparison: "<=", limit: 5});
}
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors,instancePath+"/target_level","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.targets !== undefined){
let data3 = data.targets;
if(Array.isArray(data3)){
if(data3.length > 200){
vErrors = add(vErrors,instancePath+"/targets","maxItems",{limit: 200});
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.metric === undefined){
vErrors = add(vErrors,instancePath+"/targets/" + i0,"required",{missingProperty: "metric"});
}
if(data4.op === undefined){
vErrors = add(vErrors,instancePath+"/targets/" + i0,"required",{missingProperty: "op"});
}
for(const key1 in data4){
if(!((keys6.has(key1)) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/targets/" + i0,"additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate137,data4.metric,instancePath+"/targets/" + i0+"/metric",vErrors);
vErrors = into(validate139,data4.op,instancePath+"/targets/" + i0+"/op",vErrors);
if(data4.value !== undefined){
let data7 = data4.value;
if(!((typeof data7 == "number") && (isFinite(data7)))){
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/value","type",{type: "number"});
}
}
if(data4.lo !== undefined){
let data8 = data4.lo;
if(!((typeof data8 == "number") && (isFinite(data8)))){
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/lo","type",{type: "number"});
}
}
if(data4.hi !== undefined){
let data9 = data4.hi;
if(!((typeof data9 == "number") && (isFinite(data9)))){
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/hi","type",{type: "number"});
}
}
if(data4.inclusive !== undefined){
if(typeof data4.inclusive !== "boolean"){
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/inclusive","type",{type: "boolean"});
}
}
vErrors = into(validate50,data4.rationale,instancePath+"/targets/" + i0+"/rationale",vErrors);
vErrors = into(validate48,data4.declared_on,instancePath+"/targets/" + i0+"/declared_on",vErrors);
vErrors = into(validate143,data4.slice,instancePath+"/targets/" + i0+"/slice",vErrors);
vErrors = into(validate30,data4.dataset,instancePath+"/targets/" + i0+"/dataset",vErrors);
vErrors = into(validate30,data4.split,instancePath+"/targets/" + i0+"/split",vErrors);
if(data4.n_shot !== undefined){
let data16 = data4.n_shot;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/n_shot","type",{type: "integer"});
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/n_shot","minimum",{comparison: ">=", limit: 0});
}
}
}
vErrors = into(validate30,data4.variant,instancePath+"/targets/" + i0+"/variant",vErrors);
if(data4.tolerance !== undefined){
let data18 = data4.tolerance;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/tolerance","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/targets/" + i0+"/tolerance","type",{type: "number"});
}
}
vErrors = into(validate30,data4.preset,instancePath+"/targets/" + i0+"/preset",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/targets/" + i0,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/targets","type",{type: "array"});
}
}
if(data.slos !== undefined){
let data20 = data.slos;
if(Array.isArray(data20)){
if(data20.length > 100){
vErrors = add(vErrors,instancePath+"/slos","maxItems",{limit: 100});
}
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.metric === undefined){
vErrors = add(vErrors,instancePath+"/slos/" + i1,"required",{missingProperty: "metric"});
}
if(data21.op === undefined){
vErrors = add(vErrors,instancePath+"/slos/" + i1,"required",{missingProperty: "op"});
}
for(const key2 in data21){
if(!(((((((key2 === "metric") || (key2 === "op")) || (key2 === "value")) || (key2 === "lo")) || (key2 === "hi")) || (key2 === "window")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/slos/" + i1,"additionalProperties",{additionalProperty: key2});
}
}
vErrors = into(validate137,data21.metric,instancePath+"/slos/" + i1+"/metric",vErrors);
vErrors = into(validate139,data21.op,instancePath+"/slos/" + i1+"/op",vErrors);
if(data21.value !== undefined){
let data24 = data21.value;
if(!((typeof data24 == "number") && (isFinite(data24)))){
vErrors = add(vErrors,instancePath+"/slos/" + i1+"/value","type",{type: "number"});
}
}
if(data21.lo !== undefined){
let data25 = data21.lo;
if(!((typeof data25 == "number") && (isFinite(data25)))){
vErrors = add(vErrors,instancePath+"/slos/" + i1+"/lo","type",{type: "number"});
}
}
if(data21.hi !== undefined){
let data26 = data21.hi;
if(!((typeof data26 == "number") && (isFinite(data26)))){
vErrors = add(vErrors,instancePath+"/slos/" + i1+"/hi","type",{type: "number"});
}
}
vErrors = into(validate151,data21.window,instancePath+"/slos/" + i1+"/window",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/slos/" + i1,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/slos","type",{type: "array"});
}
}
if(data.dimension_weights !== undefined){
let data28 = data.dimension_weights;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key3 in data28){
if(!((keys7.has(key3)) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/dimension_weights","additionalProperties",{additionalProperty: key3});
}
}
if(data28.governance !== undefined){
let data29 = data28.governance;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1000000 || isNaN(data29)){
vErrors = add(vErrors,instancePath+"/dimension_weights/governance","maximum",{comparison: "<=", limit: 1000000});
}
if(data29 < 0 || isNaN(data29)){
vErrors = add(vErrors,instancePath+"/dimension_weights/governance","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/governance","type",{type: "number"});
}
}
if(data28.documentation !== undefined){
let data30 = data28.documentation;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000000 || isNaN(data30)){
vErrors = add(vErrors,instancePath+"/dimension_weights/documentation","maximum",{comparison: "<=", limit: 1000000});
}
if(data30 < 0 || isNaN(data30)){
vErrors = add(vErrors,instancePath+"/dimension_weights/documentation","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/documentation","type",{type: "number"});
}
}
if(data28.reproducibility !== undefined){
let data31 = data28.reproducibility;
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1000000 || isNaN(data31)){
vErrors = add(vErrors,instancePath+"/dimension_weights/reproducibility","maximum",{comparison: "<=", limit: 1000000});
}
if(data31 < 0 || isNaN(data31)){
vErrors = add(vErrors,instancePath+"/dimension_weights/reproducibility","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/reproducibility","type",{type: "number"});
}
}
if(data28.performance !== undefined){
let data32 = data28.performance;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1000000 || isNaN(data32)){
vErrors = add(vErrors,instancePath+"/dimension_weights/performance","maximum",{comparison: "<=", limit: 1000000});
}
if(data32 < 0 || isNaN(data32)){
vErrors = add(vErrors,instancePath+"/dimension_weights/performance","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/performance","type",{type: "number"});
}
}
if(data28.monitoring !== undefined){
let data33 = data28.monitoring;
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1000000 || isNaN(data33)){
vErrors = add(vErrors,instancePath+"/dimension_weights/monitoring","maximum",{comparison: "<=", limit: 1000000});
}
if(data33 < 0 || isNaN(data33)){
vErrors = add(vErrors,instancePath+"/dimension_weights/monitoring","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/monitoring","type",{type: "number"});
}
}
if(data28.efficiency !== undefined){
let data34 = data28.efficiency;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000000 || isNaN(data34)){
vErrors = add(vErrors,instancePath+"/dimension_weights/efficiency","maximum",{comparison: "<=", limit: 1000000});
}
if(data34 < 0 || isNaN(data34)){
vErrors = add(vErrors,instancePath+"/dimension_weights/efficiency","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/efficiency","type",{type: "number"});
}
}
if(data28.usage !== undefined){
let data35 = data28.usage;
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1000000 || isNaN(data35)){
vErrors = add(vErrors,instancePath+"/dimension_weights/usage","maximum",{comparison: "<=", limit: 1000000});
}
if(data35 < 0 || isNaN(data35)){
vErrors = add(vErrors,instancePath+"/dimension_weights/usage","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/usage","type",{type: "number"});
}
}
if(data28.safety !== undefined){
let data36 = data28.safety;
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1000000 || isNaN(data36)){
vErrors = add(vErrors,instancePath+"/dimension_weights/safety","maximum",{comparison: "<=", limit: 1000000});
}
if(data36 < 0 || isNaN(data36)){
vErrors = add(vErrors,instancePath+"/dimension_weights/safety","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/safety","type",{type: "number"});
}
}
if(data28.fairness !== undefined){
let data37 = data28.fairness;
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1000000 || isNaN(data37)){
vErrors = add(vErrors,instancePath+"/dimension_weights/fairness","maximum",{comparison: "<=", limit: 1000000});
}
if(data37 < 0 || isNaN(data37)){
vErrors = add(vErrors,instancePath+"/dimension_weights/fairness","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/fairness","type",{type: "number"});
}
}
if(data28.robustness !== undefined){
let data38 = data28.robustness;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1000000 || isNaN(data38)){
vErrors = add(vErrors,instancePath+"/dimension_weights/robustness","maximum",{comparison: "<=", limit: 1000000});
}
if(data38 < 0 || isNaN(data38)){
vErrors = add(vErrors,instancePath+"/dimension_weights/robustness","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/robustness","type",{type: "number"});
}
}
if(data28.explainability !== undefined){
let data39 = data28.explainability;
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000 || isNaN(data39)){
vErrors = add(vErrors,instancePath+"/dimension_weights/explainability","maximum",{comparison: "<=", limit: 1000000});
}
if(data39 < 0 || isNaN(data39)){
vErrors = add(vErrors,instancePath+"/dimension_weights/explainability","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/explainability","type",{type: "number"});
}
}
if(data28.privacy_security !== undefined){
let data40 = data28.privacy_security;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000000 || isNaN(data40)){
vErrors = add(vErrors,instancePath+"/dimension_weights/privacy_security","maximum",{comparison: "<=", limit: 1000000});
}
if(data40 < 0 || isNaN(data40)){
vErrors = add(vErrors,instancePath+"/dimension_weights/privacy_security","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights/privacy_security","type",{type: "number"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/dimension_weights","type",{type: "object"});
}
}
if(data.criteria !== undefined){
let data41 = data.criteria;
if(Array.isArray(data41)){
if(data41.length > 200){
vErrors = add(vErrors,instancePath+"/criteria","maxItems",{limit: 200});
}
const len2 = data41.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate153,data41[i2],instancePath+"/criteria/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/criteria","type",{type: "array"});
}
}
if(data.disabled !== undefined){
let data43 = data.disabled;
if(Array.isArray(data43)){
if(data43.length > 200){
vErrors = add(vErrors,instancePath+"/disabled","maxItems",{limit: 200});
}
const len3 = data43.length;
for(let i3=0; i3<len3; i3++){
let data44 = data43[i3];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.id === undefined){
vErrors = add(vErrors,instancePath+"/disabled/" + i3,"required",{missingProperty: "id"});
}
if(data44.reason === undefined){
vErrors = add(vErrors,instancePath+"/disabled/" + i3,"required",{missingProperty: "reason"});
}
for(const key4 in data44){
if(!(((key4 === "id") || (key4 === "reason")) || (key4.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/disabled/" + i3,"additionalProperties",{additionalProperty: key4});
}
}
vErrors = into(validate154,data44.id,instancePath+"/disabled/" + i3+"/id",vErrors);
if(data44.reason !== undefined){
let data46 = data44.reason;
if(typeof data46 === "string"){
if(data46.length > 2000){
vErrors = add(vErrors,instancePath+"/disabled/" + i3+"/reason","maxLength",{limit: 2000});
}
if(data46.length < 1){
vErrors = add(vErrors,instancePath+"/disabled/" + i3+"/reason","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/disabled/" + i3+"/reason","type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/disabled/" + i3,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/disabled","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate135.errors = vErrors;
return vErrors === null;
}
const formats32 = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/u;
function validate224(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats32.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "LocalId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate224.errors = vErrors;
return vErrors === null;
}
function validate222(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
for(const key0 in data){
if(!((keys8.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.governance/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.governance/v1"});
}
}
vErrors = into(validate48,data.confirmed_on,instancePath+"/confirmed_on",vErrors);
if(data.risks !== undefined){
let data2 = data.risks;
if(Array.isArray(data2)){
if(data2.length > 500){
vErrors = add(vErrors,instancePath+"/risks","maxItems",{limit: 500});
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id === undefined){
vErrors = add(vErrors,instancePath+"/risks/" + i0,"required",{missingProperty: "id"});
}
for(const key1 in data3){
if(!((keys9.has(key1)) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/risks/" + i0,"additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate224,data3.id,instancePath+"/risks/" + i0+"/id",vErrors);
vErrors = into(validate50,data3.statement,instancePath+"/risks/" + i0+"/statement",vErrors);
if(data3.likelihood !== undefined){
let data6 = data3.likelihood;
if(!((((data6 === "low") || (data6 === "medium")) || (data6 === "high")) || (data6 === "critical"))){
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/likelihood","enum",{});
}
}
if(data3.impact !== undefined){
let data7 = data3.impact;
if(!((((data7 === "low") || (data7 === "medium")) || (data7 === "high")) || (data7 === "critical"))){
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/impact","enum",{});
}
}
if(data3.treatment !== undefined){
let data8 = data3.treatment;
if(!((((data8 === "avoid") || (data8 === "reduce")) || (data8 === "transfer")) || (data8 === "accept"))){
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/treatment","enum",{});
}
}
vErrors = into(validate50,data3.mitigation,instancePath+"/risks/" + i0+"/mitigation",vErrors);
if(data3.residual !== undefined){
let data10 = data3.residual;
if(!((((data10 === "low") || (data10 === "medium")) || (data10 === "high")) || (data10 === "critical"))){
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/residual","enum",{});
}
}
vErrors = into(validate28,data3.owner,instancePath+"/risks/" + i0+"/owner",vErrors);
if(data3.status !== undefined){
let data12 = data3.status;
if(!(((data12 === "open") || (data12 === "treated")) || (data12 === "closed"))){
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/status","enum",{});
}
}
vErrors = into(validate48,data3.reviewed_on,instancePath+"/risks/" + i0+"/reviewed_on",vErrors);
if(data3.acceptance !== undefined){
let data14 = data3.acceptance;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.by === undefined){
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/acceptance","required",{missingProperty: "by"});
}
for(const key2 in data14){
if(!((((key2 === "by") || (key2 === "role")) || (key2 === "accepted_on")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/acceptance","additionalProperties",{additionalProperty: key2});
}
}
vErrors = into(validate28,data14.by,instancePath+"/risks/" + i0+"/acceptance/by",vErrors);
vErrors = into(validate203,data14.role,instancePath+"/risks/" + i0+"/acceptance/role",vErrors);
vErrors = into(validate48,data14.accepted_on,instancePath+"/risks/" + i0+"/acceptance/accepted_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/risks/" + i0+"/acceptance","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/risks/" + i0,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/risks","type",{type: "array"});
}
}
if(data.controls !== undefined){
let data18 = data.controls;
if(Array.isArray(data18)){
if(data18.length > 500){
vErrors = add(vErrors,instancePath+"/controls","maxItems",{limit: 500});
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.id === undefined){
vErrors = add(vErrors,instancePath+"/controls/" + i1,"required",{missingProperty: "id"});
}
if(data19.status === undefined){
vErrors = add(vErrors,instancePath+"/controls/" + i1,"required",{missingProperty: "status"});
}
for(const key3 in data19){
if(!((((((key3 === "id") || (key3 === "status")) || (key3 === "owner")) || (key3 === "reason")) || (key3 === "evidence")) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/controls/" + i1,"additionalProperties",{additionalProperty: key3});
}
}
vErrors = into(validate30,data19.id,instancePath+"/controls/" + i1+"/id",vErrors);
if(data19.status !== undefined){
let data21 = data19.status;
if(!((((data21 === "met") || (data21 === "partly")) || (data21 === "not-met")) || (data21 === "not-applicable"))){
vErrors = add(vErrors,instancePath+"/controls/" + i1+"/status","enum",{});
}
}
vErrors = into(validate28,data19.owner,instancePath+"/controls/" + i1+"/owner",vErrors);
vErrors = into(validate50,data19.reason,instancePath+"/controls/" + i1+"/reason",vErrors);
vErrors = into(validate61,data19.evidence,instancePath+"/controls/" + i1+"/evidence",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/controls/" + i1,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/controls","type",{type: "array"});
}
}
if(data.dpia !== undefined){
let data25 = data.dpia;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key4 in data25){
if(!(((((((key4 === "reference") || (key4 === "outcome")) || (key4 === "by")) || (key4 === "completed_on")) || (key4 === "measures")) || (key4 === "reason")) || (key4.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/dpia","additionalProperties",{additionalProperty: key4});
}
}
vErrors = into(validate61,data25.reference,instancePath+"/dpia/reference",vErrors);
if(data25.outcome !== undefined){
let data27 = data25.outcome;
if(!((((data27 === "acceptable") || (data27 === "acceptable-with-measures")) || (data27 === "not-acceptable")) || (data27 === "not-required-with-reason"))){
vErrors = add(vErrors,instancePath+"/dpia/outcome","enum",{});
}
}
vErrors = into(validate28,data25.by,instancePath+"/dpia/by",vErrors);
vErrors = into(validate48,data25.completed_on,instancePath+"/dpia/completed_on",vErrors);
vErrors = into(validate66,data25.measures,instancePath+"/dpia/measures",vErrors);
vErrors = into(validate50,data25.reason,instancePath+"/dpia/reason",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/dpia","type",{type: "object"});
}
}
if(data.oversight !== undefined){
let data32 = data.oversight;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key5 in data32){
if(!(((((((key5 === "mode") || (key5 === "who")) || (key5 === "stop_control")) || (key5 === "override")) || (key5 === "automation_bias_note")) || (key5 === "last_tested_on")) || (key5.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/oversight","additionalProperties",{additionalProperty: key5});
}
}
if(data32.mode !== undefined){
let data33 = data32.mode;
if(!(((data33 === "in-the-loop") || (data33 === "on-the-loop")) || (data33 === "in-command"))){
vErrors = add(vErrors,instancePath+"/oversight/mode","enum",{});
}
}
vErrors = into(validate50,data32.who,instancePath+"/oversight/who",vErrors);
vErrors = into(validate50,data32.stop_control,instancePath+"/oversight/stop_control",vErrors);
vErrors = into(validate50,data32.override,instancePath+"/oversight/override",vErrors);
vErrors = into(validate50,data32.automation_bias_note,instancePath+"/oversight/automation_bias_note",vErrors);
vErrors = into(validate48,data32.last_tested_on,instancePath+"/oversight/last_tested_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/oversight","type",{type: "object"});
}
}
if(data.transparency !== undefined){
let data39 = data.transparency;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key6 in data39){
if(!((((((key6 === "instructions_for_use") || (key6 === "ai_disclosure")) || (key6 === "limitations")) || (key6 === "contact")) || (key6 === "published_on")) || (key6.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/transparency","additionalProperties",{additionalProperty: key6});
}
}
vErrors = into(validate61,data39.instructions_for_use,instancePath+"/transparency/instructions_for_use",vErrors);
vErrors = into(validate61,data39.ai_disclosure,instancePath+"/transparency/ai_disclosure",vErrors);
vErrors = into(validate61,data39.limitations,instancePath+"/transparency/limitations",vErrors);
vErrors = into(validate50,data39.contact,instancePath+"/transparency/contact",vErrors);
vErrors = into(validate48,data39.published_on,instancePath+"/transparency/published_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/transparency","type",{type: "object"});
}
}
if(data.retirement !== undefined){
let data45 = data.retirement;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key7 in data45){
if(!(((((key7 === "triggers") || (key7 === "plan")) || (key7 === "data_disposition")) || (key7 === "user_notice")) || (key7.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/retirement","additionalProperties",{additionalProperty: key7});
}
}
vErrors = into(validate66,data45.triggers,instancePath+"/retirement/triggers",vErrors);
vErrors = into(validate61,data45.plan,instancePath+"/retirement/plan",vErrors);
vErrors = into(validate50,data45.data_disposition,instancePath+"/retirement/data_disposition",vErrors);
vErrors = into(validate50,data45.user_notice,instancePath+"/retirement/user_notice",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/retirement","type",{type: "object"});
}
}
if(data.fairness !== undefined){
let data50 = data.fairness;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key8 in data50){
if(!((key8 === "groups") || (key8.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/fairness","additionalProperties",{additionalProperty: key8});
}
}
if(data50.groups !== undefined){
let data51 = data50.groups;
if(Array.isArray(data51)){
if(data51.length > 100){
vErrors = add(vErrors,instancePath+"/fairness/groups","maxItems",{limit: 100});
}
const len2 = data51.length;
for(let i2=0; i2<len2; i2++){
let data52 = data51[i2];
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.attribute === undefined){
vErrors = add(vErrors,instancePath+"/fairness/groups/" + i2,"required",{missingProperty: "attribute"});
}
for(const key9 in data52){
if(!(((((key9 === "attribute") || (key9 === "values")) || (key9 === "rationale")) || (key9 === "legal_basis")) || (key9.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/fairness/groups/" + i2,"additionalProperties",{additionalProperty: key9});
}
}
vErrors = into(validate30,data52.attribute,instancePath+"/fairness/groups/" + i2+"/attribute",vErrors);
if(data52.values !== undefined){
let data54 = data52.values;
if(Array.isArray(data54)){
if(data54.length > 100){
vErrors = add(vErrors,instancePath+"/fairness/groups/" + i2+"/values","maxItems",{limit: 100});
}
const len3 = data54.length;
for(let i3=0; i3<len3; i3++){
vErrors = into(validate30,data54[i3],instancePath+"/fairness/groups/" + i2+"/values/" + i3,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/fairness/groups/" + i2+"/values","type",{type: "array"});
}
}
vErrors = into(validate50,data52.rationale,instancePath+"/fairness/groups/" + i2+"/rationale",vErrors);
vErrors = into(validate50,data52.legal_basis,instancePath+"/fairness/groups/" + i2+"/legal_basis",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/fairness/groups/" + i2,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/fairness/groups","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/fairness","type",{type: "object"});
}
}
if(data.explainability !== undefined){
let data58 = data.explainability;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key10 in data58){
if(!((key10 === "methods") || (key10.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/explainability","additionalProperties",{additionalProperty: key10});
}
}
if(data58.methods !== undefined){
let data59 = data58.methods;
if(Array.isArray(data59)){
if(data59.length > 50){
vErrors = add(vErrors,instancePath+"/explainability/methods","maxItems",{limit: 50});
}
const len4 = data59.length;
for(let i4=0; i4<len4; i4++){
let data60 = data59[i4];
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.name === undefined){
vErrors = add(vErrors,instancePath+"/explainability/methods/" + i4,"required",{missingProperty: "name"});
}
for(const key11 in data60){
if(!((((((key11 === "name") || (key11 === "kind")) || (key11 === "audience")) || (key11 === "limits")) || (key11 === "evidence")) || (key11.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/explainability/methods/" + i4,"additionalProperties",{additionalProperty: key11});
}
}
vErrors = into(validate30,data60.name,instancePath+"/explainability/methods/" + i4+"/name",vErrors);
if(data60.kind !== undefined){
let data62 = data60.kind;
if(!((data62 === "global") || (data62 === "local"))){
vErrors = add(vErrors,instancePath+"/explainability/methods/" + i4+"/kind","enum",{});
}
}
vErrors = into(validate50,data60.audience,instancePath+"/explainability/methods/" + i4+"/audience",vErrors);
vErrors = into(validate50,data60.limits,instancePath+"/explainability/methods/" + i4+"/limits",vErrors);
vErrors = into(validate61,data60.evidence,instancePath+"/explainability/methods/" + i4+"/evidence",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/explainability/methods/" + i4,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/explainability/methods","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/explainability","type",{type: "object"});
}
}
if(data.gpai !== undefined){
let data66 = data.gpai;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key12 in data66){
if(!((((key12 === "training_summary") || (key12 === "copyright_policy")) || (key12 === "documentation_form")) || (key12.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/gpai","additionalProperties",{additionalProperty: key12});
}
}
if(data66.training_summary !== undefined){
let data67 = data66.training_summary;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
for(const key13 in data67){
if(!(((key13 === "url") || (key13 === "published_on")) || (key13.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/gpai/training_summary","additionalProperties",{additionalProperty: key13});
}
}
vErrors = into(validate97,data67.url,instancePath+"/gpai/training_summary/url",vErrors);
vErrors = into(validate48,data67.published_on,instancePath+"/gpai/training_summary/published_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/gpai/training_summary","type",{type: "object"});
}
}
if(data66.copyright_policy !== undefined){
let data70 = data66.copyright_policy;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key14 in data70){
if(!(((key14 === "url") || (key14 === "published_on")) || (key14.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/gpai/copyright_policy","additionalProperties",{additionalProperty: key14});
}
}
vErrors = into(validate97,data70.url,instancePath+"/gpai/copyright_policy/url",vErrors);
vErrors = into(validate48,data70.published_on,instancePath+"/gpai/copyright_policy/published_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/gpai/copyright_policy","type",{type: "object"});
}
}
if(data66.documentation_form !== undefined){
let data73 = data66.documentation_form;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key15 in data73){
if(!(((key15 === "version") || (key15 === "reference")) || (key15.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/gpai/documentation_form","additionalProperties",{additionalProperty: key15});
}
}
vErrors = into(validate30,data73.version,instancePath+"/gpai/documentation_form/version",vErrors);
vErrors = into(validate61,data73.reference,instancePath+"/gpai/documentation_form/reference",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/gpai/documentation_form","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/gpai","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate222.errors = vErrors;
return vErrors === null;
}
const formats34 = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|sha1:[0-9a-f]{40}|md5:[0-9a-f]{32}(?:\.dir)?|git:[0-9a-f]{40}(?:[0-9a-f]{24})?|lakefs:[0-9a-f]{64})$/u;
function validate281(data, instancePath){
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
validate281.errors = vErrors;
return vErrors === null;
}
const formats36 = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
function validate295(data, instancePath){
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
validate295.errors = vErrors;
return vErrors === null;
}
const formats38 = /^(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+$/u;
function validate297(data, instancePath){
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
validate297.errors = vErrors;
return vErrors === null;
}
const formats40 = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z)?$/u;
function validate299(data, instancePath){
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
validate299.errors = vErrors;
return vErrors === null;
}
const formats42 = /^[A-Z]{3}$/u;
function validate306(data, instancePath){
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
validate306.errors = vErrors;
return vErrors === null;
}
function validate270(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
for(const key0 in data){
if(!((keys10.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.operations/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.operations/v1"});
}
}
vErrors = into(validate48,data.confirmed_on,instancePath+"/confirmed_on",vErrors);
if(data.monitors !== undefined){
let data2 = data.monitors;
if(Array.isArray(data2)){
if(data2.length > 200){
vErrors = add(vErrors,instancePath+"/monitors","maxItems",{limit: 200});
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id === undefined){
vErrors = add(vErrors,instancePath+"/monitors/" + i0,"required",{missingProperty: "id"});
}
for(const key1 in data3){
if(!(((((((((key1 === "id") || (key1 === "kind")) || (key1 === "metrics")) || (key1 === "owner")) || (key1 === "on_call")) || (key1 === "status")) || (key1 === "alert")) || (key1 === "source")) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/monitors/" + i0,"additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate224,data3.id,instancePath+"/monitors/" + i0+"/id",vErrors);
if(data3.kind !== undefined){
let data5 = data3.kind;
if(!((((((data5 === "quality") || (data5 === "health")) || (data5 === "drift")) || (data5 === "safety")) || (data5 === "usage")) || (data5 === "cost"))){
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/kind","enum",{});
}
}
if(data3.metrics !== undefined){
let data6 = data3.metrics;
if(Array.isArray(data6)){
if(data6.length > 50){
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/metrics","maxItems",{limit: 50});
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate137,data6[i1],instancePath+"/monitors/" + i0+"/metrics/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/metrics","type",{type: "array"});
}
}
vErrors = into(validate28,data3.owner,instancePath+"/monitors/" + i0+"/owner",vErrors);
vErrors = into(validate50,data3.on_call,instancePath+"/monitors/" + i0+"/on_call",vErrors);
if(data3.status !== undefined){
let data10 = data3.status;
if(!(((data10 === "planned") || (data10 === "live")) || (data10 === "paused"))){
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/status","enum",{});
}
}
if(data3.alert !== undefined){
let data11 = data3.alert;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!((((key2 === "threshold") || (key2 === "route")) || (key2 === "runbook")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/alert","additionalProperties",{additionalProperty: key2});
}
}
if(data11.threshold !== undefined){
let data12 = data11.threshold;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (typeof data12 !== "string")){
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/alert/threshold","type",{type: ["number","string"]});
}
if(typeof data12 === "string"){
if(data12.length > 300){
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/alert/threshold","maxLength",{limit: 300});
}
}
}
vErrors = into(validate50,data11.route,instancePath+"/monitors/" + i0+"/alert/route",vErrors);
vErrors = into(validate61,data11.runbook,instancePath+"/monitors/" + i0+"/alert/runbook",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/monitors/" + i0+"/alert","type",{type: "object"});
}
}
vErrors = into(validate50,data3.source,instancePath+"/monitors/" + i0+"/source",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/monitors/" + i0,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/monitors","type",{type: "array"});
}
}
if(data.guardrails !== undefined){
let data16 = data.guardrails;
if(Array.isArray(data16)){
if(data16.length > 100){
vErrors = add(vErrors,instancePath+"/guardrails","maxItems",{limit: 100});
}
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.id === undefined){
vErrors = add(vErrors,instancePath+"/guardrails/" + i2,"required",{missingProperty: "id"});
}
for(const key3 in data17){
if(!((((((key3 === "id") || (key3 === "kind")) || (key3 === "position")) || (key3 === "config_digest")) || (key3 === "owner")) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/guardrails/" + i2,"additionalProperties",{additionalProperty: key3});
}
}
vErrors = into(validate224,data17.id,instancePath+"/guardrails/" + i2+"/id",vErrors);
if(data17.kind !== undefined){
let data19 = data17.kind;
if(!(((((data19 === "input-filter") || (data19 === "output-filter")) || (data19 === "moderation")) || (data19 === "policy")) || (data19 === "tool-limit"))){
vErrors = add(vErrors,instancePath+"/guardrails/" + i2+"/kind","enum",{});
}
}
vErrors = into(validate50,data17.position,instancePath+"/guardrails/" + i2+"/position",vErrors);
vErrors = into(validate281,data17.config_digest,instancePath+"/guardrails/" + i2+"/config_digest",vErrors);
vErrors = into(validate28,data17.owner,instancePath+"/guardrails/" + i2+"/owner",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/guardrails/" + i2,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/guardrails","type",{type: "array"});
}
}
if(data.rollback !== undefined){
let data23 = data.rollback;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key4 in data23){
if(!((((key4 === "target_version") || (key4 === "procedure")) || (key4 === "last_exercised_on")) || (key4.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/rollback","additionalProperties",{additionalProperty: key4});
}
}
vErrors = into(validate50,data23.target_version,instancePath+"/rollback/target_version",vErrors);
vErrors = into(validate61,data23.procedure,instancePath+"/rollback/procedure",vErrors);
vErrors = into(validate48,data23.last_exercised_on,instancePath+"/rollback/last_exercised_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/rollback","type",{type: "object"});
}
}
if(data.incident_response !== undefined){
let data27 = data.incident_response;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
if(!((((((key5 === "plan") || (key5 === "severities")) || (key5 === "authority_reporting")) || (key5 === "last_drill_on")) || (key5 === "contact")) || (key5.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/incident_response","additionalProperties",{additionalProperty: key5});
}
}
vErrors = into(validate61,data27.plan,instancePath+"/incident_response/plan",vErrors);
vErrors = into(validate66,data27.severities,instancePath+"/incident_response/severities",vErrors);
vErrors = into(validate50,data27.authority_reporting,instancePath+"/incident_response/authority_reporting",vErrors);
vErrors = into(validate48,data27.last_drill_on,instancePath+"/incident_response/last_drill_on",vErrors);
vErrors = into(validate50,data27.contact,instancePath+"/incident_response/contact",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/incident_response","type",{type: "object"});
}
}
if(data.pipelines !== undefined){
let data33 = data.pipelines;
if(Array.isArray(data33)){
if(data33.length > 100){
vErrors = add(vErrors,instancePath+"/pipelines","maxItems",{limit: 100});
}
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
let data34 = data33[i3];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.id === undefined){
vErrors = add(vErrors,instancePath+"/pipelines/" + i3,"required",{missingProperty: "id"});
}
for(const key6 in data34){
if(!(((((((key6 === "id") || (key6 === "kind")) || (key6 === "trigger")) || (key6 === "definition")) || (key6 === "automated")) || (key6 === "last_success_at")) || (key6.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/pipelines/" + i3,"additionalProperties",{additionalProperty: key6});
}
}
vErrors = into(validate224,data34.id,instancePath+"/pipelines/" + i3+"/id",vErrors);
if(data34.kind !== undefined){
let data36 = data34.kind;
if(!(((((((data36 === "retraining") || (data36 === "autoscaling")) || (data36 === "quantization")) || (data36 === "distillation")) || (data36 === "cache")) || (data36 === "routing")) || (data36 === "evaluation"))){
vErrors = add(vErrors,instancePath+"/pipelines/" + i3+"/kind","enum",{});
}
}
vErrors = into(validate50,data34.trigger,instancePath+"/pipelines/" + i3+"/trigger",vErrors);
if(data34.definition !== undefined){
let data38 = data34.definition;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key7 in data38){
if(!((((key7 === "repo") || (key7 === "commit")) || (key7 === "path")) || (key7.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/pipelines/" + i3+"/definition","additionalProperties",{additionalProperty: key7});
}
}
vErrors = into(validate30,data38.repo,instancePath+"/pipelines/" + i3+"/definition/repo",vErrors);
vErrors = into(validate295,data38.commit,instancePath+"/pipelines/" + i3+"/definition/commit",vErrors);
vErrors = into(validate297,data38.path,instancePath+"/pipelines/" + i3+"/definition/path",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/pipelines/" + i3+"/definition","type",{type: "object"});
}
}
if(data34.automated !== undefined){
if(typeof data34.automated !== "boolean"){
vErrors = add(vErrors,instancePath+"/pipelines/" + i3+"/automated","type",{type: "boolean"});
}
}
vErrors = into(validate299,data34.last_success_at,instancePath+"/pipelines/" + i3+"/last_success_at",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/pipelines/" + i3,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/pipelines","type",{type: "array"});
}
}
if(data.feedback !== undefined){
let data44 = data.feedback;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key8 in data44){
if(!((((key8 === "channel") || (key8 === "owner")) || (key8 === "to_data")) || (key8.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/feedback","additionalProperties",{additionalProperty: key8});
}
}
vErrors = into(validate50,data44.channel,instancePath+"/feedback/channel",vErrors);
vErrors = into(validate28,data44.owner,instancePath+"/feedback/owner",vErrors);
if(data44.to_data !== undefined){
let data47 = data44.to_data;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key9 in data47){
if(!((((key9 === "path") || (key9 === "consent_basis")) || (key9 === "filter")) || (key9.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/feedback/to_data","additionalProperties",{additionalProperty: key9});
}
}
vErrors = into(validate50,data47.path,instancePath+"/feedback/to_data/path",vErrors);
vErrors = into(validate50,data47.consent_basis,instancePath+"/feedback/to_data/consent_basis",vErrors);
vErrors = into(validate50,data47.filter,instancePath+"/feedback/to_data/filter",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/feedback/to_data","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/feedback","type",{type: "object"});
}
}
if(data.budget !== undefined){
let data51 = data.budget;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key10 in data51){
if(!((((key10 === "amount") || (key10 === "currency")) || (key10 === "period")) || (key10.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/budget","additionalProperties",{additionalProperty: key10});
}
}
if(data51.amount !== undefined){
let data52 = data51.amount;
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
vErrors = add(vErrors,instancePath+"/budget/amount","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/budget/amount","type",{type: "number"});
}
}
vErrors = into(validate306,data51.currency,instancePath+"/budget/currency",vErrors);
if(data51.period !== undefined){
let data54 = data51.period;
if(!(((((data54 === "day") || (data54 === "week")) || (data54 === "month")) || (data54 === "quarter")) || (data54 === "year"))){
vErrors = add(vErrors,instancePath+"/budget/period","enum",{});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/budget","type",{type: "object"});
}
}
if(data.usage !== undefined){
let data55 = data.usage;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key11 in data55){
if(!((key11 === "logging") || (key11.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/usage","additionalProperties",{additionalProperty: key11});
}
}
if(data55.logging !== undefined){
let data56 = data55.logging;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key12 in data56){
if(!(((((key12 === "enabled") || (key12 === "store")) || (key12 === "retention_days")) || (key12 === "personal_data")) || (key12.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/usage/logging","additionalProperties",{additionalProperty: key12});
}
}
if(data56.enabled !== undefined){
if(typeof data56.enabled !== "boolean"){
vErrors = add(vErrors,instancePath+"/usage/logging/enabled","type",{type: "boolean"});
}
}
vErrors = into(validate50,data56.store,instancePath+"/usage/logging/store",vErrors);
if(data56.retention_days !== undefined){
let data59 = data56.retention_days;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
vErrors = add(vErrors,instancePath+"/usage/logging/retention_days","type",{type: "integer"});
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
vErrors = add(vErrors,instancePath+"/usage/logging/retention_days","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data56.personal_data !== undefined){
if(typeof data56.personal_data !== "boolean"){
vErrors = add(vErrors,instancePath+"/usage/logging/personal_data","type",{type: "boolean"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/usage/logging","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/usage","type",{type: "object"});
}
}
if(data.security !== undefined){
let data61 = data.security;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key13 in data61){
if(!((key13 === "access") || (key13.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/security","additionalProperties",{additionalProperty: key13});
}
}
if(data61.access !== undefined){
let data62 = data61.access;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key14 in data62){
if(!(((key14 === "policy") || (key14 === "reviewed_on")) || (key14.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/security/access","additionalProperties",{additionalProperty: key14});
}
}
vErrors = into(validate61,data62.policy,instancePath+"/security/access/policy",vErrors);
vErrors = into(validate48,data62.reviewed_on,instancePath+"/security/access/reviewed_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/security/access","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/security","type",{type: "object"});
}
}
if(data.resilience !== undefined){
let data65 = data.resilience;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key15 in data65){
if(!((key15 === "tests") || (key15.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/resilience","additionalProperties",{additionalProperty: key15});
}
}
if(data65.tests !== undefined){
let data66 = data65.tests;
if(Array.isArray(data66)){
if(data66.length > 100){
vErrors = add(vErrors,instancePath+"/resilience/tests","maxItems",{limit: 100});
}
const len4 = data66.length;
for(let i4=0; i4<len4; i4++){
let data67 = data66[i4];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.scenario === undefined){
vErrors = add(vErrors,instancePath+"/resilience/tests/" + i4,"required",{missingProperty: "scenario"});
}
for(const key16 in data67){
if(!(((((key16 === "scenario") || (key16 === "behaviour")) || (key16 === "result")) || (key16 === "tested_on")) || (key16.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/resilience/tests/" + i4,"additionalProperties",{additionalProperty: key16});
}
}
vErrors = into(validate50,data67.scenario,instancePath+"/resilience/tests/" + i4+"/scenario",vErrors);
vErrors = into(validate50,data67.behaviour,instancePath+"/resilience/tests/" + i4+"/behaviour",vErrors);
if(data67.result !== undefined){
let data70 = data67.result;
if(!((data70 === "pass") || (data70 === "fail"))){
vErrors = add(vErrors,instancePath+"/resilience/tests/" + i4+"/result","enum",{});
}
}
vErrors = into(validate48,data67.tested_on,instancePath+"/resilience/tests/" + i4+"/tested_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/resilience/tests/" + i4,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/resilience/tests","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/resilience","type",{type: "object"});
}
}
if(data.continual !== undefined){
let data72 = data.continual;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
for(const key17 in data72){
if(!(((((((key17 === "mode") || (key17 === "data_filters")) || (key17 === "poisoning_control")) || (key17 === "feedback_loop_control")) || (key17 === "holdout_refresh")) || (key17 === "envelope")) || (key17.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/continual","additionalProperties",{additionalProperty: key17});
}
}
if(data72.mode !== undefined){
let data73 = data72.mode;
if(!((((data73 === "none") || (data73 === "scheduled")) || (data73 === "triggered")) || (data73 === "online"))){
vErrors = add(vErrors,instancePath+"/continual/mode","enum",{});
}
}
vErrors = into(validate50,data72.data_filters,instancePath+"/continual/data_filters",vErrors);
vErrors = into(validate50,data72.poisoning_control,instancePath+"/continual/poisoning_control",vErrors);
vErrors = into(validate50,data72.feedback_loop_control,instancePath+"/continual/feedback_loop_control",vErrors);
vErrors = into(validate50,data72.holdout_refresh,instancePath+"/continual/holdout_refresh",vErrors);
if(data72.envelope !== undefined){
let data78 = data72.envelope;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key18 in data78){
if(!(((((key18 === "allowed_changes") || (key18 === "metric_bounds")) || (key18 === "human_checkpoint")) || (key18 === "approved_by")) || (key18.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/continual/envelope","additionalProperties",{additionalProperty: key18});
}
}
vErrors = into(validate50,data78.allowed_changes,instancePath+"/continual/envelope/allowed_changes",vErrors);
vErrors = into(validate50,data78.metric_bounds,instancePath+"/continual/envelope/metric_bounds",vErrors);
vErrors = into(validate50,data78.human_checkpoint,instancePath+"/continual/envelope/human_checkpoint",vErrors);
vErrors = into(validate28,data78.approved_by,instancePath+"/continual/envelope/approved_by",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/continual/envelope","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/continual","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate270.errors = vErrors;
return vErrors === null;
}
const formats44 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/u;
function validate324(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats44.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "DatasetId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate324.errors = vErrors;
return vErrors === null;
}
function validate331(data, instancePath){
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
vErrors = into(validate48,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
vErrors = into(validate53,data,instancePath,vErrors);
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate331.errors = vErrors;
return vErrors === null;
}
function validate367(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 500){
vErrors = add(vErrors,instancePath,"maxProperties",{limit: 500});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate367.errors = vErrors;
return vErrors === null;
}
function validate322(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
for(const key0 in data){
if(!((keys11.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.datasheet/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.datasheet/v1"});
}
}
vErrors = into(validate48,data.confirmed_on,instancePath+"/confirmed_on",vErrors);
if(data.dataset !== undefined){
let data2 = data.dataset;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
vErrors = add(vErrors,instancePath+"/dataset","required",{missingProperty: "id"});
}
for(const key1 in data2){
if(!((keys12.has(key1)) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/dataset","additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate324,data2.id,instancePath+"/dataset/id",vErrors);
vErrors = into(validate30,data2.name,instancePath+"/dataset/name",vErrors);
vErrors = into(validate50,data2.version,instancePath+"/dataset/version",vErrors);
vErrors = into(validate61,data2.url,instancePath+"/dataset/url",vErrors);
vErrors = into(validate66,data2.creators,instancePath+"/dataset/creators",vErrors);
vErrors = into(validate50,data2.publisher,instancePath+"/dataset/publisher",vErrors);
vErrors = into(validate331,data2.date_published,instancePath+"/dataset/date_published",vErrors);
vErrors = into(validate50,data2.license,instancePath+"/dataset/license",vErrors);
vErrors = into(validate50,data2.license_name,instancePath+"/dataset/license_name",vErrors);
vErrors = into(validate50,data2.license_link,instancePath+"/dataset/license_link",vErrors);
if(data2.languages !== undefined){
let data13 = data2.languages;
if(Array.isArray(data13)){
if(data13.length > 300){
vErrors = add(vErrors,instancePath+"/dataset/languages","maxItems",{limit: 300});
}
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(typeof data14 === "string"){
if(data14.length > 40){
vErrors = add(vErrors,instancePath+"/dataset/languages/" + i0,"maxLength",{limit: 40});
}
if(data14.length < 2){
vErrors = add(vErrors,instancePath+"/dataset/languages/" + i0,"minLength",{limit: 2});
}
}
else {
vErrors = add(vErrors,instancePath+"/dataset/languages/" + i0,"type",{type: "string"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/dataset/languages","type",{type: "array"});
}
}
if(data2.modalities !== undefined){
let data15 = data2.modalities;
if(Array.isArray(data15)){
if(data15.length > 30){
vErrors = add(vErrors,instancePath+"/dataset/modalities","maxItems",{limit: 30});
}
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate30,data15[i1],instancePath+"/dataset/modalities/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/dataset/modalities","type",{type: "array"});
}
}
if(data2.size_bytes !== undefined){
let data17 = data2.size_bytes;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
vErrors = add(vErrors,instancePath+"/dataset/size_bytes","type",{type: "integer"});
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
vErrors = add(vErrors,instancePath+"/dataset/size_bytes","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data2.counts !== undefined){
let data18 = data2.counts;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length > 100){
vErrors = add(vErrors,instancePath+"/dataset/counts","maxProperties",{limit: 100});
}
for(const key2 in data18){
let data19 = data18[key2];
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = add(vErrors,instancePath+"/dataset/counts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),"type",{type: "integer"});
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
vErrors = add(vErrors,instancePath+"/dataset/counts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),"minimum",{comparison: ">=", limit: 0});
}
}
}
}
else {
vErrors = add(vErrors,instancePath+"/dataset/counts","type",{type: "object"});
}
}
if(data2.splits !== undefined){
let data20 = data2.splits;
if(Array.isArray(data20)){
if(data20.length > 50){
vErrors = add(vErrors,instancePath+"/dataset/splits","maxItems",{limit: 50});
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate30,data20[i2],instancePath+"/dataset/splits/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/dataset/splits","type",{type: "array"});
}
}
if(data2.hashes !== undefined){
let data22 = data2.hashes;
if(Array.isArray(data22)){
if(data22.length > 500){
vErrors = add(vErrors,instancePath+"/dataset/hashes","maxItems",{limit: 500});
}
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
vErrors = into(validate281,data22[i3],instancePath+"/dataset/hashes/" + i3,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/dataset/hashes","type",{type: "array"});
}
}
vErrors = into(validate30,data2.hub_id,instancePath+"/dataset/hub_id",vErrors);
vErrors = into(validate50,data2.citation,instancePath+"/dataset/citation",vErrors);
if(data2.relates_to_people !== undefined){
if(typeof data2.relates_to_people !== "boolean"){
vErrors = add(vErrors,instancePath+"/dataset/relates_to_people","type",{type: "boolean"});
}
}
if(data2.synthetic !== undefined){
if(typeof data2.synthetic !== "boolean"){
vErrors = add(vErrors,instancePath+"/dataset/synthetic","type",{type: "boolean"});
}
}
if(data2.live !== undefined){
if(typeof data2.live !== "boolean"){
vErrors = add(vErrors,instancePath+"/dataset/live","type",{type: "boolean"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/dataset","type",{type: "object"});
}
}
if(data.sources !== undefined){
let data29 = data.sources;
if(Array.isArray(data29)){
if(data29.length > 1000){
vErrors = add(vErrors,instancePath+"/sources","maxItems",{limit: 1000});
}
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
let data30 = data29[i4];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.name === undefined){
vErrors = add(vErrors,instancePath+"/sources/" + i4,"required",{missingProperty: "name"});
}
for(const key3 in data30){
if(!((keys13.has(key3)) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/sources/" + i4,"additionalProperties",{additionalProperty: key3});
}
}
vErrors = into(validate30,data30.name,instancePath+"/sources/" + i4+"/name",vErrors);
if(data30.kind !== undefined){
let data32 = data30.kind;
if(!(((((((data32 === "public") || (data32 === "licensed")) || (data32 === "private")) || (data32 === "crawled")) || (data32 === "user")) || (data32 === "synthetic")) || (data32 === "other"))){
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/kind","enum",{});
}
}
vErrors = into(validate30,data30.modality,instancePath+"/sources/" + i4+"/modality",vErrors);
vErrors = into(validate30,data30.size,instancePath+"/sources/" + i4+"/size",vErrors);
if(data30.share !== undefined){
let data35 = data30.share;
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1 || isNaN(data35)){
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/share","maximum",{comparison: "<=", limit: 1});
}
if(data35 < 0 || isNaN(data35)){
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/share","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/share","type",{type: "number"});
}
}
vErrors = into(validate50,data30.period,instancePath+"/sources/" + i4+"/period",vErrors);
vErrors = into(validate61,data30.url,instancePath+"/sources/" + i4+"/url",vErrors);
if(data30.crawler !== undefined){
let data38 = data30.crawler;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key4 in data38){
if(!(((key4 === "names") || (key4 === "robots")) || (key4.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/crawler","additionalProperties",{additionalProperty: key4});
}
}
if(data38.names !== undefined){
let data39 = data38.names;
if(Array.isArray(data39)){
if(data39.length > 50){
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/crawler/names","maxItems",{limit: 50});
}
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
vErrors = into(validate30,data39[i5],instancePath+"/sources/" + i4+"/crawler/names/" + i5,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/crawler/names","type",{type: "array"});
}
}
vErrors = into(validate50,data38.robots,instancePath+"/sources/" + i4+"/crawler/robots",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/sources/" + i4+"/crawler","type",{type: "object"});
}
}
vErrors = into(validate30,data30.generator_model,instancePath+"/sources/" + i4+"/generator_model",vErrors);
vErrors = into(validate50,data30.withdrawn,instancePath+"/sources/" + i4+"/withdrawn",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/sources/" + i4,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/sources","type",{type: "array"});
}
}
if(data.rights !== undefined){
let data44 = data.rights;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key5 in data44){
if(!((((((key5 === "basis") || (key5 === "status")) || (key5 === "tdm_optout")) || (key5 === "illegal_content")) || (key5 === "copyright_policy")) || (key5.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/rights","additionalProperties",{additionalProperty: key5});
}
}
if(data44.basis !== undefined){
let data45 = data44.basis;
if(!(((((((data45 === "licence") || (data45 === "consent")) || (data45 === "contract")) || (data45 === "legitimate_interest")) || (data45 === "public_domain")) || (data45 === "tdm_exception")) || (data45 === "own"))){
vErrors = add(vErrors,instancePath+"/rights/basis","enum",{});
}
}
if(data44.status !== undefined){
let data46 = data44.status;
if(!(((data46 === "cleared") || (data46 === "in-review")) || (data46 === "blocked"))){
vErrors = add(vErrors,instancePath+"/rights/status","enum",{});
}
}
vErrors = into(validate50,data44.tdm_optout,instancePath+"/rights/tdm_optout",vErrors);
vErrors = into(validate50,data44.illegal_content,instancePath+"/rights/illegal_content",vErrors);
vErrors = into(validate50,data44.copyright_policy,instancePath+"/rights/copyright_policy",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/rights","type",{type: "object"});
}
}
if(data.labeling !== undefined){
let data50 = data.labeling;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key6 in data50){
if(!(((((((key6 === "protocol") || (key6 === "platform")) || (key6 === "annotators")) || (key6 === "per_item")) || (key6 === "agreement")) || (key6 === "machine_tools")) || (key6.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/labeling","additionalProperties",{additionalProperty: key6});
}
}
vErrors = into(validate50,data50.protocol,instancePath+"/labeling/protocol",vErrors);
vErrors = into(validate50,data50.platform,instancePath+"/labeling/platform",vErrors);
vErrors = into(validate50,data50.annotators,instancePath+"/labeling/annotators",vErrors);
vErrors = into(validate50,data50.per_item,instancePath+"/labeling/per_item",vErrors);
vErrors = into(validate50,data50.agreement,instancePath+"/labeling/agreement",vErrors);
vErrors = into(validate50,data50.machine_tools,instancePath+"/labeling/machine_tools",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/labeling","type",{type: "object"});
}
}
if(data.pii !== undefined){
let data57 = data.pii;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key7 in data57){
if(!(((((key7 === "scanned") || (key7 === "method")) || (key7 === "findings")) || (key7 === "action")) || (key7.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/pii","additionalProperties",{additionalProperty: key7});
}
}
if(data57.scanned !== undefined){
if(typeof data57.scanned !== "boolean"){
vErrors = add(vErrors,instancePath+"/pii/scanned","type",{type: "boolean"});
}
}
vErrors = into(validate50,data57.method,instancePath+"/pii/method",vErrors);
vErrors = into(validate50,data57.findings,instancePath+"/pii/findings",vErrors);
if(data57.action !== undefined){
let data61 = data57.action;
if(!(((data61 === "removed") || (data61 === "masked")) || (data61 === "kept-with-basis"))){
vErrors = add(vErrors,instancePath+"/pii/action","enum",{});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/pii","type",{type: "object"});
}
}
if(data.quality !== undefined){
let data62 = data.quality;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key8 in data62){
if(!((((key8 === "checks") || (key8 === "result")) || (key8 === "checked_on")) || (key8.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/quality","additionalProperties",{additionalProperty: key8});
}
}
vErrors = into(validate66,data62.checks,instancePath+"/quality/checks",vErrors);
vErrors = into(validate50,data62.result,instancePath+"/quality/result",vErrors);
vErrors = into(validate48,data62.checked_on,instancePath+"/quality/checked_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/quality","type",{type: "object"});
}
}
if(data.pipeline !== undefined){
let data66 = data.pipeline;
if(Array.isArray(data66)){
if(data66.length > 100){
vErrors = add(vErrors,instancePath+"/pipeline","maxItems",{limit: 100});
}
const len6 = data66.length;
for(let i6=0; i6<len6; i6++){
let data67 = data66[i6];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.step === undefined){
vErrors = add(vErrors,instancePath+"/pipeline/" + i6,"required",{missingProperty: "step"});
}
for(const key9 in data67){
if(!((((((key9 === "step") || (key9 === "tool")) || (key9 === "parameters")) || (key9 === "kept_share")) || (key9 === "na")) || (key9.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/pipeline/" + i6,"additionalProperties",{additionalProperty: key9});
}
}
if(data67.step !== undefined){
let data68 = data67.step;
if(!(((((((((data68 === "filter") || (data68 === "deduplicate")) || (data68 === "normalise")) || (data68 === "label")) || (data68 === "validate")) || (data68 === "store")) || (data68 === "toxicity")) || (data68 === "pii")) || (data68 === "quality"))){
vErrors = add(vErrors,instancePath+"/pipeline/" + i6+"/step","enum",{});
}
}
vErrors = into(validate30,data67.tool,instancePath+"/pipeline/" + i6+"/tool",vErrors);
vErrors = into(validate367,data67.parameters,instancePath+"/pipeline/" + i6+"/parameters",vErrors);
if(data67.kept_share !== undefined){
let data71 = data67.kept_share;
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 1 || isNaN(data71)){
vErrors = add(vErrors,instancePath+"/pipeline/" + i6+"/kept_share","maximum",{comparison: "<=", limit: 1});
}
if(data71 < 0 || isNaN(data71)){
vErrors = add(vErrors,instancePath+"/pipeline/" + i6+"/kept_share","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/pipeline/" + i6+"/kept_share","type",{type: "number"});
}
}
vErrors = into(validate30,data67.na,instancePath+"/pipeline/" + i6+"/na",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/pipeline/" + i6,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/pipeline","type",{type: "array"});
}
}
if(data.motivation !== undefined){
let data73 = data.motivation;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key10 in data73){
if(!(((((key10 === "purpose") || (key10 === "creators")) || (key10 === "funding")) || (key10 === "notes")) || (key10.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/motivation","additionalProperties",{additionalProperty: key10});
}
}
vErrors = into(validate50,data73.purpose,instancePath+"/motivation/purpose",vErrors);
vErrors = into(validate50,data73.creators,instancePath+"/motivation/creators",vErrors);
vErrors = into(validate50,data73.funding,instancePath+"/motivation/funding",vErrors);
vErrors = into(validate50,data73.notes,instancePath+"/motivation/notes",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/motivation","type",{type: "object"});
}
}
if(data.composition !== undefined){
let data78 = data.composition;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key11 in data78){
if(!((keys14.has(key11)) || (key11.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/composition","additionalProperties",{additionalProperty: key11});
}
}
vErrors = into(validate50,data78.instances,instancePath+"/composition/instances",vErrors);
vErrors = into(validate50,data78.counts,instancePath+"/composition/counts",vErrors);
vErrors = into(validate50,data78.sampling,instancePath+"/composition/sampling",vErrors);
vErrors = into(validate50,data78.instance_data,instancePath+"/composition/instance_data",vErrors);
vErrors = into(validate50,data78.labels,instancePath+"/composition/labels",vErrors);
vErrors = into(validate50,data78.missing,instancePath+"/composition/missing",vErrors);
vErrors = into(validate50,data78.relationships,instancePath+"/composition/relationships",vErrors);
vErrors = into(validate50,data78.splits,instancePath+"/composition/splits",vErrors);
vErrors = into(validate50,data78.errors,instancePath+"/composition/errors",vErrors);
vErrors = into(validate50,data78.external,instancePath+"/composition/external",vErrors);
vErrors = into(validate50,data78.confidential,instancePath+"/composition/confidential",vErrors);
vErrors = into(validate50,data78.offensive,instancePath+"/composition/offensive",vErrors);
vErrors = into(validate50,data78.subpopulations,instancePath+"/composition/subpopulations",vErrors);
vErrors = into(validate50,data78.identifiable,instancePath+"/composition/identifiable",vErrors);
vErrors = into(validate50,data78.sensitive,instancePath+"/composition/sensitive",vErrors);
vErrors = into(validate50,data78.notes,instancePath+"/composition/notes",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/composition","type",{type: "object"});
}
}
if(data.collection !== undefined){
let data95 = data.collection;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key12 in data95){
if(!((keys15.has(key12)) || (key12.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/collection","additionalProperties",{additionalProperty: key12});
}
}
vErrors = into(validate50,data95.acquisition,instancePath+"/collection/acquisition",vErrors);
vErrors = into(validate50,data95.mechanisms,instancePath+"/collection/mechanisms",vErrors);
vErrors = into(validate50,data95.sampling_strategy,instancePath+"/collection/sampling_strategy",vErrors);
vErrors = into(validate50,data95.collectors,instancePath+"/collection/collectors",vErrors);
vErrors = into(validate50,data95.timeframe,instancePath+"/collection/timeframe",vErrors);
vErrors = into(validate50,data95.ethics_review,instancePath+"/collection/ethics_review",vErrors);
vErrors = into(validate50,data95.directness,instancePath+"/collection/directness",vErrors);
vErrors = into(validate50,data95.notice,instancePath+"/collection/notice",vErrors);
vErrors = into(validate50,data95.consent,instancePath+"/collection/consent",vErrors);
vErrors = into(validate50,data95.revocation,instancePath+"/collection/revocation",vErrors);
vErrors = into(validate50,data95.impact_analysis,instancePath+"/collection/impact_analysis",vErrors);
vErrors = into(validate50,data95.notes,instancePath+"/collection/notes",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/collection","type",{type: "object"});
}
}
if(data.preprocessing !== undefined){
let data108 = data.preprocessing;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key13 in data108){
if(!(((((key13 === "steps") || (key13 === "raw_saved")) || (key13 === "software")) || (key13 === "notes")) || (key13.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/preprocessing","additionalProperties",{additionalProperty: key13});
}
}
vErrors = into(validate50,data108.steps,instancePath+"/preprocessing/steps",vErrors);
vErrors = into(validate50,data108.raw_saved,instancePath+"/preprocessing/raw_saved",vErrors);
vErrors = into(validate50,data108.software,instancePath+"/preprocessing/software",vErrors);
vErrors = into(validate50,data108.notes,instancePath+"/preprocessing/notes",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/preprocessing","type",{type: "object"});
}
}
if(data.uses !== undefined){
let data113 = data.uses;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key14 in data113){
if(!(((((((key14 === "used_for") || (key14 === "usage_repo")) || (key14 === "other_tasks")) || (key14 === "impacts")) || (key14 === "avoid")) || (key14 === "notes")) || (key14.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/uses","additionalProperties",{additionalProperty: key14});
}
}
vErrors = into(validate50,data113.used_for,instancePath+"/uses/used_for",vErrors);
vErrors = into(validate50,data113.usage_repo,instancePath+"/uses/usage_repo",vErrors);
vErrors = into(validate50,data113.other_tasks,instancePath+"/uses/other_tasks",vErrors);
vErrors = into(validate50,data113.impacts,instancePath+"/uses/impacts",vErrors);
vErrors = into(validate50,data113.avoid,instancePath+"/uses/avoid",vErrors);
vErrors = into(validate50,data113.notes,instancePath+"/uses/notes",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/uses","type",{type: "object"});
}
}
if(data.distribution !== undefined){
let data120 = data.distribution;
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
for(const key15 in data120){
if(!((((((((key15 === "third_parties") || (key15 === "how")) || (key15 === "when")) || (key15 === "license")) || (key15 === "ip_restrictions")) || (key15 === "export_controls")) || (key15 === "notes")) || (key15.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/distribution","additionalProperties",{additionalProperty: key15});
}
}
vErrors = into(validate50,data120.third_parties,instancePath+"/distribution/third_parties",vErrors);
vErrors = into(validate50,data120.how,instancePath+"/distribution/how",vErrors);
vErrors = into(validate50,data120.when,instancePath+"/distribution/when",vErrors);
vErrors = into(validate50,data120.license,instancePath+"/distribution/license",vErrors);
vErrors = into(validate50,data120.ip_restrictions,instancePath+"/distribution/ip_restrictions",vErrors);
vErrors = into(validate50,data120.export_controls,instancePath+"/distribution/export_controls",vErrors);
vErrors = into(validate50,data120.notes,instancePath+"/distribution/notes",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/distribution","type",{type: "object"});
}
}
if(data.maintenance !== undefined){
let data128 = data.maintenance;
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
for(const key16 in data128){
if(!(((((((((key16 === "maintainer") || (key16 === "contact")) || (key16 === "erratum")) || (key16 === "updates")) || (key16 === "retention")) || (key16 === "old_versions")) || (key16 === "contributions")) || (key16 === "notes")) || (key16.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/maintenance","additionalProperties",{additionalProperty: key16});
}
}
vErrors = into(validate50,data128.maintainer,instancePath+"/maintenance/maintainer",vErrors);
vErrors = into(validate50,data128.contact,instancePath+"/maintenance/contact",vErrors);
vErrors = into(validate50,data128.erratum,instancePath+"/maintenance/erratum",vErrors);
vErrors = into(validate50,data128.updates,instancePath+"/maintenance/updates",vErrors);
vErrors = into(validate50,data128.retention,instancePath+"/maintenance/retention",vErrors);
vErrors = into(validate50,data128.old_versions,instancePath+"/maintenance/old_versions",vErrors);
vErrors = into(validate50,data128.contributions,instancePath+"/maintenance/contributions",vErrors);
vErrors = into(validate50,data128.notes,instancePath+"/maintenance/notes",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/maintenance","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate322.errors = vErrors;
return vErrors === null;
}
const formats46 = /^(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:\.|$))(?!.*\.\.)[0-9A-Za-z](?:[0-9A-Za-z._+-]{0,61}[0-9A-Za-z])?$/u;
function validate428(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats46.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "VersionId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate428.errors = vErrors;
return vErrors === null;
}
const formats48 = /^\d{4}-\d{2}-\d{2}-[a-z]+(?:-[a-z]+)*-[0-9a-f]{12}$/u;
function validate431(data, instancePath){
let vErrors = null;
if(typeof data === "string"){
if(!(formats48.test(data))){
vErrors = add(vErrors,instancePath,"format",{format: "RecordId"});
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "string"});
}
validate431.errors = vErrors;
return vErrors === null;
}
const formats50 = /^(?:https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|git\+https?:\/\/(?![^/?#]*@)(?!(?:169\.254\.169\.254|2852039166|0x[aA]9[fF][eE][aA]9[fF][eE]|100\.100\.100\.200|192\.0\.0\.192|metadata\.google\.internal|\[[fF][dD]00:[eE][cC]2::254\]|\[::[fF]{4}:[^\]/]{1,20}\])(?:[:/?#]|$))[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|ssh:\/\/[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?:hf|dvc|s3|gs|az|lakefs):\/\/(?![^/?#]*@)[^\s\u0000-\u001f\u007f<>"`\\^{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]+|(?![/\\~])(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(?:[^/]*\/)*\.{1,2}(?:\/|$))(?!(?:[^/]*\/)*(?:\.[gG][iI][tT][ .]*|[gG][iI][tT]~[0-9]+)(?:\/|$))[^\u0000-\u001f\u007f\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069]+)$/u;
function validate434(data, instancePath){
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
validate434.errors = vErrors;
return vErrors === null;
}
function validate446(data, instancePath){
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
vErrors = into(validate281,data,instancePath,vErrors);
var _valid0 = _errs3 === count(vErrors);
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = count(vErrors);
vErrors = into(validate53,data,instancePath,vErrors);
var _valid0 = _errs4 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate446.errors = vErrors;
return vErrors === null;
}
function validate466(data, instancePath){
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
vErrors = into(validate53,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate466.errors = vErrors;
return vErrors === null;
}
function validate482(data, instancePath){
let vErrors = null;
if(!((((((((((data === "pretraining") || (data === "fine-tuning")) || (data === "instruction")) || (data === "preference")) || (data === "prompt")) || (data === "retrieval")) || (data === "calibration")) || (data === "validation")) || (data === "evaluation")) || (data === "feedback"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate482.errors = vErrors;
return vErrors === null;
}
const formats52 = /^(?:0|[1-9][0-9]*)$/u;
function validate488(data, instancePath){
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
validate488.errors = vErrors;
return vErrors === null;
}
function validate487(data, instancePath){
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
vErrors = into(validate488,data,instancePath,vErrors);
var _valid0 = _errs5 === count(vErrors);
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
vErrors = add(vErrors,instancePath,"if",{failingKeyword: ifClause0});
}
validate487.errors = vErrors;
return vErrors === null;
}
function validate427(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.stage === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "stage"});
}
if(data.transition === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "transition"});
}
for(const key0 in data){
if(!((keys16.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.version/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.version/v1"});
}
}
vErrors = into(validate428,data.version,instancePath+"/version",vErrors);
vErrors = into(validate59,data.stage,instancePath+"/stage",vErrors);
vErrors = into(validate431,data.transition,instancePath+"/transition",vErrors);
vErrors = into(validate48,data.confirmed_on,instancePath+"/confirmed_on",vErrors);
if(data.weights !== undefined){
let data5 = data.weights;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((((((key1 === "uri") || (key1 === "digest")) || (key1 === "bytes")) || (key1 === "format")) || (key1 === "files")) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/weights","additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate434,data5.uri,instancePath+"/weights/uri",vErrors);
vErrors = into(validate281,data5.digest,instancePath+"/weights/digest",vErrors);
if(data5.bytes !== undefined){
let data8 = data5.bytes;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = add(vErrors,instancePath+"/weights/bytes","type",{type: "integer"});
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
vErrors = add(vErrors,instancePath+"/weights/bytes","minimum",{comparison: ">=", limit: 0});
}
}
}
vErrors = into(validate30,data5.format,instancePath+"/weights/format",vErrors);
if(data5.files !== undefined){
let data10 = data5.files;
if(Array.isArray(data10)){
if(data10.length > 2000){
vErrors = add(vErrors,instancePath+"/weights/files","maxItems",{limit: 2000});
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.path === undefined){
vErrors = add(vErrors,instancePath+"/weights/files/" + i0,"required",{missingProperty: "path"});
}
if(data11.digest === undefined){
vErrors = add(vErrors,instancePath+"/weights/files/" + i0,"required",{missingProperty: "digest"});
}
for(const key2 in data11){
if(!((((key2 === "path") || (key2 === "digest")) || (key2 === "bytes")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/weights/files/" + i0,"additionalProperties",{additionalProperty: key2});
}
}
vErrors = into(validate297,data11.path,instancePath+"/weights/files/" + i0+"/path",vErrors);
vErrors = into(validate281,data11.digest,instancePath+"/weights/files/" + i0+"/digest",vErrors);
if(data11.bytes !== undefined){
let data14 = data11.bytes;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
vErrors = add(vErrors,instancePath+"/weights/files/" + i0+"/bytes","type",{type: "integer"});
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
vErrors = add(vErrors,instancePath+"/weights/files/" + i0+"/bytes","minimum",{comparison: ">=", limit: 0});
}
}
}
}
else {
vErrors = add(vErrors,instancePath+"/weights/files/" + i0,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/weights/files","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/weights","type",{type: "object"});
}
}
if(data.hosted !== undefined){
let data15 = data.hosted;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.provider === undefined){
vErrors = add(vErrors,instancePath+"/hosted","required",{missingProperty: "provider"});
}
if(data15.model_id === undefined){
vErrors = add(vErrors,instancePath+"/hosted","required",{missingProperty: "model_id"});
}
for(const key3 in data15){
if(!(((((key3 === "provider") || (key3 === "model_id")) || (key3 === "revision")) || (key3 === "config_digest")) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/hosted","additionalProperties",{additionalProperty: key3});
}
}
vErrors = into(validate30,data15.provider,instancePath+"/hosted/provider",vErrors);
vErrors = into(validate30,data15.model_id,instancePath+"/hosted/model_id",vErrors);
vErrors = into(validate30,data15.revision,instancePath+"/hosted/revision",vErrors);
vErrors = into(validate281,data15.config_digest,instancePath+"/hosted/config_digest",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/hosted","type",{type: "object"});
}
}
if(data.base_model !== undefined){
let data20 = data.base_model;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.id === undefined){
vErrors = add(vErrors,instancePath+"/base_model","required",{missingProperty: "id"});
}
for(const key4 in data20){
if(!(((((((key4 === "id") || (key4 === "revision")) || (key4 === "digest")) || (key4 === "license")) || (key4 === "terms_checked_on")) || (key4 === "relation")) || (key4.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/base_model","additionalProperties",{additionalProperty: key4});
}
}
vErrors = into(validate30,data20.id,instancePath+"/base_model/id",vErrors);
vErrors = into(validate50,data20.revision,instancePath+"/base_model/revision",vErrors);
vErrors = into(validate446,data20.digest,instancePath+"/base_model/digest",vErrors);
vErrors = into(validate50,data20.license,instancePath+"/base_model/license",vErrors);
vErrors = into(validate48,data20.terms_checked_on,instancePath+"/base_model/terms_checked_on",vErrors);
if(data20.relation !== undefined){
let data26 = data20.relation;
if(!((((data26 === "finetune") || (data26 === "adapter")) || (data26 === "quantized")) || (data26 === "merge"))){
vErrors = add(vErrors,instancePath+"/base_model/relation","enum",{});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/base_model","type",{type: "object"});
}
}
if(data.selection !== undefined){
let data27 = data.selection;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
if(!((((key5 === "candidates") || (key5 === "chosen")) || (key5 === "because")) || (key5.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/selection","additionalProperties",{additionalProperty: key5});
}
}
if(data27.candidates !== undefined){
let data28 = data27.candidates;
if(Array.isArray(data28)){
if(data28.length > 50){
vErrors = add(vErrors,instancePath+"/selection/candidates","maxItems",{limit: 50});
}
const len1 = data28.length;
for(let i1=0; i1<len1; i1++){
let data29 = data28[i1];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.id === undefined){
vErrors = add(vErrors,instancePath+"/selection/candidates/" + i1,"required",{missingProperty: "id"});
}
for(const key6 in data29){
if(!(((key6 === "id") || (key6 === "why_not")) || (key6.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/selection/candidates/" + i1,"additionalProperties",{additionalProperty: key6});
}
}
vErrors = into(validate30,data29.id,instancePath+"/selection/candidates/" + i1+"/id",vErrors);
vErrors = into(validate50,data29.why_not,instancePath+"/selection/candidates/" + i1+"/why_not",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/selection/candidates/" + i1,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/selection/candidates","type",{type: "array"});
}
}
vErrors = into(validate50,data27.chosen,instancePath+"/selection/chosen",vErrors);
vErrors = into(validate50,data27.because,instancePath+"/selection/because",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/selection","type",{type: "object"});
}
}
if(data.adaptation !== undefined){
let data34 = data.adaptation;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.method === undefined){
vErrors = add(vErrors,instancePath+"/adaptation","required",{missingProperty: "method"});
}
for(const key7 in data34){
if(!(((((key7 === "method") || (key7 === "config")) || (key7 === "parameters")) || (key7 === "note")) || (key7.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/adaptation","additionalProperties",{additionalProperty: key7});
}
}
vErrors = into(validate90,data34.method,instancePath+"/adaptation/method",vErrors);
vErrors = into(validate61,data34.config,instancePath+"/adaptation/config",vErrors);
vErrors = into(validate367,data34.parameters,instancePath+"/adaptation/parameters",vErrors);
vErrors = into(validate50,data34.note,instancePath+"/adaptation/note",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/adaptation","type",{type: "object"});
}
}
if(data.alignment !== undefined){
let data39 = data.alignment;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
if(!((((key8 === "methods") || (key8 === "data")) || (key8 === "objective")) || (key8.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/alignment","additionalProperties",{additionalProperty: key8});
}
}
if(data39.methods !== undefined){
let data40 = data39.methods;
if(Array.isArray(data40)){
if(data40.length > 30){
vErrors = add(vErrors,instancePath+"/alignment/methods","maxItems",{limit: 30});
}
if(data40.length < 1){
vErrors = add(vErrors,instancePath+"/alignment/methods","minItems",{limit: 1});
}
const len2 = data40.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate30,data40[i2],instancePath+"/alignment/methods/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/alignment/methods","type",{type: "array"});
}
}
vErrors = into(validate66,data39.data,instancePath+"/alignment/data",vErrors);
vErrors = into(validate50,data39.objective,instancePath+"/alignment/objective",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/alignment","type",{type: "object"});
}
}
if(data.architecture !== undefined){
let data44 = data.architecture;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key9 in data44){
if(!((keys17.has(key9)) || (key9.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/architecture","additionalProperties",{additionalProperty: key9});
}
}
vErrors = into(validate50,data44.family,instancePath+"/architecture/family",vErrors);
vErrors = into(validate50,data44.name,instancePath+"/architecture/name",vErrors);
vErrors = into(validate50,data44.objective,instancePath+"/architecture/objective",vErrors);
vErrors = into(validate466,data44.parameters,instancePath+"/architecture/parameters",vErrors);
vErrors = into(validate466,data44.active_parameters,instancePath+"/architecture/active_parameters",vErrors);
vErrors = into(validate466,data44.non_embedding_parameters,instancePath+"/architecture/non_embedding_parameters",vErrors);
vErrors = into(validate466,data44.context_length,instancePath+"/architecture/context_length",vErrors);
vErrors = into(validate50,data44.precision,instancePath+"/architecture/precision",vErrors);
vErrors = into(validate66,data44.modalities,instancePath+"/architecture/modalities",vErrors);
if(data44.inputs !== undefined){
let data54 = data44.inputs;
if(Array.isArray(data54)){
if(data54.length > 20){
vErrors = add(vErrors,instancePath+"/architecture/inputs","maxItems",{limit: 20});
}
const len3 = data54.length;
for(let i3=0; i3<len3; i3++){
let data55 = data54[i3];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.modality === undefined){
vErrors = add(vErrors,instancePath+"/architecture/inputs/" + i3,"required",{missingProperty: "modality"});
}
for(const key10 in data55){
if(!((((key10 === "modality") || (key10 === "format")) || (key10 === "max")) || (key10.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/architecture/inputs/" + i3,"additionalProperties",{additionalProperty: key10});
}
}
vErrors = into(validate30,data55.modality,instancePath+"/architecture/inputs/" + i3+"/modality",vErrors);
vErrors = into(validate30,data55.format,instancePath+"/architecture/inputs/" + i3+"/format",vErrors);
vErrors = into(validate30,data55.max,instancePath+"/architecture/inputs/" + i3+"/max",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/architecture/inputs/" + i3,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/architecture/inputs","type",{type: "array"});
}
}
if(data44.outputs !== undefined){
let data59 = data44.outputs;
if(Array.isArray(data59)){
if(data59.length > 20){
vErrors = add(vErrors,instancePath+"/architecture/outputs","maxItems",{limit: 20});
}
const len4 = data59.length;
for(let i4=0; i4<len4; i4++){
let data60 = data59[i4];
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.modality === undefined){
vErrors = add(vErrors,instancePath+"/architecture/outputs/" + i4,"required",{missingProperty: "modality"});
}
for(const key11 in data60){
if(!((((key11 === "modality") || (key11 === "format")) || (key11 === "max")) || (key11.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/architecture/outputs/" + i4,"additionalProperties",{additionalProperty: key11});
}
}
vErrors = into(validate30,data60.modality,instancePath+"/architecture/outputs/" + i4+"/modality",vErrors);
vErrors = into(validate30,data60.format,instancePath+"/architecture/outputs/" + i4+"/format",vErrors);
vErrors = into(validate30,data60.max,instancePath+"/architecture/outputs/" + i4+"/max",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/architecture/outputs/" + i4,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/architecture/outputs","type",{type: "array"});
}
}
vErrors = into(validate50,data44.rationale,instancePath+"/architecture/rationale",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/architecture","type",{type: "object"});
}
}
if(data.data !== undefined){
let data65 = data.data;
if(Array.isArray(data65)){
if(data65.length > 500){
vErrors = add(vErrors,instancePath+"/data","maxItems",{limit: 500});
}
const len5 = data65.length;
for(let i5=0; i5<len5; i5++){
let data66 = data65[i5];
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.dataset === undefined){
vErrors = add(vErrors,instancePath+"/data/" + i5,"required",{missingProperty: "dataset"});
}
for(const key12 in data66){
if(!(((((((((key12 === "dataset") || (key12 === "role")) || (key12 === "snapshot")) || (key12 === "tokens")) || (key12 === "epochs")) || (key12 === "share")) || (key12 === "cutoff")) || (key12 === "decontamination")) || (key12.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/data/" + i5,"additionalProperties",{additionalProperty: key12});
}
}
vErrors = into(validate324,data66.dataset,instancePath+"/data/" + i5+"/dataset",vErrors);
vErrors = into(validate482,data66.role,instancePath+"/data/" + i5+"/role",vErrors);
if(data66.snapshot !== undefined){
let data69 = data66.snapshot;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key13 in data69){
if(!((((key13 === "uri") || (key13 === "digest")) || (key13 === "taken_on")) || (key13.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/data/" + i5+"/snapshot","additionalProperties",{additionalProperty: key13});
}
}
vErrors = into(validate434,data69.uri,instancePath+"/data/" + i5+"/snapshot/uri",vErrors);
vErrors = into(validate281,data69.digest,instancePath+"/data/" + i5+"/snapshot/digest",vErrors);
vErrors = into(validate48,data69.taken_on,instancePath+"/data/" + i5+"/snapshot/taken_on",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/data/" + i5+"/snapshot","type",{type: "object"});
}
}
vErrors = into(validate487,data66.tokens,instancePath+"/data/" + i5+"/tokens",vErrors);
vErrors = into(validate50,data66.epochs,instancePath+"/data/" + i5+"/epochs",vErrors);
if(data66.share !== undefined){
let data75 = data66.share;
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 1 || isNaN(data75)){
vErrors = add(vErrors,instancePath+"/data/" + i5+"/share","maximum",{comparison: "<=", limit: 1});
}
if(data75 < 0 || isNaN(data75)){
vErrors = add(vErrors,instancePath+"/data/" + i5+"/share","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/data/" + i5+"/share","type",{type: "number"});
}
}
vErrors = into(validate48,data66.cutoff,instancePath+"/data/" + i5+"/cutoff",vErrors);
vErrors = into(validate50,data66.decontamination,instancePath+"/data/" + i5+"/decontamination",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/data/" + i5,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/data","type",{type: "array"});
}
}
if(data.optimizations !== undefined){
let data78 = data.optimizations;
if(Array.isArray(data78)){
if(data78.length > 50){
vErrors = add(vErrors,instancePath+"/optimizations","maxItems",{limit: 50});
}
const len6 = data78.length;
for(let i6=0; i6<len6; i6++){
let data79 = data78[i6];
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79.method === undefined){
vErrors = add(vErrors,instancePath+"/optimizations/" + i6,"required",{missingProperty: "method"});
}
for(const key14 in data79){
if(!(((((key14 === "method") || (key14 === "to")) || (key14 === "tool")) || (key14 === "quality_ratio_record")) || (key14.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/optimizations/" + i6,"additionalProperties",{additionalProperty: key14});
}
}
if(data79.method !== undefined){
let data80 = data79.method;
if(!(((((((data80 === "quantization") || (data80 === "distillation")) || (data80 === "pruning")) || (data80 === "compilation")) || (data80 === "cache")) || (data80 === "routing")) || (data80 === "other"))){
vErrors = add(vErrors,instancePath+"/optimizations/" + i6+"/method","enum",{});
}
}
vErrors = into(validate30,data79.to,instancePath+"/optimizations/" + i6+"/to",vErrors);
vErrors = into(validate30,data79.tool,instancePath+"/optimizations/" + i6+"/tool",vErrors);
vErrors = into(validate431,data79.quality_ratio_record,instancePath+"/optimizations/" + i6+"/quality_ratio_record",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/optimizations/" + i6,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/optimizations","type",{type: "array"});
}
}
if(data.artifacts !== undefined){
let data84 = data.artifacts;
if(Array.isArray(data84)){
if(data84.length > 500){
vErrors = add(vErrors,instancePath+"/artifacts","maxItems",{limit: 500});
}
const len7 = data84.length;
for(let i7=0; i7<len7; i7++){
let data85 = data84[i7];
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(data85.name === undefined){
vErrors = add(vErrors,instancePath+"/artifacts/" + i7,"required",{missingProperty: "name"});
}
for(const key15 in data85){
if(!(((((((key15 === "name") || (key15 === "uri")) || (key15 === "digest")) || (key15 === "bytes")) || (key15 === "format")) || (key15 === "scan")) || (key15.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/artifacts/" + i7,"additionalProperties",{additionalProperty: key15});
}
}
vErrors = into(validate30,data85.name,instancePath+"/artifacts/" + i7+"/name",vErrors);
vErrors = into(validate434,data85.uri,instancePath+"/artifacts/" + i7+"/uri",vErrors);
vErrors = into(validate281,data85.digest,instancePath+"/artifacts/" + i7+"/digest",vErrors);
if(data85.bytes !== undefined){
let data89 = data85.bytes;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
vErrors = add(vErrors,instancePath+"/artifacts/" + i7+"/bytes","type",{type: "integer"});
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 < 0 || isNaN(data89)){
vErrors = add(vErrors,instancePath+"/artifacts/" + i7+"/bytes","minimum",{comparison: ">=", limit: 0});
}
}
}
vErrors = into(validate30,data85.format,instancePath+"/artifacts/" + i7+"/format",vErrors);
if(data85.scan !== undefined){
let data91 = data85.scan;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key16 in data91){
if(!((((key16 === "tool") || (key16 === "scanned_on")) || (key16 === "result")) || (key16.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/artifacts/" + i7+"/scan","additionalProperties",{additionalProperty: key16});
}
}
vErrors = into(validate30,data91.tool,instancePath+"/artifacts/" + i7+"/scan/tool",vErrors);
vErrors = into(validate48,data91.scanned_on,instancePath+"/artifacts/" + i7+"/scan/scanned_on",vErrors);
vErrors = into(validate50,data91.result,instancePath+"/artifacts/" + i7+"/scan/result",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/artifacts/" + i7+"/scan","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/artifacts/" + i7,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/artifacts","type",{type: "array"});
}
}
if(data.baseline !== undefined){
let data95 = data.baseline;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.name === undefined){
vErrors = add(vErrors,instancePath+"/baseline","required",{missingProperty: "name"});
}
for(const key17 in data95){
if(!(((key17 === "name") || (key17 === "version")) || (key17.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/baseline","additionalProperties",{additionalProperty: key17});
}
}
vErrors = into(validate30,data95.name,instancePath+"/baseline/name",vErrors);
vErrors = into(validate30,data95.version,instancePath+"/baseline/version",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/baseline","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate427.errors = vErrors;
return vErrors === null;
}
function validate508(data, instancePath){
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
validate508.errors = vErrors;
return vErrors === null;
}
function validate511(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "id"});
}
if(data.phases === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "phases"});
}
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "title")) || (key0 === "phases")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate59,data.id,instancePath+"/id",vErrors);
vErrors = into(validate30,data.title,instancePath+"/title",vErrors);
if(data.phases !== undefined){
let data2 = data.phases;
if(Array.isArray(data2)){
if(data2.length > 10){
vErrors = add(vErrors,instancePath+"/phases","maxItems",{limit: 10});
}
if(data2.length < 1){
vErrors = add(vErrors,instancePath+"/phases","minItems",{limit: 1});
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate161,data2[i0],instancePath+"/phases/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/phases","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate511.errors = vErrors;
return vErrors === null;
}
function validate523(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "also") || (key0 === "facts")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.also !== undefined){
let data0 = data.also;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = add(vErrors,instancePath+"/also","maxItems",{limit: 50});
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate154,data0[i0],instancePath+"/also/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/also","type",{type: "array"});
}
}
if(data.facts !== undefined){
let data2 = data.facts;
if(Array.isArray(data2)){
if(data2.length > 50){
vErrors = add(vErrors,instancePath+"/facts","maxItems",{limit: 50});
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate164,data2[i1],instancePath+"/facts/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/facts","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate523.errors = vErrors;
return vErrors === null;
}
function validate516(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "from"});
}
if(data.to === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "to"});
}
for(const key0 in data){
if(!((((((((key0 === "from") || (key0 === "to")) || (key0 === "promoters")) || (key0 === "when")) || (key0 === "skips")) || (key0 === "because")) || (key0 === "requires")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate59,data.from,instancePath+"/from",vErrors);
vErrors = into(validate59,data.to,instancePath+"/to",vErrors);
if(data.promoters !== undefined){
let data2 = data.promoters;
if(Array.isArray(data2)){
if(data2.length > 7){
vErrors = add(vErrors,instancePath+"/promoters","maxItems",{limit: 7});
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate203,data2[i0],instancePath+"/promoters/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/promoters","type",{type: "array"});
}
}
vErrors = into(validate163,data.when,instancePath+"/when",vErrors);
if(data.skips !== undefined){
let data5 = data.skips;
if(Array.isArray(data5)){
if(data5.length > 10){
vErrors = add(vErrors,instancePath+"/skips","maxItems",{limit: 10});
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate161,data5[i1],instancePath+"/skips/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/skips","type",{type: "array"});
}
}
vErrors = into(validate30,data.because,instancePath+"/because",vErrors);
vErrors = into(validate523,data.requires,instancePath+"/requires",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate516.errors = vErrors;
return vErrors === null;
}
function validate506(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.name === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "name"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.title === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "title"});
}
if(data.stages === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "stages"});
}
if(data.edges === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "edges"});
}
for(const key0 in data){
if(!(((((((key0 === "schema") || (key0 === "name")) || (key0 === "version")) || (key0 === "title")) || (key0 === "stages")) || (key0 === "edges")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.schema !== undefined){
if("mlc.lifecycle/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.lifecycle/v1"});
}
}
vErrors = into(validate59,data.name,instancePath+"/name",vErrors);
vErrors = into(validate508,data.version,instancePath+"/version",vErrors);
vErrors = into(validate30,data.title,instancePath+"/title",vErrors);
if(data.stages !== undefined){
let data4 = data.stages;
if(Array.isArray(data4)){
if(data4.length > 50){
vErrors = add(vErrors,instancePath+"/stages","maxItems",{limit: 50});
}
if(data4.length < 1){
vErrors = add(vErrors,instancePath+"/stages","minItems",{limit: 1});
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate511,data4[i0],instancePath+"/stages/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/stages","type",{type: "array"});
}
}
if(data.edges !== undefined){
let data6 = data.edges;
if(Array.isArray(data6)){
if(data6.length > 300){
vErrors = add(vErrors,instancePath+"/edges","maxItems",{limit: 300});
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate516,data6[i1],instancePath+"/edges/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/edges","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate506.errors = vErrors;
return vErrors === null;
}
function validate533(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "weights") || (key0 === "data")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate281,data.weights,instancePath+"/weights",vErrors);
if(data.data !== undefined){
let data1 = data.data;
if(Array.isArray(data1)){
if(data1.length > 500){
vErrors = add(vErrors,instancePath+"/data","maxItems",{limit: 500});
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate281,data1[i0],instancePath+"/data/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/data","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate533.errors = vErrors;
return vErrors === null;
}
function validate545(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "hub_id")) || (key0 === "name")) || (key0 === "config")) || (key0 === "revision")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate30,data.id,instancePath+"/id",vErrors);
vErrors = into(validate30,data.hub_id,instancePath+"/hub_id",vErrors);
vErrors = into(validate30,data.name,instancePath+"/name",vErrors);
vErrors = into(validate30,data.config,instancePath+"/config",vErrors);
vErrors = into(validate30,data.revision,instancePath+"/revision",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate545.errors = vErrors;
return vErrors === null;
}
function validate554(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.level === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "level"});
}
if(data.low === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "low"});
}
if(data.high === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "high"});
}
for(const key0 in data){
if(!(((((key0 === "level") || (key0 === "low")) || (key0 === "high")) || (key0 === "method")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.level !== undefined){
let data0 = data.level;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1 || isNaN(data0)){
vErrors = add(vErrors,instancePath+"/level","maximum",{comparison: "<=", limit: 1});
}
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors,instancePath+"/level","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/level","type",{type: "number"});
}
}
if(data.low !== undefined){
let data1 = data.low;
if(!((typeof data1 == "number") && (isFinite(data1)))){
vErrors = add(vErrors,instancePath+"/low","type",{type: "number"});
}
}
if(data.high !== undefined){
let data2 = data.high;
if(!((typeof data2 == "number") && (isFinite(data2)))){
vErrors = add(vErrors,instancePath+"/high","type",{type: "number"});
}
}
vErrors = into(validate30,data.method,instancePath+"/method",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate554.errors = vErrors;
return vErrors === null;
}
function validate558(data, instancePath){
let vErrors = null;
if(!((((data === "higher") || (data === "lower")) || (data === "band")) || (data === "none"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate558.errors = vErrors;
return vErrors === null;
}
function validate561(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "by"});
}
if(data.why === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "why"});
}
for(const key0 in data){
if(!(((key0 === "by") || (key0 === "why")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.by !== undefined){
let data0 = data.by;
if(!((typeof data0 == "number") && (isFinite(data0)))){
vErrors = add(vErrors,instancePath+"/by","type",{type: "number"});
}
}
vErrors = into(validate30,data.why,instancePath+"/why",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate561.errors = vErrors;
return vErrors === null;
}
function validate538(data, instancePath){
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
if(data.id === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "id"});
}
for(const key0 in data){
if(!((keys18.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate137,data.id,instancePath+"/id",vErrors);
vErrors = into(validate30,data.raw,instancePath+"/raw",vErrors);
if(data.value !== undefined){
let data2 = data.value;
if(!((typeof data2 == "number") && (isFinite(data2)))){
vErrors = add(vErrors,instancePath+"/value","type",{type: "number"});
}
}
vErrors = into(validate30,data.value_text,instancePath+"/value_text",vErrors);
if(data.sample_size !== undefined){
let data4 = data.sample_size;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = add(vErrors,instancePath+"/sample_size","type",{type: "integer"});
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
vErrors = add(vErrors,instancePath+"/sample_size","minimum",{comparison: ">=", limit: 0});
}
}
}
vErrors = into(validate367,data.with,instancePath+"/with",vErrors);
vErrors = into(validate143,data.slice,instancePath+"/slice",vErrors);
vErrors = into(validate30,data.task,instancePath+"/task",vErrors);
vErrors = into(validate545,data.dataset,instancePath+"/dataset",vErrors);
vErrors = into(validate30,data.split,instancePath+"/split",vErrors);
if(data.n_shot !== undefined){
let data10 = data.n_shot;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = add(vErrors,instancePath+"/n_shot","type",{type: "integer"});
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
vErrors = add(vErrors,instancePath+"/n_shot","minimum",{comparison: ">=", limit: 0});
}
}
}
vErrors = into(validate30,data.variant,instancePath+"/variant",vErrors);
if(data.step !== undefined){
let data12 = data.step;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = add(vErrors,instancePath+"/step","type",{type: "integer"});
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
vErrors = add(vErrors,instancePath+"/step","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.stderr !== undefined){
let data13 = data.stderr;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
vErrors = add(vErrors,instancePath+"/stderr","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/stderr","type",{type: "number"});
}
}
vErrors = into(validate554,data.ci,instancePath+"/ci",vErrors);
vErrors = into(validate30,data.unit,instancePath+"/unit",vErrors);
vErrors = into(validate558,data.direction,instancePath+"/direction",vErrors);
if(data.target !== undefined){
let data17 = data.target;
if(!((typeof data17 == "number") && (isFinite(data17)))){
vErrors = add(vErrors,instancePath+"/target","type",{type: "number"});
}
}
if(data.threshold !== undefined){
let data18 = data.threshold;
if(!((typeof data18 == "number") && (isFinite(data18)))){
vErrors = add(vErrors,instancePath+"/threshold","type",{type: "number"});
}
}
if(data.passed !== undefined){
if(typeof data.passed !== "boolean"){
vErrors = add(vErrors,instancePath+"/passed","type",{type: "boolean"});
}
}
vErrors = into(validate30,data.test,instancePath+"/test",vErrors);
vErrors = into(validate561,data.rescaled,instancePath+"/rescaled",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate538.errors = vErrors;
return vErrors === null;
}
function validate568(data, instancePath){
let vErrors = null;
if(!((((data === "complete") || (data === "partial")) || (data === "failed")) || (data === "unknown"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate568.errors = vErrors;
return vErrors === null;
}
const formats54 = /^[0-9a-f]{64}$/u;
function validate573(data, instancePath){
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
validate573.errors = vErrors;
return vErrors === null;
}
function validate571(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "path"});
}
if(data.sha256 === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "sha256"});
}
for(const key0 in data){
if(!((((((key0 === "path") || (key0 === "sha256")) || (key0 === "bytes")) || (key0 === "format")) || (key0 === "adapter")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate297,data.path,instancePath+"/path",vErrors);
vErrors = into(validate573,data.sha256,instancePath+"/sha256",vErrors);
if(data.bytes !== undefined){
let data2 = data.bytes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = add(vErrors,instancePath+"/bytes","type",{type: "integer"});
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors,instancePath+"/bytes","minimum",{comparison: ">=", limit: 0});
}
}
}
vErrors = into(validate30,data.format,instancePath+"/format",vErrors);
vErrors = into(validate30,data.adapter,instancePath+"/adapter",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate571.errors = vErrors;
return vErrors === null;
}
function validate578(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "revision")) || (key0 === "sha")) || (key0 === "base")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate30,data.name,instancePath+"/name",vErrors);
vErrors = into(validate30,data.revision,instancePath+"/revision",vErrors);
vErrors = into(validate30,data.sha,instancePath+"/sha",vErrors);
vErrors = into(validate30,data.base,instancePath+"/base",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate578.errors = vErrors;
return vErrors === null;
}
function validate584(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "non_numeric") || (key0 === "non_finite")) || (key0 === "filtered")) || (key0 === "unmapped")) || (key0 === "names")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.non_numeric !== undefined){
let data0 = data.non_numeric;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = add(vErrors,instancePath+"/non_numeric","type",{type: "integer"});
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors,instancePath+"/non_numeric","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.non_finite !== undefined){
let data1 = data.non_finite;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors,instancePath+"/non_finite","type",{type: "integer"});
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors,instancePath+"/non_finite","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.filtered !== undefined){
let data2 = data.filtered;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = add(vErrors,instancePath+"/filtered","type",{type: "integer"});
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors,instancePath+"/filtered","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.unmapped !== undefined){
let data3 = data.unmapped;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = add(vErrors,instancePath+"/unmapped","type",{type: "integer"});
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = add(vErrors,instancePath+"/unmapped","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data.names !== undefined){
let data4 = data.names;
if(Array.isArray(data4)){
if(data4.length > 20){
vErrors = add(vErrors,instancePath+"/names","maxItems",{limit: 20});
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate30,data4[i0],instancePath+"/names/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/names","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate584.errors = vErrors;
return vErrors === null;
}
function validate528(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.model === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "model"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.observed_at === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "observed_at"});
}
if(data.by === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "by"});
}
if(data.subject === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "subject"});
}
if(data.metrics === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "metrics"});
}
for(const key0 in data){
if(!((keys19.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
if(data.schema !== undefined){
if("mlc.evaluation/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.evaluation/v1"});
}
}
vErrors = into(validate45,data.model,instancePath+"/model",vErrors);
vErrors = into(validate428,data.version,instancePath+"/version",vErrors);
vErrors = into(validate299,data.observed_at,instancePath+"/observed_at",vErrors);
vErrors = into(validate28,data.by,instancePath+"/by",vErrors);
vErrors = into(validate533,data.subject,instancePath+"/subject",vErrors);
vErrors = into(validate431,data.supersedes,instancePath+"/supersedes",vErrors);
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 === "string"){
if(data7.length > 4000){
vErrors = add(vErrors,instancePath+"/reason","maxLength",{limit: 4000});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/reason","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/reason","type",{type: "string"});
}
}
if(data.metrics !== undefined){
let data8 = data.metrics;
if(Array.isArray(data8)){
if(data8.length > 5000){
vErrors = add(vErrors,instancePath+"/metrics","maxItems",{limit: 5000});
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate538,data8[i0],instancePath+"/metrics/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/metrics","type",{type: "array"});
}
}
if(data.of !== undefined){
if(!(data.of === "baseline")){
vErrors = add(vErrors,instancePath+"/of","enum",{});
}
}
vErrors = into(validate30,data.tool,instancePath+"/tool",vErrors);
vErrors = into(validate30,data.tool_version,instancePath+"/tool_version",vErrors);
vErrors = into(validate30,data.run_id,instancePath+"/run_id",vErrors);
vErrors = into(validate568,data.run_status,instancePath+"/run_status",vErrors);
vErrors = into(validate30,data.run_status_reason,instancePath+"/run_status_reason",vErrors);
vErrors = into(validate571,data.source,instancePath+"/source",vErrors);
vErrors = into(validate578,data.subject_named,instancePath+"/subject_named",vErrors);
vErrors = into(validate584,data.skipped,instancePath+"/skipped",vErrors);
vErrors = into(validate30,data.timestamp_text,instancePath+"/timestamp_text",vErrors);
vErrors = into(validate50,data.notes,instancePath+"/notes",vErrors);
vErrors = into(validate30,data.harness_commit,instancePath+"/harness_commit",vErrors);
if(data.seeds !== undefined){
let data22 = data.seeds;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length > 50){
vErrors = add(vErrors,instancePath+"/seeds","maxProperties",{limit: 50});
}
for(const key1 in data22){
let data23 = data22[key1];
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
vErrors = add(vErrors,instancePath+"/seeds/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),"type",{type: "integer"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/seeds","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate528.errors = vErrors;
return vErrors === null;
}
function validate598(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "repo") || (key0 === "commit")) || (key0 === "dirty")) || (key0 === "config")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate30,data.repo,instancePath+"/repo",vErrors);
vErrors = into(validate295,data.commit,instancePath+"/commit",vErrors);
if(data.dirty !== undefined){
if(typeof data.dirty !== "boolean"){
vErrors = add(vErrors,instancePath+"/dirty","type",{type: "boolean"});
}
}
vErrors = into(validate297,data.config,instancePath+"/config",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate598.errors = vErrors;
return vErrors === null;
}
function validate609(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((keys20.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate50,data.hardware,instancePath+"/hardware",vErrors);
vErrors = into(validate466,data.accelerators,instancePath+"/accelerators",vErrors);
vErrors = into(validate118,data.duration_hours,instancePath+"/duration_hours",vErrors);
vErrors = into(validate50,data.provider,instancePath+"/provider",vErrors);
vErrors = into(validate50,data.region,instancePath+"/region",vErrors);
vErrors = into(validate118,data.flops,instancePath+"/flops",vErrors);
vErrors = into(validate50,data.flops_method,instancePath+"/flops_method",vErrors);
vErrors = into(validate118,data.energy_kwh,instancePath+"/energy_kwh",vErrors);
vErrors = into(validate118,data.co2e_kg,instancePath+"/co2e_kg",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate609.errors = vErrors;
return vErrors === null;
}
function validate590(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.model === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "model"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.observed_at === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "observed_at"});
}
if(data.by === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "by"});
}
if(data.subject === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "subject"});
}
for(const key0 in data){
if(!((keys21.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
if(data.schema !== undefined){
if("mlc.training/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.training/v1"});
}
}
vErrors = into(validate45,data.model,instancePath+"/model",vErrors);
vErrors = into(validate428,data.version,instancePath+"/version",vErrors);
vErrors = into(validate299,data.observed_at,instancePath+"/observed_at",vErrors);
vErrors = into(validate28,data.by,instancePath+"/by",vErrors);
vErrors = into(validate533,data.subject,instancePath+"/subject",vErrors);
vErrors = into(validate431,data.supersedes,instancePath+"/supersedes",vErrors);
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 === "string"){
if(data7.length > 4000){
vErrors = add(vErrors,instancePath+"/reason","maxLength",{limit: 4000});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/reason","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/reason","type",{type: "string"});
}
}
vErrors = into(validate30,data.tracker,instancePath+"/tracker",vErrors);
vErrors = into(validate598,data.code,instancePath+"/code",vErrors);
vErrors = into(validate281,data.config_digest,instancePath+"/config_digest",vErrors);
vErrors = into(validate367,data.hyperparameters,instancePath+"/hyperparameters",vErrors);
vErrors = into(validate299,data.started_at,instancePath+"/started_at",vErrors);
vErrors = into(validate299,data.ended_at,instancePath+"/ended_at",vErrors);
if(data.stages !== undefined){
let data14 = data.stages;
if(Array.isArray(data14)){
if(data14.length > 10){
vErrors = add(vErrors,instancePath+"/stages","maxItems",{limit: 10});
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(!(((((((data15 === "pretraining") || (data15 === "midtraining")) || (data15 === "sft")) || (data15 === "rlhf")) || (data15 === "dpo")) || (data15 === "distillation")) || (data15 === "other"))){
vErrors = add(vErrors,instancePath+"/stages/" + i0,"enum",{});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/stages","type",{type: "array"});
}
}
if(data.method !== undefined){
let data16 = data.method;
if(!(((((data16 === "supervised") || (data16 === "unsupervised")) || (data16 === "self-supervised")) || (data16 === "semi-supervised")) || (data16 === "reinforcement-learning"))){
vErrors = add(vErrors,instancePath+"/method","enum",{});
}
}
vErrors = into(validate50,data.preprocessing,instancePath+"/preprocessing",vErrors);
vErrors = into(validate30,data.framework,instancePath+"/framework",vErrors);
vErrors = into(validate609,data.compute,instancePath+"/compute",vErrors);
if(data.metrics !== undefined){
let data20 = data.metrics;
if(Array.isArray(data20)){
if(data20.length > 2000){
vErrors = add(vErrors,instancePath+"/metrics","maxItems",{limit: 2000});
}
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
vErrors = into(validate538,data20[i1],instancePath+"/metrics/" + i1,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/metrics","type",{type: "array"});
}
}
vErrors = into(validate30,data.tool,instancePath+"/tool",vErrors);
vErrors = into(validate30,data.tool_version,instancePath+"/tool_version",vErrors);
vErrors = into(validate30,data.run_id,instancePath+"/run_id",vErrors);
vErrors = into(validate568,data.run_status,instancePath+"/run_status",vErrors);
vErrors = into(validate30,data.run_status_reason,instancePath+"/run_status_reason",vErrors);
vErrors = into(validate571,data.source,instancePath+"/source",vErrors);
vErrors = into(validate578,data.subject_named,instancePath+"/subject_named",vErrors);
vErrors = into(validate584,data.skipped,instancePath+"/skipped",vErrors);
vErrors = into(validate30,data.timestamp_text,instancePath+"/timestamp_text",vErrors);
vErrors = into(validate50,data.notes,instancePath+"/notes",vErrors);
if(data.seeds !== undefined){
let data32 = data.seeds;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length > 50){
vErrors = add(vErrors,instancePath+"/seeds","maxProperties",{limit: 50});
}
for(const key1 in data32){
let data33 = data32[key1];
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
vErrors = add(vErrors,instancePath+"/seeds/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),"type",{type: "integer"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/seeds","type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate590.errors = vErrors;
return vErrors === null;
}
function validate631(data, instancePath){
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
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.model === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "model"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.observed_at === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "observed_at"});
}
if(data.by === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "by"});
}
if(data.subject === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "subject"});
}
if(data.role === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "role"});
}
if(data.decision === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "decision"});
}
for(const key0 in data){
if(!((keys22.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
if(data.schema !== undefined){
if("mlc.review/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.review/v1"});
}
}
vErrors = into(validate45,data.model,instancePath+"/model",vErrors);
vErrors = into(validate428,data.version,instancePath+"/version",vErrors);
vErrors = into(validate299,data.observed_at,instancePath+"/observed_at",vErrors);
vErrors = into(validate28,data.by,instancePath+"/by",vErrors);
vErrors = into(validate533,data.subject,instancePath+"/subject",vErrors);
vErrors = into(validate431,data.supersedes,instancePath+"/supersedes",vErrors);
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 === "string"){
if(data7.length > 4000){
vErrors = add(vErrors,instancePath+"/reason","maxLength",{limit: 4000});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/reason","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/reason","type",{type: "string"});
}
}
vErrors = into(validate200,data.checkpoint,instancePath+"/checkpoint",vErrors);
vErrors = into(validate431,data.exception,instancePath+"/exception",vErrors);
if(data.obligation !== undefined){
let data10 = data.obligation;
if(typeof data10 === "string"){
if(data10.length > 200){
vErrors = add(vErrors,instancePath+"/obligation","maxLength",{limit: 200});
}
if(data10.length < 1){
vErrors = add(vErrors,instancePath+"/obligation","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/obligation","type",{type: "string"});
}
}
vErrors = into(validate203,data.role,instancePath+"/role",vErrors);
vErrors = into(validate206,data.decision,instancePath+"/decision",vErrors);
if(data.covers !== undefined){
let data13 = data.covers;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 100){
vErrors = add(vErrors,instancePath+"/covers","maxProperties",{limit: 100});
}
for(const key1 in data13){
const _errs23 = count(vErrors);
vErrors = into(validate164,key1,instancePath+"/covers",vErrors);
var valid3 = _errs23 === count(vErrors);
if(!valid3){
vErrors = add(vErrors,instancePath+"/covers","propertyNames",{propertyName: key1});
}
}
for(const key2 in data13){
vErrors = into(validate281,data13[key2],instancePath+"/covers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/covers","type",{type: "object"});
}
}
if(data.records !== undefined){
let data15 = data.records;
if(Array.isArray(data15)){
if(data15.length > 2000){
vErrors = add(vErrors,instancePath+"/records","maxItems",{limit: 2000});
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate431,data15[i0],instancePath+"/records/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/records","type",{type: "array"});
}
}
if(data.conditions !== undefined){
let data17 = data.conditions;
if(Array.isArray(data17)){
if(data17.length > 50){
vErrors = add(vErrors,instancePath+"/conditions","maxItems",{limit: 50});
}
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.text === undefined){
vErrors = add(vErrors,instancePath+"/conditions/" + i1,"required",{missingProperty: "text"});
}
if(data18.due === undefined){
vErrors = add(vErrors,instancePath+"/conditions/" + i1,"required",{missingProperty: "due"});
}
for(const key3 in data18){
if(!(((key3 === "text") || (key3 === "due")) || (key3.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/conditions/" + i1,"additionalProperties",{additionalProperty: key3});
}
}
if(data18.text !== undefined){
let data19 = data18.text;
if(typeof data19 === "string"){
if(data19.length > 4000){
vErrors = add(vErrors,instancePath+"/conditions/" + i1+"/text","maxLength",{limit: 4000});
}
if(data19.length < 1){
vErrors = add(vErrors,instancePath+"/conditions/" + i1+"/text","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/conditions/" + i1+"/text","type",{type: "string"});
}
}
vErrors = into(validate48,data18.due,instancePath+"/conditions/" + i1+"/due",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/conditions/" + i1,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/conditions","type",{type: "array"});
}
}
if(data.self !== undefined){
if(typeof data.self !== "boolean"){
vErrors = add(vErrors,instancePath+"/self","type",{type: "boolean"});
}
}
if(data.evidence !== undefined){
let data22 = data.evidence;
if(Array.isArray(data22)){
if(data22.length > 100){
vErrors = add(vErrors,instancePath+"/evidence","maxItems",{limit: 100});
}
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate61,data22[i2],instancePath+"/evidence/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/evidence","type",{type: "array"});
}
}
vErrors = into(validate50,data.note,instancePath+"/note",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate631.errors = vErrors;
return vErrors === null;
}
function validate657(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "id"});
}
if(data.sha256 === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "sha256"});
}
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "sha256")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate431,data.id,instancePath+"/id",vErrors);
vErrors = into(validate573,data.sha256,instancePath+"/sha256",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate657.errors = vErrors;
return vErrors === null;
}
function validate661(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "path"});
}
if(data.sha256 === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "sha256"});
}
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "sha256")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate297,data.path,instancePath+"/path",vErrors);
vErrors = into(validate573,data.sha256,instancePath+"/sha256",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate661.errors = vErrors;
return vErrors === null;
}
function validate665(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.digest === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "digest"});
}
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "version")) || (key0 === "digest")) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
vErrors = into(validate30,data.id,instancePath+"/id",vErrors);
vErrors = into(validate508,data.version,instancePath+"/version",vErrors);
vErrors = into(validate281,data.digest,instancePath+"/digest",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate665.errors = vErrors;
return vErrors === null;
}
function validate672(data, instancePath){
let vErrors = null;
if(!(((((data === "go") || (data === "go-with-conditions")) || (data === "indeterminate")) || (data === "no-go")) || (data === "refused"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate672.errors = vErrors;
return vErrors === null;
}
function validate675(data, instancePath){
let vErrors = null;
if(!((((((data === "pass") || (data === "fail")) || (data === "unknown")) || (data === "stale")) || (data === "not-applicable")) || (data === "error"))){
vErrors = add(vErrors,instancePath,"enum",{});
}
validate675.errors = vErrors;
return vErrors === null;
}
function validate648(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.model === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "model"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.observed_at === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "observed_at"});
}
if(data.by === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "by"});
}
if(data.subject === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "subject"});
}
if(data.from === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "from"});
}
if(data.to === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "to"});
}
if(data.move === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "move"});
}
if(data.prev === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "prev"});
}
for(const key0 in data){
if(!((keys23.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
if(data.schema !== undefined){
if("mlc.transition/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.transition/v1"});
}
}
vErrors = into(validate45,data.model,instancePath+"/model",vErrors);
vErrors = into(validate428,data.version,instancePath+"/version",vErrors);
vErrors = into(validate299,data.observed_at,instancePath+"/observed_at",vErrors);
vErrors = into(validate28,data.by,instancePath+"/by",vErrors);
vErrors = into(validate533,data.subject,instancePath+"/subject",vErrors);
vErrors = into(validate431,data.supersedes,instancePath+"/supersedes",vErrors);
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 === "string"){
if(data7.length > 4000){
vErrors = add(vErrors,instancePath+"/reason","maxLength",{limit: 4000});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/reason","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/reason","type",{type: "string"});
}
}
if(data.from !== undefined){
let data8 = data.from;
const _errs12 = count(vErrors);
let valid2 = true;
const _errs13 = count(vErrors);
if(typeof data8 !== "string"){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
}
var _valid0 = _errs13 === count(vErrors);
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs15 = count(vErrors);
vErrors = into(validate59,data8,instancePath+"/from",vErrors);
var _valid0 = _errs15 === count(vErrors);
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs16 = count(vErrors);
if(data8 !== null){
vErrors = add(vErrors,instancePath+"/from","type",{type: "null"});
}
var _valid0 = _errs16 === count(vErrors);
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
vErrors = add(vErrors,instancePath+"/from","if",{failingKeyword: ifClause0});
}
}
vErrors = into(validate59,data.to,instancePath+"/to",vErrors);
if(data.move !== undefined){
let data10 = data.move;
if(!((((((data10 === "start") || (data10 === "forward")) || (data10 === "loop")) || (data10 === "hotfix")) || (data10 === "retire")) || (data10 === "repurpose"))){
vErrors = add(vErrors,instancePath+"/move","enum",{});
}
}
if(data.prev !== undefined){
let data11 = data.prev;
const _errs21 = count(vErrors);
let valid3 = true;
const _errs22 = count(vErrors);
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
}
var _valid1 = _errs22 === count(vErrors);
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs24 = count(vErrors);
vErrors = into(validate657,data11,instancePath+"/prev",vErrors);
var _valid1 = _errs24 === count(vErrors);
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs25 = count(vErrors);
if(data11 !== null){
vErrors = add(vErrors,instancePath+"/prev","type",{type: "null"});
}
var _valid1 = _errs25 === count(vErrors);
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
vErrors = add(vErrors,instancePath+"/prev","if",{failingKeyword: ifClause1});
}
}
if(data.attempt !== undefined){
let data12 = data.attempt;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = add(vErrors,instancePath+"/attempt","type",{type: "integer"});
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
vErrors = add(vErrors,instancePath+"/attempt","minimum",{comparison: ">=", limit: 1});
}
}
}
if(data.inputs !== undefined){
let data13 = data.inputs;
if(Array.isArray(data13)){
if(data13.length > 20000){
vErrors = add(vErrors,instancePath+"/inputs","maxItems",{limit: 20000});
}
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate661,data13[i0],instancePath+"/inputs/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/inputs","type",{type: "array"});
}
}
vErrors = into(validate665,data.catalogue,instancePath+"/catalogue",vErrors);
vErrors = into(validate665,data.lifecycle,instancePath+"/lifecycle",vErrors);
vErrors = into(validate665,data.policy,instancePath+"/policy",vErrors);
vErrors = into(validate672,data.decision,instancePath+"/decision",vErrors);
if(data.required !== undefined){
let data19 = data.required;
if(Array.isArray(data19)){
if(data19.length > 500){
vErrors = add(vErrors,instancePath+"/required","maxItems",{limit: 500});
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.id === undefined){
vErrors = add(vErrors,instancePath+"/required/" + i1,"required",{missingProperty: "id"});
}
if(data20.status === undefined){
vErrors = add(vErrors,instancePath+"/required/" + i1,"required",{missingProperty: "status"});
}
for(const key1 in data20){
if(!((((((key1 === "id") || (key1 === "status")) || (key1 === "records")) || (key1 === "waived")) || (key1 === "self")) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/required/" + i1,"additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate154,data20.id,instancePath+"/required/" + i1+"/id",vErrors);
vErrors = into(validate675,data20.status,instancePath+"/required/" + i1+"/status",vErrors);
if(data20.records !== undefined){
let data23 = data20.records;
if(Array.isArray(data23)){
if(data23.length > 2000){
vErrors = add(vErrors,instancePath+"/required/" + i1+"/records","maxItems",{limit: 2000});
}
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
vErrors = into(validate431,data23[i2],instancePath+"/required/" + i1+"/records/" + i2,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/required/" + i1+"/records","type",{type: "array"});
}
}
if(data20.waived !== undefined){
if(typeof data20.waived !== "boolean"){
vErrors = add(vErrors,instancePath+"/required/" + i1+"/waived","type",{type: "boolean"});
}
}
if(data20.self !== undefined){
if(typeof data20.self !== "boolean"){
vErrors = add(vErrors,instancePath+"/required/" + i1+"/self","type",{type: "boolean"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/required/" + i1,"type",{type: "object"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/required","type",{type: "array"});
}
}
if(data.reviews !== undefined){
let data27 = data.reviews;
if(Array.isArray(data27)){
if(data27.length > 200){
vErrors = add(vErrors,instancePath+"/reviews","maxItems",{limit: 200});
}
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
vErrors = into(validate431,data27[i3],instancePath+"/reviews/" + i3,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/reviews","type",{type: "array"});
}
}
if(data.exceptions !== undefined){
let data29 = data.exceptions;
if(Array.isArray(data29)){
if(data29.length > 50){
vErrors = add(vErrors,instancePath+"/exceptions","maxItems",{limit: 50});
}
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
vErrors = into(validate431,data29[i4],instancePath+"/exceptions/" + i4,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/exceptions","type",{type: "array"});
}
}
if(data.skips !== undefined){
let data31 = data.skips;
if(Array.isArray(data31)){
if(data31.length > 10){
vErrors = add(vErrors,instancePath+"/skips","maxItems",{limit: 10});
}
const len5 = data31.length;
for(let i5=0; i5<len5; i5++){
vErrors = into(validate161,data31[i5],instancePath+"/skips/" + i5,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/skips","type",{type: "array"});
}
}
vErrors = into(validate30,data.because,instancePath+"/because",vErrors);
if(data.adopted !== undefined){
if(typeof data.adopted !== "boolean"){
vErrors = add(vErrors,instancePath+"/adopted","type",{type: "boolean"});
}
}
vErrors = into(validate48,data.as_of,instancePath+"/as_of",vErrors);
if(data.score !== undefined){
let data36 = data.score;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.level === undefined){
vErrors = add(vErrors,instancePath+"/score","required",{missingProperty: "level"});
}
if(data36.score === undefined){
vErrors = add(vErrors,instancePath+"/score","required",{missingProperty: "score"});
}
if(data36.upper === undefined){
vErrors = add(vErrors,instancePath+"/score","required",{missingProperty: "upper"});
}
if(data36.coverage === undefined){
vErrors = add(vErrors,instancePath+"/score","required",{missingProperty: "coverage"});
}
for(const key2 in data36){
if(!(((((key2 === "level") || (key2 === "score")) || (key2 === "upper")) || (key2 === "coverage")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/score","additionalProperties",{additionalProperty: key2});
}
}
if(data36.level !== undefined){
let data37 = data36.level;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
vErrors = add(vErrors,instancePath+"/score/level","type",{type: "integer"});
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 5 || isNaN(data37)){
vErrors = add(vErrors,instancePath+"/score/level","maximum",{comparison: "<=", limit: 5});
}
if(data37 < 0 || isNaN(data37)){
vErrors = add(vErrors,instancePath+"/score/level","minimum",{comparison: ">=", limit: 0});
}
}
}
if(data36.score !== undefined){
let data38 = data36.score;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100 || isNaN(data38)){
vErrors = add(vErrors,instancePath+"/score/score","maximum",{comparison: "<=", limit: 100});
}
if(data38 < 0 || isNaN(data38)){
vErrors = add(vErrors,instancePath+"/score/score","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/score/score","type",{type: "number"});
}
}
if(data36.upper !== undefined){
let data39 = data36.upper;
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 100 || isNaN(data39)){
vErrors = add(vErrors,instancePath+"/score/upper","maximum",{comparison: "<=", limit: 100});
}
if(data39 < 0 || isNaN(data39)){
vErrors = add(vErrors,instancePath+"/score/upper","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/score/upper","type",{type: "number"});
}
}
if(data36.coverage !== undefined){
let data40 = data36.coverage;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1 || isNaN(data40)){
vErrors = add(vErrors,instancePath+"/score/coverage","maximum",{comparison: "<=", limit: 1});
}
if(data40 < 0 || isNaN(data40)){
vErrors = add(vErrors,instancePath+"/score/coverage","minimum",{comparison: ">=", limit: 0});
}
}
else {
vErrors = add(vErrors,instancePath+"/score/coverage","type",{type: "number"});
}
}
}
else {
vErrors = add(vErrors,instancePath+"/score","type",{type: "object"});
}
}
vErrors = into(validate30,data.successor,instancePath+"/successor",vErrors);
vErrors = into(validate48,data.sunset,instancePath+"/sunset",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate648.errors = vErrors;
return vErrors === null;
}
function validate685(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.model === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "model"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.observed_at === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "observed_at"});
}
if(data.by === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "by"});
}
if(data.subject === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "subject"});
}
if(data.environment === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "environment"});
}
if(data.exposure === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "exposure"});
}
for(const key0 in data){
if(!((keys24.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
if(data.schema !== undefined){
if("mlc.deployment/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.deployment/v1"});
}
}
vErrors = into(validate45,data.model,instancePath+"/model",vErrors);
vErrors = into(validate428,data.version,instancePath+"/version",vErrors);
vErrors = into(validate299,data.observed_at,instancePath+"/observed_at",vErrors);
vErrors = into(validate28,data.by,instancePath+"/by",vErrors);
vErrors = into(validate533,data.subject,instancePath+"/subject",vErrors);
vErrors = into(validate431,data.supersedes,instancePath+"/supersedes",vErrors);
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 === "string"){
if(data7.length > 4000){
vErrors = add(vErrors,instancePath+"/reason","maxLength",{limit: 4000});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/reason","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/reason","type",{type: "string"});
}
}
vErrors = into(validate224,data.environment,instancePath+"/environment",vErrors);
vErrors = into(validate224,data.track,instancePath+"/track",vErrors);
if(data.serving !== undefined){
let data10 = data.serving;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
if(!((((key1 === "platform") || (key1 === "hardware")) || (key1 === "api")) || (key1.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/serving","additionalProperties",{additionalProperty: key1});
}
}
vErrors = into(validate30,data10.platform,instancePath+"/serving/platform",vErrors);
vErrors = into(validate30,data10.hardware,instancePath+"/serving/hardware",vErrors);
vErrors = into(validate30,data10.api,instancePath+"/serving/api",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/serving","type",{type: "object"});
}
}
if(data.exposure !== undefined){
let data14 = data.exposure;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.kind === undefined){
vErrors = add(vErrors,instancePath+"/exposure","required",{missingProperty: "kind"});
}
for(const key2 in data14){
if(!(((key2 === "kind") || (key2 === "limit")) || (key2.startsWith("x-")))){
vErrors = add(vErrors,instancePath+"/exposure","additionalProperties",{additionalProperty: key2});
}
}
if(data14.kind !== undefined){
let data15 = data14.kind;
if(!((((((data15 === "shadow") || (data15 === "canary")) || (data15 === "ab")) || (data15 === "pilot")) || (data15 === "production")) || (data15 === "none"))){
vErrors = add(vErrors,instancePath+"/exposure/kind","enum",{});
}
}
vErrors = into(validate50,data14.limit,instancePath+"/exposure/limit",vErrors);
}
else {
vErrors = add(vErrors,instancePath+"/exposure","type",{type: "object"});
}
}
vErrors = into(validate299,data.started_at,instancePath+"/started_at",vErrors);
vErrors = into(validate431,data.rollback_of,instancePath+"/rollback_of",vErrors);
vErrors = into(validate571,data.source,instancePath+"/source",vErrors);
vErrors = into(validate50,data.note,instancePath+"/note",vErrors);
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate685.errors = vErrors;
return vErrors === null;
}
function validate702(data, instancePath){
let vErrors = null;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "schema"});
}
if(data.model === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "model"});
}
if(data.version === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "version"});
}
if(data.observed_at === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "observed_at"});
}
if(data.by === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "by"});
}
if(data.subject === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "subject"});
}
if(data.text === undefined){
vErrors = add(vErrors,instancePath,"required",{missingProperty: "text"});
}
for(const key0 in data){
if(!((keys25.has(key0)) || (key0.startsWith("x-")))){
vErrors = add(vErrors,instancePath,"additionalProperties",{additionalProperty: key0});
}
}
if(data.supersedes !== undefined){
if(data.reason === undefined){
vErrors = add(vErrors,instancePath,"dependencies",{property: "supersedes",    missingProperty: "reason",    depsCount: 1,    deps: "reason"});
}
}
if(data.schema !== undefined){
if("mlc.note/v1" !== data.schema){
vErrors = add(vErrors,instancePath+"/schema","const",{allowedValue: "mlc.note/v1"});
}
}
vErrors = into(validate45,data.model,instancePath+"/model",vErrors);
vErrors = into(validate428,data.version,instancePath+"/version",vErrors);
vErrors = into(validate299,data.observed_at,instancePath+"/observed_at",vErrors);
vErrors = into(validate28,data.by,instancePath+"/by",vErrors);
vErrors = into(validate533,data.subject,instancePath+"/subject",vErrors);
vErrors = into(validate431,data.supersedes,instancePath+"/supersedes",vErrors);
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 === "string"){
if(data7.length > 4000){
vErrors = add(vErrors,instancePath+"/reason","maxLength",{limit: 4000});
}
if(data7.length < 1){
vErrors = add(vErrors,instancePath+"/reason","minLength",{limit: 1});
}
}
else {
vErrors = add(vErrors,instancePath+"/reason","type",{type: "string"});
}
}
vErrors = into(validate51,data.text,instancePath+"/text",vErrors);
if(data.evidence !== undefined){
let data9 = data.evidence;
if(Array.isArray(data9)){
if(data9.length > 100){
vErrors = add(vErrors,instancePath+"/evidence","maxItems",{limit: 100});
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
vErrors = into(validate61,data9[i0],instancePath+"/evidence/" + i0,vErrors);
}
}
else {
vErrors = add(vErrors,instancePath+"/evidence","type",{type: "array"});
}
}
}
else {
vErrors = add(vErrors,instancePath,"type",{type: "object"});
}
validate702.errors = vErrors;
return vErrors === null;
}

/** What is wrong with the shape of a value, in the order of its keys; empty where nothing is. */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  const validate: Validate = validators[kind];
  return validate(value, "") ? [] : validate.errors;
}

const validators: Record<DocumentKind, Validate> = {
  workspace: validate21,
  model: validate44,
  card: validate92,
  scorecard: validate135,
  governance: validate222,
  operations: validate270,
  datasheet: validate322,
  version: validate427,
  lifecycle: validate506,
  evaluation: validate528,
  training: validate590,
  review: validate631,
  transition: validate648,
  deployment: validate685,
  note: validate702,
};
