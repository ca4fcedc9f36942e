// Copies the typeface of letters (Noto Serif SC, SIL Open Font License 1.1) into the folder given. It weighs 15 MB a weight,
// so it is fetched once by the build rather than kept in the repository.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const to = process.argv[2];
const typeface = join(here, 'node_modules/@expo-google-fonts/noto-serif-sc');
const from = join(typeface, '400Regular/NotoSerifSC_400Regular.ttf');

if (!existsSync(from)) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
}
mkdirSync(to, { recursive: true });
copyFileSync(from, join(to, 'NotoSerifSC-Regular.ttf'));
