// @ts-check
/**
 * <pl-stopwatch>: times a hold. Upwards, the time runs in the number field beside it and lands there when it stops; as a
 * countdown it has digits of its own, and hands over to the field where the result is typed.
 *
 * | attribute      | meaning                                                        |
 * |----------------|----------------------------------------------------------------|
 * | `countdown`    | seconds to count down from; without it the time runs upwards   |
 * | `cap`          | seconds at which an upward run stops by itself                 |
 * | `decimals`     | digits after the point that the field takes                    |
 * | `start-label`, `stop-label`, `name`, `end-label` | words                        |
 *
 * Space starts and stops it, Escape gives a run up: sheet-keys.js.
 *
 * @typedef {HTMLElement & { value: string }} Field
 */

const TICK_MS = 100;
const SECOND = 1000;

export class Stopwatch extends HTMLElement {
  /** @type {number | undefined} */
  #timer;
  #startedAt = 0;
  #before = '';
  #button = document.createElement('button');
  #word = document.createElement('span');
  #digits = document.createElement('b');
  #status = document.createElement('span');

  connectedCallback() {
    if (!this.firstChild) this.#build();
    this.#show();
  }

  disconnectedCallback() {
    if (this.running) this.#end();
  }

  get running() {
    return this.#timer !== undefined;
  }

  toggle() {
    if (this.running) this.stop();
    else this.start();
  }

  start() {
    for (const other of Stopwatch.all(this)) other.stop();
    this.#before = this.#field?.value ?? '';
    this.#startedAt = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#tick();
    this.#show();
  }

  /** The time lands in the field. */
  stop() {
    if (!this.running) return;
    const seconds = this.#seconds();
    this.#end();
    if (!this.#countdown) this.#land(seconds.toFixed(Number(this.getAttribute('decimals') ?? '0')));
  }

  /** Gives the run up: what stood in the field stands there again. */
  cancel() {
    if (!this.running) return;
    this.#end();
    const field = this.#field;
    if (field && !this.#countdown) field.value = this.#before;
  }

  /** Those of the same sheet that run. @param {Element} within */
  static all(within) {
    const sheet = within.closest('.assess') ?? document;
    return [...sheet.querySelectorAll('pl-stopwatch')].filter(
      (each) => each instanceof Stopwatch && each.running
    ).map((each) => /** @type {Stopwatch} */ (each));
  }

  get #countdown() {
    return Number(this.getAttribute('countdown') ?? '0');
  }

  /** @returns {Field | null} */
  get #field() {
    return /** @type {Field | null} */ (this.closest('.timed')?.querySelector('vaadin-text-field') ?? null);
  }

  #build() {
    this.#button.type = 'button';
    this.#button.className = 'go';
    this.#button.addEventListener('click', () => this.toggle());
    const key = document.createElement('kbd');
    key.textContent = this.getAttribute('key-label') ?? '';
    this.#button.append(this.#word, key);
    this.#status.className = 'vh';
    this.#status.setAttribute('role', 'status');
    if (this.#countdown) {
      this.#digits.className = 'clock';
      this.append(this.#digits);
    }
    this.append(this.#button, this.#status);
  }

  #show() {
    const word = this.getAttribute(this.running ? 'stop-label' : 'start-label') ?? '';
    this.#word.textContent = word;
    this.#button.setAttribute('aria-label', `${word}, ${this.getAttribute('name') ?? ''}`);
    this.toggleAttribute('running', this.running);
    this.closest('[data-card]')?.toggleAttribute('data-timing', this.running);
    if (!this.running) this.#digits.textContent = String(this.#countdown);
  }

  #seconds() {
    return (performance.now() - this.#startedAt) / SECOND;
  }

  #tick() {
    const seconds = this.#seconds();
    if (this.#countdown) {
      this.#digits.textContent = String(Math.max(0, Math.ceil(this.#countdown - seconds)));
      if (seconds >= this.#countdown) this.#timeIsUp();
      return;
    }
    const cap = Number(this.getAttribute('cap') ?? '0');
    if (cap && seconds >= cap) {
      this.#end();
      this.#land(String(cap));
      beep();
      return;
    }
    const field = this.#field;
    if (field) field.value = seconds.toFixed(1);
  }

  #timeIsUp() {
    this.#end();
    this.#digits.textContent = '0';
    this.#status.textContent = this.getAttribute('end-label') ?? '';
    beep();
    this.#field?.focus();
  }

  #end() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#show();
  }

  /** As if it had been typed: the page around hears of it in the same way. @param {string} value */
  #land(value) {
    const field = this.#field;
    if (!field) return;
    field.value = value;
    field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }
}

/** A short tone, where the browser allows one. */
function beep() {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.1;
    tone.frequency.value = 880;
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.35);
    tone.onended = () => audio.close();
  } catch {
    // no sound here; the digits say it
  }
}

customElements.define('pl-stopwatch', Stopwatch);
