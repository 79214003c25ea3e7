import { foldMarks } from "./fold.ts";

/**
 * Signs of an emergency in a query: money just sent, a code just given, a call under way, a cry for help, the wish to
 * know whom to call. Per language, in the form in which the query is compared: Vietnamese and English folded, others as typed.
 */
interface Signs {
  /** Something was just done that has to be undone, or is under way. */
  happened: readonly RegExp[];
  /** The reader asks for help, a number, or the money back. Only in short queries: messages of scammers say such things too. */
  asked: readonly RegExp[];
  /** The same as `happened`, compared with the query as typed, because folding would change its meaning. */
  marked?: RegExp;
  /** Sentences of scammers, and tricks that have such words in their name. */
  never: RegExp;
}

/** Up to `most` words in between. */
const gap = (most: number): string => `(?:\\s\\S+){0,${most}}?\\s`;
const join = (...parts: readonly string[]): RegExp => new RegExp(parts.join(""));

const viSelf = "(?:toi|em|minh|tui|tao|chau|con|me|ma|bo|ba|ong|vo|chong|anh trai|chi gai|em trai|em gai|nguoi nha|gia dinh|nha)";
const viDone =
  "(?:chuyen(?! phat| vien| gia| doi|(?: khoan| tien)? nham)|ck|gui(?: tien| anh| can cuoc| cccd| otp| ma)|nap|dong tien|doc|cung cap|dua|cho (?:no|chung|ho|nguoi la|ma|otp)|khai|nhap(?! xa| tinh| phuong| hoc| vien| khau| hang)|cai|tai(?! khoan)|bam|an vao|nhan vao|kich|click|truy cap|quet|dang nhap|mat (?:tien|het)|bi lua|chup)";
const viAmount = "\\d[\\d.,]* ?(?:trieu|tr|k|ty|ti|nghin|ngan|cu|chuc|dong|lit)";

const vi: Signs = {
  // Without its marks "lỡ" could as well be "lộ".
  marked: /(?:^|\s)(?:lỡ|trót|nhỡ)(?: tay)?\s(?!chia|đăng)/u,
  happened: [
    join(`(?:^|\\s)(?:vua|lo|moi|trot|lo tay|nho)(?:\\s(?:lo|moi|trot|bi|da|xong|tin|tin no|tin ho)){0,2}\\s`, viDone),
    join(`(?:^|\\s)da${gap(1)}?${viDone}${gap(6)}(?:roi|xong|het|cho no|cho ho|cho chung|nguoi la|lua dao|bi lua)`),
    join(`^${viDone}${gap(5)}roi(?:$| gio| lam| phai| co)`),
    join(
      `(?:^|\\s)${viSelf}(?: (?:toi|em|minh|chau|vua|moi|da|dang|lai))* bi (?:lua(?! tinh)|mat tien|mat het|hack|tong tien|tru tien|rut|chiem|doa|de doa|ep|giu|bat coc|lua dao)`,
    ),
    join(
      `(?:^|\\s)bi (?:no |chung |ho )?(?:lua|lua dao|lua mat|mat|rut|tru|lay)(?: mat| het| sach| toan bo)? (?:tien|${viAmount}|het|roi|sach)(?! coc| la)`,
    ),
    join(`^(?:${viSelf} )?(?:bi )?mat (?:het |sach |toan bo )?tien(?: roi| gio| trong| lam| phai| het|$)`),
    new RegExp(
      `bi lua(?: dao)?(?: \\S+){0,4} (?:mat|chuyen|${viAmount})|(?:^|\\s)(?:khi|neu) bi lua|chuyen (?:tien|khoan)(?: nham)?(?: roi)? cho (?:ke |bon |thang |con )?lua(?: dao)?`,
    ),
    /(?:tai khoan|stk|the|tk)(?: ngan hang)?(?: cua (?:toi|em|minh|me))? (?:vua |tu nhien |bong )?bi (?:(?:tru|rut|mat) (?:het )?tien|hack)/,
    /(?:^|\s)(?:mat|bi hack|bi mat|bi chiem) (?:nick |tai khoan )?(?:zalo|facebook|fb|telegram|messenger|nick)(?:$| roi| lam| phai| gio)|^(?:zalo|facebook|fb|telegram|nick|dien thoai)(?: (?:cua )?(?:toi|em|minh))? bi (?:hack|mat|chiem)/,
    /(?:^|\s)dang (?:bi |co nguoi |co ke |nghe |noi )?(?:goi|doa|de doa|ep|giu|tong tien|khong che|bat (?:toi|em|minh|chau|me|bo)|may|dien thoai|chuyen tien|chuyen khoan|ra ngan hang|chuyen (?:cho|voi)|doi (?:toi|em|minh)|bi lua)/,
    /(?:^|\s)(?:co nguoi|no|chung|chung no|bon no|ho|nguoi ta) (?:dang |vua |cu |lien tuc )?(?:goi (?:dien )?(?:doa|ep|bat)|doa|ep|de doa|khong cho|bat) ?(?:toi|em|minh|chau|me|con|tung|dang|gui|bat|cup|tat|o )/,
    /(?:ban trai|ban gai|nguoi yeu|chong|vo)(?: cu)? (?:dang )?doa (?:dang|tung|gui)/,
    /(?:toi|em|minh|chau|con toi|con|nguoi nha|em trai|anh trai|chong|ban toi)(?: (?:toi|em|minh))? (?:bi|dang bi) (?:lua ban|giu|ban|bat|nhot)(?: lai)? (?:sang|ben|o|tai) (?:campuchia|cam|lao|myanmar|tam giac)/,
    /(?:lo|bi lo|lo mat) (?:mat khau|otp|ma otp|ma pin|so the)(?: ngan hang)? (?:phai|lam|gio|roi)|(?:otp|mat khau).{0,25}(?:roi|lam sao|phai lam)/,
  ],
  asked: [
    /(?<!cap )(?<=^|\s)cuu(?: (?:toi|em|voi|minh|giup|chau)|$)|khan cap|giup (?:toi|em|minh|chau) voi|^giup (?:toi|em|minh|chau)$|can giup gap/,
    /(?:bi lua|lua dao|mat tien|bi hack|lo otp|chuyen tien|chuyen khoan).{0,30}(?:lam sao|lam gi|lam the nao|the nao|goi (?:so|ai)|cuu|bao ai|bao cho ai|gio sao|tinh sao|kip khong|xu ly)|lam (?:gi|sao|the nao) khi (?:bi|da|lo|vua)/,
    /(?:phai |gio |bay gio )lam (?:sao|gi bay gio|the nao bay gio)|lam (?:gi|sao|the nao) bay gio|gio (?:phai )?lam (?:gi|sao|the nao)$/,
    /(?:lay|doi|rut)(?: duoc)? lai(?: duoc)?(?: so| cho)? tien|tien.{0,25}(?:lay|doi|rut)(?: duoc)? lai|lay lai tien|hoan lai tien da chuyen/,
    /(?<!an )(?:chan|huy|dung|thu hoi) (?:gap |ngay )?(?:giao dich|lenh|tien|chuyen khoan)|(?:^|muon |xin |can |cach |lam sao |nho )khoa (?:the|tai khoan|ngan hang|app)(?: ngan hang| so)?(?: gap| ngay| khan| nhu the nao| lam sao|$)/,
    /(?:goi|bao|hoi|lien he)(?: cho| voi)? (?:ai|so nao|so may)(?: bay gio| khi| de| gio|$)|(?:goi|lien he) o dau|^(?:can )?goi cong an|(?:so|sdt|dt)(?: dien thoai)?(?: goi| bao| cua)? (?:cong an|canh sat|ngan hang|khan cap|lua dao|cap cuu)|so dien thoai (?:can nho|khan|bao)|^goi (?:113|cong an|ngan hang)|(?:yeu cau|nho|xin) (?:ngan hang )?(?:phong toa|khoa|chan)|so tong dai|duong day nong|hotline|tong dai(?: (?:111|113|156|bao|nao|khan|ngan hang|tre em)|$)|^(?:goi )?(?:113|111|114|115|156)$/,
  ],
  never:
    /dau hieu|quy khach|kinh gui|chuc mung|vui long|de nghi (?:anh|chi|quy|ban|ong|ba)|dich vu (?:lay|thu)|luat su|doi (?:an ninh|thu hoi)|chung toi|ben em|quen mat khau|(?:nghe|bat|boc) (?:may|dien thoai|so la)|chuyen nham|khong mat tien|ho tro lay|cho ba con|ap phich|to roi|poster|cong van|nghi dinh|bo luat/,
};

const enMe = "(?:i|we|my (?:\\w+)|me)";
const en: Signs = {
  happened: [
    join(
      `(?:^|\\s)(?:i|we|just|already|accidentally|mistakenly|my \\w+)(?: have| ve| had| just| already| has| accidentally)* (?:sent|transfer(?:r?ed)|paid|wired|deposited|gave|given|shared|installed|downloaded|clicked|scanned|told|lost|lent)(?! you)`,
    ),
    /(?:^|\s)(?:entered|typed)(?: \w+){0,3} (?:password|passcode|code|otp|pin|card|details|login)/,
    /(?:^|\s)(?:fell for|tricked into|conned|duped|lost access)|(?:account|card|wallet) (?:was |got |is )?(?:emptied|drained|hacked)|threatens? to|took all my/,
    /(?:^|\s)(?:sent|transferred|wired|lost|gave)(?: all)?(?: my| the| some)? (?:money|savings|otp|password|cash)/,
    join(
      `(?:^|\\s)${enMe}(?: have| ve| was| were| got| get| am| m| is| has| been| being| just| bank| zalo| facebook| account| phone)* (?:scammed|cheated|hacked|defrauded|robbed|blackmailed|kidnapped|held|threatened|locked out)`,
    ),
    /^(?:got |been |just )?(?:scammed|hacked|defrauded|blackmailed)(?:\s|$)|(?:blackmailing|threatening|extorting) (?:me|my)|threatened with my/,
    /(?:on the (?:phone|line)|calling me|call(?:ing)? (?:me )?(?:right )?now|keeps? calling|call right now|stay on the line|not (?:let me )?hang up)/,
    /(?:they|he|she|someone|scammer|a man|a woman) (?:has|have|got|took|stole|know|knows|is|are)(?: \w+)? (?:my|blackmailing|threatening|calling) ?(?:password|code|otp|pin|card|account|phone|money|me|id|photos?)?/,
    /(?:money|savings|balance)(?: \w+)? (?:is gone|disappeared|missing|vanished|stolen|was taken|has gone)|(?:held|trapped|stuck|locked) in a (?:scam )?(?:compound|casino)|says? i(?: will| ll)? be arrested/,
  ],
  asked: [
    /(?:^|\s)(?:help me|need help|emergency(?! (?:room|care|call|fund|password))|urgent help|sos)(?:\s|$)|^(?:help|urgent)$/,
    /what (?:do|should|can|must) (?:i|we) do(?! (?:with|about) (?:my class|posters))|what now|what to do (?:if|when|after|now)/,
    /(?:who|whom|which number|where|what number)(?: \w+)? (?:do|should|can|to) ?(?:i|we)? (?:call|phone|ring)|(?:phone|emergency|hotline|police|bank)(?: phone)? number|number (?:of|for) the (?:police|bank)|hotline|which number|call the police|^(?:call )?(?:113|111|114|115|156)$/,
    /(?:get|got|recover|have|want)(?: back)?(?: all| any)?(?: of)?(?: my| the| lost| stolen)+ (?:money|cash|savings|funds)(?: back)?|money back|refund after|(?:cancel|stop|block|reverse|freeze|lock)(?: a| my| the| this)?(?: bank)? (?:transfer|payment|card|account|transaction)/,
  ],
  never:
    /(?:sent|transferred)(?: you| to you)|to you(?:r account)? by mistake|we can (?:get|recover)|poster|leaflet|sheet|dear customer|congratulations|recovery (?:service|scam)|lawyer|decree|fake |scam (?:call|sms|text)s?$/,
};

const zh: Signs = {
  happened: [
    /(?:刚刚?|已经|不小心|我).{0,8}(?:转(?:了|账了?给|给骗|给他|过去|出去)|汇(?:了|款了|过去)|付了|打过去|给了对方|告诉了|说出去|装了|下载了|点了|扫了)/u,
    /(?:刚刚?|已经|不小心)(?:把钱)?(?:转账|转钱|汇款|付款)|把钱.{0,6}(?:转|汇|打)(?:给(?:了)?骗|了|过去)/u,
    /(?:验证码|密码|身份证(?:照片)?|银行卡号?).{0,6}(?:给了(?:对方|别人|他|骗子)?|告诉(?:了|别人|他|对方|骗子)|发给(?:了|别人|他|对方|陌生|骗子)|泄露|说了|发出去)/u,
    /(?:装|下载|点|扫)了?.{0,6}(?:陌生|奇怪|可疑|不明|假).{0,4}(?:软件|链接|应用|app|二维码|程序)/iu,
    /^(?!.*(?:不相信|不听|不信|人会)).*被骗(?:了|光|走|怎么|去)|^(?:我|我们|家人|刚刚?)?被骗(?:钱)?$|被困|被扣押|被绑|(?:钱|余额|存款).{0,6}(?:不见|没了|被转走|丢了)|(?:威胁|敲诈|勒索)(?:我|要)|要发我的/u,
    /(?:正在|现在|还在|一直|有人).{0,8}(?:打电话|打给我|通话|威胁|逼我|讲电话|给骗子)(?!.*吗)|电话还没挂|不让我?挂/u,
  ],
  asked: [
    /怎么办|救命|紧急(?!公电|电报)|^急救|求助|求救|帮帮我|救救/u,
    /打(?:给谁|什么(?:号码|电话)|哪个(?:号码|电话)|几号)|报警电话|报警打|(?:公安|警察|银行|紧急|求助)(?:局|客服)?的?(?:电话|号码)(?!诈骗|骗)|^(?:打)?(?:113|111|114|115|156)$/u,
    /(?:钱|款).{0,6}(?:要回|追回|拿回|退回|找回)|(?:要回|追回|拿回|找回).{0,6}(?:钱|款)|(?:冻结|锁定|挂失|停用).{0,3}(?:银行卡|账户|卡)|撤销转账|取消转账|拦截转账/u,
  ],
  never: /帮您|为您|您的|请您|只收|服务费|海报|传单|骗局$|诈骗$|退给我|还给我|转错|律师|不受理/u,
};

const ko: Signs = {
  happened: [
    /(?:방금|이미|벌써|그만|돈을?|사기범에게|만\s?원|만\s?동).{0,12}(?:송금했|이체했|입금했|송금한|이체한|보냈|부쳤|보내\s?버렸)/u,
    /송금했(?:어|습|는)|이체했(?:어|습|는)|보내\s?버렸/u,
    /(?:인증\s?번호|비밀번호|OTP|신분증(?:\s?사진)?|카드\s?번호)를?\s?(?:알려|말해|불러|보내|넘겨)\s?(?:줬|주었|버렸)/iu,
    /앱을?\s?(?:깔았|설치했|설치해\s?버렸|다운)|링크를?\s?(?:눌렀|클릭했|열었)|QR(?:코드)?를?\s?(?:찍었|스캔했)/iu,
    /(?:사기|피싱|해킹|협박|감금|납치)를?\s?(?:당했|당한|당하고|됐|되었)|(?:감금|납치)(?:됐|되었|당)|협박(?:해요|받|하고\s?있)|돈이\s?(?:빠져|사라|없어)/u,
    /(?:지금|계속).{0,8}(?:통화|전화(?:가|를)|협박)|통화\s*중|끊지\s?말라|못\s?끊게|사기범(?:에게|한테).{0,10}(?:보내|송금)/u,
  ],
  asked: [
    /어떻게\s?(?:해야|하나|하죠|해요|하면)|어떡(?:해|하)|도와\s?(?:줘|주세요)|긴급(?!\s?전문)|살려/u,
    /(?:경찰|공안|은행|긴급|신고).{0,3}(?:전화\s?번호|번호)|긴급\s?전화|(?:어디(?:에|로)|누구(?:에게|한테)).{0,4}(?:전화|연락)|몇\s?번(?:으로|에)|^(?:113|111|114|115|156)$/u,
    /돈.{0,6}(?:돌려받|되찾|찾을\s?수|환불)|(?:송금|이체).{0,3}(?:취소|정지|막)|(?:카드|계좌|통장).{0,3}(?:정지|잠금|막|잠그)/u,
  ],
  never:
    /돌려\s?(?:주|달)|찾아\s?드|고객님|드립니다|하십시오$|포스터|전단|수수료만|사칭|보내\s?(?:줘|주세요|라)|잘못\s?(?:보냈|부쳤)|안전한가|요구하나/u,
};

/** Words that would read as others without their marks: "mỗi cái" as "mới cài". */
const lookalikes = /(?<=^|\s)(?:mỗi|cái|môi|mồi)(?=$|[\s.,;:!?])/giu;

function withoutLookalikes(query: string): string {
  return query.normalize("NFC").replace(lookalikes, "-");
}

/** Queries of more words are messages: only what happened counts there, and the reader must be the one who says it. */
const mostWordsOfAQuestion = 16;

/** Does the query smell of an emergency? Then the emergency page stands first. `smellsOfEmergency("vừa chuyển tiền")` → `true`. */
export function smellsOfEmergency(query: string): boolean {
  const folded = foldMarks(withoutLookalikes(query))
    .replace(/['’]/g, " ")
    .replace(/[.,;:!?/-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = folded.split(" ").length <= mostWordsOfAQuestion && folded.length <= 120;
  const typed = query.normalize("NFC").toLowerCase();
  return (
    [vi, en].some((signs) => smells(signs, folded, short) || (short && signs.marked?.test(typed) && !signs.never.test(folded))) ||
    [zh, ko].some((signs) => smells(signs, query, short))
  );
}

function smells({ happened, asked, never }: Signs, text: string, short: boolean): boolean {
  if (never.test(text)) return false;
  return (short && asked.some((sign) => sign.test(text))) || (short && happened.some((sign) => sign.test(text)));
}
