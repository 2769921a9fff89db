-- A post that is proposed for the page of a change idea. The page shows the post itself, as it stands when it is read.
CREATE TABLE "practice_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "idea_slug" TEXT NOT NULL,
    "post_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" UUID,
    "outcome" TEXT,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,

    CONSTRAINT "practice_note_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "practice_note_outcome_known" CHECK ("outcome" IN ('accepted', 'refused')),
    CONSTRAINT "practice_note_decided_whole" CHECK (("outcome" IS NULL) = ("decided_at" IS NULL) AND ("decided_by" IS NULL OR "outcome" IS NOT NULL)),
    CONSTRAINT "practice_note_reason" CHECK (("outcome" IS NOT DISTINCT FROM 'refused') = ("reason" IS NOT NULL) AND char_length("reason") BETWEEN 1 AND 500),
    CONSTRAINT "practice_note_idea_size" CHECK (char_length("idea_slug") BETWEEN 1 AND 80),
    CONSTRAINT "practice_note_in_order" CHECK ("decided_at" >= "proposed_at"),
    CONSTRAINT "practice_note_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "practice_note_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "practice_note_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "practice_note_once" ON "practice_note"("idea_slug", "post_id");
CREATE INDEX "practice_note_post_id_idx" ON "practice_note"("post_id");
CREATE INDEX "practice_note_waiting" ON "practice_note"("proposed_at", "id") WHERE "outcome" IS NULL;

-- It is an accepted answer or a tip, and stands where the whole network reads it.
CREATE FUNCTION "practice_note_of_answer_or_tip"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM "post" p JOIN "topic" t ON t."id" = p."topic_id" JOIN "space" s ON s."id" = t."space_id"
        WHERE p."id" = NEW."post_id" AND p."withdrawn_at" IS NULL AND t."withdrawn_at" IS NULL AND s."team_id" IS NULL
          AND ((t."kind" = 'question' AND t."accepted_number" = p."number") OR (t."kind" = 'tip' AND p."number" = 1))) THEN
        RAISE EXCEPTION 'practice_note_of_answer_or_tip' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_note_of_answer_or_tip';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "practice_note_of_answer_or_tip" BEFORE INSERT ON "practice_note"
    FOR EACH ROW EXECUTE FUNCTION "practice_note_of_answer_or_tip"();
CREATE TRIGGER "practice_note_accepted_of_answer_or_tip" BEFORE UPDATE OF "outcome" ON "practice_note"
    FOR EACH ROW WHEN (NEW."outcome" = 'accepted') EXECUTE FUNCTION "practice_note_of_answer_or_tip"();

-- What it is about stays: another post or idea is another note.
CREATE FUNCTION "practice_note_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'practice_note_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_note_stays';
END $$;
CREATE TRIGGER "practice_note_stays" BEFORE UPDATE OF "idea_slug", "post_id" ON "practice_note"
    FOR EACH ROW WHEN (NEW."idea_slug" <> OLD."idea_slug" OR NEW."post_id" <> OLD."post_id") EXECUTE FUNCTION "practice_note_stays"();

ALTER TABLE "notice" DROP CONSTRAINT "notice_kind_known";
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind_known"
    CHECK ("kind" IN ('mention', 'reply', 'topic', 'accepted', 'practice-note', 'reaction', 'announcement'));
ALTER TABLE "notice_choice" DROP CONSTRAINT "notice_choice_kind_known";
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_kind_known"
    CHECK ("kind" IN ('mention', 'reply', 'topic', 'accepted', 'practice-note', 'reaction', 'announcement'));
