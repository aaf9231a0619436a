type Convert = (text: string) => string;

interface OpenCC {
  ConverterFactory(...steps: readonly unknown[]): Convert;
  Locale: { from: Record<string, unknown>; to: Record<string, unknown> };
}

/** What a character says of the script of its text. */
const says = { nothing: 0, traditional: 1, simplified: 2, perhapsTaiwanese: 3 } as const;

interface Prepared {
  /** OpenCC's phrases of Taiwan and Hong Kong, then its characters: 螢幕 becomes 屏幕, 看著 becomes 看着. */
  byWords: Convert;
  /** One of `says` for each code unit. */
  kinds: Uint8Array;
}

let prepared: Prepared | undefined;

/** Words of Taiwan in characters that both scripts share, and the particle 著 (着), which the mainland writes in names only. */
const taiwanese =
  /滑鼠|列印|伺服器|硬碟|光碟|磁碟|部落格|相簿|著(?!名|作|称|述|录|者|书|于|陆)(?<!(?:显|卓|名|原|土|编|专|论|昭|译|遗|巨|拙|合)著)/u;

/** The characters of the first level of Big5, the 5401 that traditional writing uses most. */
function commonInTraditional(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('big5').decode(Uint8Array.from(bytes)));
}

function prepare(): Prepared {
  const { ConverterFactory, Locale } = require('opencc-js/t2cn') as OpenCC;
  const convert = ConverterFactory(Locale.from.twp, Locale.from.hkp, Locale.to.cn);
  // Taiwan's table takes the mainland's 么 (what) for a form of 幺.
  const byWords = (text: string) => convert(text.replaceAll('么', '麼'));
  const kinds = new Uint8Array(65536);
  const common = commonInTraditional();
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    const simplified = byWords(character);
    // Of one character, because a few stand for a word (埠 for 端口, port).
    if (simplified === character || simplified.length > 1 || character === '著') continue;
    kinds[code] = says.traditional;
    // 后 and 面 stand for 後 and 麵, and are traditional characters themselves.
    if (!common.has(simplified)) kinds[simplified.charCodeAt(0)] = says.simplified;
  }
  for (const character of '滑列伺硬光磁部相著') kinds[character.charCodeAt(0)] = says.perhapsTaiwanese;
  return { byWords, kinds };
}

/**
 * Traditional Chinese to simplified by OpenCC's tables. A text written in traditional characters, or with words that only Taiwan
 * uses, also gets the mainland's words (螢幕 屏幕, 滑鼠 鼠标, 軟體 软件, 看著 看着); so do stretches in traditional characters of a
 * simplified text. Text without either returns as it is.
 */
export function toSimplified(text: string): string {
  let traditional = 0;
  let simplified = 0;
  let perhaps = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3400) continue;
    prepared ??= prepare();
    const kind = prepared.kinds[code];
    if (kind === says.traditional) traditional++;
    else if (kind === says.simplified) simplified++;
    else if (kind === says.perhapsTaiwanese) perhaps = true;
  }
  if (prepared === undefined) return text;
  const isTraditional =
    traditional > 0 ? traditional >= simplified : perhaps && simplified === 0 && taiwanese.test(text);
  if (isTraditional) return prepared.byWords(text);
  return traditional > 0 ? stretchByStretch(text, prepared) : text;
}

/** A simplified text with some traditional words: the stretches between simplified characters that hold a traditional one. */
function stretchByStretch(text: string, { byWords, kinds }: Prepared): string {
  const parts: string[] = [];
  let start = 0;
  let isTraditional = false;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kinds[text.charCodeAt(i)] : says.simplified;
    if (kind === says.traditional) isTraditional = true;
    if (kind !== says.simplified) continue;
    const stretch = text.slice(start, i);
    parts.push(isTraditional ? byWords(stretch) : stretch, text.slice(i, i + 1));
    start = i + 1;
    isTraditional = false;
  }
  return parts.join('');
}
