// Full-text search over all pages, tables and figures. The library and the records are loaded when the box is first used.
(() => {
  const { root, assets } = document.currentScript.dataset;
  const input = document.querySelector('.search input');
  const results = document.querySelector('.search .results');
  const most = 12;

  // What is found is of one corpus; the library is for all.
  const load = (file) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = file;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });

  // Latin words as they are; Chinese, which has no blanks, by pairs of neighbouring characters, and a lone character by itself.
  const chinese = /[\u3400-\u9fff\uf900-\ufaff]+/u;
  const tokens = (text) =>
    (text.toLowerCase().match(/[\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
      chinese.test(run) && run.length > 1 ? Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)) : [run],
    );
  const indexTokens = (text) => [...tokens(text), ...(text.match(/[\u3400-\u9fff\uf900-\ufaff]/gu) ?? [])];

  let index;
  const openIndex = () => {
    index ??= Promise.all([load(`${assets}assets/minisearch.js`), load(`${root}assets/search-records.js`)]).then(() => {
      const search = new window.MiniSearch({
        idField: 'id',
        fields: ['title', 'heading', 'text'],
        tokenize: indexTokens,
        processTerm: (term) => term,
        searchOptions: {
          tokenize: tokens,
          boost: { heading: 4, title: 2 },
          prefix: (term) => !chinese.test(term) && term.length > 2,
          combineWith: 'AND',
        },
      });
      search.addAll(window.searchRecords.map((record, id) => ({ ...record, id })));
      return search;
    });
    return index;
  };

  // Around the first word that was found; everything is text, so that no page of a corpus can write here.
  const around = (text, words) => {
    const at = Math.max(0, ...words.map((word) => text.toLowerCase().indexOf(word)));
    const start = Math.max(0, at - 60);
    return `${start > 0 ? '… ' : ''}${text.slice(start, start + 180)}${text.length > start + 180 ? ' …' : ''}`;
  };
  const line = (kind, text) => {
    const element = document.createElement(kind);
    element.textContent = text;
    return element;
  };
  const show = (found, asked) => {
    const links = found.slice(0, most).map(({ id, terms }) => {
      const { href, title, heading, text } = window.searchRecords[id];
      const link = document.createElement('a');
      link.href = `${root}${href}`;
      link.append(line('strong', heading || title), line('small', title), line('span', around(text, terms)));
      return link;
    });
    const count = found.length === 0 ? `Nothing holds “${asked}”.` : `${found.length} found${found.length > most ? `, the first ${most}` : ''}`;
    results.replaceChildren(line('p', count), ...links);
    results.hidden = false;
  };

  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    const text = input.value.trim();
    if (text === '') {
      results.hidden = true;
      return;
    }
    const search = await openIndex();
    if (turn === asked) show(search.search(text), text);
  };
  const close = () => {
    results.hidden = true;
  };
  input.addEventListener('focus', () => openIndex().catch(() => {}));
  input.addEventListener('input', () => ask().catch(() => {}));
  input.parentElement.addEventListener('keydown', (event) => {
    const stops = [input, ...results.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !results.hidden) {
      event.preventDefault();
      stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(document.activeElement) + step))].focus();
    }
    if (event.key === 'Enter' && document.activeElement === input) results.querySelector('a')?.click();
    if (event.key === 'Escape') {
      close();
      input.focus();
    }
  });
  results.addEventListener('click', (event) => {
    if (event.target.closest('a')) close();
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('.search')) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target.closest('input, textarea, [contenteditable]')) return;
    event.preventDefault();
    input.focus();
  });
})();
