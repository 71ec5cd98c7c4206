// @ts-check
// <pl-figure ex="{…}">: the figure of one exercise. A plain ES module: Flow and the player load the same file.
if (!customElements.get('pl-figure')) {
  customElements.define('pl-figure', class extends HTMLElement {
    static observedAttributes = ['ex'];
    attributeChangedCallback() { if (this.isConnected) this.draw(); }
    connectedCallback() { this.draw(); }
    async draw() {
      const json = this.getAttribute('ex');
      if (!json) return;
      const { draw, keyNames } = await import('./figure.js');
      const ex = JSON.parse(json);
      this.innerHTML = draw(ex, Math.max(0, keyNames(ex).length - 1), { marks: false, badge: false });
    }
  });
}
