import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tableToHtml } from '../../packages/base/tables';
import { type Figure, renderFigure } from '../../packages/notebook-kit/figures';
import type { Cell, Notebook, Output } from '../../packages/notebook-kit/runner/notebook-file';
import { buildSite, explorePage, markdownTableToHtml } from '../../packages/notebook-kit/site';
import { exampleFigures } from '../notebook-kit/figures/example-figures';

let cells = 0;
const text = (source: string): Cell => ({ cell_type: 'markdown', id: `cell-${cells++}`, metadata: {}, source });
const code = (source: string, ...outputs: Output[]): Cell => ({
  cell_type: 'code',
  id: `cell-${cells++}`,
  metadata: {},
  source,
  outputs,
  execution_count: 1,
});
const notebook = (...all: Cell[]): Notebook => ({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: all });
const shown = (data: Record<string, unknown>): Output => ({ output_type: 'display_data', data, metadata: {} });

/** The same output, published as files of `figures/`. */
const published = (output: Output, name: string, ...endings: string[]): Output => ({
  ...(output as Output & { output_type: 'display_data' }),
  metadata: { crosscultural: { artefacts: endings.map((ending) => ({ path: `${name}.${ending}` })) } },
});

async function chart(figure: Figure, alt: string): Promise<Output> {
  const { png } = await renderFigure(figure);
  return shown({
    'application/vnd.plotly.v1+json': figure,
    'image/png': png.toString('base64'),
    'text/plain': alt,
  });
}

const themes = tableToHtml({
  title: 'Table 1. Themes of the domestic reviews',
  columns: [
    { key: 'theme', label: 'Theme' },
    { key: 'words', label: 'Feature words' },
    { key: 'tokens', label: 'Tokens', kind: 'integer' },
    { key: 'share', label: 'Share', kind: 'percent' },
  ],
  rows: [
    {
      theme: 'Function characteristics',
      words: ['耳机', '鼠标', '指纹识别', '锁屏', '网络连接'],
      tokens: 10234,
      share: 0.31,
    },
    { theme: 'After-sale service', words: ['客服', '返厂', '维修费', '退货', '换货'], tokens: 7312, share: 0.22 },
    { theme: '<img src=x onerror=alert(1)>', words: ['<b>bold</b>'], tokens: 12, share: 0.0004 },
  ],
  source: 'simulated corpus, seed 2023',
});

const topicsText = `# 4.2 Topics: what each culture talks about

Latent Dirichlet allocation finds the themes of a corpus without being told any. We fit it to **both** cultures by
*collapsed Gibbs sampling* and name each theme by its feature words, as in [the preprocessing](03-preprocessing.ipynb#stage-1).

## The full conditional

For the token $i$ of document $m$ with term $t$ the topic $z_i$ is drawn from Eq. (2):

$$
p(z_i = k \\mid \\mathbf{z}_{-i}, \\mathbf{w}) \\propto
\\frac{n_{m,-i}^{(k)} + \\alpha_k}{\\sum_{k=1}^{K} \\left(n_{m,-i}^{(k)} + \\alpha_k\\right)} \\cdot
\\frac{n_{k,-i}^{(t)} + \\beta_t}{\\sum_{t=1}^{V} \\left(n_{k,-i}^{(t)} + \\beta_t\\right)}
$$

It costs $5 or $6 of patience. The first factor prefers topics that are frequent in the document.

| symbol | meaning |
|---|---|
| $n_m^{(k)}$ | tokens of document $m$ in topic $k$ |
| $n_k^{(t)}$ | tokens of term $t$ in topic $k$ |

- reviews → tokens → counts
- \`documentTopicCounts\` has shape [documents × topics]

> The counts leave out the token that is drawn.`;

/** The page of controls, from the committed tables and one with a hostile word. */
async function exampleControls() {
  const folder = mkdtempSync(path.join(tmpdir(), 'controls-'));
  const hostile = path.join(folder, 'attention-satisfaction-domestic.csv');
  const columns = 'label,occurrences,attention,attentionEnds,ofAll,satisfaction,satisfactionEnds,counted';
  const rows = [
    '"</script><img src=x onerror=alert(3)>",50,0.5,40.0 – 60.0,0.4,0.9,80.0 – 95.0,0.8',
    '客服 (customer service),20,0.2,15.0 – 25.0,0.1,0.5,40.0 – 60.0,0.6',
    'price,5,0.1,5.0 – 15.0,0.1,,—,0.3',
  ];
  writeFileSync(hostile, `${[columns, ...rows].join('\n')}\n`);
  const figures = path.join(__dirname, '../../figures');
  const fileOf = (file: string) =>
    file === path.basename(hostile)
      ? hostile
      : file.includes('satisfaction-foreign')
        ? undefined
        : path.join(figures, file);
  try {
    return await explorePage([{ name: 'simulated', fileOf }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A small site with one notebook of every kind of output. */
export async function buildExampleSite(outputFolder: string): Promise<string> {
  cells = 0;
  const topics = notebook(
    text(topicsText),
    code(
      `import { topics } from 'crosscultural';\n\n// Both cultures, one call each.\nconst model = topics.fitLda(corpus, { topics: 5, iterations: 400, alpha: 0.1, beta: 0.01, seed });\nconsole.log(\`\${model.topWords(0).length} words\`);`,
      {
        output_type: 'stream',
        name: 'stdout',
        text: ['10 words\n', '\u001b[32mconverged\u001b[39m after \u001b[33m200\u001b[39m sweeps <ok>\n'],
      },
    ),
    text('## Table 1'),
    code(
      'study.table("table-1", themesTable(model));',
      published(
        shown({ 'text/html': themes, 'text/plain': 'Table 1. Themes of the domestic reviews\n…' }),
        'table-1',
        ...['csv', 'md'],
      ),
    ),
    text('## Words of each theme\n\n### Domestic'),
    code(
      'await study.figure("topic-words", topicTermBars({ title, topics, weightTitle }), "Top words of five themes");',
      published(
        await chart(exampleFigures.topics, 'Top words of five themes'),
        ...['topic-words', 'svg', 'png', 'json'],
      ),
    ),
    code(
      'await study.figure("trace", lineChart({ … }), "Log-likelihood per sweep");',
      await chart(exampleFigures.lines, 'Log-likelihood per sweep'),
    ),
    text('### Both'),
    code(
      'await study.figure("similarity", heatmapChart({ … }), "Similarity of the themes");',
      await chart(exampleFigures.heatmap, 'Similarity of the themes'),
    ),
    code('topics.fitLda(corpus, { topics: -1 });', {
      output_type: 'error',
      ename: 'RangeError',
      evalue: 'K',
      traceback: ['\u001b[31mRangeError\u001b[39m: K must be positive, not -1', '    at fitLda (<cell 9>:1:8)'],
    }),
  );
  const preprocessing = notebook(
    text(
      '# 4.1.2 Preprocessing\n\nEach review passes two stages; every rule says how many it removed. The second sentence is not on the card.',
    ),
    text('## Stage 1\n\nRepeated, empty and boilerplate reviews go.'),
    code(
      'showCleaning(report);',
      await chart(exampleFigures['grouped-bars'], 'Aspects by culture'),
      shown({ 'text/html': '<p onclick="alert(1)">trusted <script>window.ran = true</script></p>' }),
    ),
    text('## Stage 2'),
    code('report.lengths;', await chart(exampleFigures.histogram, 'Length of the reviews'), {
      output_type: 'execute_result',
      data: { 'text/plain': ['{ domestic: 31.2 }'] },
      metadata: {},
      execution_count: 2,
    }),
  );
  const start = notebook(
    text(
      '# Start here\n\nThree papers ask how people of different cultures write about products on social media. These notebooks rebuild them.',
    ),
  );
  const simulatedFiles: Record<string, Buffer> = {
    'table-1.csv': Buffer.from('theme,words\nFunction characteristics,耳机\n'),
    'table-1.md': Buffer.from('| Theme |\n| --- |\n| Function characteristics |\n'),
    'topic-words.svg': Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>',
    ),
    'topic-words.json': Buffer.from('{}'),
  };
  // What a public run has committed: the tables alone.
  const publicTable =
    '**Table 1. Themes of the domestic reviews**\n\n| Theme |\n| --- |\n| \\<img src=x onerror=alert(2)\\> 指纹 (fingerprint) |\n';
  const publicTopics = notebook(
    text('# 4.2 Topics: what each culture talks about'),
    code(
      'study.table("table-1", themesTable(model));',
      published(
        shown({
          'text/html': markdownTableToHtml(publicTable),
          'text/plain': 'Table 1. Themes of the domestic reviews',
        }),
        'table-1',
        'md',
      ),
    ),
  );
  const controls = await exampleControls();
  return buildSite({
    name: 'simulated',
    title: 'Cross-cultural sentiment, reproduced',
    introduction:
      'Three papers on what people of different cultures write about products and platforms, rebuilt **section by section** as TypeScript notebooks. Every table and figure here was computed by the code beside it.',
    corpusLabel: 'simulated corpus, seed 2023',
    groups: [
      { folder: '', title: 'Overview' },
      {
        folder: 'cross-cultural',
        title: 'Paper A · Electronics reviews across cultures',
        description: 'What domestic and foreign consumers talk about, and how they feel about it (ITQM 2023).',
      },
      { folder: 'brand', title: 'Paper B · A brand on social media' },
    ],
    notebooks: [
      { name: '00-start-here', notebook: start },
      { name: 'cross-cultural/03-preprocessing', notebook: preprocessing },
      { name: 'cross-cultural/04-topics', notebook: topics },
    ],
    startPageSections: [
      {
        title: 'Claims',
        html: tableToHtml({
          title: 'What the corpus says about each claim',
          columns: [
            { key: 'claim', label: 'Claim' },
            { key: 'verdict', label: 'Verdict' },
            { key: 'estimate', label: 'Estimate', kind: 'number' },
          ],
          rows: [
            { claim: 'Domestic reviewers write more about after-sale service', verdict: 'supported', estimate: 0.22 },
            { claim: 'Foreign reviewers write more about battery life', verdict: 'not testable', estimate: null },
          ],
        }),
      },
    ],
    artefacts: { label: 'simulated corpus, seed 2023', read: (file) => simulatedFiles[file] ?? null },
    pages: [
      ...(controls ? [controls] : []),
      { name: 'glossary', title: 'Glossary', html: '<p lang="zh">锁屏 (lock screen)</p>' },
    ],
    editions: [
      {
        name: 'public',
        introduction: 'What people wrote.',
        corpusLabel: 'public reviews, seed 2023',
        notebooks: [{ name: 'cross-cultural/04-topics', notebook: publicTopics, download: 'none' }],
        artefacts: {
          label: 'public reviews',
          read: (file) => (file === 'table-1.md' ? Buffer.from(publicTable) : null),
        },
      },
    ],
    outputFolder,
  });
}
