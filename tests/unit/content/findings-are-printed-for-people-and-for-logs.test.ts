import { expect, test } from "vitest";
import { countFindings, findingsBelow, formatForCi, formatForPeople, type Finding } from "#scripts/lib/findings.ts";

const finding = (file: string, line: number, more: Partial<Finding> = {}): Finding => ({ rule: "bare-figures", level: "error", file, line, message: "What is wrong.", fix: "How to mend it.", ...more });

test("for people: path, line and rule, then what and how, grouped by file and in order of lines", () => {
  expect(formatForPeople([finding("content/b.mdx", 2), finding("content/a.mdx", 10, { level: "warning", fix: undefined }), finding("content/a.mdx", 9)])).toBe(
    [
      "content/a.mdx:9  bare-figures",
      "  What is wrong.",
      "  How to mend it.",
      "content/a.mdx:10  bare-figures  (warning)",
      "  What is wrong.",
      "",
      "content/b.mdx:2  bare-figures",
      "  What is wrong.",
      "  How to mend it.",
    ].join("\n"),
  );
});

test("for logs: one line each", () => {
  expect(formatForCi([finding("content/a.mdx", 9)])).toBe("content/a.mdx:9: error: What is wrong. How to mend it. [bare-figures]");
});

test("the same finding is printed once", () => {
  expect(formatForCi([finding("a", 1), finding("a", 1)]).split("\n")).toHaveLength(1);
});

test("paths limit the output to folders and files, not to names that begin alike", () => {
  const all = [finding("content/tactics/a/vi.mdx", 1), finding("content/tactics/ab/vi.mdx", 1)];
  expect(findingsBelow(all, ["content/tactics/a/"])).toEqual([all[0]]);
  expect(findingsBelow(all, ["./content/tactics/ab/vi.mdx"])).toEqual([all[1]]);
  expect(findingsBelow(all, [])).toEqual(all);
});

test("counts", () => {
  expect(countFindings([])).toBe("0 errors, 0 warnings");
  expect(countFindings([finding("a", 1), finding("a", 2, { level: "warning" })])).toBe("1 error, 1 warning");
});
