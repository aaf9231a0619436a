/** Words of the first person, and what looks like one but is none. */
export interface PronounForms {
  language: 'zh' | 'en';
  person: 'I' | 'we';
  forms: readonly string[];
  /** Words that hold a form and do not count, with a gloss. */
  not: readonly string[];
}

/**
 * What counts as “I” and “we” (claim C2). Chinese: simplified and traditional; English: small or capital letters, straight or curved
 * apostrophe, but neither `US` (the country) nor `i.e.`. Our list; a Roman numeral (World War I) counts wrongly as “I”.
 */
export const pronounForms: readonly PronounForms[] = [
  {
    ...{ language: 'zh', person: 'I', forms: ['我', '俺'] },
    not: [
      '我们 we',
      '我俩 the two of us',
      '我等 we',
      '我国 our country',
      '我军 our army',
      '我党 our party',
      '我方 our side',
    ]
      .concat(['我省 our province', '我市 our city', '我校 our school', '我院 our hospital', '我司 our firm'])
      .concat([
        '自我 self',
        '忘我 selfless',
        '敌我 friend and foe',
        '唯我独尊 overweening',
        '我靠, 我操, 我擦, 我草 (oaths)',
      ]),
  },
  {
    language: 'zh',
    person: 'we',
    forms: ['我们', '我們', '咱', '咱们', '咱們', '俺们', '俺們', '我俩', '我倆'],
    not: [],
  },
  {
    ...{
      language: 'en',
      person: 'I',
      forms: ['I', "I'm", "I've", "I'll", "I'd", 'im', 'ive', 'me', 'my', 'mine', 'myself'],
    },
    not: ['i.e.'],
  },
  {
    ...{ language: 'en', person: 'we' },
    forms: ['we', "we're", "we've", "we'll", "we'd", 'us', 'our', 'ours', 'ourselves', "let's"],
    not: ['US (the country)', 'were, well, wed'],
  },
];

// 来自我 “from me” is a form, 自我 “self” none.
const chineseI =
  /(?<!忘|敌|唯|(?<!来|來|源|出|发|發)自)我(?!们|們|俩|倆|等|国|國|军|軍|党|黨|方|省|市|校|院|司|靠|操|擦|草)|俺(?!们|們)/;
const chineseWe = /[我俺](?:们|們)|我[俩倆]|咱/;
const englishI =
  /(?<![\p{L}\p{N}_'’])(?:[Ii](?:['’](?:m|ve|ll|d|M|VE|LL|D))?(?![.]e\b)|im|Im|IM|ive|Ive|me|Me|ME|my|My|MY|mine|Mine|MINE|myself|Myself|MYSELF)(?![\p{L}\p{N}_'’])/u;
const englishWe =
  /(?<![\p{L}\p{N}_'’])(?:(?:we|We|WE)(?:['’](?:re|ve|ll|d|RE|VE|LL|D))?|us|Us|our|Our|OUR|ours|Ours|OURS|ourselves|Ourselves|OURSELVES|[Ll]et['’]s|LET['’]S)(?![\p{L}\p{N}_'’])/u;

/**
 * Whether a text says “I”, and whether it says “we”, by `pronounForms`.
 *
 * @param text without links and names.
 * @param language `zh`, `en`; the forms of both where it is not known (''), none in any other language.
 * @example
 * saysPronouns('我们的自我介绍', 'zh'); // { I: false, we: true } (our self-introduction)
 */
export function saysPronouns(text: string, language: string): { I: boolean; we: boolean } {
  const chinese = language === '' || language.startsWith('zh');
  const english = language === '' || language.startsWith('en');
  return {
    I: (chinese && chineseI.test(text)) || (english && englishI.test(text)),
    we: (chinese && chineseWe.test(text)) || (english && englishWe.test(text)),
  };
}
