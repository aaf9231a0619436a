import type { ModelScores } from '../../packages/absa';

const columns = ['explicit', 'implicit', 'positive', 'neutral', 'negative'] as const;

/** The scores of a model as the Markdown table of its card: F1 in percent. */
export function scoreTable({ sets }: ModelScores): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const percent = (share: number) => (100 * share).toFixed(1);
  return [
    line(['test set', 'reviews', 'F1 [95 %]', ...columns, 'recall of negative']),
    line(['---', ...Array(columns.length + 3).fill('---:')]),
    ...sets.map(({ name, part, reviews, scores }) => {
      const { f1, interval } = scores.triplets;
      return line([
        `${name}, ${part}`,
        String(reviews),
        `**${percent(f1)}** [${percent(interval.low)}, ${percent(interval.high)}]`,
        ...columns.map((column) => (scores[column].gold === 0 ? '–' : percent(scores[column].f1))),
        percent(scores.negative.recall),
      ]);
    }),
  ].join('\n');
}
