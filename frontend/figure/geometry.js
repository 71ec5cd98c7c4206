// @ts-check
// Points, angles, and the SVG shapes made of them. Degrees turn counter-clockwise; y points up here and down in SVG.
/** @import { Point } from './model' */

const DEGREE = Math.PI / 180;

/** @param {number} degrees @returns {Point} */
export const polar = (degrees, length = 1) => [Math.cos(degrees * DEGREE) * length, Math.sin(degrees * DEGREE) * length];
/** @param {Point[]} points @returns {Point} */
export const add = (...points) => points.reduce((p, q) => [p[0] + q[0], p[1] + q[1]]);
/** @param {Point} p @param {Point} q @returns {Point} */
export const subtract = (p, q) => [p[0] - q[0], p[1] - q[1]];
/** The point `forward` along a direction and `left` of it. @param {Point} p @param {number} direction @param {number} forward @param {number} left */
export const beside = (p, direction, forward, left) => add(p, polar(direction, forward), polar(direction + 90, left));
/** @param {number} v @param {number} w @param {number} t */
export const mix = (v, w, t) => v + (w - v) * t;
/** @param {Point} p @param {Point} q @param {number} t @returns {Point} */
export const between = (p, q, t) => [mix(p[0], q[0], t), mix(p[1], q[1], t)];
/** @param {Point} p @param {Point} q */
export const distance = (p, q) => Math.hypot(q[0] - p[0], q[1] - p[1]);
/** Direction from p to q. @param {Point} p @param {Point} q */
export const direction = (p, q) => Math.atan2(q[1] - p[1], q[0] - p[0]) / DEGREE;

/** @param {number} degrees */
export const sine = (degrees) => Math.sin(degrees * DEGREE);
/** @param {number} degrees */
export const cosine = (degrees) => Math.cos(degrees * DEGREE);
/** Arc functions in degrees; what rounding has put outside -1..1 counts as the end. @param {number} v */
export const arcsine = (v) => Math.asin(clamp(v, -1, 1)) / DEGREE;
/** @param {number} v */
export const arccosine = (v) => Math.acos(clamp(v, -1, 1)) / DEGREE;

/** The same turn within -180..180. @param {number} degrees */
export const turnOf = (degrees) => ((((degrees + 180) % 360) + 360) % 360) - 180;
/** The same turn within 0..360. @param {number} degrees */
export const fullTurn = (degrees) => ((degrees % 360) + 360) % 360;
/** The same direction, told so that it lies within half a turn of another. @param {number} degrees @param {number} reference */
export const unwrap = (degrees, reference) => reference + turnOf(degrees - reference);

/** @param {number} v @param {number} low @param {number} high */
export const clamp = (v, low, high) => Math.min(high, Math.max(low, v));
/** Slow start, slow end. @param {number} t */
export const ease = (t) => (t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t));

/** @param {Point} p @param {Point} a @param {Point} b */
export function distanceToSegment(p, a, b) {
  const v = subtract(b, a);
  const along = clamp(((p[0] - a[0]) * v[0] + (p[1] - a[1]) * v[1]) / (v[0] ** 2 + v[1] ** 2 || 1), 0, 1);
  return distance(p, between(a, b, along));
}

// ---------------------------------------------------------------- SVG

/**
 * The page sets the colours (figure-element.js, light and dark); the values here are for print and for a picture on its own.
 * @param {string} name @param {string} value
 */
const variable = (name, value) => `var(--fig-${name},${value})`;
export const COLOUR = {
  near: variable('near', '#1f6f6b'),
  body: variable('body', '#2b8a85'),
  far: variable('far', '#a9cfcb'),
  mid: variable('mid', '#4fa39d'),
  skin: variable('skin', '#f0b48a'),
  skinFar: variable('skin-far', '#f7d8c2'),
  hair: variable('hair', '#4a3b36'),
  floor: variable('floor', '#c6d4d2'),
  prop: variable('prop', '#b9c4c9'),
  propDark: variable('prop-dark', '#8b9aa2'),
  accent: variable('accent', '#e0653a'),
  band: variable('band', '#d98324'),
  card: variable('card', '#f3f7f6'),
  water: variable('water', '#7fc4dd'),
};
/** A rim in the colour of the card, so that parts of the body that overlap stay apart. */
export const HALO = `stroke="${COLOUR.card}" stroke-width="1" paint-order="stroke"`;
/** The same, thinner, for things. */
export const RIM = `stroke="${COLOUR.card}" stroke-width=".8" paint-order="stroke"`;

/** One decimal: finer than a pixel at any size the figures have. @param {number} v */
export const round = (v) => Math.round(v * 10) / 10;
/** @param {Point} p */
export const xy = (p) => `${round(p[0])} ${round(-p[1])}`;

/** @param {string} path @param {string} colour */
export const shape = (path, colour, more = '') => `<path d="${path}" fill="${colour}" ${more}/>`;
/** @param {Point[]} points @param {string} colour @param {number} width */
export const line = (points, colour, width, more = '') =>
  `<path d="M${points.map(xy).join('L')}" fill="none" stroke="${colour}" stroke-width="${width}" `
  + `stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
/** @param {Point} p @param {number} r @param {string} colour */
export const disc = (p, r, colour, more = '') => `<circle cx="${round(p[0])}" cy="${round(-p[1])}" r="${round(r)}" fill="${colour}" ${more}/>`;
/** @param {Point} p @param {number} r @param {string} colour @param {number} width */
export const ring = (p, r, colour, width, more = '') => disc(p, r, 'none', `stroke="${colour}" stroke-width="${width}" ${more}`);
/** A rectangle between two corners. @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @param {string} colour */
export function box(x0, y0, x1, y1, colour, r = 1.2, more = '') {
  const place = `x="${round(Math.min(x0, x1))}" y="${round(-Math.max(y0, y1))}"`;
  return `<rect ${place} width="${round(Math.abs(x1 - x0))}" height="${round(Math.abs(y1 - y0))}" rx="${r}" fill="${colour}" ${more}/>`;
}

/** Path of a tapered limb: two circles and their common tangents. @param {Point} p @param {Point} q @param {number} rp @param {number} rq */
export function capsule(p, q, rp, rq) {
  const length = distance(p, q);
  if (length < Math.abs(rp - rq) + 0.2) return circle(...(rp > rq ? /** @type {const} */ ([p, rp]) : /** @type {const} */ ([q, rq])));
  const along = direction(p, q), turn = arccosine((rp - rq) / length);
  /** @param {Point} centre @param {number} way @param {number} r */
  const at = (centre, way, r) => xy(add(centre, polar(way, r)));
  return `M${at(p, along + turn, rp)}L${at(q, along + turn, rq)}A${rq} ${rq} 0 ${turn > 90 ? 1 : 0} 1 ${at(q, along - turn, rq)}`
    + `L${at(p, along - turn, rp)}A${rp} ${rp} 0 ${turn < 90 ? 1 : 0} 1 ${at(p, along + turn, rp)}Z`;
}
/** Turns the same way as a capsule: where both overlap in one path, neither cuts a hole. @param {Point} centre @param {number} r */
const circle = (centre, r) => `M${round(centre[0] - r)} ${round(-centre[1])}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;

/** Path of a closed smooth outline through points. @param {Point[]} points */
export function smooth(points) {
  const n = points.length;
  /** @param {number} i */
  const at = (i) => points[(i + n) % n];
  /** @param {Point} from @param {Point} to @returns {Point} a sixth of the way: Catmull-Rom as Bézier */
  const pull = (from, to) => between([0, 0], subtract(to, from), 1 / 6);
  const curves = points.map((p, i) => `C${xy(add(p, pull(at(i - 1), at(i + 1))))} ${xy(add(at(i + 1), pull(at(i + 2), p)))} ${xy(at(i + 1))}`);
  return `M${xy(points[0])}${curves.join('')}Z`;
}
