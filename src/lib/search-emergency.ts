import { foldMarks } from "./fold.ts";

const folded: readonly RegExp[] = [
  // Just sent, read out, installed, tapped, gave. "Chuyển nhầm" is a trick of its own.
  /(?:^|\s)(?:vua|lo|moi|trot|da lo|da|nham)\s+(?:lo\s+|moi\s+|bi\s+|trot\s+)?(?:chuyen(?! nham| phat| gia| vien)|ck(?! nham)|chuyen khoan(?! nham)|gui tien|nap tien|doc (?:ma|otp|so)|cai (?:app|ung dung|dat)|bam (?:vao )?(?:link|duong)|nhap (?:mat khau|otp|ma)|dua (?:otp|ma|mat khau)|cho (?:no|chung|ho) (?:otp|ma|tien)|quet (?:ma|mat)|bi lua|mat tien)/,
  /(?:dang )?co nguoi (?:dang )?(?:goi|doa|ep|den nha)|dang (?:goi|nghe may|nghe dien thoai|noi chuyen|bi goi|bi giu|bi ep|bi doa|bat (?:toi|em|minh|chau|me|bo)|ep|doi (?:toi|em|minh) chuyen|bi lua|chuyen tien|chuyen khoan)/,
  /(?:bi lua|mat (?:het )?tien|bi hack|mat otp|lo otp).{0,25}(?:phai lam sao|lam sao|lam gi|lam the nao|goi (?:so|ai)|roi|cuu|bao ai|gio sao|kip khong)/,
  /(?:toi|em|minh|me toi|bo toi|con toi|chau|vo toi|chong toi) (?:vua |moi |da )?bi lua(?! tinh)/,
  /(?:cuu (?:toi|em|voi)|khan cap|giup toi voi|chan (?:giao dich|tien|lenh) gap|lam sao lay lai tien|tien vua mat)/,
  // Whom to call stands on that page.
  /duong day nong|hotline|goi (?:so|cho so) nao|bao (?:so|cho so) nao|^so (?:dien thoai )?(?:cua )?cong an|which number|phone number of the police/,
  /(?:i|we|my \w+|just|have|already|accidentally)(?:'ve| have| just| already)? (?:just |already )?(?:sent|transfer(?:r?ed)|paid|wired|gave (?:them|him|her)|shared (?:my|the)|installed|clicked|scanned)/,
  /(?:on the (?:phone|line)|calling me|call(?:ing)? (?:me )?right now|keeps? calling|help me|emergency|i(?:'ve| have)? (?:been|was|got|am being) (?:scammed|cheated|hacked|defrauded)|lost (?:all )?my money|what (?:do|should) i do|(?:they|he|she|someone) (?:have|has|got|took|stole|know) my (?:password|code|otp|pin|card|account|phone|money)|what now)/,
];
const others: readonly RegExp[] = [
  /(?:刚|刚刚|已经|不小心|我|钱).{0,6}(?:转(?:了|账了|钱|过去|出去)|汇(?:了|款了)|付了|告诉了.{0,6}验证码|装了|点了链接|扫了)/u,
  /(?:正在|现在|还在|一直).{0,6}(?:打电话|打给我|通话|威胁|逼我)|被骗(?:了|怎么办|后|钱)|电话还没挂|怎么办|救命|紧急|急救|求助/u,
  /(?:방금|이미|벌써|실수로|돈을?).{0,8}(?:송금|이체|보냈|보내|입금)(?!하라|해라|해야|하면)|송금했|이체했|보냈(?:어|습|는)|인증번호를? (?:알려|말해|불러)\s?(?:줬|주었)|앱을? (?:깔았|설치했)|링크를? (?:눌렀|클릭했)/u,
  /(?:지금|계속|방금).{0,8}(?:통화|전화(?:가|를)?)|통화\s*중|(?:사기|피싱)를?\s?당(?:했|한)|어떻게\s?(?:해야|하나|하죠|해요)|도와\s?(?:줘|주세요)|긴급|살려/u,
];

/** Does the query smell of an emergency? Then the emergency page stands first. `smellsOfEmergency("vừa chuyển tiền")` → `true`. */
export function smellsOfEmergency(query: string): boolean {
  const plain = foldMarks(query)
    .replace(/[.,;:!?]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return folded.some((pattern) => pattern.test(plain)) || others.some((pattern) => pattern.test(query));
}
