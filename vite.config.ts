import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: { assetsInlineLimit: 0 },
  // Vite looks for what the browser needs by reading routes whole, their server half included.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
})
