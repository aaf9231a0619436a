import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import {
  centralities,
  communities,
  type KeywordNetwork,
  layoutNetwork,
  toGexf,
  toGraphml,
  writeGexf,
  writeGraphml,
} from '../../src/network';
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
      positions: layoutNetwork(network, [0, 0, 0]),
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

describe('GEXF', () => {
  const { network, details } = example();

  test('is well-formed, the same each time, and holds words, positions and weights', () => {
    const xml = toGexf(network, details);
    expect(toGexf(network, details)).toBe(xml);
    const file = parse(xml);
    const [first] = file.querySelectorAll('node');
    expect(first.getAttribute('label')).toBe(clean);
    expect(first.getElementsByTagName('viz:position').length).toBe(1);
    expect(file.querySelector('edge')?.getAttribute('weight')).toBe('2.5');
  });
});

test('both can be written into files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'network-'));
  try {
    const { network, details } = example();
    writeGraphml(path.join(folder, 'a.graphml'), network, details);
    writeGexf(path.join(folder, 'a.gexf'), network);
    expect(readFileSync(path.join(folder, 'a.graphml'), 'utf8')).toBe(toGraphml(network, details));
    expect(readFileSync(path.join(folder, 'a.gexf'), 'utf8')).toBe(toGexf(network));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
