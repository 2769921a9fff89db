import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/**
 * What nearly every page needs, in two files for the browser: a file for each module would be thirty more requests, longer lists of
 * them in the table of routes, and text too short to compress. The framework is apart because it stays the same from version to version.
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
  { name: 'ui', of: /\/app\/(kernel|ui)\/(?!forms\/unsaved-text\/).*\.tsx?$|\/node_modules\/lucide-react\// },
]
const sharedFile = (module: string): string | undefined => shared.find(({ of }) => of.test(module))?.name

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: {
    assetsInlineLimit: 0,
    ...(!isSsrBuild && { rollupOptions: { output: { manualChunks: sharedFile } } }),
  },
  // Vite looks for what the browser needs by reading routes whole, their server half included.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
}))
