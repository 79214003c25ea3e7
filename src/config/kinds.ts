/** The kinds of entry that have a page of their own, in the order of the menu. */
export const kinds = ["tactics", "laws", "cases", "guides", "roles"] as const;

/** A kind of entry with a page of its own. */
export type Kind = (typeof kinds)[number];

/** The kinds with a printed code: the page kinds and the posters that belong to no single entry. */
export const codedKinds = [...kinds, "posters"] as const;

/** A kind with a printed code. */
export type CodedKind = (typeof codedKinds)[number];

/** The section of the address in which a kind lives. Vietnamese in every language, forever. */
export const sections = {
  tactics: "thu-doan",
  laws: "phap-luat",
  cases: "vu-an",
  guides: "huong-dan",
  roles: "vai-tro",
  posters: "ap-phich",
} as const satisfies Record<CodedKind, string>;

/** Sections that hold no entries of a kind of their own. */
export const pageSections = {
  emergency: "khan-cap",
  printShop: "ap-phich",
  checkSheet: "kiem-tra",
  contacts: "trinh-bao",
  search: "tim-kiem",
  index: "a-z",
  glossary: "thuat-ngu",
  press: "bao-chi",
  about: "gioi-thieu",
} as const;

/** The guide that is shown at `/<lang>/khan-cap/`. */
export const emergencyGuide = "khan-cap";

/** First and last printed code of each kind, so that a code tells its kind. */
export const codeRanges = {
  tactics: [101, 199],
  laws: [201, 299],
  cases: [301, 399],
  guides: [501, 599],
  roles: [601, 699],
  posters: [701, 799],
} as const satisfies Record<CodedKind, readonly [number, number]>;

/** Tactic categories, in the order of the lists. Their names are interface words `category.<id>`. */
export const categories = [
  "impersonate-authority",
  "impersonate-service",
  "investment",
  "job-trafficking",
  "romance-blackmail",
  "commerce-life",
  "credit-gambling-vice",
  "account-device-data",
] as const;

/** Ways by which a tactic reaches its victim. Names: interface words `channel.<id>`. */
export const channels = [
  "phone",
  "video-call",
  "sms",
  "zalo",
  "facebook",
  "telegram",
  "tiktok",
  "app",
  "website",
  "email",
  "qr",
  "in-person",
  "other",
] as const;

/** People whom a tactic aims at. Names: interface words `target.<id>`. */
export const targets = [
  "everyone",
  "elderly",
  "parents",
  "children",
  "students",
  "workers",
  "job-seekers",
  "office-workers",
  "women",
  "small-business",
  "farmers",
  "bank-customers",
  "shoppers",
  "sellers",
  "mobile-users",
  "social-media-users",
  "drivers",
  "investors",
  "borrowers",
  "gamblers",
  "travellers",
  "patients",
  "overseas-families",
  "officials",
  "scam-victims",
] as const;

/** Stage of a case, from first to last. Names: interface words `stage.<id>`. */
export const stages = ["investigated", "detained", "charged", "indicted", "tried-first-instance", "appeal", "final", "unknown"] as const;

/** Form of a law entry. Names: interface words `form.<id>`. */
export const lawForms = [
  "law",
  "code",
  "resolution",
  "decree",
  "circular",
  "decision",
  "directive",
  "telegram",
  "plan",
  "dispatch",
  "treaty",
  "bundle",
  "explainer",
] as const;

/** Standing of a law entry. Names: interface words `lawStatus.<id>`. */
export const lawStatuses = ["in-force", "partly", "ended", "not-yet", "unknown", "not-a-norm"] as const;

/** Provisions of the page of penalty tables, in order: fraud, computer networks, accounts, usury, gambling, and the fines in force. */
export const penaltyTableRefs = [
  "bo-luat-hinh-su-2015#dieu-174",
  "bo-luat-hinh-su-2015#dieu-290",
  "bo-luat-hinh-su-2015#dieu-291",
  "bo-luat-hinh-su-2015#dieu-201",
  "bo-luat-hinh-su-2015#dieu-321",
  "bo-luat-hinh-su-2015#dieu-322",
  "nghi-dinh-330-2026#dieu-14-khoan-1",
  "nghi-dinh-330-2026#dieu-15",
  "nghi-dinh-340-2025#dieu-30",
  "nghi-dinh-282-2025#dieu-18-khoan-2",
  "nghi-dinh-282-2025#dieu-36",
] as const;
