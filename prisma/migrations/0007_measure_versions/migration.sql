-- What a measure means may change from a month on: its wording moves out of the measure into versions, of which today's is the first.
CREATE TABLE "measure_version" (
    "measure_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "effective_month" DATE,
    "numerator_text" TEXT NOT NULL,
    "denominator_text" TEXT,
    "guidance" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "usual_lag_months" INTEGER NOT NULL,
    "changed" TEXT,
    "reason" TEXT,
    "breaks_series" BOOLEAN NOT NULL DEFAULT false,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_by" UUID,

    CONSTRAINT "measure_version_pkey" PRIMARY KEY ("measure_id", "number")
);
ALTER TABLE "measure_version" ADD CONSTRAINT "measure_version_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_version" ADD CONSTRAINT "measure_version_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "measure_version" ("measure_id", "number", "numerator_text", "denominator_text", "guidance", "source", "usual_lag_months")
SELECT "id", 1, "numerator_text", "denominator_text", "guidance", "source", "usual_lag_months" FROM "measure";

ALTER TABLE "measure" DROP CONSTRAINT "measure_denominator_fits", DROP CONSTRAINT "measure_lag_sense";
ALTER TABLE "measure"
    DROP COLUMN "numerator_text",
    DROP COLUMN "denominator_text",
    DROP COLUMN "guidance",
    DROP COLUMN "source",
    DROP COLUMN "usual_lag_months";

-- A measure of one team's own stands beside the catalogue: with its team alone until it is shared.
ALTER TABLE "measure"
    ADD COLUMN "team_id" UUID,
    ADD COLUMN "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN "created_by" UUID,
    ADD COLUMN "shared_at" TIMESTAMPTZ(3),
    ADD COLUMN "shared_by" UUID,
    ADD COLUMN "retired_by" UUID;
ALTER TABLE "measure" ADD CONSTRAINT "measure_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure" ADD CONSTRAINT "measure_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure" ADD CONSTRAINT "measure_shared_by_fkey" FOREIGN KEY ("shared_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure" ADD CONSTRAINT "measure_retired_by_fkey" FOREIGN KEY ("retired_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Staff and teams add measures behind those that came with the collaboratory, so a place in an area is no longer one measure's alone.
DROP INDEX "measure_area_slug_ordinal_key";
CREATE INDEX "measure_area_slug_ordinal_idx" ON "measure"("area_slug", "ordinal");
CREATE INDEX "measure_team_id_idx" ON "measure"("team_id");

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

ALTER TABLE "measure"
    ADD CONSTRAINT "measure_name_given" CHECK (btrim("name") <> ''),
    ADD CONSTRAINT "measure_sharing_whole" CHECK (
        ("shared_at" IS NULL AND "shared_by" IS NULL) OR ("team_id" IS NOT NULL AND "shared_at" IS NOT NULL)),
    ADD CONSTRAINT "measure_retiring_signed" CHECK ("retired_by" IS NULL OR "retired_on" IS NOT NULL);
-- Names differ within the catalogue and within a team, so that a person can pick one from a list.
CREATE UNIQUE INDEX "measure_name_once" ON "measure" ("team_id", lower("name")) NULLS NOT DISTINCT;

-- The first version holds from the beginning; each further one from a month on, with what changed and why.
ALTER TABLE "measure_version"
    ADD CONSTRAINT "measure_version_first_is_plain" CHECK (
        CASE WHEN "number" = 1
            THEN "effective_month" IS NULL AND "changed" IS NULL AND "reason" IS NULL AND NOT "breaks_series"
            ELSE "number" > 1 AND "effective_month" IS NOT NULL AND btrim("changed") <> '' AND btrim("reason") <> ''
                AND "changed" IS NOT NULL AND "reason" IS NOT NULL
        END),
    ADD CONSTRAINT "measure_version_words" CHECK (btrim("numerator_text") <> '' AND btrim("guidance") <> '' AND btrim("source") <> ''
        AND btrim(COALESCE("denominator_text", 'none')) <> ''),
    ADD CONSTRAINT "measure_version_lag_sense" CHECK ("usual_lag_months" BETWEEN 0 AND 60);

CREATE FUNCTION "measure_version_fits"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    own record;
BEGIN
    -- Two people writing at once queue on the measure's row, so the second sees what the first committed.
    SELECT "shape", "frequency" INTO own FROM "measure" WHERE "id" = NEW."measure_id" FOR NO KEY UPDATE;
    IF NEW."number" <> 1 + (SELECT count(*) FROM "measure_version" WHERE "measure_id" = NEW."measure_id") THEN
        RAISE EXCEPTION 'measure_version_next' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_version_next';
    ELSIF (own."shape" = 'single') <> (NEW."denominator_text" IS NULL) THEN
        RAISE EXCEPTION 'measure_version_denominator' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_version_denominator';
    ELSIF NEW."effective_month" IS NOT NULL AND NOT "first_of_period"(NEW."effective_month", own."frequency") THEN
        RAISE EXCEPTION 'measure_version_begins_with_a_period' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_version_begins_with_a_period';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "measure_version_fits" BEFORE INSERT ON "measure_version"
    FOR EACH ROW EXECUTE FUNCTION "measure_version_fits"();
CREATE TRIGGER "measure_version_append_only" BEFORE UPDATE OR DELETE ON "measure_version"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

CREATE FUNCTION "measure_has_definition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM "measure_version" WHERE "measure_id" = NEW."id") THEN
        RAISE EXCEPTION 'measure_has_definition' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_has_definition';
    END IF;
    RETURN NULL;
END $$;
-- Deferred: a measure and its first version are written one after the other in one transaction.
CREATE CONSTRAINT TRIGGER "measure_has_definition" AFTER INSERT ON "measure"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "measure_has_definition"();

-- Figures already recorded keep their meaning: how a measure is counted, how often and in which unit never changes.
CREATE FUNCTION "measure_keeps_its_kind"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW."shape", NEW."unit", NEW."frequency", NEW."multiplier", NEW."team_id", NEW."slug")
        IS DISTINCT FROM (OLD."shape", OLD."unit", OLD."frequency", OLD."multiplier", OLD."team_id", OLD."slug") THEN
        RAISE EXCEPTION 'A measure keeps its address, team, shape, unit and frequency';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "measure_keeps_its_kind" BEFORE UPDATE ON "measure"
    FOR EACH ROW EXECUTE FUNCTION "measure_keeps_its_kind"();

CREATE FUNCTION "team_measure_is_open_to_the_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "measure" WHERE "id" = NEW."measure_id" AND "team_id" <> NEW."team_id" AND "shared_at" IS NULL) THEN
        RAISE EXCEPTION 'team_measure_is_open_to_the_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'team_measure_is_open_to_the_team';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "team_measure_is_open_to_the_team" BEFORE INSERT ON "team_measure"
    FOR EACH ROW EXECUTE FUNCTION "team_measure_is_open_to_the_team"();
