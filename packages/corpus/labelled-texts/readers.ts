import type { LabelledText } from './labelled-texts';

/** 0 and 1 of the sets with two classes. */
const binary: Record<string, string> = { '0': 'negative', '1': 'positive' };

/**
 * ChnSentiCorp as the Chinese BERT papers split it: `label<TAB>text_a` below a header, 1 positive, without quotes.
 *
 * @param text the content of train.tsv, dev.tsv or test.tsv.
 */
export function* chnSentiCorpTexts(text: string): Generator<LabelledText> {
  for (const { content, line } of linesOf(text)) {
    if (line === 1 && content === 'label\ttext_a') continue;
    const tab = content.indexOf('\t');
    yield { label: binary[content.slice(0, Math.max(tab, 0))], text: content.slice(tab + 1), line };
  }
}

/** The six emotions of SMP2020-EWECT as three classes: ours, the evaluation has no sentiment. */
const emotions: Record<string, string> = {
  happy: 'positive',
  angry: 'negative',
  sad: 'negative',
  fear: 'negative',
  surprise: 'neutral',
  neutral: 'neutral',
};

/**
 * SMP2020-EWECT, Weibo posts with one of six emotions, as three classes: happy is positive; angry, sad and fear are
 * negative; surprise and neutral are neutral. That table is ours. Some contents are numbers.
 *
 * @param json an array of `{ id, content, label }`.
 */
export function* ewectTexts(json: unknown): Generator<LabelledText> {
  for (const item of Array.isArray(json) ? json : []) {
    const { content, label } = (item ?? {}) as { content?: LabelledText['text']; label?: unknown };
    const emotion = String(label);
    yield { text: content, label: Object.hasOwn(emotions, emotion) ? emotions[emotion] : undefined };
  }
}

/**
 * weibo2018, `mid,label,text` a line, 1 positive; the text may hold commas and is not quoted. The mid leads back to
 * the post and is dropped.
 *
 * @param text the content of train.txt or test.txt.
 */
export function* weibo2018Texts(text: string): Generator<LabelledText> {
  for (const { content, line } of linesOf(text)) {
    const match = /^[^,]*,([^,]*),(.*)$/su.exec(content);
    yield { label: match ? binary[match[1]] : undefined, text: match?.[2], line };
  }
}

/**
 * TweetEval: a file of tweets and a file of labels, line by line; 0 negative, 1 neutral, 2 positive.
 *
 * @param texts the content of `*_text.txt`.
 * @param labels the content of `*_labels.txt`.
 */
export function* tweetEvalTexts(texts: string, labels: string): Generator<LabelledText> {
  const names = ['negative', 'neutral', 'positive'];
  const marks = labels.split(/\r?\n/);
  // A tweet may be of blanks only, so that only the end of the file is no line.
  const tweets = texts.split(/\r?\n/);
  if (tweets.at(-1) === '') tweets.pop();
  for (const [index, text] of tweets.entries()) {
    const mark = marks[index]?.trim() ?? '';
    yield { text, label: /^[012]$/.test(mark) ? names[Number(mark)] : undefined, line: index + 1 };
  }
}

/**
 * The class of an Amazon rating: one or two stars are negative, three are neutral, four and five positive (ours, as most
 * papers do).
 */
export function classOfStars(stars: number): string {
  if (stars === 3) return 'neutral';
  return stars < 3 ? 'negative' : 'positive';
}

function* linesOf(text: string): Generator<{ content: string; line: number }> {
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    if (content.trim() !== '') yield { content: content.endsWith('\r') ? content.slice(0, -1) : content, line };
  }
}
