import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tableToCsv, tableToMarkdown, UserError, writeFileAtomically } from '@crosscultural/base';
import { canonicalJson } from '@crosscultural/notebook-kit';
import { z } from 'zod';
import { claims } from '../papers';
import { type ClaimResult, verdicts } from './claim';
import { type CorpusLedger, comparisonTable } from './ledger-table';

const interval = z.tuple([z.number(), z.number()]).nullable();
const resultSchema = z.object({
  id: z.string(),
  verdict: z.enum(verdicts),
  statistic: z.object({ name: z.string(), value: z.number().nullable() }),
  interval95: interval,
  n: z.number(),
  unit: z.string(),
  artefact: z.string().nullable(),
  detail: z.string(),
  readings: z
    .array(
      z.object({ reading: z.string(), verdict: z.enum(verdicts), value: z.number().nullable(), interval95: interval }),
    )
    .optional(),
  dependsOnReading: z.boolean().optional(),
});
const fileSchema = z.object({
  corpora: z.record(z.string(), z.object({ label: z.string(), sha256: z.string(), results: z.array(resultSchema) })),
});

/**
 * Writes the ledger as `claims.csv`, `claims.md` and `claims.json`, corpora side by side. Results of other corpora
 * that the folder holds are kept; so are results of other claims on the same content of the same corpus.
 *
 * @param folder the path of the folder that the files are written to.
 * @param corpora by the corpus's name, `simulated` and `public` first in every table.
 * @returns the files written.
 * @throws UserError when `claims.json` in the folder is not a ledger.
 * @example
 * claims.writeLedger('figures', { simulated: { label: 'simulated corpus, seed 2023', sha256, results } });
 */
export function writeLedger(folder: string, corpora: Readonly<Record<string, CorpusLedger>>): string[] {
  const merged = merge(readLedger(folder), corpora);
  const table = comparisonTable(merged);
  const contents = {
    'claims.csv': tableToCsv(table),
    'claims.md': tableToMarkdown(table),
    'claims.json': canonicalJson({ claims, corpora: merged }),
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
 * @param folder the path of the folder with `claims.json`, for example `figures`.
 * @throws UserError when `claims.json` is not a ledger.
 * @example
 * claims.readLedger('figures').public?.results.map(({ id, verdict }) => `${id} ${verdict}`);
 */
export function readLedger(folder: string): Record<string, CorpusLedger> {
  const file = path.join(folder, 'claims.json');
  if (!existsSync(file)) return {};
  try {
    const { corpora } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    // The ids are checked by dropping claims that the ledger no longer has.
    return Object.fromEntries(
      Object.entries(corpora).map(([name, corpus]) => [
        name,
        { ...corpus, results: corpus.results.filter(isKnown) as ClaimResult[] },
      ]),
    );
  } catch {
    throw new UserError(`${file} is not a claim ledger: delete it and run again.`);
  }
}

function isKnown({ id }: { id: string }): boolean {
  return claims.some((claim) => claim.id === id);
}

function merge(
  before: Record<string, CorpusLedger>,
  now: Readonly<Record<string, CorpusLedger>>,
): Record<string, CorpusLedger> {
  const merged = { ...before };
  for (const [name, corpus] of Object.entries(now)) {
    const kept = before[name]?.sha256 === corpus.sha256 ? before[name].results : [];
    const byId = new Map([...kept, ...corpus.results].map((result) => [result.id, result]));
    merged[name] = {
      ...corpus,
      results: claims.flatMap(({ id }) => byId.get(id) ?? []),
    };
  }
  return merged;
}
