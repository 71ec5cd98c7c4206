// @ts-check
/**
 * <pl-sheet-keys>: the test sheet without a mouse. It stands in the sheet and listens there.
 *
 * Enter goes to the next field and after the last to the next test; Space runs the stopwatch of the field or card; Ctrl Enter
 * signs; Alt 1 … 9 choose a test. Single keys (a digit for pain, a letter for what ended the test, N for the note) act only
 * while a card has the focus, never in a field (WCAG 2.1.4); Escape leads from a field to its card.
 *
 * What the server marks: `data-entry` a field of the form (value, pain, stop, note); `data-card` a card; `data-act` a button.
 * The attribute `focus` counts up when another test is shown: its first field takes the focus.
 */
import { Stopwatch } from './stopwatch.js';

const FIELD = '[data-entry]:not([data-entry="note"]), summary[data-part]';
const TYPED = 'input:not([type="radio"], [type="checkbox"]), textarea, vaadin-select';

/** @typedef {HTMLElement & { value: string }} Choice */

class SheetKeys extends HTMLElement {
  static observedAttributes = ['focus'];

  /** @type {AbortController | undefined} */
  #listening;

  #hiding = new MutationObserver((changes) => changes.forEach((change) => this.#leaveHidden(change.target)));

  connectedCallback() {
    const sheet = this.#sheet;
    if (!sheet) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    // whoever leaves a test by mouse while the time runs: it lands first
    sheet.addEventListener('click', (event) => this.#leave(event), { capture: true, signal });
    this.#hiding.observe(sheet, { attributes: true, attributeFilter: ['hidden'], subtree: true });
  }

  disconnectedCallback() {
    this.#listening?.abort();
    this.#hiding.disconnect();
  }

  attributeChangedCallback() {
    requestAnimationFrame(() => this.#first());
  }

  get #sheet() {
    return /** @type {HTMLElement | null} */ (this.closest('.assess'));
  }

  #first() {
    this.#sheet?.querySelector('.tst.on')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#sheet?.querySelector('.form')?.scrollTo({ top: 0 });
    // on a phone the focus would raise the keyboard over the form
    if (matchMedia('(pointer: coarse)').matches) {
      if (this.getAttribute('focus') !== '1') this.#sheet?.querySelector('.formbox')?.scrollIntoView({ block: 'start' });
      return;
    }
    focusOn(this.#fields()[0]);
  }

  /** @param {MouseEvent} event */
  #leave(event) {
    if (event.target instanceof Element && !event.target.closest('.form .testform'))
      for (const watch of Stopwatch.all(this)) watch.stop();
  }

  /** A field that an answer has ruled out is gone: who was in it already goes on. @param {Node} gone */
  #leaveHidden(gone) {
    if (!(gone instanceof HTMLElement) || !gone.hidden || !gone.contains(document.activeElement)) return;
    const next = this.#fields().find((field) => gone.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (next) focusOn(next);
    else this.#toCard(gone);
  }

  /** @returns {HTMLElement[]} */
  #fields() {
    const all = this.#sheet?.querySelectorAll(`.testform :is(${FIELD})`) ?? [];
    return [...all].filter((each) => each.checkVisibility()).map((each) => /** @type {HTMLElement} */ (each));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = event.target;
    if (!(target instanceof HTMLElement) || event.isComposing) return;
    // the sheet, or nothing at all: a dialog over it has keys of its own
    if (target !== document.body && !this.#sheet?.contains(target)) return;
    if (this.#commands(event, target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** @param {KeyboardEvent} event @param {HTMLElement} target @returns whether the key was for us */
  #commands(event, target) {
    if (event.ctrlKey || event.metaKey) return this.#withCtrl(event, target);
    if (event.altKey) return this.#withAlt(event);
    if (event.key === 'Enter') return this.#enter(target);
    if (event.key === ' ') return this.#space(target);
    if (event.key === 'Escape') return this.#escape(target);
    if (event.key === 'Tab') return !event.shiftKey && this.#otherSide(target);
    return event.key.length === 1 && this.#single(event.key, target);
  }

  /** @param {KeyboardEvent} event @param {HTMLElement} target */
  #withCtrl(event, target) {
    if (event.key === 'Enter') return this.#act('sign');
    return event.key.toLowerCase() === 'z' && !event.shiftKey && !target.matches(TYPED) && this.#act('undo');
  }

  /** @param {KeyboardEvent} event */
  #withAlt(event) {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (!digit) return false;
    const test = this.#sheet?.querySelectorAll('.tst')[Number(digit) - 1];
    if (test instanceof HTMLElement) test.click();
    return true;
  }

  /** @param {HTMLElement} target */
  #enter(target) {
    const here = /** @type {HTMLElement | null} */ (target.closest(`.testform :is(${FIELD})`)) ?? this.#cardsLast(target);
    if (!here || target.matches('textarea, .go, a') || (target.closest('vaadin-button') && !target.matches('[data-card]')))
      return false;
    if (here.matches('vaadin-select[opened]')) return false;
    for (const watch of Stopwatch.all(this)) watch.stop();
    const fields = this.#fields();
    const next = fields[fields.indexOf(here) + 1];
    if (next) focusOn(next);
    else this.#act('next');
    return true;
  }

  /** From a card on: after the time it has taken, or to its first field. @param {HTMLElement} target */
  #cardsLast(target) {
    if (!target.matches('[data-card]')) return null;
    const timed = target.querySelector('.timed [data-entry]');
    if (timed instanceof HTMLElement) return timed;
    const fields = this.#fields();
    const first = fields.findIndex((field) => target.contains(field));
    return fields[first - 1] ?? null;
  }

  /** @param {HTMLElement} target */
  #space(target) {
    const timed = target.closest('.timed');
    const card = target.matches('[data-card]') ? target : null;
    if (target.matches('.go') || (!timed && !card)) return false;
    const watch = (timed ?? card)?.querySelector('pl-stopwatch');
    if (!(watch instanceof Stopwatch)) return card !== null;
    const ran = watch.running;
    watch.toggle();
    // the next digit is pain, not a digit of the time
    if (ran && !watch.hasAttribute('countdown')) card ?? this.#toCard(target);
    return true;
  }

  /** @param {HTMLElement} target */
  #escape(target) {
    const [running] = Stopwatch.all(this);
    if (running) {
      running.cancel();
      return true;
    }
    if (target.matches('vaadin-select[opened]') || target.matches('[data-card]')) return false;
    return this.#toCard(target);
  }

  /** @param {HTMLElement} target */
  #toCard(target) {
    const card = /** @type {HTMLElement | null} */ (target.closest('[data-card]') ?? this.#sheet?.querySelector('.testform [data-card]') ?? null);
    card?.focus();
    return card !== null;
  }

  /** From a side’s card to the other side’s first field. @param {HTMLElement} target */
  #otherSide(target) {
    const other = target.matches('.side[data-card]') ? target.nextElementSibling : null;
    const field = this.#fields().find((each) => other?.contains(each));
    focusOn(field);
    return field !== undefined;
  }

  /** @param {string} key @param {HTMLElement} target */
  #single(key, target) {
    if (target.closest(TYPED)) return false;
    const add = target.closest('.set');
    if (add && key.toLowerCase() === 'a') return this.#act('add');
    if (!target.closest('.testform [data-card]')) return false;
    const group = /** @type {Choice | null} */ (target.closest('vaadin-radio-group'));
    if (group && this.#pick(group, key)) return true;
    const form = target.closest('.testform');
    const pain = /** @type {Choice | null} */ (form?.querySelector('vaadin-radio-group.pain[data-entry="pain"]') ?? null);
    if (pain && /^[0-9+]$/.test(key)) return this.#pick(pain, key === '+' ? '10' : key);
    if (key.toLowerCase() === 'n') return this.#note();
    const stop = /** @type {Choice | null} */ (form?.querySelector('vaadin-radio-group[data-entry="stop"]') ?? null);
    return stop !== null && this.#pick(stop, key);
  }

  /** The answer that has this key, or that alone begins with it. @param {Choice} group @param {string} key */
  #pick(group, key) {
    const wanted = key.toLowerCase();
    const answers = [...group.querySelectorAll('vaadin-radio-button')].map((each) => /** @type {Choice} */ (each));
    const keyed = answers.find((each) => each.querySelector('kbd')?.textContent?.toLowerCase() === wanted);
    const named = answers.filter((each) => {
      const words = (each.textContent ?? '').trim().toLowerCase();
      return /^\d+$/.test(wanted) ? words === wanted : words.startsWith(wanted);
    });
    const answer = keyed ?? (named.length === 1 ? named[0] : undefined);
    if (!answer) return false;
    group.value = answer.value;
    // the focus follows within the group: an arrow goes on from the answer
    if (group.contains(document.activeElement)) answer.focus();
    return true;
  }

  #note() {
    const note = this.#sheet?.querySelector('.testform [data-entry="note"]');
    if (note instanceof HTMLElement) note.focus();
    return note !== null;
  }

  /** @param {string} act */
  #act(act) {
    const button = this.#sheet?.querySelector(`[data-act="${act}"]`);
    if (button instanceof HTMLElement && button.checkVisibility() && !button.hasAttribute('disabled')) button.click();
    return true;
  }
}

/** A group takes the focus in its answer, else in its first. @param {HTMLElement | undefined} field */
function focusOn(field) {
  const answers = field?.matches('vaadin-radio-group, vaadin-checkbox-group')
    ? [...field.querySelectorAll('vaadin-radio-button, vaadin-checkbox')].map((each) => /** @type {HTMLElement} */ (each))
    : [];
  (answers.find((each) => each.hasAttribute('checked')) ?? answers[0] ?? field)?.focus();
}

customElements.define('pl-sheet-keys', SheetKeys);
