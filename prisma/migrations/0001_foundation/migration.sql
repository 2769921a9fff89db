-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "demo_persona" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coach_assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "coach_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_code" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "code_hash" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_label" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "team_id" UUID,
    "subject_kind" TEXT,
    "subject_id" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "area_slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "numerator_text" TEXT NOT NULL,
    "denominator_text" TEXT,
    "direction" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "multiplier" INTEGER NOT NULL,
    "frequency" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "usual_lag_months" INTEGER NOT NULL,
    "guidance" TEXT NOT NULL,
    "provenance" TEXT NOT NULL,
    "retired_on" DATE,
    "retired_reason" TEXT,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_measure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "picked_at" TIMESTAMPTZ(3) NOT NULL,
    "picked_by" UUID,
    "due_from" DATE NOT NULL,
    "goal" DECIMAL(14,4),
    "baseline_from" DATE,
    "baseline_to" DATE,
    "dropped_at" TIMESTAMPTZ(3),
    "dropped_by" UUID,
    "dropped_reason" TEXT,

    CONSTRAINT "team_measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_value" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "shape" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "numerator" DECIMAL(14,4),
    "denominator" DECIMAL(14,4),
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "comment" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,
    "origin" TEXT NOT NULL,
    "import_id" UUID,

    CONSTRAINT "measure_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_value_revision" (
    "id" BIGSERIAL NOT NULL,
    "value_id" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "numerator" DECIMAL(14,4),
    "denominator" DECIMAL(14,4),
    "provisional" BOOLEAN NOT NULL,
    "comment" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,
    "origin" TEXT NOT NULL,
    "import_id" UUID,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" UUID,

    CONSTRAINT "measure_value_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "value_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "denominator_name" TEXT,
    "denominator_content" BYTEA,
    "options" JSONB NOT NULL DEFAULT '{}',
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "applied_by" UUID,
    "created" INTEGER,
    "changed" INTEGER,
    "unchanged" INTEGER,
    "rejected" JSONB,

    CONSTRAINT "value_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jurisdiction" (
    "code" CHAR(2) NOT NULL,
    "fips" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hhs_region" INTEGER NOT NULL,
    "tile_row" INTEGER,
    "tile_col" INTEGER,

    CONSTRAINT "jurisdiction_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "collaborative" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "collaborative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaborative_phase" (
    "collaborative_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "led_by" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "collaborative_phase_pkey" PRIMARY KEY ("collaborative_id","number")
);

-- CreateTable
CREATE TABLE "strategy_area" (
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,

    CONSTRAINT "strategy_area_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "collaborative_id" UUID NOT NULL,
    "jurisdiction_code" CHAR(2) NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "joined_on" DATE NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_area" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "area_slug" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" UUID,
    "left_at" TIMESTAMPTZ(3),
    "left_by" UUID,
    "left_reason" TEXT,

    CONSTRAINT "team_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "area_slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "closed_reason" TEXT,

    CONSTRAINT "aim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aim_version" (
    "aim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "measure_id" UUID,
    "change" TEXT NOT NULL,
    "baseline_value" DECIMAL(14,4),
    "baseline_from" DATE,
    "baseline_to" DATE,
    "target_kind" TEXT NOT NULL,
    "target_value" DECIMAL(14,4) NOT NULL,
    "due_month" DATE NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,

    CONSTRAINT "aim_version_pkey" PRIMARY KEY ("aim_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_demo_persona_key" ON "person"("demo_persona");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "membership_team_id_idx" ON "membership"("team_id");

-- CreateIndex
CREATE INDEX "coach_assignment_team_id_idx" ON "coach_assignment"("team_id");

-- CreateIndex
CREATE INDEX "event_team_recent" ON "event"("team_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "measure_slug_key" ON "measure"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "measure_id_shape_frequency_key" ON "measure"("id", "shape", "frequency");

-- CreateIndex
CREATE UNIQUE INDEX "measure_area_slug_ordinal_key" ON "measure"("area_slug", "ordinal");

-- CreateIndex
CREATE INDEX "team_measure_team_id_idx" ON "team_measure"("team_id");

-- CreateIndex
CREATE INDEX "team_measure_measure_id_idx" ON "team_measure"("measure_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_value_team_id_measure_id_period_start_key" ON "measure_value"("team_id", "measure_id", "period_start");

-- CreateIndex
CREATE INDEX "measure_value_revision_value_id_idx" ON "measure_value_revision"("value_id");

-- CreateIndex
CREATE INDEX "value_import_team_recent" ON "value_import"("team_id", "uploaded_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "jurisdiction_fips_key" ON "jurisdiction"("fips");

-- CreateIndex
CREATE UNIQUE INDEX "jurisdiction_name_key" ON "jurisdiction"("name");

-- CreateIndex
CREATE UNIQUE INDEX "collaborative_slug_key" ON "collaborative"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_area_ordinal_key" ON "strategy_area"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_area_name_key" ON "strategy_area"("name");

-- CreateIndex
CREATE UNIQUE INDEX "team_slug_key" ON "team"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "team_collaborative_id_jurisdiction_code_key" ON "team"("collaborative_id", "jurisdiction_code");

-- CreateIndex
CREATE INDEX "team_area_team_id_idx" ON "team_area"("team_id");

-- CreateIndex
CREATE INDEX "team_area_area_slug_idx" ON "team_area"("area_slug");

-- CreateIndex
CREATE INDEX "aim_team_id_idx" ON "aim"("team_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing" ADD CONSTRAINT "standing_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coach_assignment" ADD CONSTRAINT "coach_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coach_assignment" ADD CONSTRAINT "coach_assignment_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "strategy_area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_measure" ADD CONSTRAINT "team_measure_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_measure" ADD CONSTRAINT "team_measure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_measure" ADD CONSTRAINT "team_measure_picked_by_fkey" FOREIGN KEY ("picked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_measure" ADD CONSTRAINT "team_measure_dropped_by_fkey" FOREIGN KEY ("dropped_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_value" ADD CONSTRAINT "measure_value_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_value" ADD CONSTRAINT "measure_value_measure_id_shape_frequency_fkey" FOREIGN KEY ("measure_id", "shape", "frequency") REFERENCES "measure"("id", "shape", "frequency") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_value" ADD CONSTRAINT "measure_value_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "value_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_value" ADD CONSTRAINT "measure_value_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_value_revision" ADD CONSTRAINT "measure_value_revision_value_id_fkey" FOREIGN KEY ("value_id") REFERENCES "measure_value"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_value_revision" ADD CONSTRAINT "measure_value_revision_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_value_revision" ADD CONSTRAINT "measure_value_revision_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value_import" ADD CONSTRAINT "value_import_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value_import" ADD CONSTRAINT "value_import_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value_import" ADD CONSTRAINT "value_import_applied_by_fkey" FOREIGN KEY ("applied_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaborative_phase" ADD CONSTRAINT "collaborative_phase_collaborative_id_fkey" FOREIGN KEY ("collaborative_id") REFERENCES "collaborative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_collaborative_id_fkey" FOREIGN KEY ("collaborative_id") REFERENCES "collaborative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdiction"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_area" ADD CONSTRAINT "team_area_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_area" ADD CONSTRAINT "team_area_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "strategy_area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_area" ADD CONSTRAINT "team_area_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_area" ADD CONSTRAINT "team_area_left_by_fkey" FOREIGN KEY ("left_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aim" ADD CONSTRAINT "aim_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aim" ADD CONSTRAINT "aim_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "strategy_area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aim" ADD CONSTRAINT "aim_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aim" ADD CONSTRAINT "aim_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aim_version" ADD CONSTRAINT "aim_version_aim_id_fkey" FOREIGN KEY ("aim_id") REFERENCES "aim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aim_version" ADD CONSTRAINT "aim_version_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aim_version" ADD CONSTRAINT "aim_version_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------
-- Invariants that the Prisma schema has no words for: checks, partial unique indexes, triggers.
-- ---------------------------------------------------------------------------------------------------------------

ALTER TABLE "person"
    ADD CONSTRAINT "person_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
    ADD CONSTRAINT "person_name_given" CHECK (btrim("name") <> '');

ALTER TABLE "standing" ADD CONSTRAINT "standing_role_known" CHECK ("role" IN ('staff', 'coach', 'funder', 'participant'));
CREATE UNIQUE INDEX "standing_once" ON "standing" ("person_id", "role") WHERE "revoked_at" IS NULL;

ALTER TABLE "membership" ADD CONSTRAINT "membership_role_known" CHECK ("role" IN ('lead', 'data-manager', 'member', 'viewer'));
CREATE UNIQUE INDEX "membership_once" ON "membership" ("person_id", "team_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "coach_assignment_once" ON "coach_assignment" ("person_id", "team_id") WHERE "ended_at" IS NULL;

ALTER TABLE "setup_code" ADD CONSTRAINT "setup_code_single" CHECK ("id" = 1);

ALTER TABLE "jurisdiction"
    ADD CONSTRAINT "jurisdiction_code_shape" CHECK ("code" ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT "jurisdiction_fips_shape" CHECK ("fips" ~ '^[0-9]{2}$'),
    ADD CONSTRAINT "jurisdiction_kind_known" CHECK ("kind" IN ('state', 'federal-district', 'territory', 'freely-associated-state')),
    ADD CONSTRAINT "jurisdiction_region_known" CHECK ("hhs_region" BETWEEN 1 AND 10),
    ADD CONSTRAINT "jurisdiction_tile_whole" CHECK (("tile_row" IS NULL) = ("tile_col" IS NULL));
CREATE UNIQUE INDEX "jurisdiction_tile_once" ON "jurisdiction" ("tile_row", "tile_col");

ALTER TABLE "collaborative_phase"
    ADD CONSTRAINT "collaborative_phase_order" CHECK ("number" > 0 AND "starts_on" < "ends_on");

ALTER TABLE "team" ADD CONSTRAINT "team_slug_shape" CHECK ("slug" ~ '^[a-z][a-z-]*[a-z]$');

-- One to three areas at a time -------------------------------------------------------------------------------------

CREATE UNIQUE INDEX "team_area_once" ON "team_area" ("team_id", "area_slug") WHERE "left_at" IS NULL;
ALTER TABLE "team_area" ADD CONSTRAINT "team_area_leaving_explained" CHECK (
    ("left_at" IS NULL AND "left_by" IS NULL AND "left_reason" IS NULL)
    OR ("left_at" >= "started_at" AND btrim("left_reason") <> ''));

CREATE FUNCTION "team_area_one_to_three"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    open_areas integer;
BEGIN
    -- Two people choosing at once queue on the team's row, so the second counts what the first committed.
    PERFORM 1 FROM "team" WHERE "id" = NEW."team_id" FOR NO KEY UPDATE;
    SELECT count(*) INTO open_areas FROM "team_area" WHERE "team_id" = NEW."team_id" AND "left_at" IS NULL;
    IF open_areas > 3 THEN
        RAISE EXCEPTION 'team_area_at_most_three' USING ERRCODE = 'check_violation', CONSTRAINT = 'team_area_at_most_three';
    ELSIF open_areas = 0 THEN
        RAISE EXCEPTION 'team_area_at_least_one' USING ERRCODE = 'check_violation', CONSTRAINT = 'team_area_at_least_one';
    END IF;
    RETURN NULL;
END $$;

-- Deferred: leaving one area and entering another in one transaction passes through four, or none, on its way.
CREATE CONSTRAINT TRIGGER "team_area_one_to_three" AFTER INSERT OR UPDATE ON "team_area"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "team_area_one_to_three"();

-- Aims ---------------------------------------------------------------------------------------------------------------

ALTER TABLE "aim" ADD CONSTRAINT "aim_closing_explained" CHECK (
    ("closed_at" IS NULL AND "closed_by" IS NULL AND "closed_reason" IS NULL)
    OR ("closed_at" >= "created_at" AND btrim("closed_reason") <> ''));

ALTER TABLE "aim_version"
    ADD CONSTRAINT "aim_version_number" CHECK ("number" > 0),
    ADD CONSTRAINT "aim_version_words" CHECK (btrim("what") <> '' AND btrim("for_whom") <> ''),
    ADD CONSTRAINT "aim_version_change_known" CHECK ("change" IN ('raise', 'reduce')),
    ADD CONSTRAINT "aim_version_target_known" CHECK ("target_kind" IN ('absolute', 'relative')),
    ADD CONSTRAINT "aim_version_target_sense" CHECK ("target_value" >= 0
        AND ("target_kind" = 'absolute' OR "target_value" > 0)
        AND ("target_kind" = 'absolute' OR "change" = 'raise' OR "target_value" <= 100)),
    ADD CONSTRAINT "aim_version_baseline_whole" CHECK (
        ("baseline_value" IS NULL AND "baseline_from" IS NULL AND "baseline_to" IS NULL)
        OR ("baseline_value" >= 0 AND "baseline_from" <= "baseline_to")),
    ADD CONSTRAINT "aim_version_relative_to_something" CHECK ("target_kind" = 'absolute' OR "baseline_value" IS NOT NULL),
    ADD CONSTRAINT "aim_version_months" CHECK (
        extract(day FROM "due_month") = 1
        AND ("baseline_from" IS NULL OR extract(day FROM "baseline_from") = 1)
        AND ("baseline_to" IS NULL OR extract(day FROM "baseline_to") = 1));

-- Measures and values --------------------------------------------------------------------------------------------------

ALTER TABLE "measure"
    ADD CONSTRAINT "measure_slug_shape" CHECK ("slug" ~ '^[a-z][a-z0-9-]*[a-z0-9]$'),
    ADD CONSTRAINT "measure_kind_known" CHECK ("kind" IN ('outcome', 'process', 'balancing', 'structure')),
    ADD CONSTRAINT "measure_shape_known" CHECK ("shape" IN ('proportion', 'ratio', 'single')),
    ADD CONSTRAINT "measure_direction_known" CHECK ("direction" IN ('up', 'down', 'hold', 'to-one')),
    ADD CONSTRAINT "measure_unit_known" CHECK ("unit" IN ('percent', 'per-1000', 'ratio', 'count', 'days', 'minutes')),
    ADD CONSTRAINT "measure_frequency_known" CHECK ("frequency" IN ('month', 'quarter', 'year')),
    ADD CONSTRAINT "measure_level_known" CHECK ("level" IN ('state', 'site')),
    ADD CONSTRAINT "measure_lag_sense" CHECK ("usual_lag_months" BETWEEN 0 AND 60),
    ADD CONSTRAINT "measure_multiplier_fits" CHECK (
        ("shape" = 'single' AND "multiplier" = 1)
        OR ("shape" <> 'single' AND "unit" = 'percent' AND "multiplier" = 100)
        OR ("shape" <> 'single' AND "unit" = 'per-1000' AND "multiplier" = 1000)
        OR ("shape" = 'ratio' AND "unit" IN ('ratio', 'minutes', 'days') AND "multiplier" = 1)),
    ADD CONSTRAINT "measure_denominator_fits" CHECK (("shape" = 'single') = ("denominator_text" IS NULL)),
    ADD CONSTRAINT "measure_retiring_explained" CHECK (("retired_on" IS NULL) = ("retired_reason" IS NULL));

CREATE FUNCTION "first_of_period"("day" date, "frequency" text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT extract(day FROM "day") = 1 AND CASE "frequency"
        WHEN 'month' THEN true
        WHEN 'quarter' THEN extract(month FROM "day") IN (1, 4, 7, 10)
        WHEN 'year' THEN extract(month FROM "day") = 1
        ELSE false END
$$;

CREATE UNIQUE INDEX "team_measure_once" ON "team_measure" ("team_id", "measure_id") WHERE "dropped_at" IS NULL;
ALTER TABLE "team_measure"
    ADD CONSTRAINT "team_measure_due_month" CHECK (extract(day FROM "due_from") = 1),
    ADD CONSTRAINT "team_measure_goal_sense" CHECK ("goal" >= 0),
    ADD CONSTRAINT "team_measure_baseline_whole" CHECK (
        ("baseline_from" IS NULL AND "baseline_to" IS NULL)
        OR ("baseline_from" <= "baseline_to" AND extract(day FROM "baseline_from") = 1 AND extract(day FROM "baseline_to") = 1)),
    ADD CONSTRAINT "team_measure_dropping_explained" CHECK (
        ("dropped_at" IS NULL AND "dropped_by" IS NULL AND "dropped_reason" IS NULL)
        OR ("dropped_at" >= "picked_at" AND btrim("dropped_reason") <> ''));

-- Zero is a value; the three ways of having none carry no figures at all. A proportion counts some of what it is out of.
ALTER TABLE "measure_value"
    ADD CONSTRAINT "measure_value_period" CHECK ("first_of_period"("period_start", "frequency")),
    ADD CONSTRAINT "measure_value_origin_known" CHECK ("origin" IN ('typed', 'imported', 'demo')),
    ADD CONSTRAINT "measure_value_import_named" CHECK ("import_id" IS NULL OR "origin" = 'imported'),
    ADD CONSTRAINT "measure_value_figures" CHECK (
        CASE
            WHEN "state" IN ('not-yet', 'not-applicable', 'withheld') THEN "numerator" IS NULL AND "denominator" IS NULL
            WHEN "state" <> 'value' THEN false
            WHEN "numerator" IS NULL OR "numerator" < 0 THEN false
            WHEN "shape" = 'single' THEN "denominator" IS NULL
            WHEN "denominator" IS NULL OR "denominator" < 0 THEN false
            WHEN "shape" = 'proportion' THEN "numerator" <= "denominator"
                AND "numerator" = trunc("numerator") AND "denominator" = trunc("denominator")
            ELSE true
        END);

CREATE FUNCTION "measure_value_keep_old"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'A reported value is corrected, never deleted';
    END IF;
    IF (NEW."team_id", NEW."measure_id", NEW."period_start") IS DISTINCT FROM (OLD."team_id", OLD."measure_id", OLD."period_start") THEN
        RAISE EXCEPTION 'A reported value stays with its team, measure and period';
    END IF;
    INSERT INTO "measure_value_revision" ("value_id", "state", "numerator", "denominator", "provisional", "comment",
        "recorded_at", "recorded_by", "origin", "import_id", "replaced_at", "replaced_by")
    VALUES (OLD."id", OLD."state", OLD."numerator", OLD."denominator", OLD."provisional", OLD."comment",
        OLD."recorded_at", OLD."recorded_by", OLD."origin", OLD."import_id", NEW."recorded_at", NEW."recorded_by");
    RETURN NEW;
END $$;

CREATE TRIGGER "measure_value_keep_old" BEFORE UPDATE OR DELETE ON "measure_value"
    FOR EACH ROW EXECUTE FUNCTION "measure_value_keep_old"();

CREATE FUNCTION "append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are written once', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "measure_value_revision_append_only" BEFORE UPDATE OR DELETE ON "measure_value_revision"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "aim_version_append_only" BEFORE UPDATE OR DELETE ON "aim_version"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

ALTER TABLE "value_import"
    ADD CONSTRAINT "value_import_applied_whole" CHECK (
        ("applied_at" IS NULL AND "applied_by" IS NULL AND "created" IS NULL AND "changed" IS NULL AND "unchanged" IS NULL AND "rejected" IS NULL)
        OR ("applied_at" >= "uploaded_at" AND "created" IS NOT NULL AND "changed" IS NOT NULL AND "unchanged" IS NOT NULL AND "rejected" IS NOT NULL)),
    ADD CONSTRAINT "value_import_denominator_whole" CHECK (("denominator_name" IS NULL) = ("denominator_content" IS NULL));
