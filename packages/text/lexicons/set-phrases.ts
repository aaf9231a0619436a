/** English phrases whose word of negation denies nothing: they stress or introduce what follows. */
export const englishSetPhrases: readonly string[] = `
  not only, not just, not merely, not simply, not to mention, no wonder, nothing short of, nothing less than, why not, if not,
  no doubt, without a doubt, without doubt, without any doubt, beyond doubt, beyond a doubt, beyond any doubt, no doubt about it,
  without question, without a question, without any question, no question, no question about it, no joke, no kidding
`
  .split(',')
  .map((phrase) => phrase.trim().replace(/\s+/g, ' '));

/** Chinese words and beginnings of clauses whose character of negation denies nothing (to say nothing of, had not expected). */
export const chineseSetPhrases: readonly (readonly string[])[] = [
  ['没', '想到'],
  ['没有', '想到'],
  ['没', '料到'],
  ['别', '提'],
  ['别', '说'],
  ['毫无', '疑问'],
  ['毫无', '疑义'],
  ['无', '疑问'],
  ['不要', '太'],
  ['不是', '一般'],
];
