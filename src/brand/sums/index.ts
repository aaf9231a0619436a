export { type DailySums, dailySums } from './daily-sums';
export { type AspectMentions, largestOfThree, type PostMarks, type ReadPosts } from './read-posts';
export { eventDays, occasionDays, placeboDays, type Windows, windowDays, windowsAround } from './windows';
