-- An archived topic is read and found, takes no reply, and stands in no list of what goes on.
ALTER TABLE "topic" ADD COLUMN "archived_at" TIMESTAMPTZ(3),
    ADD COLUMN "archived_by" UUID,
    ADD COLUMN "merged_into" UUID,
    ADD COLUMN "merged_offset" INTEGER,
    ADD CONSTRAINT "topic_archived_whole" CHECK ("archived_by" IS NULL OR "archived_at" IS NOT NULL),
    ADD CONSTRAINT "topic_merged_whole" CHECK (("merged_into" IS NULL) = ("merged_offset" IS NULL)),
    ADD CONSTRAINT "topic_merged_offset" CHECK ("merged_offset" >= 1),
    ADD CONSTRAINT "topic_merged_into_another" CHECK ("merged_into" <> "id"),
    -- Nothing is left of a topic but its address; a reply that was on its way does not come into it.
    ADD CONSTRAINT "topic_merged_empty" CHECK ("merged_into" IS NULL OR ("post_count" = 0 AND "withdrawn_at" IS NOT NULL)),
    ADD CONSTRAINT "topic_archived_by_fkey" FOREIGN KEY ("archived_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "topic_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "topic_merged_into_idx" ON "topic"("merged_into");

-- In the place of a post that was split off, so that the numbers of the others stay.
ALTER TABLE "post" ADD COLUMN "moved_to" UUID,
    ADD CONSTRAINT "post_moved_is_withdrawn" CHECK ("moved_to" IS NULL OR "withdrawn_at" IS NOT NULL),
    ADD CONSTRAINT "post_moved_to_fkey" FOREIGN KEY ("moved_to") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "post_moved_to_idx" ON "post"("moved_to");

-- What staff did to a whole topic, as a line of its stream behind the post `after_number`.
CREATE TABLE "topic_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "topic_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "other_id" UUID NOT NULL,
    "other_title" TEXT NOT NULL,
    "after_number" INTEGER NOT NULL,
    "posts" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID,

    CONSTRAINT "topic_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "topic_change_kind_known" CHECK ("kind" IN ('merged', 'split-off', 'split-from')),
    CONSTRAINT "topic_change_counts" CHECK ("after_number" >= 0 AND "posts" >= 1),
    CONSTRAINT "topic_change_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_change_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_change_changed_by_fkey" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "topic_change_topic_id_after_number_idx" ON "topic_change"("topic_id", "after_number");
CREATE INDEX "topic_change_other_id_idx" ON "topic_change"("other_id");

-- A hidden post that was the accepted answer becomes it again when it is shown, unless another one was chosen since.
ALTER TABLE "post" ADD COLUMN "accepted_before_at" TIMESTAMPTZ(3),
    ADD COLUMN "accepted_before_by" UUID,
    ADD CONSTRAINT "post_accepted_before_hidden" CHECK ("accepted_before_at" IS NULL OR "hidden_reason" IS NOT NULL),
    ADD CONSTRAINT "post_accepted_before_whole" CHECK ("accepted_before_by" IS NULL OR "accepted_before_at" IS NOT NULL),
    ADD CONSTRAINT "post_accepted_before_by_fkey" FOREIGN KEY ("accepted_before_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "post_accepted_before" ON "post"("topic_id") WHERE "accepted_before_at" IS NOT NULL;
