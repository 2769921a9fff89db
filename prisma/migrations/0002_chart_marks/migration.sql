CREATE TABLE "annotation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "from_month" DATE NOT NULL,
    "to_month" DATE,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "chart_phase" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "chart_phase_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "point_mark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "period_start" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "point_mark_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "collaborative" ADD COLUMN "rule_set" TEXT NOT NULL DEFAULT 'ihi';
ALTER TABLE "team_measure" ADD COLUMN "chart_type" TEXT;

CREATE INDEX "annotation_team_id_idx" ON "annotation"("team_id");
CREATE INDEX "chart_phase_team_id_measure_id_idx" ON "chart_phase"("team_id", "measure_id");
CREATE INDEX "point_mark_team_id_measure_id_idx" ON "point_mark"("team_id", "measure_id");
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "chart_phase" ADD CONSTRAINT "chart_phase_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "chart_phase" ADD CONSTRAINT "chart_phase_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "chart_phase" ADD CONSTRAINT "chart_phase_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "chart_phase" ADD CONSTRAINT "chart_phase_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_mark" ADD CONSTRAINT "point_mark_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_mark" ADD CONSTRAINT "point_mark_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_mark" ADD CONSTRAINT "point_mark_marked_by_fkey" FOREIGN KEY ("marked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_mark" ADD CONSTRAINT "point_mark_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

ALTER TABLE "collaborative" ADD CONSTRAINT "collaborative_rule_set_known" CHECK ("rule_set" IN ('ihi', 'anhoej', 'nhs'));
ALTER TABLE "team_measure" ADD CONSTRAINT "team_measure_chart_type_known" CHECK (
    "chart_type" IN ('run', 'i', 'mr', 'p', 'pp', 'u', 'up', 'c', 'g', 't', 'xbar', 's'));

ALTER TABLE "annotation"
    ADD CONSTRAINT "annotation_kind_known" CHECK ("kind" IN ('test', 'policy', 'staffing', 'definition', 'event', 'data-problem')),
    ADD CONSTRAINT "annotation_text_given" CHECK (btrim("text") <> ''),
    ADD CONSTRAINT "annotation_months" CHECK (extract(day FROM "from_month") = 1
        AND ("to_month" IS NULL OR (extract(day FROM "to_month") = 1 AND "to_month" > "from_month"))),
    ADD CONSTRAINT "annotation_withdrawal_whole" CHECK ("withdrawn_by" IS NULL OR "withdrawn_at" IS NOT NULL);

CREATE UNIQUE INDEX "chart_phase_once" ON "chart_phase" ("team_id", "measure_id", "starts_on") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "chart_phase"
    ADD CONSTRAINT "chart_phase_reason_given" CHECK (btrim("reason") <> ''),
    ADD CONSTRAINT "chart_phase_month" CHECK (extract(day FROM "starts_on") = 1),
    ADD CONSTRAINT "chart_phase_withdrawal_whole" CHECK ("withdrawn_by" IS NULL OR "withdrawn_at" IS NOT NULL);

CREATE UNIQUE INDEX "point_mark_once" ON "point_mark" ("team_id", "measure_id", "period_start", "kind") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "point_mark"
    ADD CONSTRAINT "point_mark_kind_known" CHECK ("kind" IN ('excluded', 'astronomical')),
    ADD CONSTRAINT "point_mark_reason_given" CHECK (btrim("reason") <> ''),
    ADD CONSTRAINT "point_mark_month" CHECK (extract(day FROM "period_start") = 1),
    ADD CONSTRAINT "point_mark_withdrawal_whole" CHECK ("withdrawn_by" IS NULL OR "withdrawn_at" IS NOT NULL);
