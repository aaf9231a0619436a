export {
  collectLabelledTexts,
  type LabelledText,
  type LabelledTexts,
  threeClasses,
  twoClasses,
} from './labelled-texts';
export {
  type LabelledTextOptions,
  type LabelledTextPart,
  type LabelledTextSource,
  labelledTextSources,
  readLabelledTexts,
} from './read';
export { chnSentiCorpTexts, classOfStars, ewectTexts, tweetEvalTexts, weibo2018Texts } from './readers';
