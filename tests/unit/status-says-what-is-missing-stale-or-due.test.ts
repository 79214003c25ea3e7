import { expect, it } from "vitest";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { formatStatus, statusOf } from "#scripts/lib/status-report.ts";

const site = `address: https://x.example
shortAddress: x.example
province: { vi: Thái Nguyên }
publisher: null
responsible: null
contact: { email: null, telephone: null, address: null }
addressIsReal: false
launched: 2026-01-01
reviewEvery: { tactics: 100, laws: 90, cases: 90, guides: 180, roles: 180, posters: 180, contacts: 60 }
deniedNumbers: []
`;
const tree = buildContentTree(
  new Map([
    ["content/site.yaml", site],
    ["content/tactics/a/facts.yaml", "code: 101\nreviewed: 2026-11-01\n"],
    ["content/tactics/a/vi.mdx", "---\nrevision: 2\n---\n"],
    ["content/tactics/a/en.mdx", "---\nsourceRevision: 1\n---\n"],
    ["content/tactics/b/facts.yaml", "code: 102\nreviewed: 2026-04-01\n"],
    ["content/tactics/b/vi.mdx", "---\nrevision: 1\n---\n"],
    ["content/tactics/b/en.mdx", "---\nsourceRevision: 1\n---\n"],
    ["content/contacts/113.yaml", "verified: 2026-09-01\nname: { vi: Công an, en: Police }\n"],
  ]),
  "2026-11-23",
);
const status = statusOf(tree, [
  { rule: "seven-parts", level: "error", file: "content/tactics/a/vi.mdx", line: 1, message: "There is no stop sentence." },
  { rule: "bare-figures", level: "error", file: "content/tactics/a/vi.mdx", line: 9, message: "A figure." },
  { rule: "sentence-length", level: "warning", file: "content/tactics/a/vi.mdx", line: 9, message: "Long." },
]);

it("counts entries per kind and language, and how many of them are stale", () => {
  const tactics = status.rows.find(({ name }) => name === "tactics");
  expect(tactics?.total).toBe(2);
  expect(tactics?.counts).toMatchObject({ vi: { there: 2, stale: 0 }, en: { there: 2, stale: 1 }, zh: { there: 0, stale: 0 } });
  expect(status.rows.find(({ name }) => name === "contacts")?.counts).toMatchObject({ en: { there: 1 }, ko: { there: 0 } });
});

it("names translations that are missing and those that follow an older revision", () => {
  expect(status.missing.ko).toEqual(["tactics/a", "tactics/b"]);
  expect(status.stale).toEqual([{ file: "content/tactics/a/en.mdx", own: 1, source: 2 }]);
});

it("names reviews that are due, and those so late that the page says so", () => {
  expect(status.reviews).toEqual([
    { name: "tactics/b", reviewed: "2026-04-01", days: 136, state: "overdue" },
    { name: "contacts/113", reviewed: "2026-09-01", days: 23, state: "due" },
  ]);
});

it("tells parts that are missing from parts that are wrong, and leaves warnings to npm run check", () => {
  expect(status.parts.map(({ rule }) => rule)).toEqual(["seven-parts"]);
  expect(status.errors).toEqual({ "seven-parts": 1, "bare-figures": 1 });
});

it("reads as short lines, and long lists are cut", () => {
  const text = formatStatus(status, 1);
  expect(text).toMatch(/^tactics +2 +2 +2 \(1 stale\) +0 +0$/m);
  expect(text).toContain("content/tactics/a/en.mdx  says revision 1, the source is at 2");
  expect(text).toContain("… and 1 more (npm run status -- --all)");
});
