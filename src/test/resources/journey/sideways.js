// What sticks out to the side of the page, widest first; nothing where the page does not scroll sideways.
() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const sticksOut = [...document.querySelectorAll('body *')]
    .map(element => ({ element, right: element.getBoundingClientRect().right }))
    .filter(({ right }) => right > page.clientWidth + 1)
    .sort((one, other) => other.right - one.right)
    .slice(0, 3)
    .map(({ element, right }) => `<${element.localName} class="${element.getAttribute('class') ?? ''}"> to ${Math.round(right)}`);
  return [`${page.scrollWidth} of ${page.clientWidth} px: ${sticksOut.join(', ')}`];
}
