export { duplicateGroups } from './duplicate-groups';
export { countRepetition, type Repetition } from './repetition';
export { repeatedSplits, type Split, splitRows } from './split';
