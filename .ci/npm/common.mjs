// What the checks share: where things are, and how documents are read.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { parse } from "yaml";

export const root = process.env.ECM_ROOT;
export const published = path.join(root, "schema/1.0");
export const kinds = ["plan", "inspection", "performance", "framework"];

export const read = (file) => fs.readFileSync(file, "utf8");
export const json = (file) => JSON.parse(read(file));
export const schema = (name) => json(path.join(published, `${name}.schema.json`));

// The command under test. A diagnostic is not a failure of the call.
export function ecm(...args) {
  try {
    return execFileSync(process.env.ECM, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
  } catch (fault) {
    if (fault.status === 1) return fault.stdout;
    throw new Error(`ecm ${args.join(" ")}: ${fault.stderr}`);
  }
}

// A new folder of this run.
export const folder = (name) => fs.mkdtempSync(path.join(process.env.ECM_WORK, `${name}-`));

// The files below a folder whose names fit.
export function files(dir, fits) {
  return fs
    .readdirSync(dir, { recursive: true })
    .map((f) => path.join(dir, f))
    .filter((f) => fits.test(f) && fs.statSync(f).isFile())
    .sort();
}

// A YAML or JSON document as data; undefined where the text is not sound.
export function document(file) {
  try {
    return parse(read(file), { version: "1.2", schema: "core", maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

// Every value of a document, with the object or list that holds it.
export function* places(value) {
  if (value === null || typeof value !== "object") return;
  for (const key of Object.keys(value)) {
    yield [value, key];
    yield* places(value[key]);
  }
}

// The titles of every code of a schema, by code.
export function titles(root) {
  const found = new Map();
  for (const [holder, key] of places(root)) {
    const v = holder[key];
    if (v && typeof v === "object" && typeof v.const === "string" && v.title) {
      found.set(v.const, (found.get(v.const) ?? new Set()).add(v.title));
    }
  }
  return found;
}
