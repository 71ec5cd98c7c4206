// @ts-check
/**
 * <pl-figure>: the figure of one exercise, drawn by figure.js. A plain ES module without dependencies: Flow and the
 * player load the same file. It keeps 4:3 whatever it shows, so nothing jumps.
 *
 * | attribute     | meaning                                                                                        |
 * |---------------|------------------------------------------------------------------------------------------------|
 * | `src`         | where the exercise's JSON is fetched, once it comes near the window; kept by URL               |
 * | `ex`          | the JSON itself, for a page that has it at hand (the player, offline)                          |
 * | `still`       | the one position that tells the exercise, for lists; up to 120 px without marks                |
 * | `hover`       | with `still`: moves while the link or button it stands in is hovered or has focus              |
 * | `mirrored`    | the other side of the body: a figure shows the right side, mirrored the left                   |
 * | `label`       | text alternative; without it the figure is decoration, the name stands beside it               |
 * | `play-label`, `pause-label` | names of the button that starts and stops the movement                           |
 *
 * Where motion is reduced, start and end stand side by side until Play is pressed.
 *
 * @typedef {import('./figure.js')} Renderer
 * @typedef {import('./model').Exercise} Exercise as in clinical/exercises.json
 */

const SMALL = 120;            // px: from here down marks and badges are too small to be read
const STEPS = 48;             // drawn frames per tween: 1.5 s at about 30 a second
const FRAME_MS = 1000 / 30;
const KEPT_MOVEMENTS = 8;     // exercises whose drawn frames are kept

const COLOURS = {
  card: ['#ecf2f0', '#1d2726'], near: ['#1f6f6b', '#3fa59f'], body: ['#2b8a85', '#5dc2bb'], far: ['#a9cfcb', '#2b5755'],
  mid: ['#4fa39d', '#318a85'], skin: ['#f0b48a', '#e8ad84'], 'skin-far': ['#f7d8c2', '#87664f'], hair: ['#4a3b36', '#7b665d'],
  floor: ['#c6d4d2', '#33484a'], prop: ['#b9c4c9', '#3d4f55'], 'prop-dark': ['#8b9aa2', '#64798a'],
  accent: ['#e0653a', '#ff8a5c'], band: ['#d98324', '#e8a04c'], water: ['#7fc4dd', '#2f6f86'],
};
const colours = Object.entries(COLOURS).map(([name, [light, dark]]) => `--fig-${name}: light-dark(${light}, ${dark});`).join(' ');

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { ${colours} display: block; position: relative; aspect-ratio: 4 / 3; overflow: hidden; border-radius: 8px; background: var(--fig-card); }
  :host([hidden]) { display: none; }
  .picture { display: flex; width: 100%; height: 100%; }
  svg { display: block; flex: 1; min-width: 0; width: 100%; height: 100%; }
  :host([mirrored]) svg { transform: scaleX(-1); }
  :host([mirrored]) text { transform-box: fill-box; transform-origin: center; transform: scaleX(-1); }
  .small [paint-order] { stroke-width: 1.6px; }
  .pair svg { height: auto; max-height: 100%; align-self: center; }
  button { position: absolute; inset: auto 0 0 auto; display: grid; place-items: center; width: 44px; height: 44px; padding: 0; border: 0; background: none;
    color: light-dark(#165350, #8bd5cd); cursor: pointer; opacity: 0; transition: opacity 120ms; }
  button[hidden] { display: none; }
  button svg { width: 28px; height: 28px; padding: 6px; border-radius: 50%; background: light-dark(rgb(255 255 255 / 88%), rgb(18 23 22 / 82%)); fill: currentColor; transform: none !important; }
  button:focus-visible { outline: 2px solid light-dark(#0f5c9c, #8cc8ff); outline-offset: -3px; border-radius: 50%; }
  :host(:hover) button, button:focus-visible, button.paused { opacity: 1; }
  @media (any-hover: none) { button { opacity: 1; } }
  @media (prefers-reduced-motion: reduce) { button { transition: none; } }
`);
const PLAY = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5.5v13l10.5-6.5Z"/></svg>';
const PAUSE = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 5.5h3.5v13H7ZM13.5 5.5H17v13h-3.5Z"/></svg>';

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

// ---------------------------------------------------------------- what all figures of a page share

/** @type {Promise<Renderer> | undefined} */
let loading;
/** figure.js and its parts are heavy (42 kB compressed): they come with the first figure in sight. */
const loadRenderer = () => (loading ??= import('./figure.js'));

/** One object an exercise, however often it stands on the page: figure.js keeps what it has solved by object. */
/** @type {Map<string, Promise<Exercise>>} */
const exercises = new Map();

/** @param {string} key @param {() => Promise<Exercise>} load */
function once(key, load) {
  let exercise = exercises.get(key);
  if (!exercise) {
    exercise = load();
    exercises.set(key, exercise);
    exercise.catch(() => exercises.delete(key));   // the next sight tries again
  }
  return exercise;
}

/** @param {string} url @returns {Promise<Exercise>} */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** @param {string} markup of one element */
function parsed(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = /** @type {Element} */ (template.content.firstElementChild);
  element.removeAttribute('role');                 // the element around it carries the name
  element.removeAttribute('aria-label');
  return element;
}

/** @type {WeakMap<Exercise, { small?: Element, large?: Element }>} */
const stills = new WeakMap();
/** @type {Map<Exercise, Map<number, Element>>} drawn frames of the exercises that moved last */
const movements = new Map();

/** @param {Renderer} renderer @param {Exercise} exercise @param {boolean} small */
function still(renderer, exercise, small) {
  const drawn = stills.get(exercise) ?? {};
  stills.set(exercise, drawn);
  const size = small ? 'small' : 'large';
  if (!drawn[size]) {
    const picture = parsed(renderer.draw(exercise, renderer.stillPhase(exercise), small ? { marks: false, badge: false } : {}));
    if (small && !exercise.figure?.crop) closeUp(picture);
    drawn[size] = picture;
  }
  return drawn[size];
}

const AIR = 3;
/** Without marks the frame, which has room for all phases, is too wide: take it close round what is drawn. @param {Element} picture */
function closeUp(picture) {
  const all = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  const floor = [...picture.children].find((each) => each.getAttribute('stroke')?.startsWith('var(--fig-floor'));
  const table = document.createElement('div');
  table.style.cssText = 'position:absolute;width:0;height:0;overflow:hidden;visibility:hidden';
  table.append(picture);
  document.body.append(table);
  floor?.remove();
  all.append(...picture.children);
  picture.append(all);
  const box = all.getBBox();                       // of the whole: a part's own box leaves its transform out
  table.remove();
  picture.replaceChildren(...(floor ? [floor] : []), ...all.children);
  if (!box.width) return;                          // not rendered: keep the wide frame
  const [x, y, width, height] = /** @type {string} */ (picture.getAttribute('viewBox')).split(' ').map(Number);
  const left = Math.max(x, box.x - AIR), right = Math.min(x + width, box.x + box.width + AIR);
  const top = Math.max(y, box.y - AIR), bottom = Math.min(y + height, box.y + box.height + AIR);
  picture.setAttribute('viewBox', [left, top, right - left, bottom - top].map((length) => length.toFixed(1)).join(' '));
  floor?.setAttribute('d', `M${(left + 1).toFixed(1)} .6H${(right - 1).toFixed(1)}`);
}

/**
 * The frame nearest to phase t; drawing one may take 10 ms, so a movement is drawn once.
 * @param {Renderer} renderer @param {Exercise} exercise @param {number} t
 */
function frameAt(renderer, exercise, t) {
  let drawn = movements.get(exercise);
  if (!drawn) {
    drawn = new Map();
    movements.set(exercise, drawn);
    if (movements.size > KEPT_MOVEMENTS) movements.delete(/** @type {Exercise} */ (movements.keys().next().value));
  }
  const step = Math.round(t * STEPS);
  let frame = drawn.get(step);
  if (!frame) {
    frame = parsed(renderer.draw(exercise, step / STEPS));
    drawn.set(step, frame);
  }
  return frame;
}

/**
 * Makes `live` look like `wanted` with as few changes as may be: between two frames mostly path data differs.
 * @param {Element} live @param {Element} wanted
 */
function morph(live, wanted) {
  for (const { name, value } of wanted.attributes) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name)) live.removeAttribute(name);
  const from = live.children, to = wanted.children;
  if (to.length === 0) {
    if (live.textContent !== wanted.textContent) live.textContent = wanted.textContent;
    return;
  }
  while (from.length > to.length) /** @type {Element} */ (live.lastElementChild).remove();
  for (let i = 0; i < to.length; i++) {
    if (!from[i]) live.append(to[i].cloneNode(true));
    else if (from[i].localName !== to[i].localName) from[i].replaceWith(to[i].cloneNode(true));
    else morph(from[i], to[i]);
  }
}

/** @type {Set<PlFigure>} */
const moving = new Set();
let lastFrame = 0;
/** One clock for all; it stands still in a hidden tab and when nothing moves. @param {number} now */
function tick(now) {
  const passed = now - lastFrame;
  if (passed >= FRAME_MS - 4) {
    lastFrame = now;
    for (const figure of moving) figure.advance(Math.min(passed, 100) / 1000);
  }
  if (moving.size) requestAnimationFrame(tick);
}
/** @param {PlFigure} figure @param {boolean} moves */
function setMoving(figure, moves) {
  if (!moves) moving.delete(figure);
  else if (!moving.has(figure)) {
    moving.add(figure);
    if (moving.size === 1) requestAnimationFrame((now) => { lastFrame = now; tick(now); });
  }
}

const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) /** @type {PlFigure} */ (target).seen(isIntersecting);
}, { rootMargin: '150px' });
const sizes = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) /** @type {PlFigure} */ (target).sized(contentRect.width);
});
reduced.addEventListener('change', () => document.querySelectorAll('pl-figure').forEach((figure) => /** @type {PlFigure} */ (figure).show()));

// ---------------------------------------------------------------- the element

class PlFigure extends HTMLElement {
  static observedAttributes = ['ex', 'src', 'still', 'hover', 'label', 'play-label', 'pause-label'];

  /** @type {Renderer | undefined} */
  #renderer;
  /** @type {Exercise | undefined} */
  #exercise;
  #wanted = '';
  #visible = false;
  #small = false;
  #hovered = false;
  /** @type {boolean | undefined} what the person chose by the button; undefined: as the system says */
  #played;
  #seconds = 0;
  /** @type {Element | null} */
  #host = null;
  #picture = document.createElement('div');
  #button = document.createElement('button');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#picture.className = 'picture';
    this.#button.type = 'button';
    this.#button.hidden = true;
    this.#button.addEventListener('click', (event) => { event.stopPropagation(); this.#toggle(); });
    root.append(this.#picture, this.#button);
  }

  connectedCallback() {
    this.#host = this.closest('a, button, [tabindex]');
    for (const type of HOVERS) this.#host?.addEventListener(type, this.#onHover);
    this.#describe();
    sight.observe(this);
    sizes.observe(this);
  }

  disconnectedCallback() {
    for (const type of HOVERS) this.#host?.removeEventListener(type, this.#onHover);
    this.#hovered = false;
    this.#visible = false;
    setMoving(this, false);
    sight.unobserve(this);
    sizes.unobserve(this);
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    if (name === 'ex' || name === 'src') this.#change();
    else { this.#describe(); this.show(); }
  }

  /** @param {boolean} visible */
  seen(visible) {
    this.#visible = visible;
    if (visible && !this.#exercise) void this.#load();
    else this.#run();
  }

  /** @param {number} width */
  sized(width) {
    const small = width > 0 && width <= SMALL;
    if (small === this.#small) return;
    this.#small = small;
    this.show();
  }

  /** @param {number} seconds since the last frame */
  advance(seconds) {
    if (!this.#renderer || !this.#exercise) return;
    this.#seconds += seconds;
    this.#frame(frameAt(this.#renderer, this.#exercise, this.#renderer.phase(this.#exercise, this.#seconds)));
  }

  /** Draws what stands while nothing moves, and starts the movement where there is one. */
  show() {
    const renderer = this.#renderer, exercise = this.#exercise;
    if (!renderer || !exercise) return;
    this.#picture.classList.toggle('small', this.#small);
    this.#button.hidden = this.hasAttribute('still') || this.#small;
    if (this.#moves()) this.#frame(frameAt(renderer, exercise, renderer.phase(exercise, this.#seconds)));
    else if (this.hasAttribute('still') || this.#small) this.#frame(still(renderer, exercise, this.#small));
    else if (this.#played === undefined) this.#startAndEnd(renderer, exercise);
    this.#run();
  }

  /** Another exercise: what is out of sight is loaded when it comes into sight. */
  #change() {
    this.#exercise = undefined;
    this.#wanted = '';
    if (this.#visible) void this.#load();
  }

  async #load() {
    const ex = this.getAttribute('ex'), src = this.getAttribute('src'), key = ex ?? src;
    if (!key) return;
    this.#wanted = key;
    try {
      const [renderer, exercise] = await Promise.all([loadRenderer(), once(key, () => (ex ? Promise.resolve(JSON.parse(ex)) : fetched(key)))]);
      if (this.#wanted !== key) return;
      this.#renderer = renderer;
      this.#exercise = exercise;
      this.#seconds = 0;
      this.#picture.replaceChildren();
      this.show();
    } catch (error) {
      console.warn('figure', error);
    }
  }

  #moves() {
    if (this.#small) return false;
    if (this.hasAttribute('still')) return this.hasAttribute('hover') && this.#hovered && !reduced.matches;
    return this.#played ?? !reduced.matches;
  }

  #run() {
    const moves = this.#moves();
    setMoving(this, moves && this.#visible && this.#exercise !== undefined);
    this.#button.innerHTML = moves ? PAUSE : PLAY;
    this.#button.classList.toggle('paused', !moves);
    this.#button.setAttribute('aria-label', this.getAttribute(moves ? 'pause-label' : 'play-label') ?? (moves ? 'Pause' : 'Play'));
  }

  #toggle() {
    this.#played = !this.#moves();
    this.show();
  }

  /** @param {Event} event */
  #onHover = (event) => {
    if (!this.hasAttribute('still') || !this.hasAttribute('hover')) return;
    const hovered = event.type === 'pointerenter' || event.type === 'focusin' || /** @type {Element} */ (this.#host).matches(':focus-visible');
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    const renderer = this.#renderer, exercise = this.#exercise;
    this.#seconds = renderer && exercise ? renderer.secondsTo(exercise, renderer.stillPhase(exercise)) : 0;   // it starts from the still it shows
    this.show();
  };

  /** @param {Element} frame */
  #frame(frame) {
    const live = this.#picture.children;
    this.#picture.classList.remove('pair');
    if (live.length === 1) morph(live[0], frame);
    else this.#picture.replaceChildren(frame.cloneNode(true));
  }

  /** @param {Renderer} renderer @param {Exercise} exercise */
  #startAndEnd(renderer, exercise) {
    const end = exercise.figure?.cycle ? 1 : renderer.keyNames(exercise).length - 1;
    this.#picture.classList.add('pair');
    this.#picture.replaceChildren(parsed(renderer.draw(exercise, 0, { badge: false })), parsed(renderer.draw(exercise, end)));
  }

  #describe() {
    const label = this.getAttribute('label');
    if (label) {
      this.#picture.setAttribute('role', 'img');
      this.#picture.setAttribute('aria-label', label);
      this.#picture.removeAttribute('aria-hidden');
    } else {
      this.#picture.removeAttribute('role');
      this.#picture.removeAttribute('aria-label');
      this.#picture.setAttribute('aria-hidden', 'true');
    }
  }
}
const HOVERS = ['pointerenter', 'pointerleave', 'focusin', 'focusout'];

if (!customElements.get('pl-figure')) customElements.define('pl-figure', PlFigure);
