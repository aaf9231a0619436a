import type { Notebook } from '@crosscultural/notebook-kit';
import { expect, it } from 'vitest';
import { notebookWords } from '../../../../packages/notebook-kit/site/notebook-words';
import type { CorpusLedger } from '../../../../src/claims';
import { claimSections, judgedAt } from '../../../../src/study/publishing/site-pages/claim-cards';
import { dataPage } from '../../../../src/study/publishing/site-pages/data-page';
import { chineseWords, glossaryPage } from '../../../../src/study/publishing/site-pages/glossary-page';
import { referencesPage } from '../../../../src/study/publishing/site-pages/references-page';

const notebook = (claims: string[] = []): Notebook => ({
  ...{ nbformat: 4, nbformat_minor: 5, metadata: {} },
  cells: [
    { cell_type: 'markdown', id: 'a', metadata: {}, source: '# Topics <1>\n\nLDA (Blei et al. 2003) finds topics.' },
    { cell_type: 'code', id: 'first', metadata: {}, source: '' },
    {
      ...{ cell_type: 'code', id: 'judge', metadata: {}, source: '' },
      outputs: [
        {
          output_type: 'display_data',
          data: {},
          metadata: { crosscultural: { claims: claims.map((id) => ({ id })) } },
        },
      ],
    },
  ],
});

it('shows each claim as a card with both corpora, the reason in the text and a link to the cell', () => {
  const result = (verdict: 'supported' | 'contradicted', detail: string) => ({
    ...{ id: 'A1' as const, verdict, detail, n: 4000, unit: 'reviews', artefact: 'table-1' },
    ...{ statistic: { name: 's', value: 0.5 }, interval95: [0.25, 0.75] as [number, number] },
  });
  const ledger = (label: string, one: ReturnType<typeof result>) =>
    ({ label, sha256: '', results: [one] }) as unknown as CorpusLedger;
  const shown = { name: 'x/04', notebook: { ...notebook(), cells: [...notebook().cells.slice(1)] } };
  const at = judgedAt([{ name: 'x/04', notebook: notebook(['A1']) }], [shown]);
  const [found, cards] = claimSections([
    {
      name: 'public',
      ledger: ledger('shops', result('contradicted', '<b>because</b>')),
      judgedAt: at,
      hasArtefact: () => true,
      toEdition: 'public/',
    },
    {
      name: 'simulated',
      ledger: ledger('a plan', result('supported', `long ${'word '.repeat(80)}`)),
      judgedAt: at,
      hasArtefact: () => false,
      toEdition: '',
    },
  ]);
  expect(found.html).toMatch(/1 contradicted<\/strong> <span><a href="#claim-A1">/);
  expect(found.html).toContain('1 recovered');
  expect(cards.html).toContain('&lt;b&gt;because&lt;/b&gt;');
  expect(cards.html).toContain('0.50 [0.25, 0.75]');
  expect(cards.html).toContain('<a href="public/x/04.html#cell-id%3Djudge">x/04, cell 2</a>');
  expect(cards.html).toContain('href="public/artefacts/table-1.html"');
  expect(cards.html).not.toContain('href="artefacts/table-1.html"');
  expect(cards.html).toContain('id="claim-A1"');
  expect(cards.html).not.toContain('title=');
});

it('finds every Chinese word with its meaning, from the lists or the brackets behind it', () => {
  const { words, sentences } = chineseWords([
    { name: 'a', text: '客服, 鼠标 (mouse) and 青蛙 (frog); 但是真没为难人' },
    { name: 'b', text: '青蛙' },
  ]);
  const meanings = Object.fromEntries(words.map(({ word, meaning, places }) => [word, [meaning, ...places]]));
  expect(meanings).toEqual({ 客服: ['customer service', 'a'], 鼠标: ['mouse', 'a'], 青蛙: ['frog', 'a', 'b'] });
  expect(sentences).toBe(1);
});

it('says of each term where it is used, and leaves out those that are not; hostile brackets stay text', () => {
  const words = notebookWords('x/04', notebook());
  const { html } = glossaryPage([words], [{ name: 'a', text: '青蛙 (<script>alert)' }]);
  expect(html).toMatch(
    /<dt id="LDA">LDA<\/dt><dd>[^<]+ <small class="used-in">In <a href="x\/04.html" title="Topics &lt;1&gt;">/,
  );
  expect(html).not.toContain('<dt id="BMRC">');
  expect(html).toContain('&lt;script&gt;');
});

it('lists every reference with its DOI as a link and the notebooks that name it', () => {
  const { html } = referencesPage([notebookWords('x/04', notebook())]);
  expect(html).toMatch(/Blei, Ng and Jordan \(2003\)[^<]*<small[^>]*>In <a href="x\/04.html"/);
  expect(html).toContain('<a href="https://doi.org/10.1073/pnas.0307752101">');
  expect(html).not.toMatch(/Lin \(1991\)[^<]*<small/);
  expect(html.match(/Paper [ABC]/g)).toHaveLength(3);
});

it('states what each corpus is, with licences for the public ones', () => {
  expect(dataPage('public').html).toContain('licence stated');
  expect(dataPage('public').html).toContain('Flipkart');
  expect(dataPage('simulated').html).not.toContain('Flipkart');
  expect(dataPage('simulated').html).toContain('simulated posts, seed 2023');
});

it('explains the words of posts as their pictures do, and words that no list of a reader has', () => {
  const { words, sentences } = chineseWords([
    { name: 'brand-word-network', text: '"发布会" "麒麟" "这句话谁也没有解释过"' }, // the last: nobody has explained this sentence
  ]);
  expect(words.map(({ word, meaning }) => [word, meaning])).toEqual([
    ['发布会', 'launch event'],
    ['麒麟', 'Kirin, processors of Huawei'],
  ]);
  expect(sentences).toBe(1);
});
