// Runs on every page of the site: the menu of narrow screens, the theme, and the interactive charts.
(() => {
  const { assets } = document.currentScript.dataset;

  const menuButton = document.querySelector('.menu-button');
  const setMenu = (open) => {
    document.body.classList.toggle('menu-open', open);
    menuButton.setAttribute('aria-expanded', String(open));
  };
  menuButton.addEventListener('click', () => setMenu(!document.body.classList.contains('menu-open')));
  document.getElementById('sidebar').addEventListener('click', (event) => {
    if (event.target.closest('a')) setMenu(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') setMenu(false);
  });

  const themeButton = document.querySelector('.theme-button');
  const isDark = () =>
    (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const showTheme = () => {
    themeButton.textContent = isDark() ? 'Light' : 'Dark';
    themeButton.setAttribute('aria-label', `Switch to ${isDark() ? 'light' : 'dark'} colours`);
  };
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
  } catch {} // Storage may be switched off for pages on the disk.
  themeButton.addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', document.documentElement.dataset.theme);
    } catch {}
    showTheme();
  });
  showTheme();

  // The heading that is being read is marked in the sidebar.
  const links = new Map();
  for (const link of document.querySelectorAll('.headings a')) links.set(decodeURIComponent(link.hash.slice(1)), link);
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const markHeading = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
    const current = passed[passed.length - 1];
    for (const [id, link] of links) link.classList.toggle('current', id === current?.id);
  };
  if (headings.length > 0) {
    let asked = false;
    addEventListener('scroll', () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        markHeading();
      });
    }, { passive: true });
    markHeading();
  }

  // Code: folded where the screen is narrow, copied by a button, hidden or shown on the whole page.
  const sources = [...document.querySelectorAll('.source > details')];
  if (matchMedia('(max-width: 800px)').matches) for (const source of sources) source.open = false;
  for (const source of sources) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy the code of ${source.querySelector('summary').textContent.toLowerCase()}`);
    button.addEventListener('click', async () => {
      const copied = await copyText(source.querySelector('code').textContent);
      button.textContent = copied ? 'Copied' : 'Select it by hand';
      setTimeout(() => {
        button.textContent = 'Copy';
      }, 1500);
    });
    source.parentElement.querySelector('.tools').append(button);
  }
  if (sources.length > 1) {
    const all = document.createElement('button');
    all.type = 'button';
    all.className = 'all-code';
    const name = () => {
      all.textContent = sources.some(({ open }) => open) ? 'Hide all code' : 'Show all code';
    };
    all.addEventListener('click', () => {
      const open = !sources.some((source) => source.open);
      for (const source of sources) source.open = open;
      name();
    });
    document.querySelector('main .download')?.append(' ', all);
    name();
  }
  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Pages on a disk may not use the clipboard: the old way.
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      const copied = document.execCommand('copy');
      area.remove();
      return copied;
    }
  }

  // plotly is loaded when the first chart comes near the window; each chart is drawn when it does.
  let plotly;
  const loadPlotly = () => {
    plotly ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${assets}assets/plotly.min.js`;
      script.onload = () => resolve(window.Plotly);
      script.onerror = reject;
      document.head.append(script);
    });
    return plotly;
  };
  const config = { responsive: true, displaylogo: false, modeBarButtonsToRemove: ['lasso2d', 'select2d'] };
  const drawChart = async (chart) => {
    const { newPlot } = await loadPlotly();
    // Plotly measures its texts once: the font must be there before.
    await document.fonts.load("14px 'Noto Sans SC'", 'a好').catch(() => {});
    const plot = chart.querySelector('.plot');
    const { data, layout } = JSON.parse(chart.querySelector('script').textContent);
    const picture = plot.querySelector('img');
    const drawing = document.createElement('div');
    drawing.className = 'interactive-drawing';
    plot.append(drawing);
    await newPlot(drawing, data, { ...layout, autosize: layout.width === undefined }, config);
    plot.classList.add('interactive');
    // The picture stays for paper, which has another width than the window.
    if (picture) plot.classList.add('drawn');
  };
  const charts = document.querySelectorAll('figure.chart:not(.live-chart)');
  if ('IntersectionObserver' in window) {
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        drawChart(target);
      }
    }, { rootMargin: '300px' });
    for (const chart of charts) observer.observe(chart);
  }

  // Controls, on the page that has some.
  if (document.querySelector('.live')) {
    const script = document.createElement('script');
    script.src = `${assets}assets/live.js`;
    script.dataset.assets = assets;
    document.head.append(script);
  }
})();
