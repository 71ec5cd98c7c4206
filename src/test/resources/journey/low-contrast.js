// Text that is too faint, each as one line. Measured on what is painted: the text's colour over the layers behind it, its
// own opacity and its ancestors' included. axe leaves color-contrast undecided wherever a gradient or a shadow is near.
(least) => {
  const HIDDEN = { opacityProperty: true, visibilityProperty: true };
  const INACTIVE = '.vh, [disabled], [aria-disabled="true"], vaadin-connection-indicator';

  const numbers = text => text.split(/[\s,/]+/).filter(Boolean).map(part => part.endsWith('%') ? parseFloat(part) / 100 : Number(part));
  const colour = text => {
    const rgb = /^rgba?\(([^)]+)\)$/.exec(text);
    if (rgb) { const [r, g, b, a = 1] = numbers(rgb[1]); return [r, g, b, a]; }
    const srgb = /^color\(srgb ([^)]+)\)$/.exec(text);
    if (srgb) { const [r, g, b, a = 1] = numbers(srgb[1]); return [r * 255, g * 255, b * 255, a]; }
    throw new Error('unknown colour ' + text);
  };
  const stops = image => [...image.matchAll(/rgba?\([^)]+\)|color\(srgb [^)]+\)/g)].map(found => colour(found[0]));
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);

  const channel = value => { const part = value / 255; return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const parent = element => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  const once = compute => {
    const known = new Map();
    return element => {
      if (!known.has(element)) known.set(element, compute(element));
      return known.get(element);
    };
  };
  const opacity = once(element => element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(parent(element)));

  // every background the text may stand on: one, or one for each stop of a gradient
  const behind = once(element => {
    if (element === null) return [[255, 255, 255, 1]];
    const style = getComputedStyle(element);
    const plain = colour(style.backgroundColor);
    const below = plain[3] === 1 ? [plain] : behind(parent(element)).map(ground => over(plain, ground));
    const gradient = style.backgroundImage.includes('gradient') ? stops(style.backgroundImage) : [];
    if (!gradient.some(stop => stop[3] > 0)) return below;
    return below.flatMap(ground => gradient.map(stop => over(stop, ground)));
  });
  const isInactive = once(element => element !== null && (element.matches(INACTIVE) || isInactive(parent(element))));

  const low = [];
  let measured = 0;
  const measure = (element, text, painted) => {
    const [r, g, b, a] = colour(painted);
    const worst = Math.min(...behind(element).map(ground => ratio(over([r, g, b, a * opacity(element)], ground), ground)));
    measured++;
    if (worst < least) low.push(`${worst.toFixed(2)} “${text.trim().slice(0, 40)}” <${element.localName} class="${element.getAttribute('class') ?? ''}">`);
  };
  const isActive = element => element.checkVisibility(HIDDEN) && !isInactive(element);

  const text = node => {
    const element = node.parentElement ?? node.getRootNode().host;
    if (!node.data.trim() || !element || ['STYLE', 'SCRIPT', 'TITLE'].includes(element.tagName) || !isActive(element)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return;
    const style = getComputedStyle(element);
    measure(element, node.data, element.namespaceURI.endsWith('svg') ? style.fill : style.color);
  };
  const field = input => {
    if (!isActive(input) || input.getBoundingClientRect().width < 2) return;
    if (input.value) measure(input, input.value, getComputedStyle(input).color);
    else if (input.placeholder) measure(input, input.placeholder, getComputedStyle(input, '::placeholder').color);
  };
  const walk = root => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.currentNode; node; node = nodes.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) text(node);
      else if (node.matches?.('input:not([type=radio], [type=checkbox]), textarea')) field(node);
      if (node.shadowRoot) walk(node.shadowRoot);
    }
  };

  walk(document.body);
  return { measured, low };
}
