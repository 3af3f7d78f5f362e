// Tables: Frictionless, three databases, and their foreign keys.
import test from "node:test";
import assert from "node:assert/strict";
import path from "node:path";
import datapackage from "datapackage";
import initSQL from "sql.js";
import { PGlite } from "@electric-sql/pglite";
import sqlParser from "node-sql-parser";
import { ecm, folder, json, published, read } from "./common.mjs";

const rows = (resource) => read(path.join(published, resource.path)).trimEnd().split("\r\n").length - 1;
const resources = json(path.join(published, "datapackage.json")).resources;
const sql = (dir, name) => read(path.join(dir, "sql", `${name}.sql`));

const locality = folder("tables");
ecm("export", locality, "--framework", "examples/birmingham/birmingham-framework.yaml");

test("Frictionless takes the package, its tables and their relations", async () => {
  const pkg = await datapackage.Package.load(json(path.join(published, "datapackage.json")), { basePath: published, strict: true });
  assert.ok(pkg.valid, pkg.errors.join("\n"));
  for (const resource of pkg.resources) {
    const got = await resource.read({ keyed: true, relations: true, cast: true });
    assert.equal(got.length, rows(resource.descriptor), resource.name);
    if (resource.name === "aims") assert.equal(got[2].Parent.Title, "Be healthy");
  }
});

test("SQLite", async () => {
  const SQL = await initSQL();
  for (const dir of [published, locality]) {
    const db = new SQL.Database();
    db.run(sql(dir, "sqlite"));
    assert.deepEqual(db.exec("PRAGMA foreign_key_check"), []);
    assert.deepEqual(db.exec("PRAGMA foreign_keys")[0].values, [[1]]);
    for (const r of dir === published ? resources : []) {
      assert.deepEqual(db.exec(`SELECT count(*) FROM ecm_${r.name}`)[0].values, [[rows(r)]]);
    }
    assert.throws(() => db.run("INSERT INTO ecm_aims (code, title, parent, position) VALUES ('x', 'X', 'be-helthy', 26)"), /FOREIGN KEY/);
    assert.throws(() => db.run("INSERT INTO ecm_aims (code, title, position, standing) VALUES ('x', 'X', 26, 'sure')"), /CHECK/);
    db.run("CREATE TABLE services (aim varchar(255) REFERENCES ecm_aims (code))");
    assert.throws(() => db.run("INSERT INTO services VALUES ('sexualy-healthy')"), /FOREIGN KEY/);
    db.run("INSERT INTO services VALUES ('sexually-healthy')");
  }
});

test("PostgreSQL", async () => {
  const db = new PGlite();
  await db.exec(sql(locality, "postgresql"));
  for (const r of resources) {
    const found = await db.query(`SELECT count(*)::int AS n FROM ecm_${r.name}`);
    assert.equal(found.rows[0].n, rows(r), r.name);
  }
  const up = await db.query("SELECT p.title FROM ecm_grades g JOIN ecm_frameworks p ON p.code = g.parent WHERE g.code = 'outstanding' ORDER BY p.position");
  assert.ok(up.rows.length >= 4);
  await assert.rejects(db.exec("INSERT INTO ecm_aims (code, title, parent, position) VALUES ('x', 'X', 'be-helthy', 26)"), /foreign key/);
  await db.close();
});

test("MySQL takes the statements", () => {
  const parser = new sqlParser.Parser();
  const list = parser.astify(sql(locality, "mysql").replace(/^SET NAMES.*$/m, ""), { database: "MySQL" });
  const made = list.filter((s) => s.type === "create").map((s) => s.table[0].table);
  assert.deepEqual(made, json(path.join(locality, "datapackage.json")).resources.map((r) => `ecm_${r.name}`));
});
