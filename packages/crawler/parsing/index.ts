export { ItemError } from '../failures';
export { chinaTime, chinaTimeOfEpoch, dateInSentence, weiboTime } from './dates';
export { htmlToText } from './html';
export { chineseCount, firstCount, starsOf } from './numbers';
