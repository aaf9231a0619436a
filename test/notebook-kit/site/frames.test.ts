import { describe, expect, it } from 'vitest';
import { framesToFiles, type PageInFrame } from '../../../packages/notebook-kit/site/frames';

describe('framesToFiles', () => {
  it('makes a file of the page inside a frame, and leaves everything else', () => {
    const frames: PageInFrame[] = [];
    const html =
      '<p>a</p><iframe sandbox="allow-scripts" title="t" srcdoc="&lt;p class=&quot;x&quot;&gt;A &amp;amp; B&lt;/p&gt;"></iframe>';
    expect(framesToFiles(html, 'cross-cultural-04-topics', '../', frames)).toBe(
      '<p>a</p><iframe sandbox="allow-scripts allow-same-origin" title="t" src="../frames/cross-cultural-04-topics-1.html" loading="lazy"></iframe>',
    );
    expect(frames).toEqual([{ path: 'frames/cross-cultural-04-topics-1.html', content: '<p class="x">A &amp; B</p>' }]);
  });

  it('numbers the frames of a notebook', () => {
    const frames: PageInFrame[] = [];
    framesToFiles('<iframe srcdoc="a"></iframe><iframe srcdoc="b"></iframe>', 'n', '', frames);
    expect(frames.map(({ path }) => path)).toEqual(['frames/n-1.html', 'frames/n-2.html']);
  });
});

describe('a framed page', () => {
  it('gets the Chinese font of the site, and leave to load nothing else', () => {
    const frames: PageInFrame[] = [];
    const page = "<head><meta content=\"default-src 'none'; script-src 'unsafe-inline'\"></head>";
    framesToFiles(
      `<iframe srcdoc="${page.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"></iframe>`,
      'n',
      '',
      frames,
    );
    expect(frames[0].content).toContain("default-src 'none'; font-src 'self' file:; script-src 'unsafe-inline'");
    expect(frames[0].content).toContain('../assets/fonts/noto-sans-sc.woff');
  });
});
