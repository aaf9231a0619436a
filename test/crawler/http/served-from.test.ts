import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../../packages/crawler/demo/server';
import { httpExchange } from '../../../packages/crawler/http/exchange';
import { servedFrom } from '../../../packages/crawler/http/served-from';

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer({
    page: () => ({ type: 'text/plain; charset=utf-8', body: 'hello' }),
    redirect: (url) => (url.pathname === '/own-redirect' ? `${server.origin}/plain` : undefined),
  });
});
afterAll(() => server.close());

describe('servedFrom', () => {
  const exchange = () =>
    servedFrom(
      server.origin,
      /^www\.shop\.example$/,
      httpExchange({ bytes: 1000, milliseconds: 1000, allowLoopback: true }),
    );

  it('sends the site’s requests to the demo server, and shows its redirects under public addresses', async () => {
    const ask = exchange();
    expect((await ask({ url: 'https://www.shop.example/plain', headers: {} })).body.toString()).toBe('hello');
    const redirect = await ask({ url: 'https://www.shop.example/own-redirect', headers: {} });
    expect(redirect.headers.location).toBe('https://www.shop.example/plain');
  });

  it('reaches nothing else', async () => {
    await expect(exchange()({ url: 'https://other.example/', headers: {} })).rejects.toThrow(
      'not served by the demo server',
    );
    await expect(exchange()({ url: `${server.origin}/plain`, headers: {} })).rejects.toThrow(
      'not served by the demo server',
    );
    expect(() => servedFrom('http://192.168.0.1:80', /x/, exchange())).toThrow('A demo server runs on this machine');
  });
});
