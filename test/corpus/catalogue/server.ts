import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface TestServer {
  url: string;
  /** The `Range` header of each request, in order. */
  ranges: (string | undefined)[];
}

/** A real HTTP server on this machine, which ends with the test; `answer` learns how many requests came before. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, earlier: number) => void,
): Promise<TestServer> {
  const ranges: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range);
    answer(request, response, ranges.length - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.txt`, ranges };
}

/** Sends the part of the content that the request asks for, as a good server does. */
export function sendRange(request: IncomingMessage, response: ServerResponse, content: Buffer): void {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (start >= content.length) {
    response.writeHead(416, { 'Content-Range': `bytes */${content.length}` }).end();
    return;
  }
  const headers = start === 0 ? {} : { 'Content-Range': `bytes ${start}-${content.length - 1}/${content.length}` };
  response.writeHead(start === 0 ? 200 : 206, { ...headers, 'Content-Length': content.length - start });
  response.end(content.subarray(start));
}
