export { type DailySums, dailySums } from './daily-sums';
export { type AspectMentions, aspectMentions, type PostMarks, postMarks, type ReadPosts } from './read-posts';
export { eventDays, occasionDays, placeboDays, type Windows, windowDays, windowsAround } from './windows';
