// Checks the licence of every package the page is built from, by what the lock file says of each.
import { readFileSync } from 'node:fs';

const taken = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense',
]);
// These are used while building or testing, or are a typeface; none of their code reaches the page.
const takenBesideThePage = { 'MPL-2.0': isTool, 'Python-2.0': isTool, 'OFL-1.1': (name) => name.startsWith('@fontsource') };

// Their lock entries say nothing; a file in the package does.
const asItsFileSays = { '@react-aria/optimize-locales-plugin': 'Apache-2.0', 'combine-errors': 'MIT' };

function isTool(_, entry) {
  return entry.dev === true;
}

/** One of several licences suffices. */
function isTaken(name, entry) {
  const choices = (entry.license ?? asItsFileSays[name] ?? '').replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => taken.has(choice) || (takenBesideThePage[choice]?.(name, entry) ?? false));
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const refused = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => [path.replace(/^.*node_modules\//, ''), entry])
  .filter(([name, entry]) => !isTaken(name, entry));

for (const [name, entry] of refused) {
  console.error(`${name} ${entry.version}: licence ${entry.license ?? 'unknown'} is not among those taken (docs/dependencies.md)`);
}
process.exit(refused.length === 0 ? 0 : 1);
