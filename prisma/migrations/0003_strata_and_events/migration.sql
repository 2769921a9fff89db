CREATE TABLE "stratification" (
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "stratification_pkey" PRIMARY KEY ("slug")
);

CREATE TABLE "stratum" (
    "stratification_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,

    CONSTRAINT "stratum_pkey" PRIMARY KEY ("stratification_slug", "slug")
);

CREATE TABLE "team_stratification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "stratification_slug" TEXT NOT NULL,
    "switched_on_at" TIMESTAMPTZ(3) NOT NULL,
    "switched_on_by" UUID,
    "switched_off_at" TIMESTAMPTZ(3),
    "switched_off_by" UUID,

    CONSTRAINT "team_stratification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "stratum_value" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "shape" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "stratification_slug" TEXT NOT NULL,
    "stratum_slug" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "numerator" DECIMAL(14,4),
    "denominator" DECIMAL(14,4),
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,
    "origin" TEXT NOT NULL,
    "import_id" UUID,

    CONSTRAINT "stratum_value_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "stratum_value_revision" (
    "id" BIGSERIAL NOT NULL,
    "value_id" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "numerator" DECIMAL(14,4),
    "denominator" DECIMAL(14,4),
    "provisional" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,
    "origin" TEXT NOT NULL,
    "import_id" UUID,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" UUID,

    CONSTRAINT "stratum_value_revision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "on_date" DATE NOT NULL,
    "of_day" INTEGER NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by" UUID,
    "origin" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "measure_event_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "event_confirmation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "through" DATE NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "event_confirmation_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "stratification_ordinal_key" ON "stratification"("ordinal");
CREATE UNIQUE INDEX "stratum_stratification_slug_ordinal_key" ON "stratum"("stratification_slug", "ordinal");
CREATE INDEX "team_stratification_team_id_measure_id_idx" ON "team_stratification"("team_id", "measure_id");
CREATE UNIQUE INDEX "stratum_value_team_id_measure_id_period_start_stratificatio_key" ON "stratum_value"("team_id", "measure_id", "period_start", "stratification_slug", "stratum_slug");
CREATE INDEX "stratum_value_revision_value_id_idx" ON "stratum_value_revision"("value_id");
CREATE INDEX "measure_event_team_id_measure_id_on_date_idx" ON "measure_event"("team_id", "measure_id", "on_date");
CREATE INDEX "event_confirmation_team_id_measure_id_idx" ON "event_confirmation"("team_id", "measure_id");

ALTER TABLE "stratum" ADD CONSTRAINT "stratum_stratification_slug_fkey" FOREIGN KEY ("stratification_slug") REFERENCES "stratification"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_stratification" ADD CONSTRAINT "team_stratification_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_stratification" ADD CONSTRAINT "team_stratification_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_event" ADD CONSTRAINT "measure_event_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_event" ADD CONSTRAINT "measure_event_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "event_confirmation" ADD CONSTRAINT "event_confirmation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "event_confirmation" ADD CONSTRAINT "event_confirmation_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_stratification" ADD CONSTRAINT "team_stratification_stratification_slug_fkey" FOREIGN KEY ("stratification_slug") REFERENCES "stratification"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_stratification" ADD CONSTRAINT "team_stratification_switched_on_by_fkey" FOREIGN KEY ("switched_on_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_stratification" ADD CONSTRAINT "team_stratification_switched_off_by_fkey" FOREIGN KEY ("switched_off_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value" ADD CONSTRAINT "stratum_value_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value_revision" ADD CONSTRAINT "stratum_value_revision_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value_revision" ADD CONSTRAINT "stratum_value_revision_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_event" ADD CONSTRAINT "measure_event_entered_by_fkey" FOREIGN KEY ("entered_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_event" ADD CONSTRAINT "measure_event_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "event_confirmation" ADD CONSTRAINT "event_confirmation_confirmed_by_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "event_confirmation" ADD CONSTRAINT "event_confirmation_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value" ADD CONSTRAINT "stratum_value_team_id_measure_id_period_start_fkey" FOREIGN KEY ("team_id", "measure_id", "period_start") REFERENCES "measure_value"("team_id", "measure_id", "period_start") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value" ADD CONSTRAINT "stratum_value_measure_id_shape_frequency_fkey" FOREIGN KEY ("measure_id", "shape", "frequency") REFERENCES "measure"("id", "shape", "frequency") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value" ADD CONSTRAINT "stratum_value_stratification_slug_stratum_slug_fkey" FOREIGN KEY ("stratification_slug", "stratum_slug") REFERENCES "stratum"("stratification_slug", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value" ADD CONSTRAINT "stratum_value_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "value_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stratum_value_revision" ADD CONSTRAINT "stratum_value_revision_value_id_fkey" FOREIGN KEY ("value_id") REFERENCES "stratum_value"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

ALTER TABLE "stratification" ADD CONSTRAINT "stratification_slug_shape" CHECK ("slug" ~ '^[a-z][a-z0-9-]*[a-z0-9]$');
-- People whose group is not known are what the groups leave of the total; they are never entered.
ALTER TABLE "stratum" ADD CONSTRAINT "stratum_slug_shape" CHECK ("slug" ~ '^[a-z][a-z0-9-]*[a-z0-9]$' AND "slug" <> 'unknown');

CREATE UNIQUE INDEX "team_stratification_once" ON "team_stratification" ("team_id", "measure_id", "stratification_slug") WHERE "switched_off_at" IS NULL;
ALTER TABLE "team_stratification" ADD CONSTRAINT "team_stratification_off_whole" CHECK (
    ("switched_off_at" IS NULL AND "switched_off_by" IS NULL) OR "switched_off_at" >= "switched_on_at");

-- As measure_value: zero is a value, and the three ways of having none carry no figures.
ALTER TABLE "stratum_value"
    ADD CONSTRAINT "stratum_value_period" CHECK ("first_of_period"("period_start", "frequency")),
    ADD CONSTRAINT "stratum_value_origin_known" CHECK ("origin" IN ('typed', 'imported', 'demo')),
    ADD CONSTRAINT "stratum_value_import_named" CHECK ("import_id" IS NULL OR "origin" = 'imported'),
    ADD CONSTRAINT "stratum_value_figures" CHECK (
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

CREATE FUNCTION "stratum_value_keep_old"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'A reported value is corrected, never deleted';
    END IF;
    IF (NEW."team_id", NEW."measure_id", NEW."period_start", NEW."stratification_slug", NEW."stratum_slug")
        IS DISTINCT FROM (OLD."team_id", OLD."measure_id", OLD."period_start", OLD."stratification_slug", OLD."stratum_slug") THEN
        RAISE EXCEPTION 'A reported value stays with its team, measure, period and group';
    END IF;
    INSERT INTO "stratum_value_revision" ("value_id", "state", "numerator", "denominator", "provisional",
        "recorded_at", "recorded_by", "origin", "import_id", "replaced_at", "replaced_by")
    VALUES (OLD."id", OLD."state", OLD."numerator", OLD."denominator", OLD."provisional",
        OLD."recorded_at", OLD."recorded_by", OLD."origin", OLD."import_id", NEW."recorded_at", NEW."recorded_by");
    RETURN NEW;
END $$;

CREATE TRIGGER "stratum_value_keep_old" BEFORE UPDATE OR DELETE ON "stratum_value"
    FOR EACH ROW EXECUTE FUNCTION "stratum_value_keep_old"();
CREATE TRIGGER "stratum_value_revision_append_only" BEFORE UPDATE OR DELETE ON "stratum_value_revision"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- The groups of one stratification never come to more than the total, and what they leave is a figure that can exist: asked at the end of
-- the transaction, so that total and groups may change together. The total is locked, so that two people cannot pass each other.
CREATE FUNCTION "strata_within_total"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "measure_value" v
    WHERE (v."team_id", v."measure_id", v."period_start") = (NEW."team_id", NEW."measure_id", NEW."period_start") FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM "stratum_value" s JOIN "measure_value" v USING ("team_id", "measure_id", "period_start")
        WHERE s."team_id" = NEW."team_id" AND s."measure_id" = NEW."measure_id" AND s."period_start" = NEW."period_start" AND s."state" = 'value'
        GROUP BY s."stratification_slug", v."id"
        HAVING v."state" <> 'value' OR sum(s."numerator") > v."numerator" OR sum(s."denominator") > v."denominator"
            OR (v."shape" = 'proportion' AND v."numerator" - sum(s."numerator") > v."denominator" - sum(s."denominator"))
    ) THEN
        RAISE EXCEPTION 'strata_within_total' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "stratum_value_within_total" AFTER INSERT OR UPDATE ON "stratum_value"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "strata_within_total"();
-- A new total has no groups yet.
CREATE CONSTRAINT TRIGGER "measure_value_holds_strata" AFTER UPDATE ON "measure_value"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN ((OLD."state", OLD."numerator", OLD."denominator") IS DISTINCT FROM (NEW."state", NEW."numerator", NEW."denominator"))
    EXECUTE FUNCTION "strata_within_total"();

-- Days: the reader's calendar may be one ahead of Universal Time.
CREATE UNIQUE INDEX "measure_event_once" ON "measure_event" ("team_id", "measure_id", "on_date", "of_day") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "measure_event"
    ADD CONSTRAINT "measure_event_day" CHECK ("on_date" >= DATE '1980-01-01' AND "on_date" <= ("entered_at" AT TIME ZONE 'UTC')::date + 1),
    ADD CONSTRAINT "measure_event_of_day" CHECK ("of_day" BETWEEN 1 AND 20),
    ADD CONSTRAINT "measure_event_origin_known" CHECK ("origin" IN ('typed', 'demo')),
    ADD CONSTRAINT "measure_event_reason_known" CHECK ("withdrawn_reason" IN ('wrong-date', 'entered-twice', 'not-counted')),
    ADD CONSTRAINT "measure_event_withdrawal_whole" CHECK (
        ("withdrawn_at" IS NULL AND "withdrawn_by" IS NULL AND "withdrawn_reason" IS NULL)
        OR ("withdrawn_at" >= "entered_at" AND "withdrawn_reason" IS NOT NULL));

ALTER TABLE "event_confirmation"
    ADD CONSTRAINT "event_confirmation_day" CHECK ("through" >= DATE '1980-01-01' AND "through" <= ("confirmed_at" AT TIME ZONE 'UTC')::date + 1),
    ADD CONSTRAINT "event_confirmation_withdrawal_whole" CHECK (
        ("withdrawn_at" IS NULL AND "withdrawn_by" IS NULL) OR "withdrawn_at" >= "confirmed_at");

-- What was said of an event stays as it was said; taking it back is all that may be added, once.
CREATE FUNCTION "withdrawn_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."withdrawn_at" IS NULL AND NEW."withdrawn_at" IS NOT NULL
        AND to_jsonb(NEW) - '{withdrawn_at,withdrawn_by,withdrawn_reason}'::text[] = to_jsonb(OLD) - '{withdrawn_at,withdrawn_by,withdrawn_reason}'::text[] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are withdrawn, never changed or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "measure_event_withdrawn_once" BEFORE UPDATE OR DELETE ON "measure_event"
    FOR EACH ROW EXECUTE FUNCTION "withdrawn_once"();
CREATE TRIGGER "event_confirmation_withdrawn_once" BEFORE UPDATE OR DELETE ON "event_confirmation"
    FOR EACH ROW EXECUTE FUNCTION "withdrawn_once"();
