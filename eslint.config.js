import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const PURE = ['src/{domain,rules,course,content,review,quiz}/**/*.ts', 'machines/**/*.ts'];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket'];
const PAGE = ['document', 'window', 'navigator', 'location', 'localStorage', 'indexedDB'];
const given = 'Time, chance and ids are arguments below src/session.';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,svelte}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-undef': 'off',
    },
  },
  // after typescript-eslint: it would otherwise take the parser away from .svelte files
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"][value.length=1] > SvelteLiteral',
          message:
            'The content security policy blocks style="…": use a class or a style: directive.',
        },
      ],
    },
  },
  {
    files: [...PURE, 'src/storage/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: given },
        { object: 'Math', property: 'random', message: given },
        { object: 'crypto', property: 'randomUUID', message: given },
        { object: 'crypto', property: 'getRandomValues', message: given },
        { object: 'performance', property: 'now', message: given },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: given },
      ],
      'no-restricted-globals': ['error', ...NETWORK],
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...NETWORK, ...PAGE],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
);
