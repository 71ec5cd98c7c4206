/**
 * Weeks of days to go through by arrow keys: one stop for Tab, up and down a day, left and right a week. The day under the
 * pointer or the keys is said in words below.
 */
const STEPS = /** @type {Record<string, number>} */ ({ ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 });

class Days extends HTMLElement {
  /** @type {HTMLElement | null} */
  said = null;

  connectedCallback() {
    if (this.said) return;
    this.said = document.createElement('p');
    this.said.className = 'day-said';
    this.said.setAttribute('aria-hidden', 'true');
    this.append(this.said);
    this.rest();
    const last = this.days().findLast((day) => day.title);
    if (last) last.tabIndex = 0;
    this.addEventListener('keydown', (event) => this.go(event));
    this.addEventListener('focusin', (event) => this.say(event.target));
    this.addEventListener('mouseover', (event) => this.say(event.target));
    this.addEventListener('mouseleave', () => this.rest());
    this.addEventListener('focusout', () => this.rest());
  }

  /** Every cell in the order of time, those without words too. @returns {HTMLElement[]} */
  days() {
    return [...this.querySelectorAll('i')];
  }

  /** @param {KeyboardEvent} event */
  go(event) {
    const days = this.days();
    const at = days.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0) return;
    const told = days.filter((day) => day.title);
    let next = event.key === 'Home' ? told[0] : event.key === 'End' ? told.at(-1) : undefined;
    const step = STEPS[event.key];
    if (step !== undefined) next = days[at + step]?.title ? days[at + step] : undefined;
    if (event.key in STEPS || event.key === 'Home' || event.key === 'End') event.preventDefault();
    if (!next) return;
    days.forEach((day) => day.removeAttribute('tabindex'));
    next.tabIndex = 0;
    next.focus();
  }

  /** @param {EventTarget | null} target */
  say(target) {
    const day = target instanceof HTMLElement ? target.title : '';
    if (day && this.said) this.said.textContent = day;
  }

  rest() {
    if (this.said) this.said.textContent = this.getAttribute('hint') ?? '';
  }
}

if (!customElements.get('pl-days')) customElements.define('pl-days', Days);
