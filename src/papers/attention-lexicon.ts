import type { AttentionLexicon } from '@crosscultural/attention';
import { conceptTerms, sensesIn, wholesNamed } from './concepts';
import { featureWords } from './feature-words';

/** The words of Tables 1 and 2 of Paper A with what else reviews call them: what attention and satisfaction are measured of. */
export const attentionLexicon: AttentionLexicon = {
  words: featureWords,
  concepts: conceptTerms,
  sensesIn,
  wholes: wholesNamed,
};
