// Installs what the page needs and builds it, each only where something has changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const SOURCES = ['index.html', 'package-lock.json', 'package.json', 'public', 'src', 'tsconfig.json', 'vite.config.ts', 'scripts'];

function filesOf(path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => filesOf(join(path, name))) : [path];
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(join(root, path)))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs a step unless its inputs are as they were when it last went well. */
function unlessDone(mark, hash, made, command, ...rest) {
  const file = join(root, 'target', mark);
  if (existsSync(join(root, made)) && existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  const { status } = spawnSync(command, rest, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(join(root, 'target'), { recursive: true });
  writeFileSync(file, hash);
}

unlessDone('installed', hashOf(['package-lock.json']), 'node_modules', 'npm', 'ci', '--no-audit', '--no-fund');
unlessDone('built', hashOf(SOURCES), 'dist', 'npm', 'run', '--silent', 'build');
