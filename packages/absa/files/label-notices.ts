import { printable } from '@crosscultural/base';
import type { ReaderNotice, ReaderOptions } from '@crosscultural/corpus';

/** What the readers of labelled files say, for a terminal. */
export interface LabelNotices extends Required<ReaderOptions> {
  /** A line for each file and kind, once however often the file is read; labels put right one by one are counted. */
  lines(): string[];
}

/** Collects what the readers of labelled files put right or left out. */
export function labelNotices(): LabelNotices {
  const said = new Set<string>();
  const putRight = new Map<string, number>();
  return {
    onNotice({ kind, message, file, line, count = 1 }: ReaderNotice) {
      const notice = `${printable(file)}: ${message}`;
      if (kind !== 'masked-term' && kind !== 'moved-term' && kind !== 'repeated-row') said.add(notice);
      else putRight.set(`${file}\0${line}\0${message}`, count);
    },
    lines() {
      const count = [...putRight.values()].reduce((sum, each) => sum + each, 0);
      return count === 0 ? [...said] : [...said, `${count} labels were put right or repeated another`];
    },
  };
}
