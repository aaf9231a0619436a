import { noTopicCounts, type TopicCounts } from '@crosscultural/lda';

/** Counts of terms in topics of which most are 0, as a shard's are. */
export interface TopicCells {
  /** term · K + topic of each count that is not 0, ascending. */
  places: Uint32Array;
  counts: Uint32Array;
}

export function packCells({ terms }: TopicCounts): TopicCells {
  const size = terms.reduce((sum, count) => sum + (count === 0 ? 0 : 1), 0);
  const cells: TopicCells = { places: new Uint32Array(size), counts: new Uint32Array(size) };
  let end = 0;
  terms.forEach((count, place) => {
    if (count === 0) return;
    cells.places[end] = place;
    cells.counts[end++] = count;
  });
  return cells;
}

export function unpackCells(cells: TopicCells, vocabularySize: number, topics: number): TopicCounts {
  const counts = noTopicCounts(vocabularySize, topics);
  addCells(counts, cells);
  return counts;
}

/** Adds the counts of a shard to those of others, in place. */
export function addCells({ terms, topics }: TopicCounts, cells: TopicCells): void {
  cells.places.forEach((place, i) => {
    terms[place] += cells.counts[i];
    topics[place % topics.length] += cells.counts[i];
  });
}
