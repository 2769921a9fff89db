-- Whether a score is one of 0.5, 1.0 ... 5.0.
CREATE FUNCTION "is_half_step"("score" numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT "score" BETWEEN 0.5 AND 5.0 AND "score" * 2 = trunc("score" * 2)
$$;

-- The criteria of the assessment scale, which belong to the collaborative. A rewording is a version of its own; the newest is in force.
CREATE TABLE "assessment_scale" (
    "collaborative_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_by" UUID,

    CONSTRAINT "assessment_scale_pkey" PRIMARY KEY ("collaborative_id", "number"),
    CONSTRAINT "assessment_scale_number" CHECK ("number" >= 1),
    CONSTRAINT "assessment_scale_reason_of_rewording" CHECK (("number" = 1) = ("reason" IS NULL)),
    CONSTRAINT "assessment_scale_reason_size" CHECK (char_length("reason") BETWEEN 3 AND 500),
    CONSTRAINT "assessment_scale_collaborative_id_fkey" FOREIGN KEY ("collaborative_id") REFERENCES "collaborative"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "assessment_scale_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- One step of one version of the scale, in both wordings.
CREATE TABLE "assessment_level" (
    "collaborative_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "score" NUMERIC(2,1) NOT NULL,
    "name" TEXT NOT NULL,
    "current_wording" TEXT NOT NULL,
    "classic_wording" TEXT NOT NULL,

    CONSTRAINT "assessment_level_pkey" PRIMARY KEY ("collaborative_id", "number", "score"),
    CONSTRAINT "assessment_level_half_step" CHECK ("is_half_step"("score")),
    CONSTRAINT "assessment_level_name_size" CHECK (char_length("name") BETWEEN 3 AND 100),
    CONSTRAINT "assessment_level_wording_size" CHECK (char_length("current_wording") BETWEEN 3 AND 600 AND char_length("classic_wording") BETWEEN 3 AND 600),
    CONSTRAINT "assessment_level_collaborative_id_number_fkey" FOREIGN KEY ("collaborative_id", "number") REFERENCES "assessment_scale"("collaborative_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TRIGGER "assessment_scale_append_only" BEFORE UPDATE OR DELETE ON "assessment_scale"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "assessment_level_append_only" BEFORE UPDATE OR DELETE ON "assessment_level"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- A version without one of its ten steps could not be scored by.
CREATE FUNCTION "assessment_scale_is_whole"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM "assessment_level" WHERE "collaborative_id" = NEW."collaborative_id" AND "number" = NEW."number") <> 10 THEN
        RAISE EXCEPTION 'assessment_scale_whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_scale_whole';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "assessment_scale_whole" AFTER INSERT ON "assessment_scale"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "assessment_scale_is_whole"();

-- Where somebody sees a team on the scale in a month. A changed score is a row of its own that takes the place of the earlier one.
CREATE TABLE "assessment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "giver" TEXT NOT NULL,
    "score" NUMERIC(2,1) NOT NULL,
    "why" TEXT NOT NULL,
    "comments" TEXT,
    "collaborative_id" UUID NOT NULL,
    "scale_number" INTEGER NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by" UUID NOT NULL,
    "supersedes_id" UUID,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "assessment_month_first" CHECK ("first_of_period"("month", 'month')),
    CONSTRAINT "assessment_giver_known" CHECK ("giver" IN ('coach', 'team')),
    CONSTRAINT "assessment_half_step" CHECK ("is_half_step"("score")),
    CONSTRAINT "assessment_why_size" CHECK (char_length("why") BETWEEN 3 AND 500),
    CONSTRAINT "assessment_comments_size" CHECK (char_length("comments") BETWEEN 1 AND 4000),
    CONSTRAINT "assessment_not_of_the_future" CHECK ("month" <= "given_at" AT TIME ZONE 'UTC'),
    CONSTRAINT "assessment_in_order" CHECK ("superseded_at" >= "given_at"),
    CONSTRAINT "assessment_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "assessment_collaborative_id_scale_number_fkey" FOREIGN KEY ("collaborative_id", "scale_number") REFERENCES "assessment_scale"("collaborative_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "assessment_given_by_fkey" FOREIGN KEY ("given_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "assessment_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "assessment_supersedes_id_key" ON "assessment"("supersedes_id");
CREATE INDEX "assessment_team_id_month_idx" ON "assessment"("team_id", "month" DESC);
-- One score of the team and one of each coach for a month; the earlier ones stay as history.
CREATE UNIQUE INDEX "assessment_team_once" ON "assessment"("team_id", "month") WHERE "giver" = 'team' AND "superseded_at" IS NULL;
CREATE UNIQUE INDEX "assessment_coach_once" ON "assessment"("team_id", "month", "given_by") WHERE "giver" = 'coach' AND "superseded_at" IS NULL;

-- All that happens to a score afterwards is that another takes its place.
CREATE FUNCTION "assessment_written_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."superseded_at" IS NULL AND NEW."superseded_at" IS NOT NULL
        AND to_jsonb(NEW) - 'superseded_at' = to_jsonb(OLD) - 'superseded_at' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are written once', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "assessment_written_once" BEFORE UPDATE OR DELETE ON "assessment"
    FOR EACH ROW EXECUTE FUNCTION "assessment_written_once"();
