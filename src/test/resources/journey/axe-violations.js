// What axe finds on the page as it stands, each node as one line; contrast is measured by low-contrast.js. Vaadin's own progress bar stands outside every landmark.
async (runOnly) => {
  const results = await axe.run(
    { exclude: [['vaadin-connection-indicator']] },
    { runOnly, rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'], elementRef: true });
  // Vaadin's confirm dialog calls its own parts header and footer: axe takes them for landmarks of the page
  const confirming = document.querySelector('vaadin-confirm-dialog') !== null;
  const ofConfirmation = ['landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-unique', 'landmark-banner-is-top-level'];
  const isOurs = (rule, node) =>
    !confirming || !(ofConfirmation.includes(rule.id) || node.html.startsWith('<footer part="footer"'));
  // what lies under a dialog cannot be reached, and is no target
  const under = element => document.querySelector('vaadin-dialog[opened]') !== null && !inDialog(element);
  const inDialog = element => element instanceof Element
    && (element.closest('vaadin-dialog, [role="dialog"], [popover]') !== null || inDialog(element.getRootNode().host));
  const isReached = (rule, node) => rule.id !== 'target-size' || !under(node.element);
  const said = (rule, node) => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary.split('\n').at(-1).trim()}`;
  return {
    decided: results.passes.length + results.incomplete.length + results.violations.length,
    violations: results.violations.flatMap(rule => rule.nodes.filter(node => isOurs(rule, node) && isReached(rule, node)).map(node => said(rule, node))),
  };
}
