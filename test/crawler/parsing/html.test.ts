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
  });

  it('shows what a reader sees', () => {
    expect(htmlToText('a<br/>b  &amp; c<script>x()</script><p>d</p>')).toBe('a\nb & cd');
    expect(htmlToText('nul\u0000 half \ud83d done')).toBe('nul half \ufffd done');
  });
});
