import {
  barChart,
  type Figure,
  heatmapChart,
  histogramChart,
  lineChart,
  topicTermBars,
  withCorpusLabel,
} from '../../../packages/notebook-kit/figures';

const words = ['外观', '做工', '音质', '屏幕', '物流', '客服', '电池', '续航', '性价比', 'Bluetooth pairing'];

const topic = (name: string, shift: number) => ({
  name,
  words: words.map((_, index) => ({
    word: words[(index + shift) % words.length],
    weight: 0.09 / (index + 1 + shift / 4),
  })),
});

/** One figure of each kind, with Chinese and English labels as the notebooks draw them. */
export const exampleFigures: Record<string, Figure> = Object.fromEntries(
  Object.entries({
    'grouped-bars': barChart({
      title: 'Domestic reviewers write about logistics, foreign ones about battery life',
      subtitle: 'Share of the reviews that mention an aspect',
      categories: [
        '外观 (appearance)',
        '音质 (sound quality)',
        '物流 (logistics)',
        '电池续航 (battery life)',
        '客服 (service)',
      ],
      series: [
        { name: 'domestic', values: [0.31, 0.22, 0.4, 0.11, 0.2] },
        { name: 'foreign', values: [0.18, 0.35, 0.08, 0.37, 0.1] },
      ],
      valueTitle: 'Share of reviews',
      valueKind: 'percent',
    }),
    'stacked-bars': barChart({
      title: 'Sentiment of the aspects',
      categories: ['外观', '音质', '物流', '电池'],
      series: [
        { name: 'positive', values: [320, 210, 400, 90] },
        { name: 'neutral', values: [40, 30, 80, 20] },
        { name: 'negative', values: [60, 110, 30, 150] },
      ],
      arrangement: 'stacked',
      valueTitle: 'Number of triplets',
    }),
    lines: lineChart({
      title: 'The sampler has settled after about 200 sweeps',
      subtitle: 'Log-likelihood per sweep of collapsed Gibbs sampling, K = 6',
      xTitle: 'Sweep',
      yTitle: 'log p(w | z)',
      series: ['domestic', 'foreign'].map((name, shift) => ({
        name,
        y: Array.from({ length: 400 }, (_, sweep) => -412_000 - shift * 30_000 - 90_000 * Math.exp(-sweep / 40)),
      })),
    }),
    histogram: histogramChart({
      title: 'Length of the reviews',
      valueTitle: 'Tokens',
      series: [
        { name: 'domestic', values: Array.from({ length: 500 }, (_, i) => (i * 7919) % 61) },
        { name: 'foreign', values: Array.from({ length: 300 }, (_, i) => ((i * 104729) % 97) + 8) },
      ],
      bins: { from: 0, width: 5, count: 18 },
    }),
    topics: topicTermBars({
      title: 'Table 1: the themes of the domestic reviews',
      topics: [
        topic('Design and workmanship 外观与做工', 0),
        topic('Sound 音质', 2),
        topic('Logistics and service 物流与客服', 4),
        topic('Battery 电池', 6),
        topic('Price 价格', 8),
      ],
      weightTitle: 'Probability of the word in the topic',
    }),
    'glossed-topics': topicTermBars({
      title: 'Words with their English gloss take more room',
      topics: ['Function', 'Service', 'Purchase'].map((name) => ({
        name,
        words: [
          { word: '指纹识别 (fingerprint recognition)', weight: 0.03 },
          { word: '正品保障 (guarantee of genuine goods)', weight: 0.02 },
          { word: '客服', weight: 0.01 },
        ],
      })),
      weightTitle: 'Probability of the word in the topic',
    }),
    'small-shares': barChart({
      title: 'Shares far below one per cent',
      categories: ['boilerplate', 'advertising'],
      series: [{ name: 'domestic', values: [0.002, 0.0275] }],
      valueTitle: 'Share of reviews',
      valueKind: 'percent',
    }),
    heatmap: heatmapChart({
      title: 'Similarity of domestic and foreign themes',
      subtitle: 'Cosine of the topic-term vectors',
      rows: ['外观与做工 design', '音质 sound', '物流 logistics', '电池 battery'],
      columns: ['design and build quality', 'sound quality', 'delivery', 'battery life', 'value for money'],
      values: [
        [0.82, 0.1, 0.05, 0.2, 0.31],
        [0.12, 0.91, null, 0.15, 0.22],
        [0.02, 0.05, 0.77, 0.04, 0.18],
        [0.09, 0.14, 0.03, 0.88, 0.25],
      ],
      valueTitle: 'Cosine similarity',
      valueFormat: '.2f',
      range: [0, 1],
    }),
    hostile: barChart({
      title: '<script>alert(1)</script> & <b>bold</b> $x^2$ &lt;',
      categories: [
        '<b>ends here</b>',
        'a & b',
        '&amp;',
        '<a href="javascript:alert(1)">link</a>',
        'x\u0000\u0007y',
        '%{x}',
      ],
      series: [{ name: 'domestic', values: [3, 1, 2, 5, 4, 6] }],
      valueTitle: 'count <br> of & things',
    }),
  }).map(([name, figure]) => [name, withCorpusLabel(figure, 'simulated corpus, seed 2023')]),
);
