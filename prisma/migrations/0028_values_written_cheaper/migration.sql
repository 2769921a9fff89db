-- The same promises about values, asked in ways that cost less for a hundred thousand rows at once.

-- What most rows are is asked first, and whether a count is whole by its decimals instead of a number made for comparing.
ALTER TABLE "measure_value"
    DROP CONSTRAINT "measure_value_figures",
    DROP CONSTRAINT "measure_value_origin_known",
    ADD CONSTRAINT "measure_value_origin_known" CHECK ("origin" IN ('imported', 'typed', 'demo')),
    ADD CONSTRAINT "measure_value_figures" CHECK (
        CASE
            WHEN "state" <> 'value' THEN "state" IN ('not-yet', 'not-applicable', 'withheld') AND "numerator" IS NULL AND "denominator" IS NULL
            WHEN "numerator" IS NULL OR "numerator" < 0 THEN false
            WHEN "shape" = 'single' THEN "denominator" IS NULL
            WHEN "denominator" IS NULL THEN false
            WHEN "shape" = 'proportion' THEN "numerator" <= "denominator"
                AND min_scale("numerator") = 0 AND min_scale("denominator") = 0
            ELSE "denominator" >= 0
        END);

-- A connection takes a hundred numbers at once. They tell values apart; the order in which values came is told by when they were recorded.
ALTER SEQUENCE "measure_value_id_seq" CACHE 100;

-- Files are kept as they came, beside the table: compressing one took longer than writing it, and workbooks are compressed already.
ALTER TABLE "value_import" ALTER COLUMN "content" SET STORAGE EXTERNAL, ALTER COLUMN "denominator_content" SET STORAGE EXTERNAL;

-- That what values name is there (migration 0022), for the distinct names that a trigger gathered from the rows of its statement.
CREATE FUNCTION "measure_value_names_exist"(teams uuid[], measures uuid[], shapes text[], frequencies text[], imports uuid[], people uuid[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    broken text;
BEGIN
    PERFORM FROM "team" WHERE "id" = ANY(teams) ORDER BY "id" FOR KEY SHARE;
    PERFORM FROM "measure" WHERE "id" = ANY(measures) ORDER BY "id" FOR KEY SHARE;
    PERFORM FROM "value_import" WHERE "id" = ANY(imports) ORDER BY "id" FOR KEY SHARE;
    PERFORM FROM "person" WHERE "id" = ANY(people) ORDER BY "id" FOR KEY SHARE;
    broken := CASE
        WHEN EXISTS (SELECT FROM unnest(teams) a("id") WHERE NOT EXISTS (SELECT FROM "team" t WHERE t."id" = a."id"))
            THEN 'measure_value_team_id_fkey'
        WHEN EXISTS (SELECT FROM unnest(measures, shapes, frequencies) a("id", "shape", "frequency") WHERE NOT EXISTS (
            SELECT FROM "measure" m WHERE (m."id", m."shape", m."frequency") = (a."id", a."shape", a."frequency")))
            THEN 'measure_value_measure_id_shape_frequency_fkey'
        WHEN EXISTS (SELECT FROM unnest(imports) a("id") WHERE NOT EXISTS (SELECT FROM "value_import" i WHERE i."id" = a."id"))
            THEN 'measure_value_import_id_fkey'
        WHEN EXISTS (SELECT FROM unnest(people) a("id") WHERE NOT EXISTS (SELECT FROM "person" p WHERE p."id" = a."id"))
            THEN 'measure_value_recorded_by_fkey'
    END;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION '%', broken USING ERRCODE = 'foreign_key_violation', CONSTRAINT = broken;
    END IF;
END $$;

-- New values go through their rows once for both questions. Only where a team has locked periods at all are the rows gone through again.
CREATE FUNCTION "measure_value_new"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    teams uuid[];
    measures uuid[];
    shapes text[];
    frequencies text[];
    imports uuid[];
    people uuid[];
BEGIN
    SELECT array_agg("team_id"), array_agg("measure_id"), array_agg("shape"), array_agg("frequency"),
        array_agg("import_id") FILTER (WHERE "import_id" IS NOT NULL), array_agg("recorded_by") FILTER (WHERE "recorded_by" IS NOT NULL)
        INTO teams, measures, shapes, frequencies, imports, people
        FROM (SELECT DISTINCT "team_id", "measure_id", "shape", "frequency", "import_id", "recorded_by" FROM written) one;
    -- Who locks a period waits for those who write at this moment, and they for him; so it is looked for locks after that.
    PERFORM FROM "team" WHERE "id" = ANY(teams) ORDER BY "id" FOR SHARE;
    IF EXISTS (SELECT FROM "period_lock" l WHERE l."team_id" = ANY(teams) AND l."lifted_at" IS NULL)
        AND EXISTS (SELECT FROM written JOIN "period_lock" l USING ("team_id", "frequency", "period_start") WHERE l."lifted_at" IS NULL) THEN
        RAISE EXCEPTION 'period_locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'period_locked';
    END IF;
    PERFORM "measure_value_names_exist"(teams, measures, shapes, frequencies, imports, people);
    RETURN NULL;
END $$;
DROP TRIGGER "measure_value_rests_new" ON "measure_value";
DROP TRIGGER "measure_value_period_new" ON "measure_value";
CREATE TRIGGER "measure_value_new" AFTER INSERT ON "measure_value"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "measure_value_new"();

-- Changed values ask as before, in the words above.
CREATE OR REPLACE FUNCTION "measure_value_rests"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "measure_value_names_exist"(array_agg("team_id"), array_agg("measure_id"), array_agg("shape"), array_agg("frequency"),
        array_agg("import_id") FILTER (WHERE "import_id" IS NOT NULL), array_agg("recorded_by") FILTER (WHERE "recorded_by" IS NOT NULL))
        FROM (SELECT DISTINCT "team_id", "measure_id", "shape", "frequency", "import_id", "recorded_by" FROM written) one;
    RETURN NULL;
END $$;
