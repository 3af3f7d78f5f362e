// Editors: the YAML language server over stdio, and the JSON service of VS Code.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import vscodeJSON from "vscode-json-languageservice";
import { folder, json, published, read, schema } from "./common.mjs";

const { getLanguageService, TextDocument } = vscodeJSON;
const require = createRequire(import.meta.url);
const titled = schema("plan").$defs.TermRef.anyOf[0].oneOf;

// A client of a language server, as small as can be.
class Client {
  constructor(command, args) {
    this.process = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
    this.waiting = new Map();
    this.notified = [];
    this.next = 1;
    let buffer = Buffer.alloc(0);
    this.process.stdout.on("data", (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      for (;;) {
        const head = buffer.indexOf("\r\n\r\n");
        if (head < 0) return;
        const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1]);
        if (buffer.length < head + 4 + length) return;
        const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString());
        buffer = buffer.subarray(head + 4 + length);
        this.take(message);
      }
    });
  }
  send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }
  take(m) {
    if (m.method && m.id !== undefined) {
      const settings = (m.params?.items ?? []).map((i) => (i.section === "yaml" ? { completion: true, hover: true, validate: true } : {}));
      this.send({ id: m.id, result: m.method === "workspace/configuration" ? settings : null });
    } else if (m.method) {
      for (const [i, n] of this.notified.entries()) {
        if (n.fits(m)) {
          this.notified.splice(i, 1);
          n.done(m.params);
          return;
        }
      }
    } else {
      this.waiting.get(m.id)(m);
      this.waiting.delete(m.id);
    }
  }
  request(method, params) {
    const id = this.next++;
    this.send({ id, method, params });
    return new Promise((done, fail) => this.waiting.set(id, (m) => (m.error ? fail(new Error(m.error.message)) : done(m.result))));
  }
  notify(method, params) {
    this.send({ method, params });
  }
  notification(fits) {
    return new Promise((done) => this.notified.push({ fits, done }));
  }
}

const head = (file) => `# yaml-language-server: $schema=${path.relative(path.dirname(file), path.join(published, "plan.schema.json"))}
ecm: "1.0"
kind: plan
id: a
title: A
`;

test("yaml-language-server completes, explains and finds faults", async () => {
  const client = new Client(process.execPath, [path.join(path.dirname(require.resolve("yaml-language-server/package.json")), "bin/yaml-language-server"), "--stdio"]);
  try {
    await client.request("initialize", {
      processId: process.pid, rootUri: null,
      capabilities: {
        textDocument: { completion: { completionItem: { documentationFormat: ["markdown", "plaintext"], snippetSupport: true } }, hover: { contentFormat: ["markdown", "plaintext"] } },
        workspace: { configuration: true },
      },
    });
    client.notify("initialized", {});
    const dir = folder("editor");
    const open = async (name, body) => {
      const file = path.join(dir, name);
      const text = head(file) + body;
      fs.writeFileSync(file, text);
      const uri = pathToFileURL(file).href;
      const told = client.notification((m) => m.method === "textDocument/publishDiagnostics" && m.params.uri === uri);
      client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
      return { uri, text, diagnostics: (await told).diagnostics };
    };
    const at = (text, word, skip = 0) => {
      const offset = text.indexOf(word) + skip;
      const before = text.slice(0, offset).split("\n");
      return { line: before.length - 1, character: before.at(-1).length };
    };

    const good = await open("good.yaml", "status: draft\nactions:\n  - title: B\n    contributes_to:\n      - ecm:be-healthy\n");
    assert.deepEqual(good.diagnostics, []);
    const hover = await client.request("textDocument/hover", { textDocument: { uri: good.uri }, position: at(good.text, "ecm:be-healthy", 5) });
    assert.match(JSON.stringify(hover.contents), /Be healthy/);
    assert.match(JSON.stringify(hover.contents), /well in body and mind/);
    const state = await client.request("textDocument/hover", { textDocument: { uri: good.uri }, position: at(good.text, "draft", 2) });
    assert.match(JSON.stringify(state.contents), /Draft/);

    const begun = await open("begun.yaml", "actions:\n  - title: B\n    contributes_to:\n      - \n");
    const { line } = at(begun.text, "contributes_to:");
    const offered = await client.request("textDocument/completion", { textDocument: { uri: begun.uri }, position: { line: line + 1, character: 8 } });
    const items = new Map(offered.items.map((i) => [i.label, i]));
    for (const code of titled) {
      const item = items.get(code.const);
      assert.ok(item, `${code.const} is not offered`);
      const said = JSON.stringify(item.documentation ?? "");
      assert.ok(!code.description || said.includes(JSON.stringify(code.description).slice(1, -1).slice(0, 20)), `${code.const} is offered without its text: ${said}`);
    }

    const wrong = await open("wrong.yaml", "status: drafted\n");
    assert.equal(wrong.diagnostics.length, 1, JSON.stringify(wrong.diagnostics));
    assert.deepEqual(wrong.diagnostics[0].range.start, at(wrong.text, "drafted"));
    const key = await open("key.yaml", "actions:\n  - titel: B\n");
    assert.equal(key.diagnostics.length, 1);
    assert.match(key.diagnostics[0].message, /titel/);
  } finally {
    client.process.kill();
  }
});

test("the JSON service of VS Code completes, explains and finds faults", async () => {
  const service = getLanguageService({});
  service.configure({ validate: true, allowComments: false, schemas: [{ uri: "plan", fileMatch: ["*.json"], schema: schema("plan") }] });
  const doc = (rest) => {
    const text = TextDocument.create("file:///plan.json", "json", 1, `{"ecm": "1.0", "kind": "plan", "id": "a", "title": "A", ${rest}}`);
    return [text, service.parseJSONDocument(text)];
  };
  const [begun, tree] = doc(`"actions": [{"contributes_to": [""]}]`);
  const offered = await service.doComplete(begun, begun.positionAt(begun.getText().indexOf(`[""]`) + 2), tree);
  const labels = new Map(offered.items.map((i) => [JSON.parse(i.label.startsWith('"') ? i.label : JSON.stringify(i.label)), i]));
  for (const code of titled) assert.ok(labels.has(code.const), `${code.const} is not offered`);
  assert.match(JSON.stringify(labels.get("ecm:sexually-healthy").documentation), /sexual health/);
  const [good, sound] = doc(`"actions": [{"contributes_to": ["ecm:be-healthy"]}]`);
  assert.deepEqual(await service.doValidation(good, sound, { schemaValidation: "error" }), []);
  const hover = await service.doHover(good, good.positionAt(good.getText().indexOf("ecm:be-healthy") + 3), sound);
  assert.match(JSON.stringify(hover.contents), /Be healthy/);
  const [wrong, faulty] = doc(`"status": "drafted"`);
  assert.equal((await service.doValidation(wrong, faulty, { schemaValidation: "error" })).length, 1);
});

test("snippets fit the schema", async () => {
  const { default: Ajv2020 } = await import("ajv/dist/2020.js");
  const { parse } = await import("yaml");
  const places = { "ecm action": ["plan", "actions"], "ecm measure": ["plan", "measures"], "ecm recommendation": ["inspection", "recommendations"] };
  const snippets = json(path.join(process.env.ECM_ROOT, "examples/editors/ecm.code-snippets"));
  for (const [name, [kind, key]] of Object.entries(places)) {
    const { body, scope } = snippets[name];
    assert.equal(scope, "yaml");
    const text = body.join("\n").replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1").replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(/\$\d+/g, "");
    const data = { ecm: "1.0", kind, id: "a", title: "A", [key]: parse(text) };
    const validate = new Ajv2020({ strict: true }).compile(schema(kind));
    assert.ok(validate(data), `${name}: ${JSON.stringify(validate.errors)}\n${text}`);
  }
});
