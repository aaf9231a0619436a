import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { z } from 'zod';
import type { Exchange } from './http/exchange';
import { TransportError } from './http/transport-error';

/** One line of a recording's index.jsonl. */
export interface RecordedResponse {
  url: string;
  status: number;
  headers: Record<string, string>;
  /** Of the text as it is kept: masked, UTF-8. Null where the bytes were no legible text and were not kept. */
  sha256: string | null;
  /** What came over the wire. */
  bytes: number;
  /** ISO 8601, UTC. */
  fetchedAt: string;
}

const recordedResponse: z.ZodType<RecordedResponse> = z.object({
  url: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  sha256: z.string().nullable(),
  bytes: z.number(),
  fetchedAt: z.string(),
});

/** The headers that are kept; cookies are not among them. */
const keptHeaders = ['content-type', 'date', 'etag', 'last-modified', 'location', 'retry-after'];

/**
 * Keeps responses in a folder, as a WARC file would: `index.jsonl` has a line per response, `objects/` the texts, named
 * by their SHA-256 and gzipped. A text that comes twice is kept once.
 */
export function recordInto(
  folder: string,
): (response: Omit<RecordedResponse, 'sha256'> & { text: string | null }) => void {
  mkdirSync(folder, { recursive: true });
  const index = path.join(folder, 'index.jsonl');
  endLastLine(index);
  return ({ text, headers, ...response }) => {
    const sha256 = text === null ? null : createHash('sha256').update(text).digest('hex');
    // The object before the line that names it: a kill between the two leaves an object too many, not one too few.
    if (sha256 !== null && !existsSync(objectFile(folder, sha256))) {
      writeFileAtomically(objectFile(folder, sha256), gzipSync(text as string));
    }
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => keptHeaders.includes(name)));
    const line: RecordedResponse = { ...response, headers: kept, sha256 };
    appendFileSync(index, `${JSON.stringify(line)}\n`);
  };
}

/**
 * The responses of a recording, in the order they came. A line that a kill has cut short, or that is no response, is passed over.
 *
 * @param folder that a crawl was given as `record`.
 * @throws UserError when the folder holds no recording.
 * @example readRecording('recording').filter(({ status }) => status !== 200)
 */
export function readRecording(folder: string): RecordedResponse[] {
  const index = path.join(folder, 'index.jsonl');
  if (!existsSync(index)) throw new UserError(`${folder} holds no recording of a crawl (no index.jsonl).`);
  return readFileSync(index, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const response = recordedResponse.safeParse(JSON.parse(line));
        return response.success ? [response.data] : [];
      } catch {
        return [];
      }
    });
}

/**
 * Answers requests from a recording, without network: with the last response that was recorded for the address.
 *
 * The exchange throws TransportError for an address that was not recorded, UserError when an object is damaged.
 */
export function replayFrom(folder: string): Exchange {
  const responses = new Map(readRecording(folder).map((response) => [response.url, response]));
  return async ({ url }) => {
    const response = responses.get(url);
    if (!response) throw new TransportError('not in the recording', { final: true });
    const { status, headers, sha256, fetchedAt } = response;
    return {
      status,
      headers,
      fetchedAt,
      bytes: 0,
      body: sha256 === null ? Buffer.alloc(0) : readObject(folder, sha256),
    };
  };
}

function readObject(folder: string, sha256: string): Buffer {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new UserError(`${folder}/index.jsonl is damaged: “${sha256}” is no SHA-256.`);
  const file = objectFile(folder, sha256);
  let body: Buffer;
  try {
    body = gunzipSync(readFileSync(file));
  } catch (error) {
    throw new UserError(`The recording’s ${file} is missing or damaged (${(error as Error).message}).`);
  }
  if (createHash('sha256').update(body).digest('hex') === sha256) return body;
  throw new UserError(`The recording’s ${file} is not what was recorded: its SHA-256 differs.`);
}

function objectFile(folder: string, sha256: string): string {
  return path.join(folder, 'objects', sha256.slice(0, 2), `${sha256}.gz`);
}

/** After a kill the last line may lack its end; what is appended must not run into it. */
function endLastLine(index: string): void {
  if (!existsSync(index)) return;
  const file = openSync(index, 'r');
  const last = Buffer.alloc(1);
  const { size } = fstatSync(file);
  readSync(file, last, 0, 1, Math.max(0, size - 1));
  closeSync(file);
  if (size > 0 && last.toString() !== '\n') appendFileSync(index, '\n');
}
