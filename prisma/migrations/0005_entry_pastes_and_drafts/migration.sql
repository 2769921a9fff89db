CREATE TABLE "entry_paste" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "anchor" TEXT,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "pasted_at" TIMESTAMPTZ(3) NOT NULL,
    "pasted_by" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "applied_by" UUID,
    "written" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "entry_paste_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "entry_draft" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "was" TEXT NOT NULL,
    "numerator" TEXT NOT NULL,
    "denominator" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "comment" TEXT,
    "typed_at" TIMESTAMPTZ(3) NOT NULL,
    "window_id" TEXT NOT NULL,
    "older" JSONB,

    CONSTRAINT "entry_draft_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_value_withdrawal" (
    "id" BIGSERIAL NOT NULL,
    "value_id" BIGINT NOT NULL,
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "period_start" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "numerator" DECIMAL(14,4),
    "denominator" DECIMAL(14,4),
    "provisional" BOOLEAN NOT NULL,
    "comment" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,
    "origin" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by" UUID,

    CONSTRAINT "measure_value_withdrawal_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "entry_paste_team_recent" ON "entry_paste"("team_id", "pasted_at" DESC);
CREATE INDEX "entry_draft_team_id_idx" ON "entry_draft"("team_id");
CREATE UNIQUE INDEX "entry_draft_person_id_team_id_measure_id_period_key" ON "entry_draft"("person_id", "team_id", "measure_id", "period");
CREATE UNIQUE INDEX "measure_value_withdrawal_value_id_key" ON "measure_value_withdrawal"("value_id");
CREATE INDEX "measure_value_withdrawal_team_id_measure_id_idx" ON "measure_value_withdrawal"("team_id", "measure_id");
ALTER TABLE "entry_paste" ADD CONSTRAINT "entry_paste_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry_paste" ADD CONSTRAINT "entry_paste_pasted_by_fkey" FOREIGN KEY ("pasted_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry_paste" ADD CONSTRAINT "entry_paste_applied_by_fkey" FOREIGN KEY ("applied_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry_paste" ADD CONSTRAINT "entry_paste_undone_by_fkey" FOREIGN KEY ("undone_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry_draft" ADD CONSTRAINT "entry_draft_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry_draft" ADD CONSTRAINT "entry_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "entry_draft" ADD CONSTRAINT "entry_draft_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_value_withdrawal" ADD CONSTRAINT "measure_value_withdrawal_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_value_withdrawal" ADD CONSTRAINT "measure_value_withdrawal_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_value_withdrawal" ADD CONSTRAINT "measure_value_withdrawal_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "measure_value_withdrawal" ADD CONSTRAINT "measure_value_withdrawal_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

ALTER TABLE "entry_paste"
    ADD CONSTRAINT "entry_paste_text_size" CHECK (char_length("text") BETWEEN 1 AND 400000),
    ADD CONSTRAINT "entry_paste_applied_whole" CHECK (("applied_at" IS NULL) = ("written" IS NULL)
        AND ("applied_by" IS NULL OR "applied_at" IS NOT NULL) AND "applied_at" >= "pasted_at"),
    ADD CONSTRAINT "entry_paste_undone_after" CHECK (("undone_at" IS NULL OR "applied_at" IS NOT NULL)
        AND ("undone_by" IS NULL OR "undone_at" IS NOT NULL) AND "undone_at" >= "applied_at");

ALTER TABLE "entry_draft"
    ADD CONSTRAINT "entry_draft_period_shape" CHECK ("period" ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'),
    ADD CONSTRAINT "entry_draft_text_size" CHECK (char_length("numerator") <= 60 AND char_length("denominator") <= 60
        AND char_length("state") <= 20 AND char_length("was") <= 200 AND char_length("window_id") <= 60
        AND char_length("comment") <= 500);

ALTER TABLE "measure_value_withdrawal" ADD CONSTRAINT "measure_value_withdrawal_after" CHECK ("withdrawn_at" >= "recorded_at");
CREATE TRIGGER "measure_value_withdrawal_append_only" BEFORE UPDATE OR DELETE ON "measure_value_withdrawal"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- A value that a paste brought in by mistake may go again, as long as it never was corrected (the revisions' foreign key sees to
-- that) and what it said is on record first.
CREATE OR REPLACE FUNCTION "measure_value_keep_old"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT FROM "measure_value_withdrawal" w WHERE w."value_id" = OLD."id") THEN
            RETURN OLD;
        END IF;
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
