import tseslint from 'typescript-eslint';

const features = ['organisations', 'calls', 'applications', 'reviews', 'standings', 'decisions', 'awards', 'deals', 'people', 'conversations', 'documents'];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts', 'target'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage'],
    },
  },
  // A feature is reached through its index only: none imports another's insides.
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: features.filter((other) => other !== feature).map((other) => `**/features/${other}/*`) },
      ],
    },
  })),
  { files: ['src/ui/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['**/features/**', '**/app/**'] }] } },
);
