/** Endings of addresses that people meet, those of scam sites first; two-letter ones that are also Vietnamese words stand here too. */
const endings =
  "com|net|org|info|biz|vn|xyz|top|vip|club|shop|store|online|site|website|space|live|life|app|link|click|icu|fun|win|bet|game|games|casino|loan|work|world|today|asia|pro|one|cc|tk|ml|ga|cf|gq|me|io|co|ly|gl|gg|to|la|ws|im|is|ru|su|us|uk|cn|hk|tw|kr|jp|sg|kh|mm|th|tv|ai|dev|page|cloud|tech|digital|finance|money|bank|gov|edu|name|mobi|gd|do|eu|de|fr";

/** Endings that no unit's name continues with after a full stop and a blank. */
const plainEndings = "com|net|org|info|vn|xyz|vip|club|shop|online|site|icu|top";

const patterns = [
  /[a-z][a-z0-9+.-]*:\/\//i,
  /\bwww\b/i,
  /@/,
  /\bxn--/i,
  /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/,
  // vneid.example, bit.ly/x: a point between two words without a blank.
  new RegExp(String.raw`[\p{L}\p{N}-][.。·•∙․](?:${endings})(?![\p{L}\p{N}])`, "iu"),
  new RegExp(String.raw`[\p{L}\p{N}-]{2,}\s+\.\s*(?:${endings})(?![\p{L}\p{N}])`, "iu"),
  new RegExp(String.raw`[\p{L}\p{N}-]{2,}\.\s+(?:${plainEndings})(?![\p{L}\p{N}])`, "iu"),
  // Broken up so that programs do not see it, and people put it together again.
  new RegExp(String.raw`[[({]\s*(?:\.|dot|chấm|cham)\s*[\])}]|(?<!\p{L})(?:dot|chấm|cham|點|点|닷)\s*(?:${endings})(?![\p{L}\p{N}])`, "iu"),
];

/**
 * Does a line of plain words (see `plainLine`) hold a web address, an e-mail address or a handle?
 * `hasWebAddress("Công an xã bit.ly/x")` → true, `hasWebAddress("CA P. Phan Đình Phùng, TP.Thái Nguyên")` → false.
 * Rather refuses one abbreviation too many: its writer can put a blank after the full stop.
 */
export function hasWebAddress(line: string): boolean {
  return patterns.some((pattern) => pattern.test(line));
}
