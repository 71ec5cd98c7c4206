// What axe finds on the page as it stands, each node as one line. Vaadin's own progress bar stands outside every landmark.
async (runOnly) => {
  const results = await axe.run(
    { exclude: [['vaadin-connection-indicator']] },
    { runOnly, resultTypes: ['violations'] });
  const said = (rule, node) => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary.split('\n').at(-1).trim()}`;
  return {
    decided: results.passes.length + results.incomplete.length + results.violations.length,
    violations: results.violations.flatMap(rule => rule.nodes.map(node => said(rule, node))),
  };
}
