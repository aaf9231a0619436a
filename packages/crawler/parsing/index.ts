export { ItemError } from '../failures';
export { chinaTime, chinaTimeOfEpoch, dateInSentence, weiboTime } from './dates';
export { htmlToText } from './html';
export { chineseCount, expectedCount, firstCount, readCount, starsOf } from './numbers';
export { expectedTime, type ReadTime, readTime, type TimeContext } from './read-time';
