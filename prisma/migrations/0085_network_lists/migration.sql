-- What stands above the list of a space: its pinned topics, and its questions without an answer, the longest waiting first. A handful of rows
-- each, in a space of any size.
CREATE INDEX "topic_space_pinned" ON "topic"("space_id", "pinned_at" DESC) WHERE "pinned_at" IS NOT NULL AND "withdrawn_at" IS NULL;
CREATE INDEX "topic_space_waiting" ON "topic"("space_id", "started_at")
    WHERE "kind" = 'question' AND "accepted_number" IS NULL AND "withdrawn_at" IS NULL AND "pinned_at" IS NULL;
