import { describe, expect, it } from 'vitest';
import { readRobots, robotsSizeCap } from '../../../packages/crawler/http/robots';

const origin = 'https://shop.example';
const allows = (text: string, path: string) =>
  readRobots(origin, { kind: 'found', text }).verdict(origin + path).allowed;

describe('robots.txt (RFC 9309)', () => {
  it('allows everything where there is none, nothing where it is unreachable', () => {
    expect(readRobots(origin, { kind: 'none', status: 404 }).verdict(`${origin}/a`)).toEqual({
      allowed: true,
      reason: 'no robots.txt (HTTP 404)',
    });
    expect(readRobots(origin, { kind: 'unreachable', why: 'HTTP 503', isFinal: false }).verdict(`${origin}/a`)).toEqual(
      {
        allowed: false,
        reason: 'robots.txt is unreachable (HTTP 503)',
      },
    );
  });

  it('lets the longest rule win, and allow on a draw', () => {
    const text = 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c';
    expect([allows(text, '/a/x'), allows(text, '/a/b/c'), allows(text, '/c'), allows(text, '/d')]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('knows * and $', () => {
    const text = 'User-agent: *\nDisallow: /*.json$\nDisallow: /q*=1';
    expect([allows(text, '/a.json'), allows(text, '/a.json?x'), allows(text, '/q?a=1')]).toEqual([false, true, false]);
  });

  it('obeys its own group instead of *, in any case, with a version behind, and several groups together', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: CrossCultural-Crawler/2.0\nDisallow: /x\n\nuser-agent: crosscultural-crawler\nDisallow: /y';
    expect([allows(text, '/a'), allows(text, '/x'), allows(text, '/y')]).toEqual([true, false, false]);
    expect(allows('User-agent: crosscultural\nDisallow: /', '/a')).toBe(true);
  });

  it('does not let other lines end a group', () => {
    const text =
      'User-agent: crosscultural-crawler\nSitemap: https://shop.example/s.xml\nUser-agent: other\nDisallow: /';
    expect(allows(text, '/a')).toBe(false);
  });

  it('compares escaped and plain characters alike', () => {
    expect(allows('User-agent: *\nDisallow: /%7Ejoe', '/~joe')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /~joe', '/%7ejoe')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /小米', '/%E5%B0%8F%E7%B1%B3')).toBe(false);
  });

  it('reads a byte-order mark, comments, carriage returns, and names the rule', () => {
    const robots = readRobots(origin, {
      kind: 'found',
      text: '\ufeffUser-agent: * # all\r\nDisallow: /a # private\rCrawl-delay: 7',
    });
    expect(robots.verdict(`${origin}/a`)).toEqual({ allowed: false, reason: 'robots.txt: Disallow: /a' });
    expect(robots.crawlDelay).toBe(7);
  });

  it('reads no further than the cap', () => {
    const text = `User-agent: *\n${'#'.repeat(robotsSizeCap)}\nDisallow: /`;
    expect(allows(text, '/a')).toBe(true);
  });
});
