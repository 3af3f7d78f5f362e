// ajv, strict, and `ecm check` give one verdict on the form of documents.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { document, ecm, files, folder, json, kinds, places, published, read, root, schema } from "./common.mjs";

const strict = { strict: true, strictTypes: true, strictRequired: true };

const compiled = new Map(); // by address

function compile(text) {
  if (!compiled.has(text.$id)) compiled.set(text.$id, fresh(text));
  return compiled.get(text.$id);
}

function fresh(text) {
  const ajv = new (text.$schema.includes("2020-12") ? Ajv2020 : Ajv)(strict);
  addFormats(ajv);
  return ajv.compile(text);
}

test("ajv compiles every published schema", () => {
  const all = files(published, /\.schema\.json$/);
  for (const file of all) compile(json(file));
  assert.ok(all.length >= 14, `only ${all.length} schemas`);
});

// A random number generator with a fixed beginning (mulberry32).
let seed = 2004;
function random(n) {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
}

const others = [null, true, 7, 1.5, "", "x", "a b", "ecm:be-helthy", "ecm:be-healthy", "draft", "2008-13", "2008", "#p3", "kct:house",
  "ni:31", "ni:147", {}, [], ["x"], ["x", "x"], { text: "x" }, { text: "" }, { unknown: 1 }, [{ text: "x" }], "not_set"];

function mutate(doc) {
  const copy = structuredClone(doc);
  const all = [...places(copy)];
  const [holder, key] = all[random(all.length)];
  switch (random(5)) {
    case 0:
      if (Array.isArray(holder)) holder.push(structuredClone(holder[key]));
      else delete holder[key];
      break;
    case 1:
      if (!Array.isArray(holder)) {
        holder[key + "s"] = holder[key];
        delete holder[key];
        break;
      }
    default:
      holder[key] = structuredClone(others[random(others.length)]);
  }
  return copy;
}

// Rules of text and syntax, and rules of form.
const unreadable = /^ECM00\d$/;
const form = /^ECM01\d$|^ECM201$/;

test("one verdict on examples, fixtures and 2,000 mutations", () => {
  const dir = folder("verdicts");
  const docs = new Map();
  const put = (name, data, kind) => {
    fs.writeFileSync(path.join(dir, name), JSON.stringify(data));
    docs.set(name, { data, kind });
  };
  const sound = [];
  const examples = files(path.join(root, "examples"), /\.(yaml|json)$/);
  const fixtures = files(path.join(root, "check/rules"), /\.(yaml|json)$/);
  for (const file of [...examples, ...fixtures]) {
    const data = document(file);
    if (!data || typeof data !== "object" || !kinds.includes(data.kind)) continue;
    put(`${docs.size}.json`, data, data.kind);
    if (file.includes("examples")) sound.push(data);
  }
  const whole = docs.size;
  for (let i = 0; i < 2000; i++) {
    const doc = sound[i % sound.length];
    put(`m${i}.json`, mutate(doc), doc.kind);
  }
  const told = new Map();
  for (const line of ecm("check", "--format", "jsonl", "--no-ignore", "--max-diagnostics", "100000", "--fail-on", "never", ...[...docs.keys()].map((f) => path.join(dir, f))).split("\n")) {
    if (!line) continue;
    const d = JSON.parse(line);
    if (!d.rule) continue;
    const name = path.basename(d.file);
    if (unreadable.test(d.rule)) docs.delete(name); // nested too deeply, which is nothing to a validator
    if (form.test(d.rule)) told.set(name, `${d.rule} ${d.pointer}: ${d.message}`);
  }
  let refused = 0;
  for (const variant of ["", ".draft-07", ".codegen"]) {
    const validate = new Map(kinds.map((k) => [k, compile(schema(k + variant))]));
    for (const [name, { data, kind }] of docs) {
      if (variant === ".codegen" && JSON.stringify(data).includes('"x-')) continue;
      const v = validate.get(kind);
      const valid = v(data);
      if (valid !== !told.has(name)) {
        assert.fail(`${kind}${variant} ${name}: ajv ${JSON.stringify(v.errors?.slice(0, 2))}, ecm ${told.get(name)}\n${read(path.join(dir, name)).slice(0, 300)}`);
      }
      if (!valid) refused++;
    }
  }
  assert.ok(whole > 150 && refused > 3000, `${whole} documents, ${refused} times refused`);
});

test("a locality's terms are offered and held to, in ajv as in ecm", () => {
  const framework = "examples/birmingham/birmingham-framework.yaml";
  const programmes = "examples/birmingham/birmingham-programmes.yaml";
  const good = document(path.join(root, programmes));
  const bad = JSON.parse(JSON.stringify(good).replace('"birmingham:behaviour"', '"birmingham:behavior"'));
  assert.notDeepEqual(bad, good);
  const file = path.join(folder("locality"), "bad.json");
  fs.writeFileSync(file, JSON.stringify(bad));
  const faults = (f) => JSON.parse(ecm("check", "--format", "json", "--no-ignore", "--fail-on", "never", framework, f)).diagnostics
    .filter((d) => d.severity === "error");
  assert.deepEqual(faults(programmes), []);
  assert.match(faults(file)[0].message, /birmingham:behavior/);
  for (const dialect of ["2020-12", "draft-07"]) {
    const validate = compile(JSON.parse(ecm("schema", "plan", "--dialect", dialect, "--framework", framework)));
    assert.ok(validate(good), JSON.stringify(validate.errors?.[0]));
    assert.ok(!validate(bad));
  }
});
