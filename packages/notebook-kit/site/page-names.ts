/**
 * What the page of a notebook is called: lower-case words of letters and digits of any script, joined by hyphens, in the folders of
 * the notebook. `Untitled 1` becomes `untitled-1`, `My_Notes/第一章` becomes `my-notes/第一章` (第一章: chapter one).
 *
 * @param name the notebook's, without `.ipynb`; parts of nothing but dots lead up or stay, as in a link
 */
export function pageName(name: string): string {
  return name.split('/').map(slug).join('/');
}

function slug(part: string): string {
  if (part === '.' || part === '..') return part;
  const words =
    part
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // A name that is all signs; one that is too long for a file.
  return Array.from(words.join('-') || 'notebook')
    .slice(0, 40)
    .join('');
}

/**
 * The names of the pages of a site, one for each notebook, no two the same: the second of `a b` and `A_b` becomes `a-b-2`.
 *
 * @param names the notebooks', without `.ipynb`
 */
export function pageNames(names: readonly string[]): string[] {
  const taken = new Set(['index']);
  const copies = new Map<string, number>();
  return names.map((name) => {
    const path = pageName(name)
      .split('/')
      .map((part) => (part === '.' || part === '..' || part === '' ? 'notebook' : part))
      .join('/');
    let free = path;
    let copy = copies.get(path) ?? 1;
    while (taken.has(free)) free = `${path}-${++copy}`;
    copies.set(path, copy);
    taken.add(free);
    return free;
  });
}
