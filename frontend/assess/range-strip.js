// @ts-check
/**
 * <pl-range-strip>: what was measured now and last time on one line a side: the last value inside its error of measurement
 * (dashed), what others measured pale behind it. Never red. The attribute `data` holds a Strip as JSON, `label` says it in words.
 *
 * @typedef {{ label: string, now?: number, last?: number, error?: number, normFrom?: number, normTo?: number, normMid?: number, text: string, sub: string }} Row
 * @typedef {{ unit: string, floor?: number, norm: string, rows: Row[] }} Strip
 */

const WIDTH = 430;
const [LEFT, RIGHT] = [58, 322];   // where the axis begins and ends
const ROW = 42;
const STEPS = [1, 2, 2.5, 5, 10];
const TICKS = 4;

class RangeStrip extends HTMLElement {
  static observedAttributes = ['data', 'label'];

  attributeChangedCallback() {
    const data = this.getAttribute('data');
    if (!data) return;
    /** @type {Strip} */
    const strip = JSON.parse(data);
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.replaceChildren(draw(strip));
  }
}

/** @param {Strip} strip */
function draw(strip) {
  const top = strip.norm ? 20 : 6;
  const height = top + strip.rows.length * ROW + 22;
  const svg = el('svg', { viewBox: `0 0 ${WIDTH} ${height}`, width: '100%' });
  const axis = axisOf(strip);
  /** @param {number} value */
  const x = (value) => LEFT + ((value - axis.from) / (axis.to - axis.from)) * (RIGHT - LEFT);
  const normed = strip.rows.find((row) => row.normFrom !== undefined && row.normTo !== undefined);
  if (strip.norm && normed) {
    const middle = (x(Number(normed.normFrom)) + x(Number(normed.normTo))) / 2;
    svg.append(text(Math.min(Math.max(middle, 120), 300), 12, strip.norm, 'norm', 'middle'));
  }
  strip.rows.forEach((row, i) => svg.append(...line(row, top + i * ROW + ROW / 2, x)));
  for (let i = 0; i <= TICKS; i++) {
    const value = axis.from + (i * (axis.to - axis.from)) / TICKS;
    const words = print(value) + (i === TICKS ? unitOf(strip) : '');
    svg.append(text(x(value), height - 5, words, 'tick', 'middle'));
  }
  return svg;
}

/** @param {Row} row @param {number} y @param {(value: number) => number} x */
function line(row, y, x) {
  const parts = [];
  if (row.normFrom !== undefined && row.normTo !== undefined)
    parts.push(rect(x(row.normFrom), y - 17, x(row.normTo) - x(row.normFrom), 34, 6, 'band'));
  if (row.normMid !== undefined) parts.push(el('path', { d: `M${x(row.normMid)} ${y - 17}v34`, class: 'mid' }));
  parts.push(el('path', { d: `M${LEFT} ${y}H${RIGHT}`, class: 'axis' }), text(0, y + 4, row.label, 'side', 'start'));
  if (row.last !== undefined) {
    if (row.error !== undefined)
      parts.push(rect(x(row.last - row.error), y - 10, x(row.last + row.error) - x(row.last - row.error), 20, 5, 'error'));
    parts.push(el('circle', { cx: x(row.last), cy: y, r: 4.5, class: 'last' }));
  }
  if (row.now !== undefined) parts.push(el('circle', { cx: x(row.now), cy: y, r: 6.5, class: 'now' }));
  parts.push(text(334, row.sub ? y : y + 4, row.text, 'value', 'start'));
  if (row.sub) parts.push(text(334, y + 15, row.sub, 'sub', 'start'));
  return parts;
}

/** Round ends that hold every value; zero belongs to it where it is near. @param {Strip} strip */
function axisOf(strip) {
  const values = strip.rows.flatMap((row) => [
    row.now, row.last, row.normFrom, row.normTo,
    row.last === undefined ? undefined : row.last - (row.error ?? 0),
    row.last === undefined ? undefined : row.last + (row.error ?? 0),
  ]).filter((value) => value !== undefined);
  let [low, high] = [Math.min(...values), Math.max(...values)];
  low = Math.max(low, strip.floor ?? low); // no hold is shorter than 0 s, whatever its error
  if (low > 0 && low < high) low = 0;
  if (low === high) [low, high] = low > 0 ? [0, high * 1.5] : [low - 10, high + 10];
  const raw = (high - low) / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  for (const factor of [...STEPS, 20]) {
    const step = factor * power;
    const from = Math.floor(low / step) * step;
    if (from + TICKS * step >= high) return { from, to: from + TICKS * step };
  }
  return { from: low, to: high };
}

/** With the space that a word takes and a sign does not. @param {Strip} strip */
const unitOf = ({ unit }) => (/^\w/.test(unit) ? ' ' : '') + unit;

/** @param {number} value */
const print = (value) => String(Math.round(value * 100) / 100).replace('-', '−');

/** @param {string} name @param {Record<string, string | number>} attributes */
function el(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** @param {number} x @param {number} y @param {string} words @param {string} kind @param {string} anchor */
function text(x, y, words, kind, anchor) {
  const element = el('text', { x, y, class: kind, 'text-anchor': anchor });
  element.textContent = words;
  return element;
}

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} r @param {string} kind */
function rect(x, y, width, height, r, kind) {
  const [from, to] = [Math.max(x, LEFT - 8), Math.min(x + width, RIGHT + 8)];
  return el('rect', { x: from, y, width: Math.max(to - from, 2), height, rx: r, class: kind });
}

export { RangeStrip };

customElements.define('pl-range-strip', RangeStrip);
