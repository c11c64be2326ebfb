import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const impureInShared = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pass the time in: shared/ has no clock.'
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pass the time in: shared/ has no clock.'
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'shared/ has no randomness.' },
  { selector: "Identifier[name='randomUUID']", message: 'Pass the id in: shared/ has no randomness.' }
]

export default tseslint.config(
  { ignores: ['out', 'dist', 'node_modules', 'test-results', 'test/architecture/planted', '*.js', '*.cjs'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 300 }]
    }
  },
  {
    // Plain scripts that run before anything is built: no types to check them with, and globals of Node and of the page.
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-undef': 'off' }
  },
  // A sandboxed preload knows no other way to import.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...impureInShared] } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='setTimeout'][arguments.1.value=0]",
          message: 'A timer may fire in the middle of what is typed next: draw with flushSync, then go on.'
        }
      ],
      // Speaks to the React Compiler only, which is not used here.
      'react-hooks/incompatible-library': 'off'
    }
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } }
)
