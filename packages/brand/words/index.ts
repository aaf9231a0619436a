export { matchForms, type TermForms, type TermHits, termsOfPost } from './match-forms';
export { postGloss, withPostGloss } from './post-gloss';
export { type PostWords, type PostWordsOptions, postWords } from './post-words';
