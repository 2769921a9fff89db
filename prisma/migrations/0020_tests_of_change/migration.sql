-- CreateTable
CREATE TABLE "pdsa_test" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "area_slug" TEXT NOT NULL,
    "idea_slug" TEXT,
    "change" TEXT NOT NULL,
    "objective" TEXT,
    "theory" TEXT,
    "prediction" TEXT,
    "place" TEXT,
    "people" INTEGER,
    "sites" INTEGER,
    "days" INTEGER,
    "scale" SMALLINT NOT NULL,
    "data_plan" TEXT,
    "owner_id" UUID NOT NULL,
    "planned_start" DATE NOT NULL,
    "planned_end" DATE NOT NULL,
    "started_on" DATE,
    "ended_on" DATE,
    "stage" TEXT NOT NULL,
    "stage_at" TIMESTAMPTZ(3) NOT NULL,
    "as_planned" BOOLEAN,
    "deviation" TEXT,
    "reached" INTEGER,
    "result" TEXT,
    "matched" TEXT,
    "learned" TEXT,
    "decision" TEXT,
    "reason" TEXT,
    "spread_plan" TEXT,
    "stopped_from" TEXT,
    "stop_reason" TEXT,
    "previous_test_id" UUID,
    "ramp_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "copied_from_test_id" UUID,
    "sharing" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'typed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID,

    CONSTRAINT "pdsa_test_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pdsa_test_measure" (
    "test_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "predicted_value" DECIMAL(14,4),
    "result_value" DECIMAL(14,4),
    "result_period" TEXT,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,

    CONSTRAINT "pdsa_test_measure_pkey" PRIMARY KEY ("test_id","measure_id")
);

-- CreateTable
CREATE TABLE "pdsa_question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "test_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "question" TEXT NOT NULL,
    "prediction" TEXT,
    "answer" TEXT,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pdsa_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pdsa_task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "test_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT,
    "due_on" DATE,
    "place" TEXT,
    "done_on" DATE,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pdsa_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pdsa_observation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "test_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "observed_on" DATE NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "pdsa_observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pdsa_step" (
    "id" BIGSERIAL NOT NULL,
    "test_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,

    CONSTRAINT "pdsa_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pdsa_revision" (
    "id" BIGSERIAL NOT NULL,
    "test_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "was" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" UUID,

    CONSTRAINT "pdsa_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pdsa_team_setting" (
    "team_id" UUID NOT NULL,
    "sharing" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID,

    CONSTRAINT "pdsa_team_setting_pkey" PRIMARY KEY ("team_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pdsa_test_previous_test_id_key" ON "pdsa_test"("previous_test_id");

-- CreateIndex
CREATE INDEX "pdsa_test_team_id_stage_idx" ON "pdsa_test"("team_id", "stage");

-- CreateIndex
CREATE INDEX "pdsa_test_area_slug_idx" ON "pdsa_test"("area_slug");

-- CreateIndex
CREATE INDEX "pdsa_test_idea_slug_idx" ON "pdsa_test"("idea_slug");

-- CreateIndex
CREATE INDEX "pdsa_test_owner_id_idx" ON "pdsa_test"("owner_id");

-- CreateIndex
CREATE INDEX "pdsa_test_ramp_id_idx" ON "pdsa_test"("ramp_id");

-- CreateIndex
CREATE INDEX "pdsa_test_copied_from_test_id_idx" ON "pdsa_test"("copied_from_test_id");

-- CreateIndex
CREATE INDEX "pdsa_test_measure_measure_id_idx" ON "pdsa_test_measure"("measure_id");

-- CreateIndex
CREATE UNIQUE INDEX "pdsa_test_measure_test_id_ordinal_key" ON "pdsa_test_measure"("test_id", "ordinal");

-- CreateIndex
CREATE INDEX "pdsa_question_test_id_idx" ON "pdsa_question"("test_id");

-- CreateIndex
CREATE INDEX "pdsa_task_test_id_idx" ON "pdsa_task"("test_id");

-- CreateIndex
CREATE INDEX "pdsa_observation_test_id_idx" ON "pdsa_observation"("test_id");

-- CreateIndex
CREATE INDEX "pdsa_step_test_id_id_idx" ON "pdsa_step"("test_id", "id");

-- CreateIndex
CREATE INDEX "pdsa_revision_test_id_id_idx" ON "pdsa_revision"("test_id", "id");

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "strategy_area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_changed_by_fkey" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_previous_test_id_fkey" FOREIGN KEY ("previous_test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_ramp_id_fkey" FOREIGN KEY ("ramp_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test" ADD CONSTRAINT "pdsa_test_copied_from_test_id_fkey" FOREIGN KEY ("copied_from_test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test_measure" ADD CONSTRAINT "pdsa_test_measure_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test_measure" ADD CONSTRAINT "pdsa_test_measure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_test_measure" ADD CONSTRAINT "pdsa_test_measure_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_question" ADD CONSTRAINT "pdsa_question_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_question" ADD CONSTRAINT "pdsa_question_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_task" ADD CONSTRAINT "pdsa_task_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_task" ADD CONSTRAINT "pdsa_task_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_observation" ADD CONSTRAINT "pdsa_observation_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_observation" ADD CONSTRAINT "pdsa_observation_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_observation" ADD CONSTRAINT "pdsa_observation_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_step" ADD CONSTRAINT "pdsa_step_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_step" ADD CONSTRAINT "pdsa_step_by_fkey" FOREIGN KEY ("by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_revision" ADD CONSTRAINT "pdsa_revision_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_revision" ADD CONSTRAINT "pdsa_revision_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_team_setting" ADD CONSTRAINT "pdsa_team_setting_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pdsa_team_setting" ADD CONSTRAINT "pdsa_team_setting_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

-- Beginning and end of each stage follow from the stage, and what a stage asks for is there once it is left. What was brought in from
-- elsewhere may lack words that nobody wrote at the time.
ALTER TABLE "pdsa_test"
    ADD CONSTRAINT "pdsa_test_known_words" CHECK ("stage" IN ('plan', 'do', 'study', 'act', 'done', 'stopped')
        AND "sharing" IN ('team', 'network') AND "origin" IN ('typed', 'imported', 'demo')
        AND "matched" IN ('yes', 'partly', 'no') AND "decision" IN ('adopt', 'adapt', 'abandon')
        AND "stopped_from" IN ('plan', 'do', 'study', 'act')),
    ADD CONSTRAINT "pdsa_test_idea_is_a_slug" CHECK ("idea_slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("idea_slug") <= 80),
    ADD CONSTRAINT "pdsa_test_text_size" CHECK (char_length(btrim("change")) BETWEEN 3 AND 200
        AND char_length("objective") BETWEEN 1 AND 2000 AND char_length("theory") BETWEEN 1 AND 2000
        AND char_length(btrim("prediction")) BETWEEN 3 AND 1000 AND char_length("place") BETWEEN 1 AND 200
        AND char_length("data_plan") BETWEEN 1 AND 2000 AND char_length("deviation") BETWEEN 1 AND 2000
        AND char_length("result") BETWEEN 1 AND 2000 AND char_length("learned") BETWEEN 1 AND 4000
        AND char_length("reason") BETWEEN 1 AND 2000 AND char_length("spread_plan") BETWEEN 1 AND 4000
        AND char_length("stop_reason") BETWEEN 1 AND 2000),
    ADD CONSTRAINT "pdsa_test_size_counted" CHECK ("people" BETWEEN 1 AND 1000000 AND "sites" BETWEEN 1 AND 10000
        AND "days" BETWEEN 1 AND 1000 AND "reached" BETWEEN 0 AND 1000000 AND "scale" BETWEEN 1 AND 6),
    ADD CONSTRAINT "pdsa_test_days_in_order" CHECK ("planned_end" >= "planned_start" AND "ended_on" >= "started_on"
        AND "planned_start" >= DATE '2000-01-01' AND "planned_end" < DATE '2200-01-01'
        AND "started_on" >= DATE '2000-01-01' AND "ended_on" < DATE '2200-01-01'),
    ADD CONSTRAINT "pdsa_test_has_prediction" CHECK ("prediction" IS NOT NULL OR "origin" = 'imported'),
    ADD CONSTRAINT "pdsa_test_days_of_stage" CHECK (CASE "stage"
        WHEN 'plan' THEN "started_on" IS NULL AND "ended_on" IS NULL
        WHEN 'do' THEN "started_on" IS NOT NULL AND "ended_on" IS NULL
        WHEN 'stopped' THEN "started_on" IS NOT NULL OR "ended_on" IS NULL
        ELSE "started_on" IS NOT NULL AND "ended_on" IS NOT NULL END),
    ADD CONSTRAINT "pdsa_test_done_says_how" CHECK ("origin" = 'imported' OR "stage" NOT IN ('study', 'act', 'done') OR "as_planned" IS NOT NULL),
    ADD CONSTRAINT "pdsa_test_studied_says_what" CHECK ("origin" = 'imported' OR "stage" NOT IN ('act', 'done') OR "learned" IS NOT NULL),
    ADD CONSTRAINT "pdsa_test_decided_when_done" CHECK (("decision" IS NOT NULL) = ("stage" = 'done')),
    ADD CONSTRAINT "pdsa_test_decision_has_reason" CHECK ("origin" = 'imported' OR "decision" IS NULL OR "reason" IS NOT NULL),
    ADD CONSTRAINT "pdsa_test_adopted_is_spread" CHECK ("origin" = 'imported' OR "decision" IS DISTINCT FROM 'adopt' OR "spread_plan" IS NOT NULL),
    ADD CONSTRAINT "pdsa_test_stopped_says_why" CHECK (("stage" = 'stopped') = ("stopped_from" IS NOT NULL)
        AND ("stage" = 'stopped') = ("stop_reason" IS NOT NULL)),
    ADD CONSTRAINT "pdsa_test_not_its_own_source" CHECK ("previous_test_id" <> "id" AND "copied_from_test_id" <> "id"),
    ADD CONSTRAINT "pdsa_test_counts_up" CHECK ("cycle" >= 1 AND "version" >= 1);

ALTER TABLE "pdsa_test_measure"
    ADD CONSTRAINT "pdsa_test_measure_few" CHECK ("ordinal" BETWEEN 0 AND 9),
    ADD CONSTRAINT "pdsa_test_measure_period_shape" CHECK ("result_period" ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'),
    ADD CONSTRAINT "pdsa_test_measure_period_of_result" CHECK ("result_period" IS NULL OR "result_value" IS NOT NULL);
ALTER TABLE "pdsa_question"
    ADD CONSTRAINT "pdsa_question_text_size" CHECK (char_length("question") BETWEEN 1 AND 500
        AND char_length("prediction") BETWEEN 1 AND 1000 AND char_length("answer") BETWEEN 1 AND 2000),
    ADD CONSTRAINT "pdsa_question_few" CHECK ("ordinal" BETWEEN 0 AND 99);
ALTER TABLE "pdsa_task"
    ADD CONSTRAINT "pdsa_task_kind_known" CHECK ("kind" IN ('task', 'data')),
    ADD CONSTRAINT "pdsa_task_text_size" CHECK (char_length("what") BETWEEN 1 AND 500 AND char_length("who") BETWEEN 1 AND 200
        AND char_length("place") BETWEEN 1 AND 200),
    ADD CONSTRAINT "pdsa_task_few" CHECK ("ordinal" BETWEEN 0 AND 99);
ALTER TABLE "pdsa_observation"
    ADD CONSTRAINT "pdsa_observation_kind_known" CHECK ("kind" IN ('observation', 'problem', 'surprise')),
    ADD CONSTRAINT "pdsa_observation_text_size" CHECK (char_length("text") BETWEEN 1 AND 2000),
    ADD CONSTRAINT "pdsa_observation_withdrawn_after" CHECK ("withdrawn_at" >= "written_at" AND ("withdrawn_by" IS NULL OR "withdrawn_at" IS NOT NULL));
ALTER TABLE "pdsa_revision" ADD CONSTRAINT "pdsa_revision_kind_known" CHECK ("kind" IN ('test', 'measure', 'question', 'task'));
ALTER TABLE "pdsa_team_setting" ADD CONSTRAINT "pdsa_team_setting_sharing_known" CHECK ("sharing" IN ('team', 'network'));

-- The stages in their order; what is not open has none.
CREATE FUNCTION "pdsa_place_of_stage"("stage" TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE
    RETURN array_position(ARRAY['plan', 'do', 'study', 'act'], "stage");

ALTER TABLE "pdsa_step"
    ADD CONSTRAINT "pdsa_step_note_size" CHECK (char_length("note") BETWEEN 1 AND 2000),
    ADD CONSTRAINT "pdsa_step_leads_on" CHECK (CASE "step"
        WHEN 'planned' THEN "from_stage" IS NULL AND "to_stage" = 'plan'
        WHEN 'imported' THEN "from_stage" IS NULL AND "to_stage" IN ('plan', 'do', 'study', 'act', 'done', 'stopped')
        WHEN 'started' THEN ("from_stage", "to_stage") IS NOT DISTINCT FROM ('plan', 'do')
        WHEN 'ended' THEN ("from_stage", "to_stage") IS NOT DISTINCT FROM ('do', 'study')
        WHEN 'studied' THEN ("from_stage", "to_stage") IS NOT DISTINCT FROM ('study', 'act')
        WHEN 'decided' THEN ("from_stage", "to_stage") IS NOT DISTINCT FROM ('act', 'done')
        WHEN 'stopped' THEN COALESCE("from_stage" IN ('plan', 'do', 'study', 'act'), FALSE) AND "to_stage" = 'stopped'
        WHEN 'reopened' THEN "to_stage" IN ('plan', 'do', 'study', 'act') AND "from_stage" IS NOT NULL
            AND COALESCE("pdsa_place_of_stage"("to_stage") < "pdsa_place_of_stage"("from_stage"), "from_stage" IN ('done', 'stopped'))
        ELSE FALSE END);
CREATE TRIGGER "pdsa_step_append_only" BEFORE UPDATE OR DELETE ON "pdsa_step" FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "pdsa_revision_append_only" BEFORE UPDATE OR DELETE ON "pdsa_revision" FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- A test is in the stage its last step led to, and that step began where the one before it ended: nothing moves without who and when.
CREATE FUNCTION "pdsa_stage_by_steps"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    tested UUID := CASE WHEN TG_TABLE_NAME = 'pdsa_step' THEN (to_jsonb(NEW) ->> 'test_id')::uuid ELSE (to_jsonb(NEW) ->> 'id')::uuid END;
BEGIN
    IF (SELECT "stage" FROM "pdsa_test" WHERE "id" = tested) IS DISTINCT FROM
        (SELECT "to_stage" FROM "pdsa_step" WHERE "test_id" = tested ORDER BY "id" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'pdsa_stage_by_steps' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_stage_by_steps';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "pdsa_test_stage_by_steps" AFTER INSERT OR UPDATE OF "stage" ON "pdsa_test"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "pdsa_stage_by_steps"();
CREATE CONSTRAINT TRIGGER "pdsa_step_stage_by_steps" AFTER INSERT ON "pdsa_step"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "pdsa_stage_by_steps"();

CREATE FUNCTION "pdsa_step_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."from_stage" IS DISTINCT FROM
        (SELECT "to_stage" FROM "pdsa_step" WHERE "test_id" = NEW."test_id" ORDER BY "id" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'pdsa_step_follows' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_step_follows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_step_follows" BEFORE INSERT ON "pdsa_step" FOR EACH ROW EXECUTE FUNCTION "pdsa_step_follows"();

-- What never changes, what counts up by itself, and a prediction that stands once the test runs.
CREATE FUNCTION "pdsa_test_keeps"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW."id", NEW."team_id", NEW."copied_from_test_id", NEW."origin", NEW."created_at", NEW."created_by") IS DISTINCT FROM
        (OLD."id", OLD."team_id", OLD."copied_from_test_id", OLD."origin", OLD."created_at", OLD."created_by") THEN
        RAISE EXCEPTION 'pdsa_test_keeps_its_source' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_test_keeps_its_source';
    END IF;
    IF OLD."stage" <> 'plan' AND NEW."prediction" IS DISTINCT FROM OLD."prediction" THEN
        RAISE EXCEPTION 'pdsa_prediction_stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_prediction_stands';
    END IF;
    -- Being moved along in a ramp is no change of the test.
    NEW."version" := OLD."version";
    IF (to_jsonb(NEW) - 'ramp_id' - 'cycle') IS DISTINCT FROM (to_jsonb(OLD) - 'ramp_id' - 'cycle') THEN
        NEW."version" := OLD."version" + 1;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_test_keeps" BEFORE UPDATE ON "pdsa_test" FOR EACH ROW EXECUTE FUNCTION "pdsa_test_keeps"();

CREATE FUNCTION "pdsa_test_keep_old"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."version" <> OLD."version" THEN
        INSERT INTO "pdsa_revision" ("test_id", "kind", "was", "replaced_at", "replaced_by")
        VALUES (OLD."id", 'test', to_jsonb(OLD), NEW."changed_at", NEW."changed_by");
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "pdsa_test_keep_old" AFTER UPDATE ON "pdsa_test" FOR EACH ROW EXECUTE FUNCTION "pdsa_test_keep_old"();

CREATE FUNCTION "pdsa_part_keep_old"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW IS DISTINCT FROM OLD THEN
        INSERT INTO "pdsa_revision" ("test_id", "kind", "was", "replaced_at", "replaced_by")
        VALUES (OLD."test_id", TG_ARGV[0], to_jsonb(OLD), NEW."written_at", NEW."written_by");
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "pdsa_test_measure_keep_old" AFTER UPDATE ON "pdsa_test_measure" FOR EACH ROW EXECUTE FUNCTION "pdsa_part_keep_old"('measure');
CREATE TRIGGER "pdsa_question_keep_old" AFTER UPDATE ON "pdsa_question" FOR EACH ROW EXECUTE FUNCTION "pdsa_part_keep_old"('question');
CREATE TRIGGER "pdsa_task_keep_old" AFTER UPDATE ON "pdsa_task" FOR EACH ROW EXECUTE FUNCTION "pdsa_part_keep_old"('task');

-- A ramp stays in one team and never turns back into itself. The first test of it and the place in it follow from the test before.
CREATE FUNCTION "pdsa_test_in_ramp"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before "pdsa_test"%ROWTYPE;
    looked UUID;
BEGIN
    IF NEW."previous_test_id" IS NULL THEN
        NEW."ramp_id" := NEW."id";
        NEW."cycle" := 1;
        RETURN NEW;
    END IF;
    -- One change of ramps at a time in a team, so that two people cannot tie two ends together in the same moment.
    PERFORM pg_advisory_xact_lock(hashtextextended('pdsa_ramp ' || NEW."team_id"::text, 0));
    SELECT * INTO before FROM "pdsa_test" WHERE "id" = NEW."previous_test_id";
    IF before."team_id" IS DISTINCT FROM NEW."team_id" THEN
        RAISE EXCEPTION 'pdsa_ramp_in_one_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_ramp_in_one_team';
    END IF;
    looked := NEW."previous_test_id";
    WHILE looked IS NOT NULL LOOP
        IF looked = NEW."id" THEN
            RAISE EXCEPTION 'pdsa_ramp_has_no_circle' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_ramp_has_no_circle';
        END IF;
        SELECT "previous_test_id" INTO looked FROM "pdsa_test" WHERE "id" = looked;
    END LOOP;
    NEW."ramp_id" := before."ramp_id";
    NEW."cycle" := before."cycle" + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_test_in_ramp" BEFORE INSERT OR UPDATE OF "previous_test_id", "ramp_id", "cycle" ON "pdsa_test"
    FOR EACH ROW EXECUTE FUNCTION "pdsa_test_in_ramp"();

CREATE FUNCTION "pdsa_test_takes_ramp_along"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW."ramp_id", NEW."cycle") IS DISTINCT FROM (OLD."ramp_id", OLD."cycle") THEN
        UPDATE "pdsa_test" SET "ramp_id" = NEW."ramp_id" WHERE "previous_test_id" = NEW."id";
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "pdsa_test_takes_ramp_along" AFTER UPDATE ON "pdsa_test" FOR EACH ROW EXECUTE FUNCTION "pdsa_test_takes_ramp_along"();

-- Whoever has a test in hand is in the team when it is given to them.
CREATE FUNCTION "pdsa_owner_in_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM "membership" WHERE "person_id" = NEW."owner_id" AND "team_id" = NEW."team_id" AND "ended_at" IS NULL) THEN
        RAISE EXCEPTION 'pdsa_owner_in_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_owner_in_team';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_owner_in_team" BEFORE INSERT ON "pdsa_test" FOR EACH ROW EXECUTE FUNCTION "pdsa_owner_in_team"();
CREATE TRIGGER "pdsa_owner_in_team_still" BEFORE UPDATE ON "pdsa_test" FOR EACH ROW
    WHEN (NEW."owner_id" <> OLD."owner_id") EXECUTE FUNCTION "pdsa_owner_in_team"();

-- A test is read by measures that its team has picked; what was predicted stands once it runs.
CREATE FUNCTION "pdsa_measure_of_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM "pdsa_test" t JOIN "team_measure" tm ON tm."team_id" = t."team_id"
        WHERE t."id" = NEW."test_id" AND tm."measure_id" = NEW."measure_id") THEN
        RAISE EXCEPTION 'pdsa_measure_of_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_measure_of_team';
    END IF;
    IF NEW."predicted_value" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "pdsa_test" WHERE "id" = NEW."test_id" AND "stage" <> 'plan' AND "origin" = 'typed') THEN
        RAISE EXCEPTION 'pdsa_prediction_stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_prediction_stands';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_measure_of_team" BEFORE INSERT ON "pdsa_test_measure" FOR EACH ROW EXECUTE FUNCTION "pdsa_measure_of_team"();

CREATE FUNCTION "pdsa_predicted_value_stands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW."test_id", NEW."measure_id", NEW."predicted_value") IS NOT DISTINCT FROM
        (OLD."test_id", OLD."measure_id", OLD."predicted_value") THEN
        RETURN NEW;
    END IF;
    IF (SELECT "stage" FROM "pdsa_test" WHERE "id" = OLD."test_id") <> 'plan' THEN
        RAISE EXCEPTION 'pdsa_prediction_stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_prediction_stands';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "pdsa_predicted_value_stands" BEFORE UPDATE OR DELETE ON "pdsa_test_measure"
    FOR EACH ROW EXECUTE FUNCTION "pdsa_predicted_value_stands"();

-- What was seen is written once; all that happens to it afterwards is that it is withdrawn.
CREATE FUNCTION "pdsa_observation_stands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD."withdrawn_at" IS NOT NULL OR (to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by') IS DISTINCT FROM
        (to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by') THEN
        RAISE EXCEPTION 'An observation is withdrawn, never changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_observation_stands" BEFORE UPDATE OR DELETE ON "pdsa_observation"
    FOR EACH ROW EXECUTE FUNCTION "pdsa_observation_stands"();
