// Redocly takes a description of a service that refers to our components.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { folder, published } from "./common.mjs";

const require = createRequire(import.meta.url);
const redocly = path.join(path.dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");

function lint(dir) {
  const run = spawnSync(process.execPath, [redocly, "lint", "service.yaml", "--extends=spec", "--format=json"], {
    cwd: dir, encoding: "utf8", env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return JSON.parse(run.stdout.slice(run.stdout.indexOf("{")));
}

test("components for OpenAPI 3.1", () => {
  const dir = folder("apis");
  fs.copyFileSync(path.join(published, "openapi/components.json"), path.join(dir, "components.json"));
  const service = (name) => `openapi: 3.1.0
info: {title: Plans, version: "1"}
servers: [{url: https://api.example.org}]
paths:
  /plans:
    post:
      operationId: addPlan
      requestBody:
        content:
          application/json:
            schema: {$ref: "components.json#/components/schemas/${name}"}
      responses:
        "201": {description: Added}
`;
  fs.writeFileSync(path.join(dir, "service.yaml"), service("Plan"));
  const good = lint(dir);
  assert.deepEqual(good.problems, []);
  fs.writeFileSync(path.join(dir, "service.yaml"), service("Plann"));
  assert.ok(lint(dir).totals.errors > 0);
});
