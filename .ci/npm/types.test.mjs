// Types that other people's generators make of the codegen profile.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { compile } from "json-schema-to-typescript";
import ts from "typescript";
import { document, files, folder, json, kinds, published, read, root, schema } from "./common.mjs";

const require = createRequire(import.meta.url);

// What tsc --strict says about a file.
function faults(file) {
  const program = ts.createProgram([file], { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, types: [], skipLibCheck: true });
  return ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n"));
}

test("json-schema-to-typescript and tsc --strict", async () => {
  const dir = folder("typescript");
  for (const kind of kinds) {
    const text = await compile(schema(`${kind}.codegen`), kind, { bannerComment: "" });
    assert.deepEqual(text.match(/^export (?:type|interface) \w*\d\b.*$/gm), null, "numbered duplicates");
    assert.doesNotMatch(text, /\[k: string\]/, "open types");
    fs.writeFileSync(path.join(dir, `${kind}.ts`), text);
  }
  const write = (name, body) => {
    const file = path.join(dir, name);
    fs.writeFileSync(file, `import type { Plan } from "./plan";\nexport const p: Plan = { ecm: "1.0", kind: "plan", id: "a", title: "A", ${body} };\n`);
    return file;
  };
  assert.deepEqual(faults(write("good.ts", `status: "draft", actions: [{ title: "A", lead: "B", when: { dates: "2008" }, contributes_to: ["ecm:be-healthy", { to: "kct:housing", basis: "stated" }] }]`)), []);
  assert.match(faults(write("code.ts", `status: "drafted"`)).join(), /"drafted"/);
  assert.match(faults(write("key.ts", `actions: [{ titel: "A" }]`)).join(), /titel/);
  assert.match(faults(write("basis.ts", `actions: [{ contributes_to: [{ to: "kct:housing", basis: "sure" }] }]`)).join(), /sure/);
});

test("quicktype makes types in five languages", () => {
  const cli = path.join(path.dirname(require.resolve("quicktype/package.json")), "dist/index.js");
  const dir = folder("quicktype");
  const src = path.join(published, "plan.codegen.schema.json");
  const wants = {
    "plan.ts": [/export interface Action/, /contributes_to\?:/],
    "plan.py": [/^class Action\w*:/m, /BE_HEALTHY|TO_BE_CONFIRMED/],
    "Plan.java": [/public class Plan/],
    "Plan.cs": [/public partial class Plan/, /ToBeConfirmed/],
    "plan.go": [/^type Plan struct/m, /ToBeConfirmed/],
  };
  for (const [name, patterns] of Object.entries(wants)) {
    const lang = path.extname(name).slice(1);
    const file = path.join(dir, name);
    const run = spawnSync(process.execPath, [cli, "--telemetry", "disable", "-s", "schema", "--lang", lang, ...(lang === "go" ? ["--package", "main"] : []), "-o", file, src], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    for (const p of patterns) assert.match(read(file), p, name);
  }
  assert.deepEqual(faults(path.join(dir, "plan.ts")), []);

  // The types hold the example plans: reading and writing one loses nothing.
  // Go writes null for what is absent and could be written in two ways.
  const plans = files(path.join(root, "examples"), /\.(yaml|json)$/).map(document).filter((d) => d?.kind === "plan");
  const before = path.join(dir, "plans.json");
  fs.writeFileSync(before, JSON.stringify(plans.filter((p) => !JSON.stringify(p).includes('"x-'))));
  const same = (name, run) => {
    assert.equal(run.status, 0, `${name}: ${run.stderr}`);
    assert.deepEqual(JSON.parse(run.stdout, (_, v) => v ?? undefined), json(before), name);
  };
  const js = ts.transpileModule(read(path.join(dir, "plan.ts")), { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 } });
  fs.writeFileSync(path.join(dir, "plan.mjs"), js.outputText);
  fs.writeFileSync(path.join(dir, "main.mjs"), `import fs from "node:fs";
import { Convert } from "./plan.mjs";
const plans = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
console.log("[" + plans.map((p) => Convert.planToJson(Convert.toPlan(JSON.stringify(p)))).join() + "]");
`);
  same("TypeScript", spawnSync(process.execPath, [path.join(dir, "main.mjs"), before], { encoding: "utf8", maxBuffer: 1 << 26 }));

  if (spawnSync("python3", ["-c", "import dateutil"]).status === 0 || !/dateutil/.test(read(path.join(dir, "plan.py")))) {
    fs.writeFileSync(path.join(dir, "main.py"), `import json, sys
from plan import plan_from_dict, plan_to_dict
print(json.dumps([plan_to_dict(plan_from_dict(p)) for p in json.load(open(sys.argv[1]))]))
`);
    const run = spawnSync("python3", [path.join(dir, "main.py"), before], { encoding: "utf8", maxBuffer: 1 << 26 });
    if (run.error?.code !== "ENOENT") same("Python", run);
  }

  const go = path.join(dir, "go");
  fs.mkdirSync(go);
  fs.writeFileSync(path.join(go, "go.mod"), "module plans\n\ngo 1.24\n");
  fs.copyFileSync(path.join(dir, "plan.go"), path.join(go, "plan.go"));
  fs.writeFileSync(path.join(go, "main.go"), `package main

import ("encoding/json"; "fmt"; "os")

func main() {
	text, err := os.ReadFile(os.Args[1])
	var all []json.RawMessage
	if err == nil { err = json.Unmarshal(text, &all) }
	var out []json.RawMessage
	for _, one := range all {
		p, e := UnmarshalPlan(one)
		if e != nil { err = e; break }
		again, e := p.Marshal()
		if e != nil { err = e; break }
		out = append(out, again)
	}
	if err == nil { err = json.NewEncoder(os.Stdout).Encode(out) }
	if err != nil { fmt.Fprintln(os.Stderr, err); os.Exit(1) }
}
`);
  same("Go", spawnSync("go", ["run", ".", before], { cwd: go, encoding: "utf8", maxBuffer: 1 << 26 }));
});

test("go-jsonschema makes constants of the enums", (t) => {
  const dir = folder("go-jsonschema");
  fs.writeFileSync(path.join(dir, "go.mod"), "module plans\n\ngo 1.24\n");
  const out = path.join(dir, "plan.go");
  const env = { ...process.env, GOFLAGS: "-mod=mod" };
  const run = spawnSync("go", ["run", "github.com/atombender/go-jsonschema@v0.24.1", "--only-models", "-p", "plans", "-o", out, path.join(published, "plan.codegen.schema.json")], { cwd: dir, encoding: "utf8", env });
  if (/dial tcp|no such host|proxyconnect|Forbidden/.test(run.stderr)) return t.skip("go-jsonschema cannot be fetched");
  assert.equal(run.status, 0, run.stderr);
  assert.match(read(out), /^const StateDraft State = "draft"$/m);
  assert.match(read(out), /^const AbsenceToBeConfirmed Absence = "to_be_confirmed"$/m);
  const build = spawnSync("go", ["build", "./..."], { cwd: dir, encoding: "utf8", env });
  assert.equal(build.status, 0, build.stderr);
});
