export { matchForms, type TermForms, type TermHits, termsOfPost } from './match-forms';
export { type PostWords, type PostWordsOptions, postWords } from './post-words';
