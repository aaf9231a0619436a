import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatOf, type ReaderNotice, type Review, readAnyReviews, readLabelled } from '../../../packages/corpus';
import { collect, temporaryFile } from '../files';

async function read(content: string | Uint8Array, name = 'data.xml') {
  const file = temporaryFile(name, content);
  const notices: ReaderNotice[] = [];
  const reviews = await collect(readLabelled([file], { onNotice: (notice) => void notices.push(notice) }));
  return { format: formatOf(file), reviews, triplets: reviews.map(inShort), notices };
}

const inShort = ({ triplets = [] }: Review) =>
  triplets.map(({ aspect, opinion, sentiment, category }) =>
    [aspect && `${aspect.start} ${aspect.text}`, opinion, sentiment, category].filter((part) => part !== undefined),
  );
const kinds = (notices: ReaderNotice[]) => notices.map(({ kind, count }) => `${kind} ${count}`);

const of2014 = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<sentences>
  <sentence id="2339">
    <text>The cord is &quot;fine&quot; &amp; the battery life is good.</text>
    <aspectTerms>
      <aspectTerm term="cord" polarity="neutral" from="4" to="8"/>
      <aspectTerm term="battery life" polarity="positive" from="25" to="37"/>
      <aspectTerm term="fine" polarity="conflict" from="13" to="17"/>
    </aspectTerms>
    <aspectCategories><aspectCategory category="price" polarity="neutral"/></aspectCategories>
  </sentence>
  <sentence id="7"><text>It was cheap.</text>
    <aspectCategories><aspectCategory category="price" polarity="positive"/></aspectCategories>
  </sentence>
  <sentence id="8"><text>I bought it in May.</text></sentence>
</sentences>`;

const of2016 = `<?xml version="1.0" encoding="UTF-8"?>
<Reviews>
  <Review rid="100">
    <sentences>
      <sentence id="100:0">
        <text>Good place, bad café.</text>
        <Opinions>
          <Opinion target="place" category="RESTAURANT#GENERAL" polarity="positive" from="5" to="10"/>
          <Opinion target="café" category="FOOD#QUALITY" polarity="negative" from="0" to="4"/>
          <Opinion target="waiter" category="SERVICE#GENERAL" polarity="negative" from="0" to="6"/>
          <Opinion target="NULL" category="SERVICE#GENERAL" polarity="negative" from="0" to="0"/>
        </Opinions>
      </sentence>
      <sentence id="100:1" OutOfScope="TRUE"><text>See you.</text></sentence>
    </sentences>
  </Review>
</Reviews>`;

describe('SemEval’s XML', () => {
  it('of 2014: terms with their polarity; conflicts and categories without a term are counted', async () => {
    const { format, reviews, triplets, notices } = await read(of2014);
    expect(format).toBe('semeval');
    expect(reviews.map(({ id }) => id)).toEqual(['data:2339', 'data:7', 'data:8']);
    expect(reviews[0]).toMatchObject({ language: 'en', culture: 'foreign', platform: 'data' });
    expect(reviews[0].text).toBe('The cord is "fine" & the battery life is good.');
    expect(triplets).toEqual([
      [
        ['4 cord', null, 'neutral'],
        ['25 battery life', null, 'positive'],
      ],
      [],
      [],
    ]);
    expect(kinds(notices)).toEqual(['no-opinions 2', 'unlabelled 1', 'left-out 1']);
    expect(notices[0].message).toMatch(/^2 aspects without an opinion, which this format does not label/);
  });

  it('of 2015 and 2016: targets with categories, implicit ones too; offsets are checked', async () => {
    const { reviews, triplets, notices } = await read(of2016);
    expect(reviews.map(({ id }) => id)).toEqual(['data:100:0', 'data:100:1']);
    expect(triplets).toEqual([
      [
        ['5 place', null, 'positive', 'RESTAURANT#GENERAL'],
        ['16 café', null, 'negative', 'FOOD#QUALITY'],
        [null, null, 'negative', 'SERVICE#GENERAL'],
      ],
      [],
    ]);
    expect(kinds(notices)).toEqual(['no-opinions 3', 'moved-term 1', 'unaligned 1']);
  });

  it('laptops of 2015 have no targets, phones of 2016 are Chinese; gzipped or in UTF-16 they are the same', async () => {
    const content = of2016
      .replace('Good place, bad café.', '屏幕很好') // the screen is good
      .replace(/target="[^"]*"|from="\d+" to="\d+"/g, '');
    for (const bytes of [Buffer.from(content), gzipSync(content), Buffer.from(`\ufeff${content}`, 'utf16le')]) {
      const { format, reviews, triplets } = await read(bytes);
      expect([format, reviews[0].language]).toEqual(['semeval', 'zh']);
      expect(triplets[0]).toHaveLength(4);
      expect(triplets[0][0]).toEqual([null, null, 'positive', 'RESTAURANT#GENERAL']);
    }
  });

  it('is read as raw reviews, too, and a sentence of an id that occurred before is told by its number', async () => {
    const twice = of2014.replace('"7"', '"2339"');
    const { reviews, notices } = await read(twice);
    expect(reviews.map(({ id }) => id)).toEqual(['data:2339', 'data:#2', 'data:8']);
    expect(kinds(notices)).toContain('repeated-id 1');
    expect(await collect(readAnyReviews(temporaryFile('data.xml', of2014)))).toHaveLength(3);
  });
});

describe('XML that is not as it should be gives one line', () => {
  const bomb = `<?xml version="1.0"?>
<!DOCTYPE sentences [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]>
<sentences><sentence id="1"><text>&a19;</text></sentence></sentences>`;
  const external =
    '<!DOCTYPE s [<!ENTITY f SYSTEM "file:///etc/passwd">]><sentences><sentence><text>&f;</text></sentence></sentences>';

  it.each<[string, string, RegExp]>([
    [
      'cut off',
      of2014.slice(0, 300),
      /data\.xml, line \d+ is not well-formed XML \(unclosed tag: .*\); it may be cut off/,
    ],
    ['a bomb of entities', bomb, /line 3 is not well-formed XML \(undefined entity/],
    ['an entity that is a file', external, /line 1 is not well-formed XML \(undefined entity/],
    ['another tag is closed', '<sentences><a></b></sentences>', /line 1 is not well-formed XML/],
    [
      'the part without answers',
      '<sentences><sentence><text>a</text></sentence></sentences>',
      /holds 1 sentence and no label/,
    ],
    ['no sentence', '<sentences></sentences>', /holds 0 sentences and no label/],
    [
      'a sentence without end',
      `<sentences><sentence><text>${'a'.repeat(3 << 20)}</text></sentence></sentences>`,
      /a sentence is longer/,
    ],
    ['nothing but opening tags', `<sentences>${'<a>'.repeat(300_000)}`, /not well-formed XML \(unclosed tag/],
  ])('%s', async (_, content, message) => {
    const reading = read(content);
    await expect(reading).rejects.toMatchObject({ name: 'UserError', message: expect.stringMatching(message) });
    await expect(reading).rejects.toMatchObject({ message: expect.not.stringMatching(/\n/) });
  });

  it('tags nested 100,000 deep, and 20,000 aspects of a sentence, are read', async () => {
    const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    const opinion = '<Opinion target="NULL" polarity="positive"/>';
    const content = `<sentences>${deep}<sentence><text>fine</text>${opinion.repeat(20_000)}</sentence></sentences>`;
    const { triplets } = await read(content);
    expect(triplets[0]).toHaveLength(20_000);
  });
});
