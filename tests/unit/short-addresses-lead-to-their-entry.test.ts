import { describe, expect, it } from "vitest";
import { langs } from "#config/locales.ts";
import { parseMoved } from "#lib/moved.ts";
import { redirectsOf, shortTarget, type CodedEntry } from "#lib/redirects.ts";

const tactic: CodedEntry = { kind: "tactics", id: "gia-danh-cong-an", code: 101, langs: ["vi", "en"] };
const poster: CodedEntry = { kind: "posters", id: "truong-hoc-an-toan", code: 702, langs: ["vi"] };
const guide: CodedEntry = { kind: "guides", id: "khan-cap", code: 501, langs };

const to = (from: string): string | undefined => redirectsOf([tactic, poster, guide]).find((redirect) => redirect.from === from)?.to;

describe("a short address", () => {
  it("leads to the Vietnamese entry when no language is typed", () => {
    expect(to("/101/")).toBe("/vi/thu-doan/gia-danh-cong-an/");
    expect(to("/101/vi/")).toBe("/vi/thu-doan/gia-danh-cong-an/");
  });

  it("leads to the language that is typed", () => {
    expect(to("/101/en/")).toBe("/en/thu-doan/gia-danh-cong-an/");
  });

  it("leads to the source while the translation is missing", () => {
    expect(to("/101/ko/")).toBe("/vi/thu-doan/gia-danh-cong-an/");
  });

  it("of a poster leads to its kit", () => {
    expect(to("/702/")).toBe("/vi/ap-phich/truong-hoc-an-toan/");
    expect(shortTarget(poster, "zh")).toBe("/vi/ap-phich/truong-hoc-an-toan/");
  });

  it("of the emergency guide leads to its own address", () => {
    expect(to("/501/en/")).toBe("/en/khan-cap/");
  });

  it("is never permanent, because tomorrow there may be a translation", () => {
    const short = redirectsOf([tactic]).filter(({ from }) => from.startsWith("/101/"));
    expect(short.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302]);
  });
});

it("the emergency guide among the guides leads to its own address, for ever and in every language", () => {
  for (const lang of langs) {
    expect(redirectsOf([])).toContainEqual({ from: `/${lang}/huong-dan/khan-cap/`, to: `/${lang}/khan-cap/`, status: 301 });
  }
});

describe("content/moved-urls.txt", () => {
  it("holds an old and a new path on each line", () => {
    expect(parseMoved("# renamed\r\n/vi/a/ /vi/b/ # why\n\n")).toEqual({
      addresses: [{ from: "/vi/a/", to: "/vi/b/", status: 301 }],
      entries: [],
    });
  });

  it("is refused with the line that is wrong", () => {
    expect(() => parseMoved("/vi/a/ /vi/b/\nvi/c /vi/d/")).toThrow(/^content\/moved-urls\.txt:2 {2}moved-url\n/);
  });
});
