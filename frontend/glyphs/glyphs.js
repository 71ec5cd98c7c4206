// Small glyphs as light-DOM elements: one attribute in, one SVG out, coloured by the page's CSS. A plain ES module,
// loaded by every page.
import { ICONS } from './icons.js';

const svg = (w, h, body, vb = `0 0 ${w} ${h}`) => `<svg width="${w}" height="${h}" viewBox="${vb}" aria-hidden="true">${body}</svg>`;
const WORD = { urgent: 'Urgent', sameday: 'Same day', review: 'Next review', on: 'On track', part: 'Part', low: 'Low', none: 'No data' };

const SIG = {
  urgent: '<path class="f" d="M10 1.5 18.5 10 10 18.5 1.5 10Z"/><path class="l" d="M10 6v5M10 13.6v.2"/>',
  sameday: '<path class="s" d="M10 2.2 18.6 17H1.4ZM10 8v4M10 14.3v.1"/>',
  review: '<path class="s" d="M10 2.6a7.4 7.4 0 1 1 0 14.8a7.4 7.4 0 1 1 0-14.8M10 6.2V10l2.6 1.7"/>',
};
const BAND = {
  on: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  part: '<path d="M6 1.7a4.3 4.3 0 0 1 0 8.6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1a5 5 0 0 0 0 10Z" fill="currentColor"/>',
  low: '<path d="M6 .9 11.1 6 6 11.1 .9 6Z" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  none: '<path d="M1 6h10" stroke="currentColor" stroke-width="1.7"/>',
};
const bar = (x, y, h, w = 7.5, r = 2.5) => `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1-${r} ${r}h-${w - 2 * r}a${r} ${r} 0 0 1-${r}-${r}v-${h - 2 * r}a${r} ${r} 0 0 1 ${r}-${r}Z`;
const foot = (x) => `M${x} 9h7.5v6.5a2.5 2.5 0 0 1-2.5 2.5h-2.5a2.5 2.5 0 0 1-2.5-2.5Z`;

/** d all done, p part, m missed, t today, . not due, _ paused, blank before the plan. One path a kind: six nodes, not thirty. */
function strip(days) {
  const p = { q: '', d: '', m: '', t: '', u: '', z: '' };
  [...days].forEach((k, i) => {
    const x = i * 10.5;
    if (k === 'd') p.d += bar(x, 0, 18);
    if (k === 'p') { p.q += bar(x, 0, 18); p.d += foot(x); }
    if (k === 'm') p.m += bar(x + .75, .75, 16.5, 6, 2);
    if (k === 't') p.t += bar(x + .75, .75, 16.5, 6, 2);
    if (k === '.') p.u += `M${x + 3.75} 15v.01`;
    if (k === '_') p.z += `M${x} 15h10.5`;
  });
  return svg(144, 18, Object.entries(p).filter(([, d]) => d).map(([k, d]) => `<path class="${k}" d="${d}"/>`).join(''));
}
function line(v) {
  const n = v.length, pts = [...v].map((c, i) => [2 + (56 * i) / Math.max(1, n - 1), 22 - 2 * parseInt(c, 11)]);
  const [x, y] = pts.at(-1);
  return svg(64, 24, `<path class="b" d="M2 22H58"/><path class="p" d="M${pts.map((p) => p.map((z) => +z.toFixed(1)).join(' ')).join(' ')}"/><path class="e" d="M${x} ${y}h.01"/>`);
}
const week = (v) => [...v].map((k) => `<i class="${k}">${k === 'd' ? '<svg viewBox="0 0 24 24"><path d="m5 12.5 4.5 4.5L19 7.5"/></svg>' : ''}</i>`).join('');
const words = (v) => { const n = (k) => [...v].filter((c) => c === k).length; return `Last 14 days: ${n('d')} done, ${n('p')} part, ${n('m')} missed`; };

const define = (name, draw, label) => customElements.get(name) || customElements.define(name, class extends HTMLElement {
  static observedAttributes = ['v'];
  attributeChangedCallback() { if (this.isConnected) this.draw(); }
  connectedCallback() { this.draw(); }
  draw() {
    const v = this.getAttribute('v') ?? '';
    if (v === this.was) return;
    this.was = v;
    this.innerHTML = v ? draw(v) : '';
    const name = label?.(v);
    if (name) { this.setAttribute('role', 'img'); if (!this.hasAttribute('aria-label') || this.own) { this.own = 1; this.setAttribute('aria-label', name); } }
    else { this.removeAttribute('role'); this.removeAttribute('aria-label'); }
  }
});
define('pl-sig', (v) => svg(18, 18, SIG[v] ?? '', '0 0 20 20'), (v) => WORD[v]);
define('pl-band', (v) => svg(12, 12, BAND[v] ?? ''), (v) => v && WORD[v]);
define('pl-strip', strip, (v) => v && words(v));
define('pl-line', line, (v) => v && `Pain ${[...v].join(', ')}`);
define('pl-week', week, () => 'Last 7 days');

define('pl-icon', (v) => `<svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[v] ?? ''}</svg>`);
define('pl-mark', () => '<svg viewBox="0 0 26 26" aria-hidden="true"><rect width="26" height="26" rx="7" fill="var(--pl-accent-fill)"/><path d="M13 4.5v9" stroke="var(--pl-on-accent)" stroke-width="1.8" stroke-linecap="round"/><path d="M13 21.5c-2.5-2-3.6-3.5-3.6-5.2 0-1.7 1.5-2.8 3.6-2.8s3.6 1.1 3.6 2.8c0 1.7-1.1 3.2-3.6 5.2Z" fill="var(--pl-on-accent)"/></svg>');
