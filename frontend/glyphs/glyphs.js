// @ts-check
// Small glyphs as light-DOM elements: a value in the attribute v, one SVG out, coloured by the page's CSS. A plain ES module,
// loaded by every page. Words come from the server (aria-label): without one a glyph is decoration.
import { ICONS } from './icons.js';

/** @param {number} w @param {number} h @param {string} body */
const svg = (w, h, body, box = `0 0 ${w} ${h}`) => `<svg width="${w}" height="${h}" viewBox="${box}" aria-hidden="true">${body}</svg>`;

/** Signal levels: filled diamond, triangle, clock. @type {Record<string, string>} */
const SIGNAL = {
  urgent: '<path class="f" d="M10 1.5 18.5 10 10 18.5 1.5 10Z"/><path class="l" d="M10 6v5M10 13.6v.2"/>',
  sameday: '<path class="s" d="M10 2.2 18.6 17H1.4ZM10 8v4M10 14.3v.1"/>',
  review: '<path class="s" d="M10 2.6a7.4 7.4 0 1 1 0 14.8a7.4 7.4 0 1 1 0-14.8M10 6.2V10l2.6 1.7"/>',
};
/** Adherence bands: full disc, half disc, hollow diamond, dash. @type {Record<string, string>} */
const BAND = {
  on: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  part: '<path d="M6 1.7a4.3 4.3 0 0 1 0 8.6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1a5 5 0 0 0 0 10Z" fill="currentColor"/>',
  low: '<path d="M6 .9 11.1 6 6 11.1 .9 6Z" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  early: '<circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.2 1.8"/>',
  none: '<path d="M1 6h10" stroke="currentColor" stroke-width="1.7"/>',
};
const TICK = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5"/></svg>';
const MARK =
  '<svg viewBox="0 0 26 26" aria-hidden="true"><rect width="26" height="26" rx="7" fill="var(--pl-accent-fill)"/>' +
  '<path d="M13 4.5v9" stroke="var(--pl-on-accent)" stroke-width="1.8" stroke-linecap="round"/>' +
  '<path d="M13 21.5c-2.5-2-3.6-3.5-3.6-5.2 0-1.7 1.5-2.8 3.6-2.8s3.6 1.1 3.6 2.8c0 1.7-1.1 3.2-3.6 5.2Z" fill="var(--pl-on-accent)"/></svg>';

const STEP = 10.5;
/** A rounded bar. @param {number} x @param {number} y @param {number} h */
const bar = (x, y, h, w = 7.5, r = 2.5) => {
  const [u, v] = [w - 2 * r, h - 2 * r];
  return `M${x + r} ${y}h${u}a${r} ${r} 0 0 1 ${r} ${r}v${v}a${r} ${r} 0 0 1-${r} ${r}h-${u}a${r} ${r} 0 0 1-${r}-${r}v-${v}a${r} ${r} 0 0 1 ${r}-${r}Z`;
};
/** The filled lower half of a bar. @param {number} x */
const foot = (x) => `M${x} 9h7.5v6.5a2.5 2.5 0 0 1-2.5 2.5h-2.5a2.5 2.5 0 0 1-2.5-2.5Z`;

/**
 * Days in a row: d all done, p part, m missed, t today, . not due, _ paused or held, blank before the plan. One path a kind:
 * six nodes, not thirty.
 * @param {string} days
 */
function strip(days) {
  /** @type {Record<string, string>} */
  const path = { q: '', d: '', m: '', t: '', u: '', z: '' };
  [...days].forEach((day, i) => {
    const x = i * STEP;
    if (day === 'd') path.d += bar(x, 0, 18);
    if (day === 'p') {
      path.q += bar(x, 0, 18);
      path.d += foot(x);
    }
    if (day === 'm') path.m += bar(x + 0.75, 0.75, 16.5, 6, 2);
    if (day === 't') path.t += bar(x + 0.75, 0.75, 16.5, 6, 2);
    if (day === '.') path.u += `M${x + 3.75} 15v.01`;
    if (day === '_') path.z += `M${x} 15h${STEP}`;
  });
  const drawn = Object.entries(path).filter(([, d]) => d);
  return svg(144, 18, drawn.map(([kind, d]) => `<path class="${kind}" d="${d}"/>`).join(''));
}

/** A week of a patient: d done, m not done, anything else rest. @param {string} days */
const week = (days) => [...days].map((day) => `<i class="${/[dm]/.test(day) ? day : 'r'}">${day === 'd' ? TICK : ''}</i>`).join('');

/** A score of 0–10 by its sign: 0–9, A is 10, anything else a day without a word. @param {string} sign */
const score = (sign) => (sign === 'A' ? 10 : /\d/.test(sign) ? Number(sign) : null);

/**
 * The points of days in a row; a day without a word is passed over.
 * @param {string} days @param {(i: number) => number} x @param {(score: number) => number} y
 */
const points = (days, x, y) =>
  [...days].flatMap((sign, i) => {
    const value = score(sign);
    return value === null ? [] : [`${x(i).toFixed(1)} ${y(value).toFixed(1)}`];
  });

/** A path through points, and its end as a dot. @param {string[]} at */
const trend = (at) =>
  at.length ? `<path class="p" d="M${at.join(' L')}"/><path class="e" d="M${at[at.length - 1]}v.01"/>` : '';

/** Pain over some days, 0–10 on a fixed scale. @param {string} days */
function line(days) {
  const step = 56 / Math.max(1, days.length - 1);
  const at = points(days, (i) => 2 + i * step, (pain) => 22 - 2 * pain);
  return at.length ? svg(64, 24, `<path class="b" d="M2 22.5H58"/>${trend(at)}`) : '';
}

/**
 * Pain above exercise, day by day: "pain|done", in tenths of what was due; . nothing due, _ paused or held. The last day is
 * today, still open.
 * @param {string} value
 */
function course(value) {
  const [pain = '', done = ''] = value.split('|');
  const days = Math.max(pain.length, done.length, 1);
  const step = 288 / days;
  /** @param {number} i */
  const x = (i) => 18 + i * step;
  /** @type {Record<string, string>} */
  const path = { h: '', d: '', t: '', u: '', z: '' };
  [...done].forEach((day, i) => {
    const share = score(day);
    const at = x(i);
    if (day === '_') path.z += `M${at.toFixed(1)} 101.5h${step.toFixed(1)}`;
    if (day === '.') path.u += `M${(at + step / 2).toFixed(1)} 101.5v.01`;
    if (share === null) return;
    path.h += bar(at + 1.5, 76, 26, step - 3, 2);
    const high = 2.6 * share;
    if (share > 0) path[i === done.length - 1 ? 't' : 'd'] += bar(at + 1.5, 102 - high, high, step - 3, Math.min(2, high / 2));
  });
  const at = points(pain, (i) => x(i) + step / 2, (of) => 64 - 5.8 * of);
  const now = [...pain].reduce((/** @type {number | null} */ last, sign) => score(sign) ?? last, null);
  const end = at.length ? at[at.length - 1].split(' ').map(Number) : [0, 0];
  const label = now === null ? '' : `<text class="n" x="${Math.min(end[0] + 7, 308)}" y="${end[1] + 4.5}">${now}</text>`;
  const bars = Object.entries(path).filter(([, d]) => d).map(([kind, d]) => `<path class="${kind}" d="${d}"/>`).join('');
  const grid = '<path class="b" d="M18 6H306M18 64H306"/><text x="0" y="10">10</text><text x="6" y="68">0</text>';
  return svg(324, 104, grid + trend(at) + label + bars);
}

/** @param {string} name @param {(value: string) => string} draw */
function define(name, draw) {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = ['v', 'aria-label'];
      /** @type {string | null} what is drawn now */
      drawn = null;

      attributeChangedCallback() {
        if (this.isConnected) this.show();
      }

      connectedCallback() {
        this.show();
      }

      show() {
        const value = this.getAttribute('v') ?? '';
        if (value !== this.drawn) this.innerHTML = value ? draw(value) : '';
        this.drawn = value;
        if (this.getAttribute('aria-label')) this.setAttribute('role', 'img');
      }
    },
  );
}

/** A bar: its length, 0–100, becomes --v for the page's CSS, which draws it. */
if (!customElements.get('pl-bar')) {
  customElements.define(
    'pl-bar',
    class extends HTMLElement {
      static observedAttributes = ['v'];

      attributeChangedCallback() {
        this.style.setProperty('--v', String(Number(this.getAttribute('v')) / 100));
      }
    },
  );
}

define('pl-sig', (level) => svg(18, 18, SIGNAL[level] ?? '', '0 0 20 20'));
define('pl-band', (band) => svg(12, 12, BAND[band] ?? ''));
define('pl-strip', strip);
define('pl-week', week);
define('pl-line', line);
define('pl-course', course);
define('pl-icon', (name) => `<svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[name] ?? ''}</svg>`);
define('pl-mark', () => MARK);
