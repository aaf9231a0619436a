import {
  barChart,
  contrastChart,
  type Figure,
  heatmapChart,
  quadrantChart,
  topicTermBars,
} from '../../../packages/notebook-kit/figures';

/** Labels that a reviewer may have typed. */
export const hostileLabels = [
  '😀'.repeat(200),
  '👩‍👩‍👧‍👦 family 👍🏽',
  'مرحبا بالعالم',
  'नमस्ते दुनिया',
  '안녕하세요 세계',
  'ภาษาไทย',
  '\u202eright to left\u202c',
  'e\u0301\u0302\u0303\u0304 zalgo\u0335\u0336',
  'a\u200bb\u200dc\ufe0f',
  '<img src=x onerror=alert(1)> & $x$',
  'a name of very many words that would run over all its neighbours if it were drawn in one piece and in full length',
  'https://example.org/an-address-without-any-space-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on',
  '一个非常长的中文标签会跑到别的标签上面去因为它没有空格所以必须在字符之间换行或者被截断',
  '1 B\ud800 lone surrogate',
];

const values = hostileLabels.map((_, i) => i + 1);

/** Every chart that writes names from data, with hostile ones. */
export const hostileFigures: Record<string, Figure> = {
  'hostile-bars': barChart({
    title: 'Bars',
    categories: hostileLabels,
    valueTitle: 'n',
    series: [{ name: 'n', values }],
  }),
  'hostile-heatmap': heatmapChart({
    title: 'Signed values',
    rows: hostileLabels,
    columns: hostileLabels.slice(-5),
    values: hostileLabels.map((_, i) => [i - 5, i, null, -i, 2]),
    valueTitle: 'difference',
  }),
  'hostile-topics': topicTermBars({
    title: 'Topics',
    weightTitle: 'probability',
    topics: [0, 1, 2].map((k) => ({
      name: `topic ${k}`,
      words: hostileLabels.map((word, i) => ({ word, weight: 1 / (i + 1) })),
    })),
  }),
  'hostile-contrasts': contrastChart({
    title: 'Contrasts',
    valueTitle: 'log odds ratio',
    sections: [
      {
        name: 'more',
        colour: '#D55E00',
        rows: hostileLabels.map((label, i) => ({ label, estimate: i, low: i - 1, high: i + 1 })),
      },
    ],
  }),
  'hostile-plane': quadrantChart({
    title: 'Plane',
    axes: { x: { name: 'x' }, y: { name: 'y' } },
    points: hostileLabels.map((label, i) => ({ label, x: (i + 1) / 20, y: (i + 1) / 20, count: 30 })),
    names: { common: 'word', rare: 'rare', count: 'mentions' },
    cuts: { x: 0.3, y: 0.5 },
    cutName: 'mean',
    quadrantNames: ['a', 'b', 'c', 'd'],
    colour: '#0072B2',
    yScale: 'logit',
  }),
};
