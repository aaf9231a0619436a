// The page of the topic browser. Runs in the reader's browser on the data in #data; sets text as text, never as HTML.
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const { topics, words } = data;
  const overall = words.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0));
  let selected = 0;
  let lambda = 0.6;
  let markedWord = -1;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function svgElement(name, attributes = {}, ...children) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function percent(share) {
    return `${(100 * share).toFixed(1)} %`;
  }

  /** λ ln φ + (1 − λ) ln(φ / p), Sievert and Shirley (2014). */
  function relevance(word, topic) {
    const phi = (words[word].counts[topic] + data.beta) / (topics[topic].tokens + data.vocabularySize * data.beta);
    return Math.log(phi) - (1 - lambda) * Math.log(overall[word] / data.tokens);
  }

  // The map: circles with areas by the topic's share of all tokens, or of the marked word's tokens.
  const size = 420;
  const margin = 60;
  const map = svgElement('svg', { viewBox: `0 0 ${size} ${size}`, role: 'group', 'aria-label': 'Map of topics' });
  const extent = Math.max(1e-9, ...topics.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const place = (value) => size / 2 + (value / extent) * (size / 2 - margin);
  map.append(
    svgElement('line', { x1: 0, x2: size, y1: size / 2, y2: size / 2, stroke: '#ddd' }),
    svgElement('line', { y1: 0, y2: size, x1: size / 2, x2: size / 2, stroke: '#ddd' }),
  );
  const circles = topics.map((topic, k) => {
    const circle = svgElement('circle', { cx: place(topic.x), cy: place(-topic.y) });
    const name = svgElement('text', { x: place(topic.x), y: place(-topic.y), 'text-anchor': 'middle', dy: '0.35em' });
    name.textContent = String(k + 1);
    const button = svgElement('g', { role: 'button', tabindex: '0', 'aria-label': `Topic ${k + 1}: ${topic.label}` });
    const title = svgElement('title');
    title.textContent = `${topic.label}, ${percent(topic.tokens / data.tokens)} of all tokens`;
    button.append(title, circle, name);
    button.addEventListener('click', () => select(k));
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      select(k);
    });
    return button;
  });
  // Large circles first, so that small ones lie on top of them and can be reached.
  const bySize = circles.map((_, k) => k).sort((a, b) => topics[b].tokens - topics[a].tokens);
  map.append(...bySize.map((k) => circles[k]));

  const list = element('ul', { class: 'topics', 'aria-label': 'Topics' });
  const buttons = topics.map((topic, k) => {
    const button = element('button', { type: 'button' }, `${k + 1} ${topic.label}`);
    button.addEventListener('click', () => select(k));
    list.append(element('li', {}, button));
    return button;
  });

  const slider = element('input', { type: 'range', id: 'lambda', min: '0', max: '1', step: '0.1', value: String(lambda) });
  const sliderValue = element('output', { for: 'lambda' });
  slider.addEventListener('input', () => {
    lambda = Number(slider.value);
    showWords();
  });

  const heading = element('h2', { 'aria-live': 'polite' });
  const bars = element('div', { class: 'bars' });
  const documentsHeading = element('h2');
  const documents = element('div');

  function showMap() {
    circles.forEach((button, k) => {
      const share = markedWord < 0 ? topics[k].tokens / data.tokens : words[markedWord].counts[k] / overall[markedWord];
      button.querySelector('circle').setAttribute('r', String(4 + 56 * Math.sqrt(share)));
      button.setAttribute('aria-pressed', String(k === selected));
      buttons[k].setAttribute('aria-pressed', String(k === selected));
    });
  }

  function markWord(word) {
    markedWord = word;
    showMap();
  }

  function showWords() {
    sliderValue.textContent = `λ = ${lambda.toFixed(1)}`;
    const ranked = topics[selected].words
      .map((word) => ({ word, relevance: relevance(word, selected) }))
      .sort((a, b) => b.relevance - a.relevance || a.word - b.word)
      .slice(0, data.wordsShown)
      .map(({ word }) => word);
    const longest = Math.max(1, ...ranked.map((word) => overall[word]));
    bars.replaceChildren(
      ...ranked.flatMap((word) => {
        const own = words[word].counts[selected];
        const name = element('button', { type: 'button', class: 'word' }, words[word].word);
        for (const begin of ['mouseenter', 'focus']) name.addEventListener(begin, () => markWord(word));
        for (const end of ['mouseleave', 'blur']) name.addEventListener(end, () => markWord(-1));
        const bar = element(
          'div',
          { class: 'bar' },
          element('span', { style: `width:${(100 * overall[word]) / longest}%` }),
          element('span', { class: 'own', style: `width:${(100 * own) / longest}%` }),
        );
        return [name, bar, element('span', { class: 'count' }, `${own} of ${overall[word]}`)];
      }),
    );
  }

  function showDocuments() {
    const shown = topics[selected].documents;
    documentsHeading.textContent = shown.length > 0 ? 'Documents with the greatest share' : '';
    documents.replaceChildren(
      ...shown.map(({ document: number, share, text }) => {
        const beginning = text.length > 90 ? `${text.slice(0, 90)}…` : text;
        const summary = element('summary', {}, `${percent(share)} · document ${number} · ${beginning}`);
        return element('details', {}, summary, element('p', {}, text));
      }),
    );
  }

  function select(topic) {
    selected = (topic + topics.length) % topics.length;
    const { label, tokens } = topics[selected];
    heading.textContent = `Topic ${selected + 1}: ${label} (${percent(tokens / data.tokens)} of ${data.tokens} tokens)`;
    showMap();
    showWords();
    showDocuments();
  }

  document.addEventListener('keydown', (event) => {
    if (event.target === slider || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') select(selected + 1);
    if (event.key === 'ArrowLeft') select(selected - 1);
  });

  const key = element('p', { class: 'hint key' }, element('span', { class: 'own' }), 'in this topic');
  key.append(element('span'), 'in the corpus');
  document.getElementById('browser').append(
    element('h1', {}, data.title),
    element('p', { class: 'corpus' }, data.corpus),
    element('p', { class: 'hint' }, 'Choose a topic on the map, in the list or with the arrow keys; point at a word to see which topics have it.'),
    element(
      'div',
      { class: 'columns' },
      element('section', {}, map, list, documentsHeading, documents),
      element(
        'section',
        {},
        heading,
        element('div', { class: 'slider' }, element('label', { for: 'lambda' }, 'Words by relevance'), slider, sliderValue),
        key,
        bars,
      ),
    ),
  );
  select(0);
})();
