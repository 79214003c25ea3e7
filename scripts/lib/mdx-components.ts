/** What an article may use: the components of src/components/entry with their attributes. */
export interface ComponentForm {
  required: readonly string[];
  optional: readonly string[];
  /** May, must or must not hold words. */
  words: "none" | "optional" | "required";
  /** How it is written, for messages. */
  example: string;
}

/** Every component that content may use. */
export const mdxComponents: Readonly<Record<string, ComponentForm>> = {
  Figure: { required: ["id"], optional: [], words: "none", example: '<Figure id="loss" />' },
  Law: { required: ["ref"], optional: ["history"], words: "none", example: '<Law ref="bo-luat-hinh-su-2015#dieu-174" />' },
  Contact: { required: ["id"], optional: [], words: "none", example: '<Contact id="113" />' },
  Cite: { required: ["source"], optional: [], words: "none", example: '<Cite source="s2" />' },
  Term: { required: ["id"], optional: [], words: "required", example: '<Term id="otp">mã OTP</Term>' },
  Entry: { required: ["ref"], optional: [], words: "optional", example: '<Entry ref="tactics/gia-danh-cong-an" />' },
  Say: { required: [], optional: ["vi"], words: "required", example: '<Say vi="…">…</Say>' },
  Note: { required: [], optional: [], words: "required", example: "<Note>…</Note>" },
  Example: { required: [], optional: [], words: "required", example: "<Example>…</Example>" },
};
