// The linter of Sourcemeta has nothing to say about the schemas, but for
// "$schema" as a key of documents, which editors need, and for types beside
// enums and constants, which generators of types need.
import test from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { createRequire } from "node:module";
import { files, published } from "./common.mjs";

const cli = path.join(path.dirname(createRequire(import.meta.url).resolve("@sourcemeta/jsonschema/package.json")), "npm/cli.js");

function jsonschema(...args) {
  const run = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
  assert.equal(run.status, 0, `${args.at(-1)}: ${run.stdout}${run.stderr}`.slice(0, 1500));
  assert.equal(run.stdout.trim(), "");
}

test("metaschemas and lint", () => {
  const all = files(published, /\.schema\.(json|yaml)$/);
  const profile = (codegen) => all.filter((f) => f.includes(".codegen.") === codegen);
  jsonschema("metaschema", ...all);
  jsonschema("lint", "--exclude", "simple_properties_identifiers", ...profile(false));
  jsonschema("lint", "--exclude", "simple_properties_identifiers", "--exclude", "enum_with_type", "--exclude", "const_with_type", ...profile(true));
});
