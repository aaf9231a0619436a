import { describe, expect, it } from 'vitest';
import { htmlToText, parseHtml } from '../../../packages/crawler/parsing/html';

const page = (text: string) => ({ kind: 'x', url: 'https://site.example/1', page: 1, text });

describe('HTML', () => {
  it('refuses a page that was cut off', () => {
    expect(() => parseHtml('s', page('<html><body><p>half'))).toThrow(
      'the page ends before </html> (page https://site.example/1)',
    );
  });

  it('refuses nesting that would take quadratic time', () => {
    expect(() => parseHtml('s', page(`${'<div>'.repeat(50_000)}</html>`))).toThrow('tags within each other');
    expect(() => htmlToText('<b>'.repeat(50_000))).toThrow('tags within each other');
    for (const tags of ['<li><p>', '<td><p>', '<x-y>', '<x-y title="</x-y>">']) {
      expect(() => parseHtml('s', page(`${tags.repeat(400)}</html>`)), tags).toThrow(
        'more than 256 tags within each other',
      );
    }
    // Tags that close each other lie beside each other, however many there are.
    expect(htmlToText('<p>a'.repeat(3)).split('\n')).toHaveLength(3);
    expect(() => htmlToText('<li>a'.repeat(5_000))).not.toThrow();
  });

  it('shows what a reader sees', () => {
    expect(htmlToText('a<br/>b  &amp; c<script>x()</script><p>d</p>')).toBe('a\nb & cd');
    // An emoticon is a word of the author's, another picture's description is not.
    expect(htmlToText('好<img alt=[赞] src=x><img alt="a photo">')).toBe('好[赞]');
    expect(htmlToText('nul\u0000 half \ud83d done')).toBe('nul half \ufffd done');
  });
});
