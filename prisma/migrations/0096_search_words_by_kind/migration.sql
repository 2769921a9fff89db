-- A word is looked for in one kind at a time: with one index for all, a rare word among topics read the keys of all topics as well.
CREATE INDEX "search_entry_topic_words" ON "search_entry" USING gin ("words") WHERE "kind" = 'topic';
CREATE INDEX "search_entry_post_words" ON "search_entry" USING gin ("words") WHERE "kind" = 'post';
CREATE INDEX "search_entry_other_words" ON "search_entry" USING gin ("words") WHERE "kind" NOT IN ('topic', 'post');
DROP INDEX "search_entry_words";
