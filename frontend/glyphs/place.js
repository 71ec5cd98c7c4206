/**
 * Where one was in a long list: whoever comes back to it by the browser's own Back finds the same place. Whatever scrolls is
 * remembered while it does: the page, the column and the rows of the grid. Whoever scrolls or taps meanwhile is let be.
 */
const KEY = 'pl-place';
const FRESH_MILLIS = 60_000;
const PATIENCE_MILLIS = 20_000;
/** So long after the list stopped growing it is taken for shorter than it was. */
const STILL_MILLIS = 3_000;

let back = cameBack() ? performance.now() : -Infinity;
addEventListener('popstate', () => {
  back = performance.now();
});

/** A whole page that was loaded by Back or again. */
function cameBack() {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return entry?.type === 'back_forward' || entry?.type === 'reload';
}

class Place extends HTMLElement {
  #gone = new AbortController();

  connectedCallback() {
    this.#gone = new AbortController();
    const returning = performance.now() - back < FRESH_MILLIS;
    back = -Infinity;
    if (returning) void this.find();
    else this.watch();
  }

  disconnectedCallback() {
    this.#gone.abort();
  }

  /** What scrolls, by a name of its own. @returns {Record<'page' | 'column' | 'rows', Element | null | undefined>} */
  scrollers() {
    return {
      page: document.scrollingElement,
      column: this.parentElement?.querySelector('.cl-left'),
      rows: this.parentElement?.querySelector('vaadin-grid')?.shadowRoot?.querySelector('#table'),
    };
  }

  /** From now on; the grid is there later than this. */
  watch() {
    const { signal } = this.#gone;
    const keep = () => this.keep();
    addEventListener('scroll', keep, { capture: true, passive: true, signal });
    const rows = setInterval(() => {
      const table = this.scrollers().rows;
      if (!table) return;
      clearInterval(rows);
      table.addEventListener('scroll', keep, { passive: true, signal });
    }, 200);
    signal.addEventListener('abort', () => clearInterval(rows));
    this.keep();
  }

  keep() {
    const tops = Object.entries(this.scrollers()).map(([name, each]) => [name, Math.round(each?.scrollTop ?? 0)]);
    sessionStorage.setItem(KEY, JSON.stringify({ at: location.pathname, tops: Object.fromEntries(tops) }));
  }

  /** The list fills bit by bit: until it is long enough, or somebody else moves it. */
  async find() {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const touched = new AbortController();
    for (const doing of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
      addEventListener(doing, () => touched.abort(), { capture: true, passive: true, once: true, signal: this.#gone.signal });
    const end = performance.now() + PATIENCE_MILLIS;
    let height = 0;
    let grown = performance.now();
    while (kept.at === location.pathname && !touched.signal.aborted && !this.#gone.signal.aborted && performance.now() < end) {
      const missing = Object.entries(this.scrollers()).filter(([name, each]) => {
        const top = Number(kept.tops?.[name] ?? 0);
        if (!each) return top > 0;
        if (Math.abs(each.scrollTop - top) > 1) each.scrollTop = top;
        return Math.abs(each.scrollTop - top) > 1;
      });
      if (missing.length === 0) break;
      const now = Object.values(this.scrollers()).reduce((sum, each) => sum + (each?.scrollHeight ?? 0), 0);
      if (now !== height || !this.parentElement?.querySelector('.cl-who')) grown = performance.now();
      height = now;
      if (performance.now() - grown > STILL_MILLIS) break;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    if (!this.#gone.signal.aborted) this.watch();
  }
}

if (!customElements.get('pl-place')) customElements.define('pl-place', Place);
