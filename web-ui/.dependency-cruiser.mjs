// Which part of the page may know which: the rules that `npm run structure` keeps. Each is a sentence, and its name.

// A feature knows those before it, never one after it. What of a later one its page shows beside its own, `src/app` hands in.
const FEATURES = ['documents', 'people', 'organisations', 'conversations', 'standings', 'applications', 'reviews', 'calls', 'decisions', 'awards', 'deals', 'pipeline', 'rooms'];

// From the ground up. Only what has no part of its own here (main.tsx, a test's helpers) knows all.
const FLOORS = ['i18n', 'api', 'ui', 'history', 'session', 'features', 'app'];

const above = (names, one) => names.slice(names.indexOf(one) + 1).join('|');

const forbidden = [
  { name: 'nothing imports itself in a circle', from: {}, to: { circular: true } },
  { name: 'a feature is reached through its index alone, but by the app, which composes', from: { path: '^src/features/([^/]+)/' }, to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] } },
  { name: 'every feature has its place among the others', from: {}, to: { path: '^src/features/', pathNot: `^src/features/(${FEATURES.join('|')})/` } },
  ...FEATURES.slice(0, -1).map((feature) => ({ name: `${feature} know no later feature`, from: { path: `^src/features/${feature}/` }, to: { path: `^src/features/(${above(FEATURES, feature)})/` } })),
  ...FLOORS.slice(0, -1).map((floor) => ({ name: `${floor} knows nothing above it`, from: { path: `^src/${floor}/`, pathNot: '\\.test\\.tsx?$' }, to: { path: `^src/(${above(FLOORS, floor)})/` } })),
];

export default {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: { tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
