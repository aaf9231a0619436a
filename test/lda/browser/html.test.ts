import { topicBrowserFrame, topicBrowserHtml } from '@crosscultural/lda';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

const hostile = '</script><img src=x onerror="alert(1)">';
const model = modelOf(['price/0 coupon/0 price/0', 'mouse/1 <b>screen/1 mouse/1', 'price/1'], {
  alpha: [1, 1],
  beta: 0.1,
});
const options = { title: 'Topics of <reviews>', corpus: 'simulated corpus', texts: ['cheap', hostile, 'price'] };

function open(): Document {
  return new JSDOM(topicBrowserHtml(model, options), { runScripts: 'dangerously' }).window.document;
}

function texts(page: Document, selector: string): (string | null)[] {
  return [...page.querySelectorAll(selector)].map((element) => element.textContent);
}

describe('topicBrowserHtml', () => {
  it('shows the words of the first topic with their counts', () => {
    const page = open();
    expect(texts(page, 'h2')[1]).toContain('Topic 1: price / coupon');
    expect(texts(page, '.word')).toEqual(['price', 'coupon']);
    expect(texts(page, '.count')).toEqual(['2 of 3', '1 of 1']);
    expect(texts(page, '.corpus')).toEqual(['simulated corpus']);
  });

  it('ranks by lift alone when the slider is at 0', () => {
    const page = open();
    const slider = page.querySelector<HTMLInputElement>('#lambda');
    if (!slider) throw new Error('The page has no slider.');
    slider.value = '0';
    slider.dispatchEvent(new (page.defaultView as unknown as { Event: typeof Event }).Event('input'));
    expect(texts(page, '.word')).toEqual(['coupon', 'price']);
    expect(texts(page, 'output')).toEqual(['λ = 0.0']);
  });

  it('goes through the topics by keyboard, and round', () => {
    const page = open();
    const press = (key: string) => {
      const { KeyboardEvent } = page.defaultView as unknown as { KeyboardEvent: typeof globalThis.KeyboardEvent };
      page.dispatchEvent(new KeyboardEvent('keydown', { key }));
    };
    press('ArrowRight');
    expect(texts(page, 'h2')[1]).toContain('Topic 2');
    press('ArrowRight');
    expect(texts(page, 'h2')[1]).toContain('Topic 1');
    const focusable = [...page.querySelectorAll('svg [role=button]')];
    expect(focusable.map((circle) => circle.getAttribute('tabindex'))).toEqual(['0', '0']);
  });

  it('opens documents and shows every text as text', () => {
    const page = open();
    page.querySelectorAll<HTMLButtonElement>('.topics button')[1].click();
    expect(texts(page, 'details p')).toContain(hostile);
    expect(texts(page, '.word')).toContain('<b>screen');
    expect(page.querySelectorAll('img, b')).toHaveLength(0);
    expect(page.title).toBe('Topics of <reviews>');
  });

  it('asks for nothing from elsewhere', () => {
    const html = topicBrowserHtml(model, options);
    expect(html.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\/\/[a-z]+\.|@import|url\(/);
    expect(topicBrowserHtml(model, options)).toBe(html);
  });

  it('fits in a frame of a notebook', () => {
    const frame = new JSDOM(topicBrowserFrame(model, options)).window.document.querySelector('iframe');
    expect(frame?.getAttribute('srcdoc')).toBe(topicBrowserHtml(model, options));
    expect(frame?.getAttribute('sandbox')).toBe('allow-scripts');
  });

  it('refuses the wrong number of texts or labels', () => {
    expect(() => topicBrowserHtml(model, { ...options, texts: ['one'] })).toThrow('1 texts are given for 3 documents');
    expect(() => topicBrowserHtml(model, { ...options, labels: ['one'] })).toThrow('1 labels are given for 2 topics');
  });
});
