// The API's types, our own, lint, structure, licences and tests of the page, one after the other; the first that fails ends it.
import { spawnSync } from 'node:child_process';

for (const script of ['api-types-check', 'typecheck', 'lint', 'structure', 'licences', 'test']) {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
