import { globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Size limits of the house: a file or function beyond them wants to be two. */
const size = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
};

export default tseslint.config(
  globalIgnores(['dist/', 'content/', '.astro/', '.cache/', 'coverage/']),
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...size,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index signatures are read with brackets here, as tsconfig demands.
      '@typescript-eslint/dot-notation': 'off',
      // Offsets are counted in code points, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': 'off',
      // With noUncheckedIndexedAccess an index that is in range by construction needs saying so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `== null` asks for both kinds of nothing.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: { ...size, eqeqeq: 'error' },
  },
  { files: ['scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  // A suite is one function that holds its tables; its length is no sign of tangled code.
  { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
  ...astro.configs.recommended,
);
