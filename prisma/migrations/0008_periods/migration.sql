-- A team's word that a period is reported. Taken back within half a minute, or reopened later with a reason; the row stays.
CREATE TABLE "period_submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "frequency" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by" UUID,
    "gaps" JSONB NOT NULL DEFAULT '[]',
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_by" UUID,
    "reopened_reason" TEXT,

    CONSTRAINT "period_submission_pkey" PRIMARY KEY ("id")
);

-- A period that takes no figures any more. Lifted with a reason; the row stays.
CREATE TABLE "period_lock" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "frequency" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_by" UUID,
    "reason" TEXT NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" UUID,
    "lifted_reason" TEXT,

    CONSTRAINT "period_lock_pkey" PRIMARY KEY ("id")
);

-- "Not available yet, expected on": what a team said, each time it said it. The newest counts while the value says "not available yet".
CREATE TABLE "value_expectation" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "period_start" DATE NOT NULL,
    "expected_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "said_by" UUID,

    CONSTRAINT "value_expectation_pkey" PRIMARY KEY ("id")
);

-- One mail a person and week, whatever the number of teams and processes.
CREATE TABLE "reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "figures" INTEGER NOT NULL,
    "off_token_hash" TEXT NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- Somebody wants no reminders, from then until they want them again.
CREATE TABLE "reminder_stop" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL,
    "way" TEXT NOT NULL,
    "resumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_stop_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "period_submission_team_id_idx" ON "period_submission"("team_id");
CREATE INDEX "period_lock_team_id_idx" ON "period_lock"("team_id");
CREATE INDEX "value_expectation_team_id_measure_id_period_start_idx" ON "value_expectation"("team_id", "measure_id", "period_start");
CREATE UNIQUE INDEX "reminder_off_token_hash_key" ON "reminder"("off_token_hash");
CREATE UNIQUE INDEX "reminder_person_id_week_start_key" ON "reminder"("person_id", "week_start");
CREATE INDEX "reminder_stop_person_id_idx" ON "reminder_stop"("person_id");

ALTER TABLE "period_submission" ADD CONSTRAINT "period_submission_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_submission" ADD CONSTRAINT "period_submission_submitted_by_fkey" FOREIGN KEY ("submitted_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_submission" ADD CONSTRAINT "period_submission_undone_by_fkey" FOREIGN KEY ("undone_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_submission" ADD CONSTRAINT "period_submission_reopened_by_fkey" FOREIGN KEY ("reopened_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_lock" ADD CONSTRAINT "period_lock_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_lock" ADD CONSTRAINT "period_lock_locked_by_fkey" FOREIGN KEY ("locked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_lock" ADD CONSTRAINT "period_lock_lifted_by_fkey" FOREIGN KEY ("lifted_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "value_expectation" ADD CONSTRAINT "value_expectation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "value_expectation" ADD CONSTRAINT "value_expectation_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "value_expectation" ADD CONSTRAINT "value_expectation_said_by_fkey" FOREIGN KEY ("said_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder_stop" ADD CONSTRAINT "reminder_stop_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

ALTER TABLE "period_submission"
    ADD CONSTRAINT "period_submission_period" CHECK ("first_of_period"("period_start", "frequency")),
    ADD CONSTRAINT "period_submission_gaps_listed" CHECK (jsonb_typeof("gaps") = 'array'),
    -- Half a minute, by the clock of the server; after that it takes a reason.
    ADD CONSTRAINT "period_submission_undone_soon" CHECK (("undone_at" IS NULL AND "undone_by" IS NULL)
        OR ("undone_at" >= "submitted_at" AND "undone_at" <= "submitted_at" + interval '30 seconds')),
    ADD CONSTRAINT "period_submission_reopening_explained" CHECK (
        ("reopened_at" IS NULL AND "reopened_by" IS NULL AND "reopened_reason" IS NULL)
        OR ("reopened_at" >= "submitted_at" AND btrim("reopened_reason") <> '' AND "reopened_reason" IS NOT NULL)),
    ADD CONSTRAINT "period_submission_one_end" CHECK ("undone_at" IS NULL OR "reopened_at" IS NULL);
CREATE UNIQUE INDEX "period_submission_once" ON "period_submission" ("team_id", "frequency", "period_start")
    WHERE "undone_at" IS NULL AND "reopened_at" IS NULL;

ALTER TABLE "period_lock"
    ADD CONSTRAINT "period_lock_period" CHECK ("first_of_period"("period_start", "frequency")),
    ADD CONSTRAINT "period_lock_explained" CHECK (btrim("reason") <> ''),
    ADD CONSTRAINT "period_lock_lifting_explained" CHECK (
        ("lifted_at" IS NULL AND "lifted_by" IS NULL AND "lifted_reason" IS NULL)
        OR ("lifted_at" >= "locked_at" AND btrim("lifted_reason") <> '' AND "lifted_reason" IS NOT NULL));
CREATE UNIQUE INDEX "period_lock_once" ON "period_lock" ("team_id", "frequency", "period_start") WHERE "lifted_at" IS NULL;

ALTER TABLE "value_expectation"
    ADD CONSTRAINT "value_expectation_explained" CHECK (btrim("reason") <> '' AND char_length("reason") <= 500),
    ADD CONSTRAINT "value_expectation_ahead" CHECK ("expected_on" > ("said_at" AT TIME ZONE 'UTC')::date
        AND "expected_on" <= ("said_at" AT TIME ZONE 'UTC')::date + 1100);
CREATE TRIGGER "value_expectation_append_only" BEFORE UPDATE OR DELETE ON "value_expectation"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

ALTER TABLE "reminder"
    ADD CONSTRAINT "reminder_week_begins_on_monday" CHECK (extract(isodow FROM "week_start") = 1),
    ADD CONSTRAINT "reminder_names_something" CHECK ("figures" > 0);
ALTER TABLE "reminder_stop"
    ADD CONSTRAINT "reminder_stop_way_known" CHECK ("way" IN ('mail', 'page')),
    ADD CONSTRAINT "reminder_stop_order" CHECK ("resumed_at" >= "stopped_at");
CREATE UNIQUE INDEX "reminder_stop_once" ON "reminder_stop" ("person_id") WHERE "resumed_at" IS NULL;

-- What was submitted or locked stays as it was, once it has ended it stays ended.
CREATE FUNCTION "period_step_taken_once"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ended boolean;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Rows of % are ended, never deleted', TG_TABLE_NAME;
    END IF;
    IF TG_TABLE_NAME = 'period_lock' THEN
        ended := OLD."lifted_at" IS NOT NULL;
    ELSE
        ended := OLD."undone_at" IS NOT NULL OR OLD."reopened_at" IS NOT NULL;
    END IF;
    IF ended OR (NEW."team_id", NEW."frequency", NEW."period_start") IS DISTINCT FROM (OLD."team_id", OLD."frequency", OLD."period_start") THEN
        RAISE EXCEPTION 'Rows of % are ended once', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "period_lock_taken_once" BEFORE UPDATE OR DELETE ON "period_lock"
    FOR EACH ROW EXECUTE FUNCTION "period_step_taken_once"();
CREATE TRIGGER "period_submission_taken_once" BEFORE UPDATE OR DELETE ON "period_submission"
    FOR EACH ROW EXECUTE FUNCTION "period_step_taken_once"();

-- Who locks or submits waits for those who write at this moment, and they for him: what was seen is what is closed.
CREATE FUNCTION "period_step_waits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "team" WHERE "id" = NEW."team_id" FOR NO KEY UPDATE;
    RETURN NEW;
END $$;
CREATE TRIGGER "period_lock_waits" BEFORE INSERT ON "period_lock"
    FOR EACH ROW EXECUTE FUNCTION "period_step_waits"();
CREATE TRIGGER "period_submission_waits" BEFORE INSERT ON "period_submission"
    FOR EACH ROW EXECUTE FUNCTION "period_step_waits"();

-- No figure of a locked period is written, and no figure that was submitted is changed before its period is reopened; what was missing may
-- still come. Asked once a statement, so that an import of many rows asks once.
CREATE FUNCTION "period_takes_new"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "team" WHERE "id" IN (SELECT "team_id" FROM written) FOR SHARE;
    IF EXISTS (SELECT FROM written JOIN "period_lock" l USING ("team_id", "frequency", "period_start") WHERE l."lifted_at" IS NULL) THEN
        RAISE EXCEPTION 'period_locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'period_locked';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION "period_takes_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "team" WHERE "id" IN (SELECT "team_id" FROM written) FOR SHARE;
    IF EXISTS (SELECT FROM written JOIN "period_lock" l USING ("team_id", "frequency", "period_start") WHERE l."lifted_at" IS NULL) THEN
        RAISE EXCEPTION 'period_locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'period_locked';
    ELSIF EXISTS (
        SELECT FROM replaced JOIN written USING ("id")
        JOIN "period_submission" s ON (s."team_id", s."frequency", s."period_start") = (replaced."team_id", replaced."frequency", replaced."period_start")
        WHERE s."undone_at" IS NULL AND s."reopened_at" IS NULL AND replaced."state" <> 'not-yet'
            AND (replaced."state", replaced."numerator", replaced."denominator")
                IS DISTINCT FROM (written."state", written."numerator", written."denominator")) THEN
        RAISE EXCEPTION 'period_submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'period_submitted';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION "period_takes_leaving"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "team" WHERE "id" IN (SELECT "team_id" FROM replaced) FOR SHARE;
    IF EXISTS (SELECT FROM replaced JOIN "period_lock" l USING ("team_id", "frequency", "period_start") WHERE l."lifted_at" IS NULL) THEN
        RAISE EXCEPTION 'period_locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'period_locked';
    ELSIF EXISTS (
        SELECT FROM replaced JOIN "period_submission" s USING ("team_id", "frequency", "period_start")
        WHERE s."undone_at" IS NULL AND s."reopened_at" IS NULL) THEN
        RAISE EXCEPTION 'period_submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'period_submitted';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "measure_value_period_new" AFTER INSERT ON "measure_value"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "period_takes_new"();
CREATE TRIGGER "measure_value_period_changed" AFTER UPDATE ON "measure_value"
    REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "period_takes_changes"();
CREATE TRIGGER "measure_value_period_left" AFTER DELETE ON "measure_value"
    REFERENCING OLD TABLE AS replaced FOR EACH STATEMENT EXECUTE FUNCTION "period_takes_leaving"();
-- The groups of a figure belong to its period.
CREATE TRIGGER "stratum_value_period_new" AFTER INSERT ON "stratum_value"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "period_takes_new"();
CREATE TRIGGER "stratum_value_period_changed" AFTER UPDATE ON "stratum_value"
    REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "period_takes_changes"();
CREATE TRIGGER "stratum_value_period_left" AFTER DELETE ON "stratum_value"
    REFERENCING OLD TABLE AS replaced FOR EACH STATEMENT EXECUTE FUNCTION "period_takes_leaving"();
