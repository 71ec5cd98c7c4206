import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

type Modules = { getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null };

/** Flow imports it by itself at every start, so what it names is needed as surely as what the page itself names. */
const EVERYWHERE = 'generated/flow/generated-flow-imports.js';
const known = new Map<string, boolean>();

/** Whether every page loads this module. */
function everywhere(id: string, modules: Modules): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, false); // modules that import each other end here
  const module = modules.getModuleInfo(id);
  const answer =
    id.endsWith(EVERYWHERE) || module?.isEntry === true || (module?.importers ?? []).some((by) => everywhere(by, modules));
  known.set(id, answer);
  return answer;
}

/** Left alone, each set of routes that share something cuts one more small file off the rest; each costs its headers. */
const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: (id: string, modules: Modules) => (everywhere(id, modules) ? 'core' : null), priority: 2 },
            { name: 'choices', test: /@vaadin[\\/](checkbox|checkbox-group|radio-group)[\\/]/, priority: 1 },
            { name: 'lists', test: /@vaadin[\\/](item|list-box|select)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
