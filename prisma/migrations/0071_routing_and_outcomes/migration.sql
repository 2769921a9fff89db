-- Which states a question was put to, because they tested what it is about.
CREATE TABLE "topic_routing" (
    "topic_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "topic_routing_pkey" PRIMARY KEY ("topic_id", "team_id"),
    CONSTRAINT "topic_routing_in_order" CHECK ("reminded_at" >= "asked_at"),
    CONSTRAINT "topic_routing_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_routing_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_routing_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "topic_routing_team_id_asked_at_idx" ON "topic_routing"("team_id", "asked_at" DESC);
CREATE INDEX "topic_routing_waiting" ON "topic_routing"("asked_at") WHERE "reminded_at" IS NULL;

-- A team that does not want questions put to it in this way.
CREATE TABLE "routing_choice" (
    "team_id" UUID NOT NULL,
    "asked" BOOLEAN NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_by" UUID,

    CONSTRAINT "routing_choice_pkey" PRIMARY KEY ("team_id"),
    CONSTRAINT "routing_choice_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "routing_choice_chosen_by_fkey" FOREIGN KEY ("chosen_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Questions of the network go to three states at most, and to each state twice in seven days, however many ask at once.
CREATE FUNCTION "topic_routing_within_limits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('topic_routing'), hashtext(NEW."team_id"::text));
    PERFORM FROM "topic" WHERE "id" = NEW."topic_id" FOR UPDATE;
    IF NOT EXISTS (SELECT FROM "topic" t JOIN "space" s ON s."id" = t."space_id"
        WHERE t."id" = NEW."topic_id" AND t."kind" = 'question' AND t."withdrawn_at" IS NULL AND s."team_id" IS NULL) THEN
        RAISE EXCEPTION 'topic_routing_of_question' USING ERRCODE = 'check_violation', CONSTRAINT = 'topic_routing_of_question';
    END IF;
    IF EXISTS (SELECT FROM "routing_choice" WHERE "team_id" = NEW."team_id" AND NOT "asked") THEN
        RAISE EXCEPTION 'topic_routing_not_wanted' USING ERRCODE = 'check_violation', CONSTRAINT = 'topic_routing_not_wanted';
    END IF;
    IF (SELECT count(*) FROM "topic_routing" WHERE "topic_id" = NEW."topic_id") >= 3 THEN
        RAISE EXCEPTION 'topic_routing_three' USING ERRCODE = 'check_violation', CONSTRAINT = 'topic_routing_three';
    END IF;
    IF (SELECT count(*) FROM "topic_routing" WHERE "team_id" = NEW."team_id" AND "asked_at" > NEW."asked_at" - interval '7 days') >= 2 THEN
        RAISE EXCEPTION 'topic_routing_twice_a_week' USING ERRCODE = 'check_violation', CONSTRAINT = 'topic_routing_twice_a_week';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "topic_routing_within_limits" BEFORE INSERT ON "topic_routing"
    FOR EACH ROW EXECUTE FUNCTION "topic_routing_within_limits"();

-- What came of a question: asked of its starter once, answered in one form.
CREATE TABLE "topic_outcome" (
    "topic_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "words" TEXT,
    "test_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,

    CONSTRAINT "topic_outcome_pkey" PRIMARY KEY ("topic_id"),
    CONSTRAINT "topic_outcome_answer_known" CHECK ("answer" IN ('tried', 'adapted', 'not-yet', 'not-for-us')),
    CONSTRAINT "topic_outcome_whole" CHECK (("answer" IS NULL) = ("answered_at" IS NULL) AND ("answer" IS NULL) = ("words" IS NULL) AND num_nonnulls("asked_at", "answer") > 0),
    CONSTRAINT "topic_outcome_words_size" CHECK (char_length("words") BETWEEN 1 AND 500),
    CONSTRAINT "topic_outcome_test_of_tried" CHECK ("test_id" IS NULL OR "answer" IN ('tried', 'adapted')),
    CONSTRAINT "topic_outcome_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_outcome_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_outcome_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "topic_outcome_test_id_idx" ON "topic_outcome"("test_id");

-- The tests in which teams tried what a post says.
CREATE TABLE "post_test" (
    "post_id" UUID NOT NULL,
    "test_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "linked_by" UUID,

    CONSTRAINT "post_test_pkey" PRIMARY KEY ("post_id", "test_id"),
    CONSTRAINT "post_test_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_test_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_test_linked_by_fkey" FOREIGN KEY ("linked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "post_test_test_id_idx" ON "post_test"("test_id");

ALTER TABLE "notice" DROP CONSTRAINT "notice_kind_known";
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind_known"
    CHECK ("kind" IN ('mention', 'asked', 'reply', 'follow-up', 'topic', 'accepted', 'practice-note', 'unanswered', 'reaction', 'announcement'));
ALTER TABLE "notice_choice" DROP CONSTRAINT "notice_choice_kind_known";
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_kind_known"
    CHECK ("kind" IN ('mention', 'asked', 'reply', 'follow-up', 'topic', 'accepted', 'practice-note', 'unanswered', 'reaction', 'announcement'));
