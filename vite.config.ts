import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/**
 * What nearly every page needs, in two files for the browser: a file for each module would be thirty more
 * requests, longer lists of them in the table of routes, and text too short to compress. The framework is
 * apart because it stays the same from version to version.
 */
const shared = [
  {
    name: 'framework',
    of: /\/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//,
  },
  // Icons that only the composer shows. The list of all icons is in the next file, and would take them along.
  {
    name: 'composer-icons',
    of: /\/lucide-react\/.*\/icons\/(at-sign|bold|code|italic|link|list|list-todo|text-quote|quote)\.m?js$/,
  },
  {
    name: 'ui',
    of: /\/app\/(kernel|ui)\/(?!forms\/unsaved-text\/|keys\/).*\.tsx?$|\/node_modules\/lucide-react\//,
  },
]
/**
 * The scripts of a build are in a folder of its own name, which stands once for the hash that each file would
 * have: every page carries the names of all files in the table of routes, where a hash is what does not
 * compress. Only the framework has a hash, since it stays the same from version to version, as do styles and
 * fonts.
 */
const folder = `assets/${process.env.COIIN_BUILD ?? 'unnamed'}`
/** Seven characters, not eight: two versions of one file have the same once in four trillion. */
const hashed = (ext: string): string => `assets/[name]-[hash:7]${ext}`
// The server names the font that it preloads, so both builds name what they share alike.
const assetFileNames = hashed('[extname]')
const fileNames = {
  entryFileNames: `${folder}/[name].js`,
  chunkFileNames: ({ name }: { name: string }) =>
    name === 'framework' ? hashed('.js') : `${folder}/[name].js`,
  assetFileNames,
}

type Modules = {
  readonly getModuleInfo: (module: string) => {
    readonly importers: readonly string[]
    readonly isEntry: boolean
  } | null
}

/** The pages that cannot be shown without a module: those that import it, at once or through others. */
function pagesWith(module: string, modules: Modules, seen = new Set<string>()): string[] {
  const info = seen.has(module) ? null : modules.getModuleInfo(module)
  seen.add(module)
  if (info === null) return []
  const above = info.importers.flatMap((importer) => pagesWith(importer, modules, seen))
  return info.isEntry ? [module, ...above] : above
}

/**
 * From how many pages on a module of the product is in the file that all pages share. The table of routes
 * names the files of every page, so a file of a few lines costs all pages more than its text costs those that
 * do not need it.
 */
const MANY_PAGES = 25

const sharedFile = (module: string, modules: Modules): string | undefined =>
  shared.find(({ of }) => of.test(module))?.name ??
  (/\/app\/.*\.tsx?$/.test(module) && pagesWith(module, modules).length >= MANY_PAGES ? 'ui' : undefined)

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    // Slower than the usual esbuild, and 5 KB less on every page.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    rollupOptions: {
      output: isSsrBuild ? { assetFileNames } : { manualChunks: sharedFile, ...fileNames },
    },
  },
  // Vite looks for what the browser needs by reading routes whole, their server half included.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
}))
