// Linked data: Turtle and JSON-LD say the same, keep the rules of SKOS, and
// agree with what a CSVW parser makes of the tables.
import test from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { Parser, Store, Writer } from "n3";
import jsonld from "jsonld";
import SHACLValidator from "rdf-validate-shacl";
import CsvwParser from "rdf-parser-csvw";
import dataset from "@rdfjs/dataset";
import { ecm, folder, json, published, read } from "./common.mjs";

const skos = "http://www.w3.org/2004/02/skos/core#";
const turtle = (text) => new Parser({ format: "text/turtle" }).parse(text);

// The statements of quads in one order, blank nodes named alike.
async function canonical(quads) {
  const nquads = await new Promise((done, fail) => {
    const w = new Writer({ format: "N-Quads" });
    w.addQuads(quads);
    w.end((fault, text) => (fault ? fail(fault) : done(text)));
  });
  return jsonld.canonize(nquads, { algorithm: "URDNA2015", inputFormat: "application/n-quads", format: "application/n-quads" });
}

const noNetwork = async (url) => assert.fail(`a reader would have to fetch ${url}`);

async function check(dir) {
  const quads = turtle(read(path.join(dir, "skos/every-child-matters.ttl")));
  const fromJSON = await jsonld.toRDF(json(path.join(dir, "skos/every-child-matters.jsonld")), { format: "application/n-quads", documentLoader: noNetwork });
  assert.equal(await jsonld.canonize(fromJSON, { algorithm: "URDNA2015", inputFormat: "application/n-quads", format: "application/n-quads" }), await canonical(quads));

  const shapes = dataset.dataset(turtle(read(new URL("skos-shapes.ttl", import.meta.url))));
  const validator = new SHACLValidator(shapes);
  const report = await validator.validate(dataset.dataset(quads));
  assert.ok(report.conforms, report.results.slice(0, 3).map((r) => `${r.focusNode?.value} ${r.path?.value} ${r.message.map((m) => m.value)}`).join("\n"));
  // The shapes can fail: a concept without its label.
  const labelled = quads.find((q) => q.predicate.value === `${skos}prefLabel` && q.subject.value.includes("/id/"));
  const worse = await validator.validate(dataset.dataset(quads.filter((q) => q !== labelled)));
  assert.ok(!worse.conforms);
  return quads;
}

test("SKOS in Turtle and JSON-LD", async () => {
  const quads = await check(published);
  assert.ok(quads.length > 2000, `${quads.length} statements`);
});

test("SKOS of a locality, with its mappings", async () => {
  const dir = folder("locality");
  ecm("export", dir, "--framework", "examples/birmingham/birmingham-framework.yaml", "--base", "https://data.example/ecm");
  const store = new Store(await check(dir));
  const mapped = store.getQuads(null, null, null).filter((q) => q.predicate.value.startsWith(skos) && q.predicate.value.endsWith("Match"));
  assert.ok(mapped.length >= 10, `${mapped.length} mappings`);
});

// The context of CSVW, as far as our metadata uses it. No package ships it.
const csvw = "http://www.w3.org/ns/csvw#";
const context = {
  "@vocab": csvw, csvw, dc: "http://purl.org/dc/terms/", skos, schema: "http://schema.org/",
  url: { "@type": "@id" }, columns: { "@id": `${csvw}column`, "@container": "@list" }, tableSchema: { "@type": "@id" },
  name: `${csvw}name`, titles: { "@id": `${csvw}title`, "@language": "und" },
  aboutUrl: { "@type": `${csvw}uriTemplate` }, propertyUrl: { "@type": `${csvw}uriTemplate` }, valueUrl: { "@type": `${csvw}uriTemplate` },
};

test("a CSVW parser reads the tables as the same concepts", async () => {
  const concepts = new Store(turtle(read(path.join(published, "skos/every-child-matters.ttl"))));
  const labels = new Set(concepts.getQuads(null, `${skos}prefLabel`, null).map((q) => `${q.subject.value} ${q.object.value}`));
  let seen = 0;
  for (const name of fs.readdirSync(path.join(published, "codelists")).filter((f) => f.endsWith(".csv"))) {
    const file = path.join(published, "codelists", name);
    const described = json(`${file}-metadata.json`);
    const text = read(file);
    assert.deepEqual(described.tableSchema.columns.map((c) => c.titles), text.split("\r\n")[0].split(","), name);
    described["@context"] = [context, described["@context"][1]];
    const metadata = turtle(await jsonld.toRDF(described, { base: `https://example.org/${name}`, format: "application/n-quads", documentLoader: noNetwork }));
    const parser = new CsvwParser({ metadata: dataset.dataset(metadata), baseIRI: `https://example.org/${name}` });
    const quads = [];
    await new Promise((done, fail) => parser.import(Readable.from([text])).on("data", (q) => quads.push(q)).on("end", done).on("error", fail));
    const found = quads.filter((q) => q.predicate.value === `${skos}prefLabel`);
    assert.equal(found.length, text.trimEnd().split("\r\n").length - 1, name);
    for (const q of found) {
      assert.ok(labels.has(`${q.subject.value} ${q.object.value}`), `${name}: ${q.subject.value} ${q.object.value}`);
    }
    for (const q of quads.filter((q) => q.predicate.value === `${skos}broader`)) {
      assert.ok(concepts.has(q), `${name}: ${q.subject.value} broader ${q.object.value}`);
    }
    seen += found.length;
  }
  assert.equal(seen, concepts.getQuads(null, `${skos}inScheme`, null).length);
});
