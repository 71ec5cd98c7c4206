// The plan builder's rows: dragged by their grip, with mouse, pen or finger; and the keys that the browser hears first. The
// server moves the rows: here they only follow the pointer, and a finished drag says from where to where.
const SCROLL_EDGE = 56;
const SCROLL_STEP = 12;

/** @typedef {{ list: HTMLElement, row: HTMLElement, pointer: number, from: number, startY: number, startScroll: number, scroller: HTMLElement, tops: number[], heights: number[], to: number, lastY: number }} Drag */

/** @type {Drag | undefined} */
let drag;

const rowsOf = (/** @type {HTMLElement} */ list) =>
  /** @type {HTMLElement[]} */ ([...list.children].filter((child) => child.matches('article.pr')));

const scrollerOf = (/** @type {HTMLElement} */ list) => {
  for (let at = list.parentElement; at; at = at.parentElement) {
    const overflow = getComputedStyle(at).overflowY;
    if ((overflow === 'auto' || overflow === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return /** @type {HTMLElement} */ (document.scrollingElement ?? document.documentElement);
};

document.addEventListener('pointerdown', (event) => {
  const grip = event.target instanceof Element ? event.target.closest('.rows[data-rows] .grip') : null;
  if (!grip || event.button !== 0) return;
  const row = /** @type {HTMLElement} */ (grip.closest('article.pr'));
  const list = /** @type {HTMLElement} */ (row.parentElement);
  const rows = rowsOf(list);
  const boxes = rows.map((each) => each.getBoundingClientRect());
  const scroller = scrollerOf(list);
  drag = {
    list, row, scroller,
    pointer: event.pointerId,
    from: rows.indexOf(row),
    to: rows.indexOf(row),
    startY: event.clientY,
    lastY: event.clientY,
    startScroll: scroller.scrollTop,
    tops: boxes.map((box) => box.top),
    heights: boxes.map((box) => box.height),
  };
  row.setPointerCapture(event.pointerId);
  row.classList.add('dragged');
  list.classList.add('dragging');
  event.preventDefault();
});

document.addEventListener('pointermove', (event) => {
  if (!drag || event.pointerId !== drag.pointer) return;
  drag.lastY = event.clientY;
  scrollAtEdges(drag);
  follow(drag);
});

document.addEventListener('pointerup', (event) => {
  if (!drag || event.pointerId !== drag.pointer) return;
  const { list, from, to } = drag;
  end();
  if (from !== to) list.dispatchEvent(new CustomEvent('pl-moved', { detail: { from, to } }));
});

document.addEventListener('pointercancel', end);

/** @param {Drag} now */
function follow(now) {
  const by = now.lastY - now.startY + now.scroller.scrollTop - now.startScroll;
  const middle = now.tops[now.from] + now.heights[now.from] / 2 + by;
  now.to = now.tops.filter((top, i) => i !== now.from && top + now.heights[i] / 2 < middle).length;
  const gap = now.tops.length > 1 ? now.tops[1] - now.tops[0] - now.heights[0] : 0;
  rowsOf(now.list).forEach((row, i) => {
    const shift = i === now.from ? by : shiftOf(i, now) * (now.heights[now.from] + gap);
    row.style.transform = shift ? `translateY(${shift}px)` : '';
  });
}

/** Rows between where it was and where it is make room. @param {number} i @param {Drag} now */
function shiftOf(i, now) {
  if (i > now.from && i <= now.to) return -1;
  return i < now.from && i >= now.to ? 1 : 0;
}

/** @param {Drag} now */
function scrollAtEdges(now) {
  const box = now.scroller === document.scrollingElement
    ? { top: 0, bottom: window.innerHeight }
    : now.scroller.getBoundingClientRect();
  if (now.lastY < box.top + SCROLL_EDGE) now.scroller.scrollTop -= SCROLL_STEP;
  else if (now.lastY > box.bottom - SCROLL_EDGE) now.scroller.scrollTop += SCROLL_STEP;
}

function end() {
  if (!drag) return;
  drag.list.classList.remove('dragging');
  drag.row.classList.remove('dragged');
  rowsOf(drag.list).forEach((row) => { row.style.transform = ''; });
  drag = undefined;
}

// Ctrl Z and Ctrl Shift Z outside of fields, which have their own; "/" while the plan's column has the focus; Escape ends a drag
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && drag) return end();
  const bench = document.querySelector('.plan .bench');
  const at = event.composedPath()[0];
  if (!bench || at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return;
  if (document.querySelector('vaadin-dialog-overlay, vaadin-dialog[opened]')) return;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
    press(event, key === 'y' || event.shiftKey ? '.redo-key' : '.undo-key');
  } else if (key === '/' && at instanceof Element && at.closest('.mid')) {
    press(event, '.mid > .add');
  }
});

/** @param {KeyboardEvent} event @param {string} selector */
function press(event, selector) {
  const button = /** @type {HTMLElement | null} */ (document.querySelector(`.plan ${selector}`));
  if (!button || button.hasAttribute('disabled')) return;
  event.preventDefault();
  button.click();
}
