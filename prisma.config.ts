import { defineConfig } from 'prisma/config'

/** Only for `prisma generate` and editors: the database's address never comes from here. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
