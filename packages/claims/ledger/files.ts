import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tableToCsv, UserError, writeFileAtomically } from '@crosscultural/base';
import { canonicalJson } from '@crosscultural/notebook-kit';
import { z } from 'zod';
import type { ClaimBook } from '../book';
import { verdicts } from '../claim';
import { ledgerToMarkdown } from './markdown';
import { type CorpusLedger, comparisonTable, contentOf } from './table';

const interval = z.tuple([z.number(), z.number()]).nullable();
/** Older ledgers say `not supported` where three outcomes stand today: too little to contradict by. */
const verdict = z.enum(verdicts).or(z.literal('not supported').transform(() => 'inconclusive' as const));
const resultSchema = z.object({
  id: z.string(),
  verdict,
  statistic: z.object({ name: z.string(), value: z.number().nullable() }),
  interval95: interval,
  n: z.number(),
  unit: z.string(),
  artefact: z.string().nullable(),
  detail: z.string(),
  readings: z
    .array(z.object({ reading: z.string(), verdict, value: z.number().nullable(), interval95: interval }))
    .optional(),
  dependsOnReading: z.boolean().optional(),
  parts: z
    .array(
      z.object({
        name: z.string(),
        side: z.string().optional(),
        verdict,
        value: z.number().nullable(),
        interval95: interval,
        placebo: z.number().optional(),
        reason: z.string().optional(),
      }),
    )
    .optional(),
});
const content = { label: z.string(), sha256: z.string() };
const fileSchema = ({ papers }: ClaimBook) =>
  z.object({
    corpora: z.record(
      z.string(),
      z.object({
        ...content,
        others: z.partialRecord(z.enum(papers), z.object(content)).optional(),
        results: z.array(resultSchema),
      }),
    ),
  });

/**
 * Writes the ledger as `claims.csv`, `claims.md` and `claims.json`, corpora side by side. Results of other corpora
 * that the folder holds are kept; so are results of other papers on the same corpus, and of other claims of a paper on the same
 * content.
 *
 * @param book whose claims were judged.
 * @param folder the path of the folder that the files are written to.
 * @param corpora by the corpus's name, `public` first in every table and `simulated` last.
 * @returns the files written.
 * @throws UserError when `claims.json` in the folder is not a ledger.
 * @example
 * writeLedger(book, 'figures', { simulated: { label: 'simulated corpus, seed 2023', sha256, results } });
 */
export function writeLedger(
  book: ClaimBook,
  folder: string,
  corpora: Readonly<Record<string, CorpusLedger>>,
): string[] {
  const merged = merge(book, readLedger(book, folder), corpora);
  const contents = {
    'claims.csv': tableToCsv(comparisonTable(book, merged)),
    'claims.md': ledgerToMarkdown(book, merged),
    'claims.json': canonicalJson({ claims: book.claims, corpora: merged }),
  };
  return Object.entries(contents).map(([name, content]) => {
    const file = path.join(folder, name);
    writeFileAtomically(file, content);
    return file;
  });
}

/**
 * The ledger that a folder holds, by corpus; empty when there is none.
 *
 * @param book whose claims were judged.
 * @param folder the path of the folder with `claims.json`, for example `figures`.
 * @throws UserError when `claims.json` is not a ledger.
 * @example
 * readLedger(book, 'figures').public?.results.map(({ id, verdict }) => `${id} ${verdict}`);
 */
export function readLedger(book: ClaimBook, folder: string): Record<string, CorpusLedger> {
  const file = path.join(folder, 'claims.json');
  if (!existsSync(file)) return {};
  try {
    const { corpora } = fileSchema(book).parse(JSON.parse(readFileSync(file, 'utf8')));
    const isKnown = ({ id }: { id: string }) => book.claims.some((claim) => claim.id === id);
    // The ids are checked by dropping claims that the ledger no longer has.
    return Object.fromEntries(
      Object.entries(corpora).map(([name, corpus]) => [name, { ...corpus, results: corpus.results.filter(isKnown) }]),
    );
  } catch {
    throw new UserError(`${file} is not a claim ledger: delete it and run again.`);
  }
}

function merge(
  book: ClaimBook,
  before: Record<string, CorpusLedger>,
  now: Readonly<Record<string, CorpusLedger>>,
): Record<string, CorpusLedger> {
  const merged = { ...before };
  for (const [name, corpus] of Object.entries(now)) {
    merged[name] = mergeOne(book, before[name] ?? { ...corpus, results: [] }, corpus);
  }
  return merged;
}

/** Paper by paper: earlier results stay unless the new ones rest on other content. */
function mergeOne({ papers, claims }: ClaimBook, before: CorpusLedger, now: CorpusLedger): CorpusLedger {
  const parts = papers.flatMap((id) => {
    const of = ({ results }: CorpusLedger) =>
      results.filter((result) => claims.find((claim) => claim.id === result.id)?.paper === id);
    const [earlier, later] = [of(before), of(now)];
    if (earlier.length + later.length === 0) return [];
    const content = contentOf(later.length > 0 ? now : before, id);
    const kept = later.length === 0 || contentOf(before, id).sha256 === content.sha256 ? earlier : [];
    const byId = new Map([...kept, ...later].map((result) => [result.id, result]));
    return [{ paper: id, content, results: claims.flatMap((claim) => byId.get(claim.id) ?? []) }];
  });
  if (parts.length === 0) return now;
  const [first, ...rest] = parts;
  const others = rest.filter(({ content: { label, sha256 } }) => {
    return label !== first.content.label || sha256 !== first.content.sha256;
  });
  return {
    ...first.content,
    ...(others.length > 0 && { others: Object.fromEntries(others.map(({ paper, content }) => [paper, content])) }),
    results: parts.flatMap(({ results }) => results),
  };
}
