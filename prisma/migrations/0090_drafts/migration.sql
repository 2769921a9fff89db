-- What somebody began to write and has not posted, for them alone: one per person and place, which is a space for a new topic, a topic for a
-- reply, or a post for an edit. Nothing was ever stored in the table that this one replaces.
DROP TABLE "post_draft";
CREATE TABLE "post_draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "space_id" UUID,
    "topic_id" UUID,
    "post_id" UUID,
    "search" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "tried" TEXT NOT NULL DEFAULT '',
    "setting" TEXT NOT NULL DEFAULT '',
    "idea" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "was" TEXT,
    "reply_to" INTEGER,
    "older" TEXT,
    "older_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_draft_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "post_draft_one_place" CHECK (num_nonnulls("space_id", "topic_id", "post_id") = 1),
    CONSTRAINT "post_draft_reply_to_of_topic" CHECK ("reply_to" IS NULL OR "topic_id" IS NOT NULL),
    CONSTRAINT "post_draft_size" CHECK (char_length("search") <= 1000 AND char_length("title") <= 1000 AND char_length("tried") <= 10000
        AND char_length("setting") <= 2000 AND char_length("idea") <= 200 AND char_length("body") <= 100000 AND char_length("was") <= 100000),
    CONSTRAINT "post_draft_older_whole" CHECK (("older" IS NULL) = ("older_at" IS NULL)),
    CONSTRAINT "post_draft_older_size" CHECK (char_length("older") <= 400000),
    CONSTRAINT "post_draft_version" CHECK ("version" >= 1),
    CONSTRAINT "post_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "post_draft_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "post_draft_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "post_draft_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "post_draft_once" ON "post_draft"("person_id", "space_id", "topic_id", "post_id") NULLS NOT DISTINCT;
CREATE INDEX "post_draft_space_id_idx" ON "post_draft"("space_id");
CREATE INDEX "post_draft_topic_id_idx" ON "post_draft"("topic_id");
CREATE INDEX "post_draft_post_id_idx" ON "post_draft"("post_id");

-- With an account go its drafts.
CREATE FUNCTION "draft_goes_with_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "post_draft" WHERE "person_id" = NEW."id";
    RETURN NULL;
END $$;
CREATE TRIGGER "draft_goes_with_account" AFTER UPDATE OF "closed_at" ON "person"
    FOR EACH ROW WHEN (NEW."closed_at" IS NOT NULL) EXECUTE FUNCTION "draft_goes_with_account"();
