// What sticks out to the side of the page, widest first; nothing where the page does not scroll sideways. Charts are drawn
// anew some frames after the window has changed.
async () => {
  const page = document.documentElement;
  const scrolls = () => page.scrollWidth > page.clientWidth;
  for (let frame = 0; frame < 60 && scrolls(); frame++) await new Promise(requestAnimationFrame);
  if (!scrolls()) return [];

  const all = root => [...root.querySelectorAll('*')].flatMap(each => each.shadowRoot ? [each, ...all(each.shadowRoot)] : [each]);
  const sticksOut = all(document.body)
    .map(element => ({ element, right: element.getBoundingClientRect().right }))
    .filter(({ right }) => right > page.clientWidth + 1)
    .sort((one, other) => other.right - one.right)
    .slice(0, 3)
    .map(({ element, right }) => `<${element.localName} class="${element.getAttribute('class') ?? ''}"> to ${Math.round(right)}`);
  return [`${page.scrollWidth} of ${page.clientWidth} px: ${sticksOut.join(', ')}`];
}
