import { sentimentClasses } from '@crosscultural/brand';
import { type LabelledTextSource, type LabelledTexts, readLabelledTexts } from '@crosscultural/corpus';
import type { SentimentTexts } from '@crosscultural/sentiment';

/**
 * Public labelled texts as a sentiment model learns from them, one source after the other.
 *
 * @param isWanted whether a text of a source counts; all do unless given.
 * @throws UserError naming the command that fetches the files when they are missing.
 */
export async function readSentimentOf(
  sources: readonly LabelledTextSource[],
  isWanted: (read: LabelledTexts, row: number, source: LabelledTextSource) => boolean = () => true,
): Promise<SentimentTexts> {
  const texts: string[] = [];
  const labels: number[] = [];
  for (const source of sources) {
    const read = await readLabelledTexts(source);
    read.texts.forEach((text, row) => {
      if (!isWanted(read, row, source)) return;
      texts.push(text);
      labels.push(sentimentClasses.indexOf(read.classes[read.labels[row]] as (typeof sentimentClasses)[number]));
    });
  }
  return { texts, labels: Uint8Array.from(labels) };
}
