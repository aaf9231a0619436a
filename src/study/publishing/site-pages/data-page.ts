import { escapeHtml, tableToHtml } from '@crosscultural/base';
import { type DataStatement, dataStatements, listSources } from '@crosscultural/corpus';
import { readManifest, type SitePage } from '@crosscultural/notebook-kit';
import { readLedger } from '../../../claims';
import { papers } from '../../../papers';
import { artefactFolder, committedFigures, isSimulated } from '../../places';

/**
 * The data statement of a corpus: what its reviews, posts and microblogs are, how they were chosen, what they lack, their licences,
 * and the hashes of what the tables and figures were made from.
 *
 * @param corpus `simulated` or `public`.
 */
export function dataPage(corpus: string): SitePage {
  const simulated = isSimulated(corpus);
  return {
    name: 'data-statement',
    title: simulated ? 'What the simulated corpus is' : 'What the public data are',
    html: [
      `<p>${simulated ? simulatedIntroduction : publicIntroduction}</p>`,
      contentTable(corpus),
      statementTable(dataStatements.filter(({ id }) => (id === 'simulated') === simulated)),
      ...(simulated ? [] : [sourceTable()]),
    ].join('\n'),
  };
}

const simulatedIntroduction =
  'Nobody wrote these texts. A grammar wrote them from a plan in which the findings that the papers report hold, so that a method can be seen to find what is there. A result says nothing about real consumers.';

const publicIntroduction =
  'Texts that people wrote and others collected for research. They are no sample of a culture: each was gathered in its own way, which stands below and bears on every comparison. None of their texts stands on this site; a notebook that is executed with <code>--data public</code> shows a few.';

/** What each paper's tables were made from, so that two sites can be compared. */
function contentTable(corpus: string): string {
  const { artefacts } = readManifest(artefactFolder(committedFigures, corpus));
  const ledger = readLedger(committedFigures)[corpus];
  const rows = papers.flatMap(({ id, title, folder }) => {
    const made = artefacts.filter(({ notebook }) => notebook.startsWith(`${folder}/`));
    const content = ledger?.others?.[id] ?? ledger;
    if (made.length === 0) return [];
    const names = new Set(made.map(({ path }) => path.slice(0, path.lastIndexOf('.'))));
    return [
      {
        paper: `${id} · ${title}`,
        label: content?.label ?? corpus,
        artefacts: names.size,
        sha256: made[0].corpus.sha256,
      },
    ];
  });
  return tableToHtml({
    title: 'What the committed tables and figures were made from',
    columns: [
      { key: 'paper', label: 'paper' },
      { key: 'label', label: 'corpus' },
      { key: 'artefacts', label: 'tables and figures', kind: 'integer' },
      { key: 'sha256', label: 'sha256 of its content' },
    ],
    rows,
  });
}

function statementTable(statements: readonly DataStatement[]): string {
  const columns = [
    ['id', 'corpus'],
    ['what', 'what'],
    ['where', 'where'],
    ['when', 'when'],
    ['sampled', 'how chosen'],
    ['language', 'language'],
    ['biases', 'mind'],
  ].map(([key, label]) => ({ key, label }));
  return tableToHtml({ title: 'Reviews', columns, rows: statements.map((one) => ({ ...one })) });
}

function sourceTable(): string {
  const rows = listSources().map(({ id, what, licence, citation }) => ({ id, what, licence, citation }));
  const table = tableToHtml({
    title: 'Every source, its licence and how to cite it',
    columns: [
      { key: 'id', label: 'source' },
      { key: 'what', label: 'what' },
      { key: 'licence', label: 'licence stated' },
      { key: 'citation', label: 'citation' },
    ],
    rows,
  });
  return `${table}<p>${escapeHtml('Fetch them with')} <code>npx crosscultural data fetch</code>; every file is checked against its sha256.</p>`;
}
