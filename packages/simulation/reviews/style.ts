import type { Random } from '@crosscultural/base';
import type { ReviewLanguage } from './lexicon';

/** How one writer punctuates: the same all through a review. */
export interface Style {
  /** In place of the Chinese comma, always one character so that offsets stay. */
  comma: string;
  /** Between sentences; drawn anew each time. */
  stops: readonly string[];
  /** After the last sentence. */
  last: readonly string[];
  questionMark: string;
  /** English without capitals. */
  lowerCase: boolean;
}

const styles: Record<ReviewLanguage, readonly Style[]> = {
  zh: [
    { comma: '，', stops: ['。'], last: ['。'], questionMark: '？', lowerCase: false },
    { comma: '，', stops: ['，'], last: ['。', '！', ''], questionMark: '？', lowerCase: false },
    { comma: '，', stops: ['，', '。', '！'], last: ['！', '！！', '。'], questionMark: '？', lowerCase: false },
    { comma: ' ', stops: [' ', '  '], last: [''], questionMark: '？', lowerCase: false },
    { comma: '，', stops: ['。', '，', '；'], last: ['', '～', '。'], questionMark: '？', lowerCase: false },
    { comma: ',', stops: [',', '.'], last: ['', '.'], questionMark: '？', lowerCase: false },
  ],
  en: [
    { comma: '，', stops: ['. '], last: ['.'], questionMark: '?', lowerCase: false },
    { comma: '，', stops: ['. '], last: ['.', '!'], questionMark: '?', lowerCase: false },
    { comma: '，', stops: ['. ', '. ', '! '], last: ['.', '!', '!!'], questionMark: '?', lowerCase: false },
    { comma: '，', stops: ['. ', '... '], last: ['.', '', '...'], questionMark: '?', lowerCase: true },
    { comma: '，', stops: ['.  '], last: ['.'], questionMark: '?', lowerCase: false },
  ],
};

const weights: Record<ReviewLanguage, readonly number[]> = { zh: [5, 6, 3, 2, 3, 1], en: [7, 4, 2, 1, 1] };

export function drawStyle(language: ReviewLanguage, random: Random): Style {
  return styles[language][random.categorical(weights[language])];
}
