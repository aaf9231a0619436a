import http from 'node:http';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExchangeLimits, httpExchange } from '../../../packages/crawler/http/exchange';

/** 64 MiB of zeros in 64 KiB. */
const bomb = zlib.gzipSync(Buffer.alloc(64 << 20));

let server: http.Server;
let origin: string;

const answers: Record<string, http.RequestListener> = {
  '/plain': (_, response) => response.setHeader('ETag', '"1"').end('hello'),
  '/gzip': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(zlib.gzipSync('packed')),
  '/brotli': (_, response) => response.setHeader('Content-Encoding', 'br').end(zlib.brotliCompressSync('packed')),
  '/broken-gzip': (_, response) =>
    response.setHeader('Content-Encoding', 'gzip').end(zlib.gzipSync('packed'.repeat(99)).subarray(0, 30)),
  '/odd-packing': (_, response) => response.setHeader('Content-Encoding', 'zstd').end('x'),
  '/bomb': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(bomb),
  '/large': (_, response) => response.end(Buffer.alloc(200_000)),
  '/redirect': (_, response) => response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/silent': () => undefined,
  '/drip': (_, response) => {
    const timer = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(timer));
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half', () => response.socket?.destroy());
  },
  '/reset': (_, response) => response.socket?.resetAndDestroy(),
  '/agent': (request, response) => response.end(`${request.headers['user-agent']} ${request.headers.host}`),
};

beforeAll(async () => {
  server = http.createServer((request, response) => answers[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

const get = (path: string, limits: Partial<ExchangeLimits> = {}, signal?: AbortSignal) =>
  httpExchange({ bytes: 100_000, milliseconds: 2_000, allowLoopback: true, ...limits })(
    { url: path.startsWith('/') ? origin + path : path, headers: { 'User-Agent': 'test' } },
    signal,
  );

describe('httpExchange', () => {
  it('gives status, headers, body and size', async () => {
    expect(await get('/plain')).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: Buffer.from('hello'),
      bytes: 5,
    });
    expect((await get('/agent')).body.toString()).toMatch(/^test 127\.0\.0\.1/);
  });

  it('unpacks gzip and brotli', async () => {
    expect((await get('/gzip')).body.toString()).toBe('packed');
    expect((await get('/brotli')).body.toString()).toBe('packed');
    await expect(get('/odd-packing')).rejects.toMatchObject({ message: /packed as zstd/, final: true });
  });

  it('cuts a decompression bomb off', async () => {
    const before = process.memoryUsage().arrayBuffers;
    await expect(get('/bomb')).rejects.toMatchObject({
      message: 'the answer is larger than 100000 bytes',
      final: true,
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 << 20);
  });

  it('reads no more than the limit', async () => {
    await expect(get('/large')).rejects.toMatchObject({
      message: 'the answer is larger than 100000 bytes',
      final: true,
    });
  });

  it.each(['/silent', '/drip'])('gives up on %s after the time limit', async (path) => {
    await expect(get(path, { milliseconds: 150 })).rejects.toMatchObject({
      message: 'no whole answer within 150 ms',
      final: false,
    });
  });

  it.each(['/cut', '/reset', '/broken-gzip'])('knows %s for a failure that may heal', async (path) => {
    await expect(get(path)).rejects.toMatchObject({ name: 'TransportError', final: false });
  });

  it('leaves redirects to the caller', async () => {
    expect(await get('/redirect')).toMatchObject({
      status: 302,
      headers: { location: 'http://169.254.169.254/latest/meta-data' },
    });
  });

  it('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(get('/silent', {}, controller.signal)).rejects.toThrow('enough');
  });
});
