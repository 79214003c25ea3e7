import type { CodedKind } from "#config/kinds.ts";

const wanted: readonly [kind: CodedKind, pattern: RegExp, factor: number][] = [
  [
    "laws",
    /(?:^|\s)(?:luật|luat|điều|dieu|khoản|nghị định|nghi dinh|thông tư|thong tu|phạt (?:bao|tiền|gì|tù)|phat (?:bao|tien)|xử phạt|xu phat|tội|khung hình phạt|mức phạt|muc phat|đi tù|di tu|bao nhiêu năm tù|hình sự|(?:bị )?(?:phạt|xử lý|xử) (?:thế nào|ra sao|như thế nào)|(?:bi )?(?:phat|xu ly|xu) (?:the nao|ra sao|nhu the nao)|có vi phạm|co vi pham|bị cấm|bi cam|có cần .*(?:đồng ý|xin phép)|co can .*(?:dong y|xin phep)|có phạm|co pham|quy định|quy dinh|(?:có|co) (?:phải|phai|được|duoc) (?:xin|ghi|gắn|gan|dán|dan|khai|báo|bao|nộp|nop|đăng|dang|coi|phép|phep)|tối đa|toi da|chỉ đạo|chi dao|penal|law|decree|fine|penalt|crime of|circular|prison|jail)(?:\s|$)|^(?:phạt|phat) (?!ngu)|(?<!方)法|罪|罚|刑|判几年|(?<!방|는 )법|죄|처벌|벌금|징역|형량/iu,
    1.85,
  ],
  // A penalty, a crime or a law by its name.
  [
    "laws",
    /^(?:tội|toi pham|khung hình phạt|mức phạt|muc phat) |(?:bị |bi |có bị )?(?:phạt|xử lý|xử|phat|xu ly) (?:thế nào|the nao|ra sao|như thế nào|nhu the nao|bao nhiêu|bao nhieu)|(?:đi tù|di tu)(?:$| )|^(?:penalty|fine|prison|punishment|sentence) for|法$|罪$|罪名|判几年|怎么判|(?<!방|는 )법$|죄$|처벌|형량/iu,
    2.3,
  ],
  [
    "cases",
    /(?:^|\s)(?:vụ(?! việc)|vu an|vụ án|bị cáo|bi cao|xét xử|xet xu|tòa tuyên|khởi tố|khoi to|bản án|case|trial|defendants?|court|sentenced|convicted)(?:\s|$)|^vu\s|案|被告|审|判决|사건|피고|재판|선고/iu,
    1.6,
  ],
  [
    "posters",
    /áp phích|ap phich|tờ rơi|to roi|tờ dán|to dan|tờ treo|poster|bảng treo|in tờ|leaflet|sheet|flyer|海报|传单|张贴|포스터|전단|안내문/iu,
    2.7,
  ],
  [
    "roles",
    /công văn|trách nhiệm|nhiệm vụ của|vai trò|vai tro|tuần này làm gì|(?:phải|cần|nên) làm (?:gì|những gì)|(?:phai|can|nen) lam gi|(?:^|\s)việc của|viec cua|role of|what (?:must|should|can) (?:the )?\w+ do|duty|responsib|职责|责任|(?:要|该|应该|能)做什么|무엇을 해야|해야 할 일|역할|책임/iu,
    1.7,
  ],
  [
    "guides",
    /cách|cach |có .+ không|^co .+ khong|hướng dẫn|huong dan|làm sao|lam sao|làm thế nào|phải làm gì|cần biết|can biet|ở đâu|o dau|chỗ nào|cho nao|(?:tránh|khỏi) bị|tranh bi|khoi bi|dạy |day con|có nên|how to|how can|how do|guide|what to do|where|safely|怎么|如何|怎样|哪里|是不是真|方法|방법|는 법|어떻게|어디|빌릴 곳|조심할/iu,
    1.5,
  ],
];

/** Words with which a scammer addresses somebody: then what scammers say counts more. */
const addressed =
  /(?:^|\s)(?:anh|chị|em|bác|bạn|mày|quý khách|phụ huynh|nhà mình|chúng tôi|bên em|you|your|we)(?:\s|$)|您|你|당신|고객님|하세요|십시오/iu;

/** Somebody says who he is, or what the listener is accused of: then the bodies and laws that he names are part of the trick. */
const introduced =
  /quý khách|^(?:anh|chị|bác|ông|bà|cô|chú) (?:đang|có liên quan|liên quan|dính|bị (?:điều tra|khởi tố|kiện|tố))|您.{0,6}涉嫌|(?:^|\s)(?:tôi|em|cháu|chúng tôi|đây)(?: đang)? (?:bên|là (?:cán|nhân|công|luật|điều|trung|đại|thượng|thiếu|kiểm|giáo|kế)|ở (?:bên|phòng|cục|công)|gọi (?:từ|điện từ))|(?:^|\s)(?:toi|em|chau) (?:ben|goi tu|la can bo|la nhan vien|la cong an)|(?:this is|i am|i'm|we are) (?:calling )?(?:from|officer|with) |我(?:是|们是).{0,8}(?:局|院|公安|银行|公司)|(?:입니다|검찰|공안)[.,]/iu;

/** What a query asks for: kinds of entries that its words name, each with the factor for its score. */
export function kindsWanted(query: string): ReadonlyMap<CodedKind, number> {
  if (introduced.test(query)) return new Map();
  // Stronger rows stand behind weaker ones of the same kind.
  return new Map(wanted.filter(([, pattern]) => pattern.test(query)).map(([kind, , factor]) => [kind, factor]));
}

/** Does a query sound like somebody speaking to his victim? */
export function soundsSpoken(query: string): boolean {
  return addressed.test(query) || introduced.test(query);
}
