import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { centralities, communities, type KeywordNetwork, toGraphml } from '../../packages/network';
import { networkOf } from './fixtures';

const hostile = '<b>"R&D"</b>\u0000\u001b \ud800\'客服]]>';
const clean = '<b>"R&D"</b> \'客服]]>';

function example(): { network: KeywordNetwork; details: Parameters<typeof toGraphml>[1] } {
  const network = networkOf('ab2.5 bc1');
  network.nodes[0].word = hostile;
  return {
    network,
    details: {
      communities: communities(network, { seed: 1 }),
      centralities: centralities(network),
    },
  };
}

/** Parses strictly: a malformed file throws. */
const parse = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document;

describe('GraphML', () => {
  const { network, details } = example();
  const xml = toGraphml(network, details);

  test('is well-formed and holds words, measures and weights', () => {
    const file = parse(xml);
    const data = (element: Element, key: string) => element.querySelector(`data[key="${key}"]`)?.textContent;
    const [first, second] = file.querySelectorAll('node');
    expect(data(first, 'node-label')).toBe(clean);
    expect(data(second, 'node-label')).toBe('b');
    expect(data(second, 'node-degree')).toBe('2');
    expect(data(second, 'node-community')).toBe('1');
    const edge = file.querySelector('edge') as Element;
    expect([edge.getAttribute('source'), edge.getAttribute('target'), data(edge, 'edge-weight')]).toEqual([
      'n0',
      'n1',
      '2.5',
    ]);
    expect(file.querySelector('key[id="node-betweenness"]')?.getAttribute('attr.type')).toBe('double');
    expect(file.querySelector('key[id="node-frequency"]')?.getAttribute('attr.type')).toBe('int');
  });

  test('every datum is declared', () => {
    const file = parse(xml);
    const declared = new Set([...file.querySelectorAll('key')].map((key) => key.id));
    for (const datum of file.querySelectorAll('data')) expect(declared).toContain(datum.getAttribute('key'));
  });

  test('a bare network, and none at all', () => {
    expect(parse(toGraphml(networkOf('ab'))).querySelectorAll('node').length).toBe(2);
    expect(parse(toGraphml({ nodes: [], edges: [] })).querySelectorAll('node').length).toBe(0);
  });
});
