// @ts-check
// What a page does while the portal cannot be reached. It stays where it is instead of giving way to an empty frame, says so
// (pl-noline, whose words come from the server), marks what was tapped (data-sent), and goes on by itself. Flow 25.2 sends what was tapped again but then still says that it is reconnecting: noticed here. A session that
// ended meanwhile takes the tap along: the page after the next sign-in says so (unsent).

const EVERY = 1500;
/** So long after the answer a page whose session has ended is on its way to the login. */
const SETTLED = 1000;
const UNSENT = 'plumbline.unsent';
/** @typedef {'lost' | 'waiting' | 'unsent'} Kind lost, with a tap on its way, or a tap gone with the session */

const root = document.documentElement;
/** Where the page stood when the connection went. */
let shown = location.href;
let leaving = false;
/** Something tapped here has waited. */
let waited = false;
/** @type {any} */
const page = window;

const state = () => page.Vaadin?.connectionState;
const isLost = () => state()?.state === 'connection-lost' || state()?.state === 'reconnecting';
/** Something tapped has no answer yet. */
const isWaiting = () => Object.values(page.Vaadin?.Flow?.clients ?? {}).some((/** @type {any} */ each) => each.isActive?.());

/** @param {string} tag @param {string} text @param {...Node} children */
function element(tag, text, ...children) {
  const made = document.createElement(tag);
  made.append(text, ...children);
  return made;
}

/** @param {string} name */
function icon(name) {
  const made = document.createElement('pl-icon');
  made.setAttribute('v', name);
  return made;
}

/** @param {string} label @param {string} href */
function call(label, href) {
  const made = element('a', '', icon('phone'), element('span', label));
  made.className = 'call';
  made.setAttribute('href', href);
  return made;
}

/** Empty while all is well. Its words are attributes. */
class NoLine extends HTMLElement {
  /** @param {Kind | undefined} kind */
  show(kind) {
    if (kind === this.getAttribute('data-shown')) return;
    if (!kind) {
      this.removeAttribute('data-shown');
      this.replaceChildren();
      return;
    }
    this.setAttribute('data-shown', kind);
    this.replaceChildren(icon('nocloud'), this.words(kind), ...(kind === 'unsent' ? [] : [this.calls()]));
  }

  /** @param {Kind} kind */
  words(kind) {
    const gone = kind === 'unsent';
    const words = element('div', '', element('h2', this.word(gone ? 'unsent-title' : 'title')), element('p', this.word(kind)));
    words.className = kind;
    words.setAttribute('role', 'alert');
    if (!gone) words.append(element('p', this.word('unwell')));
    return words;
  }

  calls() {
    const calls = element(
      'div', '', call(this.word('call'), this.word('number')), call(this.word('call-clinic'), this.word('number-clinic')));
    calls.className = 'calls';
    return calls;
  }

  /** @param {string} name */
  word(name) {
    return this.getAttribute(`data-${name}`) ?? '';
  }
}

/** @param {Kind | undefined} kind */
function say(kind) {
  if (kind) root.dataset.connection = kind;
  else delete root.dataset.connection;
  const notice = document.querySelector('pl-noline');
  if (notice instanceof NoLine) notice.show(kind);
}

function show() {
  const now = !isLost() ? undefined : isWaiting() ? 'waiting' : 'lost';
  if (now || root.dataset.connection !== 'unsent') say(now);
  if (now === 'waiting') {
    waited = true;
    sessionStorage.setItem(UNSENT, '1');
  } else if (waited) setTimeout(settle, SETTLED);
}

/** Nothing is on its way any more, and the page stands. */
function settle() {
  if (leaving || isLost() || isWaiting()) return;
  waited = false;
  sessionStorage.removeItem(UNSENT);
}

/** A page before this one went with a tap that was never answered. */
function recall() {
  if (!sessionStorage.getItem(UNSENT)) return;
  if (document.querySelector('pl-noline')) say('unsent');
  else setTimeout(recall, 250);
}

/** Whoever goes on has read it. */
function seen() {
  if (root.dataset.connection !== 'unsent') return;
  say(undefined);
  sessionStorage.removeItem(UNSENT);
}

/** Whether the portal answers again. What waits is sent by Flow, whose answer counts more than ours. */
async function isBack() {
  if (!navigator.onLine || isWaiting()) return false;
  try {
    const answer = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' });
    return answer.ok && !isWaiting();
  } catch {
    return false;
  }
}

async function look() {
  if (isLost() && (await isBack()) && isLost()) state().state = 'connected';
  show();
  if (isLost()) setTimeout(look, EVERY);
}

/** Begins to look once Flow is there, and with every loss. */
function begin() {
  const flow = state();
  if (!flow) {
    setTimeout(begin, 100);
    return;
  }
  flow.addStateChangeListener((/** @type {string} */ before) => {
    const wasLost = before === 'connection-lost' || before === 'reconnecting';
    if (isLost() && !wasLost) {
      shown = location.href;
      setTimeout(look, EVERY);
    }
    show();
  });
  if (isLost()) look();
}

/** @param {Event} click @returns {HTMLAnchorElement | undefined} a link to another page of the portal */
function link(click) {
  const found = click.composedPath().find((each) => each instanceof HTMLAnchorElement);
  return found instanceof HTMLAnchorElement && found.origin === location.origin && !found.target && !found.download
    ? found
    : undefined;
}

/** What the page says of it comes into view. */
function tell() {
  const notice = document.querySelector('pl-noline');
  if (!(notice instanceof HTMLElement)) return;
  notice.scrollIntoView({ block: 'center' });
  notice.focus({ preventScroll: true });
}

/** A page that cannot be loaded is not left for; if it can after all, the link is followed. @param {Event} click */
function stay(click) {
  const wanted = link(click);
  if (!wanted || !isLost()) return;
  click.preventDefault();
  click.stopImmediatePropagation();
  isBack().then((back) => {
    if (!back) return tell();
    state().state = 'connected';
    wanted.click();
  });
}

/** The way back of the browser: the address returns to what is shown. @param {Event} step */
function stayOnStep(step) {
  if (!isLost()) return;
  step.stopImmediatePropagation();
  history.replaceState(history.state, '', shown);
  tell();
}
/** Marks what was tapped until its answer is there. @param {Event} click */
function remember(click) {
  seen();
  const key = click.composedPath().find((each) => each instanceof Element && each.matches('button, vaadin-button'));
  if (!(key instanceof Element)) return;
  key.setAttribute('data-sent', '');
  const forget = () => (isWaiting() || isLost() ? setTimeout(forget, 250) : key.removeAttribute('data-sent'));
  setTimeout(forget, 250);
}

if (!customElements.get('pl-noline')) customElements.define('pl-noline', NoLine);
addEventListener('click', stay, true);
addEventListener('click', remember, true);
addEventListener('popstate', stayOnStep, true);
addEventListener('beforeunload', () => {
  leaving = true;
});
recall();
begin();
