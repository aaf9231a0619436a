// Controls that show what a parameter decides, from numbers that were computed before: nothing is fitted in the browser.
(() => {
  const { assets } = document.currentScript.dataset;
  const script = (file) =>
    new Promise((resolve, reject) => {
      const element = document.createElement('script');
      element.src = `${assets}assets/${file}`;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  let plotly;
  const draw = async (place, data, layout) => {
    if (!window.Plotly) await (plotly ??= script('plotly.min.js'));
    const size = { margin: { l: 70, r: 20, t: 20, b: 60 }, height: 460, autosize: true, font: { family: 'Noto Sans SC, sans-serif', size: 13 } };
    await window.Plotly.react(place, data, { ...size, ...layout }, { responsive: true, displaylogo: false, displayModeBar: false });
  };
  // Plotly reads a little HTML in texts: what comes from a corpus is escaped.
  const plain = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);
  const element = (kind, text) => Object.assign(document.createElement(kind), { textContent: text });
  const table = (head, rows) => {
    const made = document.createElement('table');
    const line = (cells, kind) => {
      const row = document.createElement('tr');
      row.append(...cells.map((cell) => element(kind, cell)));
      return row;
    };
    const top = document.createElement('thead');
    top.append(line(head, 'th'));
    for (const cell of top.querySelectorAll('th')) cell.scope = 'col';
    const body = document.createElement('tbody');
    body.append(...rows.map((row) => line(row, 'td')));
    made.append(top, body);
    return made;
  };
  const middle = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const half = sorted.length >> 1;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  };
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

  // Where names fit above their points, the first of the list before the others: to the side where the edge is near.
  const fitting = (points, { width, height }) => {
    const span = (values) => [Math.min(...values), Math.max(...values)];
    const [[left, right], [low, high]] = [span(points.map(({ x }) => x)), span(points.map(({ y }) => y))];
    const taken = [];
    const positions = new Map();
    for (const point of points) {
      const half = [...point.name].reduce((sum, character) => sum + (character > '\u2e7f' ? 5.8 : 3.2), 4);
      const at = right > left ? ((point.x - left) / (right - left)) * width : width / 2;
      const side = at < half ? 'right' : at > width - half ? 'left' : 'center';
      const box = { x: at + { left: -half, center: 0, right: half }[side], y: ((high - point.y) / (high - low || 1)) * height, half };
      if (taken.some((other) => Math.abs(other.x - box.x) < other.half + half && Math.abs(other.y - box.y) < 15)) continue;
      taken.push(box);
      positions.set(point, `top ${side}`);
    }
    return positions;
  };

  const kinds = {
    quadrants({ rows }, { cut, minimum, denominator, satisfaction, intervals }, room) {
      const shown = rows
        .map((row) => ({ ...row, x: row[denominator], y: satisfaction === 'corrected' ? (row.satisfaction ?? row.counted) : row.counted }))
        .filter((row) => row.n >= minimum && row.y !== null);
      if (shown.length === 0) return { said: 'No word is named so often.' };
      const line = cut === 'mean' ? mean : middle;
      const [cutX, cutY] = [line(shown.map(({ x }) => x)), line(shown.map(({ y }) => y))];
      const field = ({ x, y }) => (x >= cutX ? (y >= cutY ? 'keep up' : 'improve first') : y >= cutY ? 'maintain' : 'low priority');
      const ends = (row, low, high, at) => [Math.max(0, row[high] - row[at]) || 0, Math.max(0, row[at] - row[low]) || 0];
      const bars = (low, high, at) => {
        const both = shown.map((row) => (row[low] === null ? [0, 0] : ends(row, low, high, at)));
        return { type: 'data', symmetric: false, array: both.map(([up]) => up), arrayminus: both.map(([, down]) => down), thickness: 0.8, width: 0, color: '#0072B288' };
      };
      const withBars = intervals && {
        ...(denominator === 'attention' && { error_x: bars('low', 'high', 'x') }),
        ...(satisfaction === 'corrected' && { error_y: bars('satisfactionLow', 'satisfactionHigh', 'y') }),
      };
      const places = [...shown].sort((a, b) => b.x - a.x).map((row) => ({ row, name: row.label, x: Math.log(row.x || 1e-6), y: row.y }));
      const named = new Map([...fitting(places, room)].map(([{ row }, position]) => [row, position]));
      const points = {
        ...{ type: 'scatter', mode: 'markers+text', x: shown.map(({ x }) => x), y: shown.map(({ y }) => y), ...withBars },
        ...{ text: shown.map((row) => (named.has(row) ? plain(row.label) : '')), textposition: shown.map((row) => named.get(row) ?? 'top center'), textfont: { size: 11 } },
        ...{ marker: { size: 8, color: '#0072B2' }, hovertext: shown.map((row) => `${plain(row.label)}<br>${row.n} mentions, ${field(row)}`), hoverinfo: 'text' },
      };
      const straight = (more) => ({ type: 'line', line: { color: '#777', dash: 'dash', width: 1.2 }, ...more });
      const shapes = [
        straight({ x0: cutX, x1: cutX, y0: 0, y1: 1, yref: 'paper' }),
        straight({ y0: cutY, y1: cutY, x0: 0, x1: 1, xref: 'paper' }),
      ];
      const fields = ['keep up', 'improve first', 'maintain', 'low priority'].map((name) => [name, shown.filter((row) => field(row) === name)]);
      return {
        data: [points],
        layout: {
          ...{ shapes, showlegend: false },
          xaxis: { title: { text: denominator === 'attention' ? 'attention (logarithmic)' : 'share of all aspects (logarithmic)' }, type: 'log', dtick: 'D2', tickformat: ',~%' },
          yaxis: { title: { text: 'satisfaction' }, tickformat: ',~%', range: [-0.03, 1.06] },
        },
        said: `${shown.length} words; cut at ${percent(cutX)} attention and ${percent(cutY)} satisfaction. ${fields.map(([name, own]) => `${name}: ${own.length}`).join(', ')}.`,
        table: table(['field', 'words'], fields.map(([name, own]) => [name, own.map(({ label }) => label).join(', ') || '–'])),
      };
    },

    topics({ rows }, { topics }) {
      const measures = ['perplexity', 'umass', 'npmi', 'exclusivity', 'stability'];
      const at = rows.find((row) => row.topics === topics) ?? rows[0];
      // Each measure from the worst (0) to the best (1) that was tried.
      const scaled = (name) => {
        const sign = name === 'perplexity' ? -1 : 1;
        const values = rows.map((row) => sign * row[name]);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        return values.map((value) => (high > low ? (value - low) / (high - low) : 0));
      };
      const rank = (name) => 1 + rows.filter((row) => (name === 'perplexity' ? row[name] < at[name] : row[name] > at[name])).length;
      return {
        data: measures.map((name) => ({ type: 'scatter', mode: 'lines+markers', name, x: rows.map((row) => row.topics), y: scaled(name) })),
        layout: {
          shapes: [{ type: 'line', x0: at.topics, x1: at.topics, y0: 0, y1: 1, yref: 'paper', line: { color: '#555', width: 2 } }],
          ...{ xaxis: { title: { text: 'number of topics' } }, yaxis: { title: { text: 'worst (0) to best (1) of those tried' } } },
        },
        said: `${at.topics} topics: ${measures.map((name) => `${name} ${at[name].toFixed(2)}, rank ${rank(name)} of ${rows.length}`).join('; ')}.`,
        table: table(['topics', ...measures], rows.map((row) => [String(row.topics), ...measures.map((name) => row[name].toFixed(3))])),
      };
    },

    network({ nodes, edges }, { threshold }, room) {
      const kept = edges.filter(({ npmi }) => npmi >= threshold / 100);
      const joined = new Set(kept.flatMap(({ a, b }) => [a, b]));
      const find = (() => {
        const parent = nodes.map((_, i) => i);
        const root = (i) => (parent[i] === i ? i : (parent[i] = root(parent[i])));
        for (const { a, b } of kept) parent[root(a)] = root(b);
        return root;
      })();
      const parts = new Set([...joined].map(find)).size;
      const lines = { x: kept.flatMap(({ a, b }) => [nodes[a].x, nodes[b].x, null]), y: kept.flatMap(({ a, b }) => [nodes[a].y, nodes[b].y, null]) };
      const links = (i) => kept.filter(({ a, b }) => a === i || b === i).length;
      const shown = [...joined].sort((a, b) => links(b) - links(a) || a - b);
      const points = shown.map((i) => nodes[i]);
      const named = fitting(points, { ...room, height: 590 });
      const axis = { visible: false };
      return {
        data: [
          { type: 'scatter', mode: 'lines', hoverinfo: 'skip', line: { color: '#999', width: 1 }, ...lines },
          {
            ...{ type: 'scatter', mode: 'markers+text', x: shown.map((i) => nodes[i].x), y: shown.map((i) => nodes[i].y) },
            ...{ text: points.map((node) => (named.has(node) ? plain(node.name) : '')), hovertext: points.map(({ name }) => plain(name)), textposition: points.map((node) => named.get(node) ?? 'top center'), textfont: { size: 10 }, hoverinfo: 'text', marker: { size: 8, color: shown.map((i) => nodes[i].colour) } },
          },
        ],
        layout: { showlegend: false, xaxis: axis, yaxis: axis, height: 620, margin: { l: 10, r: 10, t: 10, b: 10 } },
        said: `npmi of at least ${(threshold / 100).toFixed(2)}: ${kept.length} of ${edges.length} pairs, ${joined.size} of ${nodes.length} words, in ${parts} separate parts.`,
        table: table(['pair', 'reviews', 'npmi'], [...kept].sort((p, q) => q.npmi - p.npmi).slice(0, 12).map(({ a, b, reviews, npmi }) => [`${nodes[a].name} – ${nodes[b].name}`, String(reviews), npmi.toFixed(2)])),
      };
    },

    influence({ rows }, { likes, shares, comments }) {
      const sum = likes + shares + comments;
      if (sum === 0) return { said: 'With no weight at all there is no index.' };
      const of = (row) => (likes * row.likes + shares * row.shares + comments * row.comments) / sum;
      const ranked = [...rows].sort((a, b) => of(b) - of(a));
      const share = (weight) => `${Math.round((100 * weight) / sum)} %`;
      return {
        data: [{ type: 'bar', orientation: 'h', x: ranked.map(of).reverse(), y: ranked.map(({ platform }) => plain(platform)).reverse(), marker: { color: '#0072B2' } }],
        layout: { height: 260, margin: { l: 110, r: 20, t: 10, b: 50 }, xaxis: { title: { text: 'influence index' }, rangemode: 'tozero' } },
        said: `Likes ${share(likes)}, shares ${share(shares)}, comments ${share(comments)}: ${ranked.map((row) => `${row.platform} ${of(row).toFixed(3)}`).join(', ')}.`,
        table: table(['platform', 'index', 'likes alone', 'shares alone', 'comments alone'], ranked.map((row) => [row.platform, ...[of(row), row.likes, row.shares, row.comments].map((value) => value.toFixed(3))])),
      };
    },

    history({ rows }, { measure, history }) {
      const own = rows.filter((row) => row.measure === measure);
      const at = own.find((row) => row.history === history) ?? own[0];
      const ends = { type: 'data', symmetric: false, array: own.map((row) => row.high - row.gain), arrayminus: own.map((row) => row.gain - row.low) };
      const interval = `[${at.low.toFixed(4)}, ${at.high.toFixed(4)}]`;
      return {
        data: [{ type: 'scatter', mode: 'lines+markers', x: own.map((row) => row.history), y: own.map((row) => row.gain), error_y: ends, marker: { size: own.map((row) => (row === at ? 14 : 8)), color: '#0072B2' } }],
        layout: {
          ...{ height: 380, xaxis: { title: { text: 'posts known of a user' }, type: 'log', tickvals: own.map((row) => row.history) } },
          yaxis: { title: { text: 'gain from knowing the culture' }, zeroline: true, zerolinecolor: '#777' },
        },
        said: `Posts known: ${at.history}; users: ${at.users}. ${measure} ${at.withCulture.toFixed(4)} with the culture, ${at.withoutCulture.toFixed(4)} without; gain ${at.gain.toFixed(4)} ${interval}${at.low > 0 ? ', more than chance' : at.high < 0 ? ', a loss' : ', not told from none'}.`,
        table: table(['posts known', 'users', 'gain', '95 % interval'], own.map((row) => [String(row.history), String(row.users), row.gain.toFixed(4), `[${row.low.toFixed(4)}, ${row.high.toFixed(4)}]`])),
      };
    },
  };

  // Without the margins of the chart.
  const roomOf = ({ clientWidth }) => ({ width: Math.max(100, clientWidth - 90), height: 380 });
  for (const section of document.querySelectorAll('.live')) {
    const sets = JSON.parse(section.querySelector('script').textContent);
    const inputs = [...section.querySelectorAll('.controls [name]')];
    const valueOf = (input) => {
      if (input.type === 'checkbox') return input.checked;
      return input.type === 'range' || input.dataset.number !== undefined ? Number(input.value) : input.value;
    };
    let turn = 0;
    const show = async () => {
      const own = ++turn;
      const values = Object.fromEntries(inputs.map((input) => [input.name, valueOf(input)]));
      for (const input of inputs) {
        const beside = input.parentElement.querySelector('.value');
        if (beside) beside.textContent = input.value;
      }
      const { data = [], layout = {}, said, table: rows } = kinds[section.dataset.kind](sets[Number(values.set ?? 0)], values, roomOf(section.querySelector('.live-plot')));
      section.querySelector('output').textContent = said;
      section.querySelector('.live-table').replaceChildren(...(rows ? [rows] : []));
      await draw(section.querySelector('.live-plot'), data, layout);
      if (own === turn) section.dataset.ready = 'true';
    };
    for (const input of inputs) input.addEventListener('input', () => show().catch(() => {}));
    section.querySelector('.controls').hidden = false;
    show().catch(() => {});
  }
})();
