// Who may import whom: the table of ARCHITECTURE.md, made executable. Imports of types count too.

const ANY = '*';
const OURS = '^(src|machines|plugins|scenarios|scripts|tests)/';
/** Modules that a plugin of vite makes up: there is no such file. */
const VIRTUAL = '^virtual:';

/**
 * A layer may import itself, the folders in `from`, the packages in `packages` and Node's modules in
 * `node`; nothing else.
 *
 * @type {Record<string, { from?: string[], packages?: string[], node?: string[], because: string }>}
 */
const layers = {
  'src/domain': {
    because: 'The words of the field come first: they depend on nothing.',
  },
  'src/rules': {
    from: ['src/domain'],
    because: 'The judge knows facts and acts, not where they come from or who asks.',
  },
  'src/course': {
    from: ['src/domain', 'src/rules'],
    because: 'What an act changes is computed the same in play, score, what-if and proof.',
  },
  'src/guidance': {
    from: ['src/domain', 'src/rules', 'src/course'],
    because: 'Guidance is read as it judges: the same tables, in words.',
  },
  'src/review': {
    from: ['src/domain', 'src/rules', 'src/course'],
    packages: ['ts-fsrs'],
    because: 'A review folds logs; the scheduler is the only package it needs.',
  },
  'src/quiz': {
    from: ['src/domain', 'src/rules', 'src/course'],
    because: 'A quiz folds logs; where they are kept and shown is not its business.',
  },
  'src/room': {
    from: ['src/domain'],
    packages: ['valibot'],
    because:
      'What instructor, phone and host say to each other is agreed on by all three and known to none.',
  },
  'src/link': {
    from: ['src/room'],
    packages: ['mqtt'],
    because:
      'One folder speaks MQTT, so that another broker, or another protocol, is a change of one folder.',
  },
  'src/participant': {
    from: ['src/(domain|room|link|storage|components|styles)'],
    packages: ['svelte', 'lucide-static'],
    because:
      'A phone shows and answers; it gets neither cases nor rules, so that it cannot give an answer away.',
  },
  'src/content': {
    from: ['src/(domain|rules|course|guidance|quiz)', 'src/pictures/[^/]+/scene.ts', 'scenarios'],
    packages: ['valibot', 'yaml'],
    node: ['fs', 'path'],
    because:
      'The door for content opens in the build, in the browser and on the command line; it asks pictures only what they draw, and quizzes whether they open.',
  },
  machines: {
    from: ['src/domain', 'src/rules', 'src/course'],
    packages: ['xstate'],
    because: 'The machine calls judge, evolve and route; it decides and keeps nothing.',
  },
  'src/storage': {
    from: ['src/(domain|room)'],
    packages: ['dexie'],
    because: 'Storage keeps logs and never interprets them.',
  },
  'src/session': {
    from: ['src/(domain|rules|course|guidance|review|quiz|room|link|content|storage)', 'machines'],
    packages: ['svelte', 'xstate', '@xstate/svelte', 'workbox-window', 'lean-qr'],
    because: 'The session joins the core to the screens, which depend on it and not it on them.',
  },
  'src/pictures': {
    from: ['src/domain'],
    packages: ['svelte', 'lucide-static'],
    because: 'A picture is drawn from facts alone.',
  },
  'src/components': {
    from: ['src/domain'],
    packages: ['svelte', 'lucide-static'],
    because: 'Components are leaves without knowledge of the app.',
  },
  'src/screens': {
    from: ['src/(session|pictures|components|domain)'],
    packages: ['svelte', 'lucide-static'],
    because: 'A screen shows what the session derived; it judges, stores and reads nothing itself.',
  },
  'src/(cli|server)': {
    from: [
      'src/(domain|rules|course|guidance|review|quiz|room|content|storage|pictures)',
      'machines',
      'plugins/csp.ts',
    ],
    packages: [ANY],
    because: 'The command line and the class host are the core without a browser.',
  },
  plugins: {
    from: ['src/(content|domain|rules|course|guidance)', 'src/session/(routes|first).ts'],
    packages: [ANY],
    because:
      'The build reads scenarios through the same door as the app, and works out what the start page shows.',
  },
};

/** @param {[string, typeof layers[string]]} entry */
function allowOnly([layer, { from = [], packages = [], node = [], because }]) {
  const allowed = [layer, ...from].map((place) => `^${place}${place.endsWith('.ts') ? '$' : '/'}`);
  const named = packages.map((name) => `(^|/)node_modules/${name}/`);
  const builtIn = node.map((name) => `^${name}$`);
  return {
    name: `${layer.replace('src/', '')}-imports`,
    comment: because,
    severity: 'error',
    from: { path: `^${layer}/` },
    to: packages.includes(ANY)
      ? { path: OURS, pathNot: allowed }
      : { pathNot: [...allowed, ...named, ...builtIn, VIRTUAL] },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(layers).map(allowOnly),
    {
      name: 'dexie-in-storage-only',
      comment: 'One folder knows how logs are kept, so that one folder can promise that they are.',
      severity: 'error',
      from: { pathNot: '^src/storage/' },
      to: { path: '(^|/)node_modules/dexie/' },
    },
    {
      name: 'scenarios-through-content-only',
      comment: 'Content has one door, which checks it.',
      severity: 'error',
      from: { pathNot: '^(src/content|scenarios)/' },
      to: { path: '^scenarios/' },
    },
    {
      name: 'app-without-tests',
      comment: 'What ships does not lean on what tests it.',
      severity: 'error',
      from: {},
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-circles',
      comment: 'Of two modules that import each other, neither can be read first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-missing-modules',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: VIRTUAL },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.svelte.ts', '.json', '.yaml'],
    },
  },
};
