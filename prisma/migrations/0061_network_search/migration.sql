-- Similar letters find a title with a typing error in it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Words of topics and posts as they are searched. The store asks with these very expressions; Prisma does not model them.
CREATE INDEX "topic_words" ON "topic" USING gin (to_tsvector('english'::regconfig,
    title || ' ' || coalesce(tried, '') || ' ' || coalesce(setting, '')));
CREATE INDEX "post_words" ON "post" USING gin (to_tsvector('english'::regconfig, body));
CREATE INDEX "topic_title_letters" ON "topic" USING gin (lower(title) gin_trgm_ops);
