/** The words of one topic; `<thing>` in a sentence stands for one of the things. */
export interface TopicWords {
  things: readonly string[];
  sentences: readonly string[];
  hashtags: readonly string[];
}

/** Reads a list that is written with `|` between its items, over several lines. */
export function alternatives(list: string): string[] {
  return list.split('|').map((item) => item.trim());
}
