// @ts-check
/**
 * <pl-exercises>: exercises as a grid of cards, in light DOM so that the page's CSS draws them. One element with data
 * instead of some thousand nodes held by the server: the library opens at once and costs a session nothing.
 *
 * Properties: `items`, all exercises there are; `shown`, the slugs of those to show, in their order.
 * Event `exercise-open` with `detail.slug`. Arrow keys move between cards.
 *
 * @typedef {{ slug: string, figure: string, name: string, dose: string, place: string }} Item
 */
// without its figures the library can still be read and searched
void import('./figure-element.js').catch(() => undefined);

/** @param {string} name @param {string} className @param {string} [text] */
function element(name, className, text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** @param {Item} item */
function card(item) {
  const figure = element('pl-figure', '');
  figure.setAttribute('src', item.figure);
  figure.setAttribute('still', '');
  figure.setAttribute('hover', '');
  const button = element('button', 'card excard');
  button.setAttribute('type', 'button');
  button.dataset.slug = item.slug;
  button.append(figure, element('span', 'name', item.name), element('span', 'amount', item.dose), element('span', 'place', item.place));
  const entry = element('li', '');
  entry.append(button);
  return entry;
}

class PlExercises extends HTMLElement {
  /** @type {Map<string, HTMLElement>} */
  #cards = new Map();
  /** @type {string[]} */
  #shown = [];
  #list = element('ul', 'cards');

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      const slug = /** @type {HTMLElement} */ (event.target).closest('button')?.dataset.slug;
      if (slug) this.dispatchEvent(new CustomEvent('exercise-open', { detail: { slug } }));
    });
    this.addEventListener('keydown', (event) => this.#move(event));
  }

  connectedCallback() {
    // properties set before this module had arrived
    for (const name of /** @type {const} */ (['items', 'shown'])) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = /** @type {any} */ (value);
    }
    this.append(this.#list);
  }

  /** @returns {Item[]} */
  get items() {
    return [];
  }

  set items(items) {
    this.#cards = new Map(items.map((item) => [item.slug, card(item)]));
    this.#show();
  }

  get shown() {
    return this.#shown;
  }

  set shown(slugs) {
    this.#shown = slugs;
    this.#show();
  }

  #show() {
    this.#list.replaceChildren(...this.#shown.flatMap((slug) => this.#cards.get(slug) ?? []));
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const buttons = [...this.querySelectorAll('button')];
    const here = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const there = here + this.#step(event.key, buttons);
    if (here < 0 || there === here || !buttons[there]) return;
    event.preventDefault();
    buttons[there].focus();
  }

  /** @param {string} key @param {HTMLButtonElement[]} buttons */
  #step(key, buttons) {
    const top = buttons[0]?.offsetTop;
    const columns = buttons.filter((button) => button.offsetTop === top).length;
    return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key] ?? 0;
  }
}

if (!customElements.get('pl-exercises')) customElements.define('pl-exercises', PlExercises);
