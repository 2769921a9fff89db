-- Posts that somebody wants to come back to, with a note of their own and a day on which they want to be reminded.
CREATE TABLE "bookmark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "note" TEXT,
    "remind_on" DATE,
    "bookmarked_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "bookmark_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "bookmark_note_size" CHECK (char_length("note") BETWEEN 1 AND 500),
    CONSTRAINT "bookmark_reminded_of_day" CHECK ("reminded_at" IS NULL OR "remind_on" IS NOT NULL),
    CONSTRAINT "bookmark_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "bookmark_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "bookmark_once" ON "bookmark"("person_id", "post_id");
CREATE INDEX "bookmark_person_recent" ON "bookmark"("person_id", "bookmarked_at" DESC, "id" DESC);
CREATE INDEX "bookmark_post_id_idx" ON "bookmark"("post_id");
CREATE INDEX "bookmark_waiting" ON "bookmark"("remind_on") WHERE "remind_on" IS NOT NULL AND "reminded_at" IS NULL;
ALTER TABLE "topic_reader" DROP COLUMN "bookmarked_at";

-- With an account go its bookmarks.
CREATE FUNCTION "bookmark_goes_with_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "bookmark" WHERE "person_id" = NEW."id";
    RETURN NULL;
END $$;
CREATE TRIGGER "bookmark_goes_with_account" AFTER UPDATE OF "closed_at" ON "person"
    FOR EACH ROW WHEN (NEW."closed_at" IS NOT NULL) EXECUTE FUNCTION "bookmark_goes_with_account"();

ALTER TABLE "notice" DROP CONSTRAINT "notice_kind_known",
    ADD CONSTRAINT "notice_kind_known" CHECK ("kind" IN ('mention', 'asked', 'reply', 'follow-up', 'topic', 'accepted', 'practice-note', 'unanswered', 'reaction',
        'announcement', 'staff', 'flag', 'search', 'bookmark'));
