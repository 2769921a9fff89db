-- Staff look after the collaborative: a team that stops is closed with a reason and may be opened again; its record stays.
CREATE TABLE "team_closure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_by" UUID,

    CONSTRAINT "team_closure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "team_closure_team_id_idx" ON "team_closure"("team_id");
ALTER TABLE "team_closure" ADD CONSTRAINT "team_closure_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_closure" ADD CONSTRAINT "team_closure_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_closure" ADD CONSTRAINT "team_closure_reopened_by_fkey" FOREIGN KEY ("reopened_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The phase a team joined with.
ALTER TABLE "team" ADD COLUMN "phase_number" INTEGER;
ALTER TABLE "team" ADD CONSTRAINT "team_collaborative_id_phase_number_fkey" FOREIGN KEY ("collaborative_id", "phase_number")
    REFERENCES "collaborative_phase"("collaborative_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The two published phases are told as their sources tell them, and these overlap by a year. Phases planned here do not.
ALTER TABLE "collaborative_phase" ADD COLUMN "planned" BOOLEAN NOT NULL DEFAULT false;

-- Which day of the month data are due, and how long they may be late without being called so.
ALTER TABLE "collaborative"
    ADD COLUMN "due_day" INTEGER NOT NULL DEFAULT 15,
    ADD COLUMN "grace_days" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "reporting_exception" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "collaborative_id" UUID NOT NULL,
    "frequency" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "reporting_exception_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reporting_exception_collaborative_id_idx" ON "reporting_exception"("collaborative_id");
ALTER TABLE "reporting_exception" ADD CONSTRAINT "reporting_exception_collaborative_id_fkey" FOREIGN KEY ("collaborative_id") REFERENCES "collaborative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reporting_exception" ADD CONSTRAINT "reporting_exception_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reporting_exception" ADD CONSTRAINT "reporting_exception_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "coach_assignment" ADD COLUMN "assigned_by" UUID, ADD COLUMN "ended_by" UUID;
ALTER TABLE "coach_assignment" ADD CONSTRAINT "coach_assignment_assigned_by_fkey" FOREIGN KEY ("assigned_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coach_assignment" ADD CONSTRAINT "coach_assignment_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The audit log is read newest first, by person or by action.
CREATE INDEX "event_actor_recent" ON "event"("actor_id", "id" DESC);
CREATE INDEX "event_action_recent" ON "event"("action", "id" DESC);

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

CREATE UNIQUE INDEX "team_closure_once" ON "team_closure" ("team_id") WHERE "reopened_at" IS NULL;
ALTER TABLE "team_closure"
    ADD CONSTRAINT "team_closure_reason_given" CHECK (btrim("reason") <> ''),
    ADD CONSTRAINT "team_closure_order" CHECK ("reopened_at" >= "closed_at" AND ("reopened_by" IS NULL OR "reopened_at" IS NOT NULL));

ALTER TABLE "team" ADD CONSTRAINT "team_name_given" CHECK (btrim("name") <> '');
CREATE UNIQUE INDEX "team_name_once" ON "team" ("collaborative_id", lower("name"));

-- An exclusion constraint compares collaboratives by a range of one number, which needs no extension.
ALTER TABLE "collaborative_phase" ADD CONSTRAINT "collaborative_phase_apart" EXCLUDE USING gist (
    int8range(hashtext("collaborative_id"::text)::bigint, hashtext("collaborative_id"::text)::bigint, '[]') WITH &&,
    daterange("starts_on", "ends_on", '[]') WITH &&) WHERE ("planned");

ALTER TABLE "collaborative"
    ADD CONSTRAINT "collaborative_due_day" CHECK ("due_day" BETWEEN 1 AND 28),
    ADD CONSTRAINT "collaborative_grace_days" CHECK ("grace_days" BETWEEN 0 AND 60);

CREATE UNIQUE INDEX "reporting_exception_once" ON "reporting_exception" ("collaborative_id", "frequency", "period_start") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "reporting_exception"
    ADD CONSTRAINT "reporting_exception_period" CHECK ("first_of_period"("period_start", "frequency")),
    ADD CONSTRAINT "reporting_exception_after_its_period" CHECK ("due_on" > "period_start"),
    ADD CONSTRAINT "reporting_exception_reason_given" CHECK (btrim("reason") <> ''),
    ADD CONSTRAINT "reporting_exception_withdrawal_whole" CHECK ("withdrawn_by" IS NULL OR "withdrawn_at" IS NOT NULL);

ALTER TABLE "coach_assignment" ADD CONSTRAINT "coach_assignment_order" CHECK ("ended_at" >= "started_at" AND ("ended_by" IS NULL OR "ended_at" IS NOT NULL));

-- Nothing is entered, imported or planned for a closed team, whichever way it comes.
CREATE FUNCTION "team_is_open"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "team_closure" WHERE "team_id" = NEW."team_id" AND "reopened_at" IS NULL) THEN
        RAISE EXCEPTION 'team_is_open' USING ERRCODE = 'check_violation', CONSTRAINT = 'team_is_open';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "team_is_open" BEFORE INSERT ON "team_measure" FOR EACH ROW EXECUTE FUNCTION "team_is_open"();
CREATE TRIGGER "team_is_open" BEFORE INSERT ON "team_area" FOR EACH ROW EXECUTE FUNCTION "team_is_open"();
CREATE TRIGGER "team_is_open" BEFORE INSERT ON "aim" FOR EACH ROW EXECUTE FUNCTION "team_is_open"();
CREATE TRIGGER "team_is_open" BEFORE INSERT ON "value_import" FOR EACH ROW EXECUTE FUNCTION "team_is_open"();
