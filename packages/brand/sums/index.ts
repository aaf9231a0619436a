export { type DailySums, dailySums } from './daily-sums';
export { readPosts, writePosts } from './packed-posts';
export { type PackedStrings, packStrings, unpackStrings } from './packed-strings';
export { type AspectMentions, aspectMentions, type PostMarks, postMarks, type ReadPosts } from './read-posts';
export { cellsUnder, type ReadCells, type Side, type WeeklyCells, weeklyCells } from './weekly-cells';
export { eventDays, occasionDays, placeboDays, type Windows, windowDays, windowsAround } from './windows';
