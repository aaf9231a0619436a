/** Something in a data set that a reader put right or left out, so that nothing changes unseen. */
export interface ReaderNotice {
  /**
   * `masked-term`: the site masked part of a labelled term with `*`; the span keeps the masked text.
   * `moved-term`: the offsets do not fit the term, which stands elsewhere in the review; the span was moved there.
   * `repeated-row`: a label that repeats another; left out.
   * `encoding`: the file is not UTF-8, or bytes of it were lost; `double-encoded`: texts that were decoded once more.
   * `number-text`: texts that a file gives as numbers; `empty-text`: texts without a character.
   * `unlabelled`: rows whose label is none of the classes; `missing-class`: a class without a text.
   * `short-record`, `unnamed-columns`, `swallowed-rows`, `broken-line`: records and headers that do not fit together, lines
   * that are not JSON.
   * `rounded-id`, `repeated-id`: identifiers that identify nothing; the number of the row takes their place.
   * `undated`, `impossible-date`, `mended-date`: posts without a day of their own.
   * `unreadable-count`, `negative-count`, `capped-count`: numbers that are not what happened.
   * `many-platforms`: more names than a table of platforms has.
   * `long-id`: identifiers that a program would round; `authorless`: posts of nobody; `no-clock`: times that are not by the author's clock;
   * `day-only`: dates without a time of day; `html-text`, `default-text`, `cut-url`: texts that the platform or a copy has changed;
   * `no-entities`: posts without the list of what they name; `single-posts`, `one-language`: what the users or posts of a platform have in common.
   * `left-out`: columns that have a field's name and cannot be read so; `odd-cell`: single cells; `cultureless`: rows of no culture;
   * `repeated-column`: a column with the name of another; `broken-text`: halves of characters.
   * `header`: another separator than a comma, and blanks around the names of columns.
   * `day-or-month`: dates such as 1/3/20, and how they were read.
   * `star-scale`: what the numbers of a column of stars are out of.
   * `unaligned`: labels of characters that are not there; `no-opinions`: a data set that labels aspects only.
   * `gap`: days without posts between days with posts; `selection`: how a source was selected.
   */
  kind:
    | 'masked-term'
    | 'moved-term'
    | 'repeated-row'
    | 'encoding'
    | 'double-encoded'
    | 'number-text'
    | 'empty-text'
    | 'unlabelled'
    | 'missing-class'
    | 'short-record'
    | 'unnamed-columns'
    | 'swallowed-rows'
    | 'broken-line'
    | 'rounded-id'
    | 'repeated-id'
    | 'undated'
    | 'impossible-date'
    | 'mended-date'
    | 'unreadable-count'
    | 'negative-count'
    | 'capped-count'
    | 'many-platforms'
    | 'long-id'
    | 'authorless'
    | 'no-clock'
    | 'day-only'
    | 'html-text'
    | 'default-text'
    | 'cut-url'
    | 'no-entities'
    | 'single-posts'
    | 'one-language'
    | 'left-out'
    | 'odd-cell'
    | 'cultureless'
    | 'repeated-column'
    | 'broken-text'
    | 'header'
    | 'day-or-month'
    | 'star-scale'
    | 'unaligned'
    | 'no-opinions'
    | 'gap'
    | 'selection';
  file: string;
  /** Counted from 1; of the first one, where a notice is about several. */
  line?: number;
  /** How many rows it is about, where it is about several. */
  count?: number;
  message: string;
}

export interface ReaderOptions {
  /** Called for each thing put right. */
  onNotice?: (notice: ReaderNotice) => void;
}

/** Counts what happens row by row, so that each kind becomes one notice. */
export interface NoticeTally {
  /** Counts one more row of a kind. */
  count(kind: ReaderNotice['kind'], line?: number, example?: string): void;
  /** Adds a notice that is said once. */
  say(notice: Omit<ReaderNotice, 'file'>): void;
  /** All notices: those said, then the kinds counted, in the order in which they first occurred. */
  notices(): ReaderNotice[];
}

/**
 * A tally of what a reader put right in one file.
 *
 * @param file the name that the notices carry.
 * @param messages for each kind that is counted, its line, without the count.
 */
export function tallyNotices(
  file: string,
  messages: Partial<Record<ReaderNotice['kind'], (count: number) => string>>,
): NoticeTally {
  const said: ReaderNotice[] = [];
  const counts = new Map<ReaderNotice['kind'], { count: number; line?: number; example?: string }>();
  return {
    count(kind, line, example) {
      const known = counts.get(kind);
      if (known) known.count++;
      else counts.set(kind, { count: 1, line, example });
    },
    say: (notice) => void said.push({ file, ...notice }),
    notices: () => [
      ...said,
      ...Array.from(counts, ([kind, { count, line, example }]) => {
        const where = line === undefined ? '' : `, ${count === 1 ? '' : 'first '}in line ${line}`;
        const what = example === undefined ? '' : ` (${JSON.stringify(example.slice(0, 40))})`;
        return {
          kind,
          file,
          line,
          count,
          message: `${messages[kind]?.(count) ?? `${kind}: ${count}`}${where}${what}.`,
        };
      }),
    ],
  };
}

/** `1 post`, `1,234 posts` */
export function numbered(count: number, singular: string, plural = `${singular}s`): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${digits} ${count === 1 ? singular : plural}`;
}
