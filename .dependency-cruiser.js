/**
 * Who may import whom: the table of the design's section 3, kept by `npm run check`. A rule says what a folder may not
 * reach; what is not forbidden is allowed.
 */
const ADAPTERS = '^storage/(sqlite/|postgres/|open\\.ts$|kysely-)';
/** The files that put adapters and ports together. */
const MAIN_FILES = '^client/.*main\\.tsx?$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one idea or three. Types may: they are gone when the program runs.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '^bun:' }),
    forbid(
      'no-test-outside-test',
      'Nothing that runs in production knows the tests.',
      { pathNot: '^test/' },
      { path: '^test/' },
    ),
    forbid(
      'domain-is-pure',
      'Rules have no clock, no file and no network: only themselves, zod, dates and canonical JSON (RFC 8785).',
      { path: '^domain/' },
      { pathNot: ['^domain/', '^node_modules/(zod|temporal-polyfill|temporal-spec|canonicalize)/'] },
    ),
    forbid(
      'workflows-know-terms-and-contract',
      'Whatever else they import lands in the bundle, and a change of rules would break running cases.',
      { path: '^workflows/' },
      {
        pathNot: [
          '^workflows/',
          '^domain/terms\\.ts$',
          '^activities/contract\\.ts$',
          '^node_modules/@temporalio/(workflow|common)/',
        ],
        // A type is gone before anything is bundled.
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'workflows-import-types-of-contract-or-domain-alone',
      'Types drawn from an implementation bring Node into the pure compile.',
      { path: '^workflows/' },
      { path: '^(activities|storage|client|workers)/', pathNot: '^activities/contract\\.ts$' },
    ),
    forbid(
      'contract-is-types',
      'The contract of the activities is drawn into the sandbox.',
      { path: '^activities/contract\\.ts$' },
      { dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'storage-knows-the-domain-alone',
      'A store serves; it calls nobody.',
      { path: '^storage/' },
      { path: '^(activities|workflows|workers|client)/' },
    ),
    forbid(
      'activities-know-domain-and-ports',
      'They get their stores handed in.',
      { path: '^activities/' },
      { path: '^(workflows|workers|client)/' },
    ),
    forbid(
      'activities-take-no-adapter',
      'They get their stores handed in; of what is handed in they know the type.',
      { path: '^activities/' },
      { path: ADAPTERS, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'workers-do-not-know-the-client',
      'Engine and web process are two programs.',
      { path: '^workers/' },
      { path: '^client/' },
    ),
    forbid(
      'client-reaches-the-engine-by-messages',
      'Of the processes it knows their messages, of the activities the types of what they answer. Letters are pure rendering of plain data: whoever downloads a paper gets it from the same code that renders the declaration.',
      { path: '^client/', pathNot: '^client/rehearsal/' },
      {
        path: '^(workflows|activities|workers)/',
        pathNot: ['^workflows/messages\\.ts$', '^activities/contract\\.ts$', '^activities/letters/'],
      },
    ),
    forbid(
      'rehearsal-plays-the-engine',
      'A rehearsal plays what the engine would do: holidays, who is told and in which mail come from the engine itself, or the rehearsal would prove its own copy. None of these files has a store, a clock or a connection.',
      { path: '^client/rehearsal/' },
      {
        path: '^(workflows|activities|workers)/',
        pathNot: ['^activities/calendars\\.ts$', '^activities/delivery-of\\.ts$', '^activities/mail/notices\\.ts$'],
      },
    ),
    forbid(
      'client-takes-only-types-of-the-contract',
      'Nothing of the activities runs in the web process.',
      { path: '^client/' },
      { path: '^activities/contract\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'client-knows-ports-only',
      'Which store it is stands in the main files alone.',
      { path: '^client/', pathNot: MAIN_FILES },
      { path: ADAPTERS },
    ),
    forbid(
      'adapters-do-not-know-each-other',
      'What SQLite and PostgreSQL share stands beside them.',
      { path: '^storage/(sqlite|postgres)/' },
      { path: '^storage/(sqlite|postgres)/', pathNot: '^storage/$1/' },
    ),
    forbid(
      'no-dev-dependencies-in-production',
      'They are not installed there. The local launcher is part of development.',
      { path: '^(domain|storage|activities|workflows|workers|client)/', pathNot: '^workers/local/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: ['^node_modules/'] },
    // TypeScript 7 has no API for others to parse with; swc keeps imports of types, which the pure folders need judged.
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'default', 'types'],
    },
  },
};
