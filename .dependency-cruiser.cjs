/** Areas in the order of the house: each may use those before it, and never those after it. */
const areas = [
  'accounts',
  'notices',
  'files',
  'teams',
  'measures',
  'charts',
  'toolkit',
  'pdsa',
  'people',
  'review',
  'network',
  'events',
  'fimr',
  'results',
  'search',
]
const anyArea = `^app/(${areas.join('|')})/`
const test = '\\.test\\.tsx?$'
/** A type leaves no trace in what runs, so most rules ask about values only. */
const values = { dependencyTypesNot: ['type-only'] }

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycle', 'Modules that need each other are one module, or lack a third.', {}, { circular: true }),
    rule(
      'resolvable',
      'What is imported must be there. The trees of HTML and Markdown are types without a package of their own.',
      {},
      { couldNotResolve: true, pathNot: '^(hast|mdast)$' },
    ),
    rule(
      'kernel-is-the-ground',
      'The kernel knows only itself, dates, and how to say what an input looks like.',
      { path: '^app/kernel/', pathNot: test },
      {
        pathNot: ['^app/kernel/', '^node_modules/(date-fns|@date-fns|zod)/'],
      },
    ),
    rule(
      'policy-on-kernel',
      'The policy is pure.',
      { path: '^app/policy/', pathNot: test },
      {
        pathNot: '^app/(kernel|policy)/',
      },
    ),
    rule(
      'plain-files-are-pure',
      'Rules and arithmetic in plain .ts files: no framework, no I/O, no clock. What draws or runs in the page ends in .tsx.',
      {
        path: [`${anyArea}.*\\.ts$`, '^app/(ui|platform)/.*\\.ts$'],
        pathNot: [test, '\\.(server|d)\\.ts$', '^app/platform/(generated/|routes/load-context)'],
      },
      {
        pathNot: [
          '^app/(kernel|policy)/.*\\.ts$',
          `${anyArea}.*(?<!\\.server)\\.ts$`,
          '^app/(ui|platform)/.*(?<!\\.server)\\.ts$',
          'node_modules/(date-fns|@date-fns|zod|csv-parse|yauzl|@types/yauzl|saxes|file-type|diff)/',
        ],
      },
    ),
    rule(
      'only-stores-reach-the-database',
      'Every query and every write of an area is in its store.',
      {
        path: '^app/',
        pathNot: [
          '(^|/|-)store\\.server\\.ts$',
          '(^|/)store/[^/]+\\.server\\.ts$',
          '^app/platform/',
          '^app/server\\.ts$',
          test,
        ],
      },
      { path: ['^app/platform/generated/', 'node_modules/(@prisma|\\.prisma|pg)/'], ...values },
    ),
    rule(
      'routes-use-use-cases',
      'A route asks queries and commands, which ask the policy.',
      { path: '^app/routes/' },
      {
        path: ['(^|/|-)store(\\.server\\.ts$|/)', '^app/platform/database/db\\.server\\.ts$'],
        ...values,
      },
    ),
    rule(
      'components-run-in-the-browser',
      'What a component needs comes to it as props.',
      { path: ['^app/(?!routes/|root\\.tsx|entry\\.).*(?<!\\.server)\\.tsx$', '^app/ui/'], pathNot: test },
      { path: ['\\.server\\.tsx?$', '^app/platform/'], ...values },
    ),
    rule(
      'texts-stay-on-the-server',
      'What a component shows of the texts of areas and ideas comes to it as props, so that a page does not bring them all.',
      { path: `${anyArea}.*(?<!\\.server)\\.tsx$`, pathNot: test },
      {
        path: [
          '^app/teams/area-texts/index\\.ts$',
          '^app/toolkit/idea-texts/',
          '^app/toolkit/drivers/driver-path\\.ts$',
        ],
        ...values,
      },
    ),
    rule(
      'ui-has-no-domain',
      'The design system serves every area and knows none.',
      { path: '^app/ui/' },
      { path: anyArea },
    ),
    rule(
      'platform-has-no-domain',
      'Plumbing serves every area and knows none.',
      { path: '^app/platform/', pathNot: test },
      {
        path: anyArea,
      },
    ),
    rule(
      'stores-are-private',
      'An area is entered by its use cases, its door (api.server.ts), its pure files and what it draws.',
      { path: anyArea, pathNot: test },
      {
        path: `${anyArea}.*\\.server\\.tsx?$`,
        pathNot: ['^app/$1/', '(^|/|-)(queries|commands)\\.server\\.ts$', '^app/[^/]+/api\\.server\\.ts$'],
      },
    ),
    ...areas.slice(0, -1).map((area, index) =>
      rule(
        `${area}-looks-left`,
        'Areas know only those before them.',
        { path: `^app/${area}/`, pathNot: test },
        {
          path: `^app/(${areas.slice(index + 1).join('|')})/`,
        },
      ),
    ),
    rule(
      'lucia-is-fenced',
      'It is retired and must stay removable.',
      { pathNot: '^app/accounts/' },
      {
        path: 'node_modules/lucia/',
      },
    ),
    rule(
      'recharts-is-fenced',
      'It is large, and loaded lazily by one component.',
      { pathNot: '^app/charts/explorer/' },
      {
        path: 'node_modules/recharts/',
      },
    ),
    rule(
      'product-needs-no-tools',
      'Development dependencies stay out of what is served.',
      {
        path: '^app/',
        pathNot: [test, '^app/routes\\.ts$', '^app/routes/[^/]+/routes\\.ts$'],
      },
      { dependencyTypes: ['npm-dev'], ...values },
    ),
    rule(
      'product-needs-no-tests',
      'Tests use the product, not the other way round.',
      { path: '^(app|prisma|scripts)/', pathNot: test },
      {
        path: '^tests/',
      },
    ),
    rule(
      'product-needs-no-scripts',
      'Scripts start the product.',
      { path: '^app/', pathNot: test },
      { path: '^(scripts|prisma)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^app/platform/generated/.+/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.css', '.json'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
