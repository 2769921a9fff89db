-- A conversation of a team and its coach about one thing of the team's work: a value of a measure, a test of change or an aim.
CREATE TABLE "comment_thread" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID,
    "period_start" DATE,
    "test_id" UUID,
    "aim_id" UUID,
    -- The value as it stood when the first comment was written; without a state there was none.
    "value_state" TEXT,
    "numerator" NUMERIC(14,4),
    "denominator" NUMERIC(14,4),
    "state" TEXT NOT NULL DEFAULT 'open',
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comment_thread_about_one" CHECK (num_nonnulls("measure_id", "test_id", "aim_id") = 1),
    CONSTRAINT "comment_thread_period_of_value" CHECK (("measure_id" IS NULL) = ("period_start" IS NULL)),
    CONSTRAINT "comment_thread_value_of_measure" CHECK ("measure_id" IS NOT NULL OR num_nonnulls("value_state", "numerator", "denominator") = 0),
    CONSTRAINT "comment_thread_value_whole" CHECK (
        CASE WHEN "value_state" = 'value' THEN "numerator" IS NOT NULL ELSE num_nonnulls("numerator", "denominator") = 0 END),
    CONSTRAINT "comment_thread_value_state_known" CHECK ("value_state" IN ('value', 'not-yet', 'not-applicable', 'withheld')),
    CONSTRAINT "comment_thread_state_known" CHECK ("state" IN ('open', 'resolved')),
    CONSTRAINT "comment_thread_in_order" CHECK ("state_at" >= "started_at"),
    CONSTRAINT "comment_thread_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "comment_thread_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "comment_thread_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "comment_thread_aim_id_fkey" FOREIGN KEY ("aim_id") REFERENCES "aim"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "comment_thread_team_recent" ON "comment_thread"("team_id", "state_at" DESC);

-- What is said about a thing is about a thing of that team.
CREATE FUNCTION "comment_thread_of_its_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (CASE
        WHEN NEW."test_id" IS NOT NULL THEN EXISTS (SELECT 1 FROM "pdsa_test" t WHERE t."id" = NEW."test_id" AND t."team_id" = NEW."team_id")
        WHEN NEW."aim_id" IS NOT NULL THEN EXISTS (SELECT 1 FROM "aim" a WHERE a."id" = NEW."aim_id" AND a."team_id" = NEW."team_id")
        ELSE EXISTS (SELECT 1 FROM "team_measure" m WHERE m."measure_id" = NEW."measure_id" AND m."team_id" = NEW."team_id")
    END) THEN
        RAISE EXCEPTION 'comment_thread_of_its_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'comment_thread_of_its_team';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "comment_thread_of_its_team" BEFORE INSERT ON "comment_thread" FOR EACH ROW EXECUTE FUNCTION "comment_thread_of_its_team"();

-- What was said, and when a conversation was resolved and opened again.
CREATE TABLE "comment_entry" (
    "id" BIGSERIAL NOT NULL,
    "thread_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "body" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'typed',

    CONSTRAINT "comment_entry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comment_entry_step_known" CHECK ("step" IN ('said', 'resolved', 'reopened')),
    CONSTRAINT "comment_entry_said" CHECK (("step" = 'said') = ("body" IS NOT NULL)),
    CONSTRAINT "comment_entry_body_size" CHECK (char_length("body") BETWEEN 3 AND 4000),
    CONSTRAINT "comment_entry_origin_known" CHECK ("origin" IN ('typed', 'demo')),
    CONSTRAINT "comment_entry_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "comment_entry_by_fkey" FOREIGN KEY ("by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "comment_entry_thread_id_id_idx" ON "comment_entry"("thread_id", "id");
CREATE TRIGGER "comment_entry_append_only" BEFORE UPDATE OR DELETE ON "comment_entry" FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- What a conversation is about stays; whether it is open changes.
CREATE FUNCTION "comment_thread_about_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ARRAY['state', 'state_at'] = to_jsonb(OLD) - ARRAY['state', 'state_at'] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are written once', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "comment_thread_about_stays" BEFORE UPDATE OR DELETE ON "comment_thread" FOR EACH ROW EXECUTE FUNCTION "comment_thread_about_stays"();
