import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { assemble, expand, parseTemplate, type Scope } from '../../../packages/simulation/reviews/grammar';

const write = (template: string, scope: Scope = {}, mention = 0) =>
  assemble([{ kind: 'sentence' }, ...expand({ template, scope, mention }, seededRandom(1))]);

describe('the grammar', () => {
  it('fills slots, also slots of slots, and says where the aspect and the opinion stand', () => {
    const { text, spans } = write('the «{noun}» {verb}', {
      noun: ['fan'],
      verb: ['is <{degree} loud>'],
      degree: 'too',
    });
    expect(text).toBe('The fan is too loud');
    expect(spans).toEqual([
      { mark: 'aspect', mention: 0, start: 4, end: 7 },
      { mark: 'opinion', mention: 0, start: 11, end: 19 },
    ]);
  });

  it('keeps the marks of a nested phrase apart from those around it', () => {
    const inner = { template: '<slow>', scope: {}, mention: 1 };
    const { spans } = write('«客服»<耐心>，{P}', { P: inner });
    expect(spans.map(({ mention, start, end }) => [mention, start, end])).toEqual([
      [0, 0, 2],
      [0, 2, 4],
      [1, 5, 9],
    ]);
  });

  it('chooses between alternatives, an empty one included', () => {
    const random = seededRandom(3);
    const texts = new Set(
      Array.from({ length: 60 }, () => assemble(expand({ template: 'a[b|c|]', scope: {}, mention: 0 }, random)).text),
    );
    expect([...texts].sort()).toEqual(['a', 'ab', 'ac']);
  });

  it.each([
    ['{a} idea', 'An idea'],
    ['{a} <honest> answer', 'An honest answer'],
    ['{a} USB port', 'A USB port'],
    ['{a} useful app', 'A useful app'],
    ['it has {a} «SSD»', 'It has an SSD'],
  ])('writes the article of “%s” as “%s”', (template, text) => {
    expect(write(template).text).toBe(text);
  });

  it('does not put the article into the opinion’s offsets', () => {
    const { text, spans } = write('it has {a} <odd> «hinge»');
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['odd', 'hinge']);
  });

  it('does not fill the same slot twice with the same word where there are others', () => {
    const scope = { city: ['Leeds', 'Tampa', 'Boise', 'Perth', 'Cork', 'Lyon'] };
    const random = seededRandom(5);
    for (let i = 0; i < 50; i++) {
      const { text } = assemble(expand({ template: '{city} {city}', scope, mention: 0 }, random));
      expect(new Set(text.split(' ')).size).toBe(2);
    }
  });

  it('names a mistake in the lexicon', () => {
    expect(() => parseTemplate('an [open choice')).toThrow('“[” is not closed in the template “an [open choice”');
    expect(() => parseTemplate('an {open slot')).toThrow('The slot is not closed in the template “an {open slot”');
    expect(() => write('{nobody}')).toThrow('The lexicon has no slot {nobody}.');
  });
});
