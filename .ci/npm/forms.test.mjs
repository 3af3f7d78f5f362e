// Forms: every select of a plan shows titles, and never a code.
import test from "node:test";
import assert from "node:assert/strict";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { ecm, schema, titles } from "./common.mjs";

const data = {
  ecm: "1.0", kind: "plan", id: "a", title: "A", status: "draft", extent: "whole", type: "cypp",
  area: { name: "Kent", level: "county" },
  priorities: [{ id: "p1", title: "P", level: "priority", contributes_to: ["kct:housing", { to: "ecm:be-healthy", basis: "stated" }] }],
  actions: [{ id: "a1", title: "B", contributes_to: ["ecm:stay-safe"], lead: { text: "C", role: "accountable" }, when: { absent: "not_set" } }],
};

// The selects of a page: for each, the text of its options by value.
function selects(html) {
  const text = (s) => s.replace(/&amp;/g, "&").replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">");
  return [...html.matchAll(/<select\b[^>]*>(.*?)<\/select>/gs)].map(([, inner]) =>
    [...inner.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)].map(([, attributes, label]) => [text(/value="([^"]*)"/.exec(attributes)?.[1] ?? ""), text(/label="([^"]*)"/.exec(attributes)?.[1] ?? label)]));
}

function checkSelects(html, root, least) {
  const all = titles(root);
  const codes = new Set(all.keys());
  const shown = new Set();
  const found = selects(html);
  for (const options of found) {
    for (const [, label] of options) {
      assert.ok(!codes.has(label) || all.get(label).has(label), `a select shows the code ${label}`);
      for (const [code, names] of all) if (names.has(label)) shown.add(code);
    }
  }
  assert.ok(found.length >= least, `only ${found.length} selects`);
  for (const code of ["draft", "whole", "county", "ecm:be-healthy", "kct:housing", "accountable", "not_set"]) {
    if (least > 5) assert.ok(shown.has(code), `no select shows the title of ${code}`);
  }
  return shown;
}

test("@rjsf/core", () => {
  const validator = customizeValidator({ AjvClass: Ajv2020 });
  const root = schema("plan");
  const html = renderToStaticMarkup(createElement(Form, { schema: root, validator, formData: data }));
  checkSelects(html, root, 10);
});

test("@rjsf/core with the terms of a locality", () => {
  const validator = customizeValidator({ AjvClass: Ajv2020 });
  const root = JSON.parse(ecm("schema", "plan", "--framework", "examples/birmingham/birmingham-framework.yaml"));
  const html = renderToStaticMarkup(createElement(Form, { schema: root, validator, formData: data }));
  assert.ok(checkSelects(html, root, 10).has("birmingham:job-skills"));
});

test("JSON Forms, with the draft that it reads by itself", (t) => {
  // The plain set of renderers has none for a value that may be written in two
  // ways, and says so for each.
  t.mock.method(console, "warn", () => {});
  const root = schema("plan.draft-07");
  const html = renderToStaticMarkup(createElement(JsonForms, { schema: root, data, renderers: vanillaRenderers, cells: vanillaCells }));
  const shown = checkSelects(html, root, 3);
  for (const code of ["draft", "whole", "cypp"]) assert.ok(shown.has(code), `no select shows the title of ${code}`);
});
