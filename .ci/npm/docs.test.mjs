// The commands of docs/partners.md run as they stand there, one after another.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { folder, read, root } from "./common.mjs";

test("the commands for partners", () => {
  const dir = folder("docs");
  fs.cpSync(path.join(root, "examples"), path.join(dir, "examples"), { recursive: true });
  const blocks = [...read(path.join(root, "docs/partners.md")).matchAll(/^```sh\n(.*?)^```$/gms)].map((m) => m[1]);
  const env = { ...process.env, PATH: `${path.dirname(process.env.ECM)}:${process.env.PATH}`, npm_config_offline: "true", npm_config_loglevel: "error" };
  const run = spawnSync("bash", ["-euxc", blocks.join("\n")], { cwd: dir, encoding: "utf8", env, maxBuffer: 1 << 26 });
  assert.equal(run.status, 0, run.stderr.slice(-1500));
  for (const f of ["plan.ts", "convert.ts", "plan.py", "Plan.java", "Plan.cs", "ecm/manifest.json", "birmingham/codelists/birmingham-terms.csv"]) {
    assert.ok(fs.statSync(path.join(dir, f)).size > 0, f);
  }
  assert.ok(blocks.length >= 3);
});
