import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { type Database, openDatabase, type Parameter, UserError } from '@crosscultural/base';
import { tripletRows } from '../store/rows';
import { schema, storeVersion } from '../store/schema';
import { memoryLimit, quoted } from './part-columns';
import { readPart } from './read-part';

/** A review that nearly repeats an earlier one, both by their positions. */
export interface NearCopy {
  copy: number;
  original: number;
  similarity: number;
}

/**
 * Makes a review store from parts that `writeParts` wrote, as `buildStore` makes it from the reviews themselves: the same rows in every
 * table. Memory does not grow with the number of reviews. Where parts are missing, the first review that is left of those with
 * the same text is the original.
 *
 * @param file the path of the store, which takes its place when it is whole.
 * @param parts the paths of the parts, in order.
 * @param near in any order.
 */
export async function mergeParts(file: string, parts: readonly string[], near: Iterable<NearCopy>): Promise<void> {
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const database = await openDatabase(temporary);
    try {
      await fill(database, parts, near);
    } finally {
      database.close();
    }
    renameSync(temporary, file);
  } finally {
    for (const ending of ['', '.wal', '.tmp']) rmSync(`${temporary}${ending}`, { recursive: true, force: true });
  }
}

async function fill(database: Database, parts: readonly string[], near: Iterable<NearCopy>): Promise<void> {
  if (parts.length === 0) throw new UserError('There is no part to merge.');
  await database.run(`SET memory_limit = ${quoted(memoryLimit)}`);
  await database.run(schema);
  await database.run('CREATE TEMP TABLE exact (position INTEGER, id VARCHAR, "of" VARCHAR)');
  await database.run('CREATE TEMP TABLE near (copy INTEGER, original INTEGER, similarity DOUBLE)');
  const columns = `position, id, culture, language, platform, product, text, rating, label, createdAt, likes, author, tripletCount`;
  for (const part of parts) {
    await database.run(`INSERT INTO reviews SELECT ${columns} FROM read_parquet(${quoted(part)}) ORDER BY position`);
    await database.run(
      `INSERT INTO exact SELECT position, id, exactOf FROM read_parquet(${quoted(part)}) WHERE exactOf IS NOT NULL`,
    );
    await addTriplets(database, part);
  }
  await database.append('near', rowsOf(near));
  await database.run(duplicatesFromBoth);
  await database.append('store', [['version', storeVersion]]);
  await database.run('CHECKPOINT');
}

function* rowsOf(near: Iterable<NearCopy>): Generator<Parameter[]> {
  for (const { copy, original, similarity } of near) yield [copy, original, similarity];
}

/** DuckDB reads the JSON of the triplets; what it would read otherwise than JavaScript, escapes of half characters, is left to that. */
async function addTriplets(database: Database, part: string): Promise<void> {
  const [{ labelled, escaped }] = await database.query(
    `SELECT count(*) AS labelled, count(*) FILTER (contains(triplets, '\\u')) AS escaped
     FROM read_parquet(${quoted(part)}) WHERE tripletCount > 0`,
  );
  if (labelled === 0) return;
  if (escaped !== 0) await database.append('triplets', tripletsOf(part));
  else await database.run(tripletsInSql(part));
}

async function* tripletsOf(part: string): AsyncGenerator<Parameter[]> {
  for (const { review, position } of await readPart(part)) yield* tripletRows(review, position);
}

const spanType = '{"start": "INTEGER", "end": "INTEGER", "text": "VARCHAR"}';
const tripletsType = `[{"aspect": ${spanType}, "opinion": ${spanType}, "sentiment": "VARCHAR", "category": "VARCHAR"}]`;

const tripletsInSql = (part: string) => `
  INSERT INTO triplets
    SELECT position, id, place, t.aspect."start", t.aspect."end", t.aspect."text",
           t.opinion."start", t.opinion."end", t.opinion."text", t.sentiment, t.category
    FROM (
      SELECT position, id, unnest(list) AS t, generate_subscripts(list, 1) - 1 AS place
      FROM (
        SELECT position, id, from_json(triplets, ${quoted(tripletsType)}) AS list
        FROM read_parquet(${quoted(part)}) WHERE tripletCount > 0
      )
    ) ORDER BY position, place
`;

/** An exact copy of a near copy repeats that one's original; one whose original is missing repeats the first that is left. */
const duplicatesFromBoth = `
  CREATE TEMP TABLE present AS
    SELECT e.position, e.id, coalesce(o.id, first(e.id) OVER (PARTITION BY e."of" ORDER BY e.position)) AS "of"
    FROM exact e LEFT JOIN reviews o ON o.id = e."of";
  CREATE TEMP TABLE near_ids AS
    SELECT n.copy AS position, c.id AS id, o.id AS "of", n.similarity
    FROM near n JOIN reviews c ON c.position = n.copy JOIN reviews o ON o.position = n.original;
  INSERT INTO duplicates
    SELECT id, "of", kind, similarity FROM (
      SELECT e.position, e.id, coalesce(n."of", e."of") AS "of",
             CASE WHEN n.id IS NULL THEN 'exact' ELSE 'near' END AS kind, coalesce(n.similarity, 1.0) AS similarity
      FROM present e LEFT JOIN near_ids n ON n.id = e."of" WHERE e.id <> e."of"
      UNION ALL SELECT position, id, "of", 'near', similarity FROM near_ids
      WHERE id NOT IN (SELECT id FROM present WHERE id <> "of")
    ) ORDER BY position;
`;
