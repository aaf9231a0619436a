import type { ModelScores } from '../../packages/absa';

/** How well one model reads every test set. */
export interface MatrixRow {
  /** What the model learned from, as in the card. */
  learnedFrom: string;
  sets: {
    name: string;
    part: string;
    /** Of triplets with exact spans and sentiment, between 0 and 1. */
    f1: number;
    /** Ends of its 95 % interval over reviews. */
    low: number;
    high: number;
  }[];
}

/** What a row needs of a model's scores. */
export function rowOf(learnedFrom: string, { sets }: ModelScores): MatrixRow {
  return {
    learnedFrom,
    sets: sets.map(({ name, part, scores: { triplets } }) => ({ name, part, f1: triplets.f1, ...triplets.interval })),
  };
}

/** Training sets against test sets as a Markdown table: F1 in percent; a dash where a model was not scored. */
export function matrixTable(rows: readonly MatrixRow[]): string {
  const columns = [...new Set(rows.flatMap(({ sets }) => sets.map(nameOf)))].filter((name) => !name.endsWith('unread'));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['learned from', ...columns]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(({ learnedFrom, sets }) => {
      const cells = columns.map((column) => sets.find((set) => nameOf(set) === column));
      return line([learnedFrom, ...cells.map((set) => (set ? (100 * set.f1).toFixed(1) : '–'))]);
    }),
  ].join('\n');
}

const nameOf = ({ name, part }: { name: string; part: string }) => `${name}, ${part}`;
