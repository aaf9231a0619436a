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
