-- What a value names (its team, measure, import and person) is held by foreign keys again, in place of the triggers of 0022 and 0028.
DO $$
DECLARE
    problem text;
BEGIN
    SELECT string_agg(format('%s name %s that does not exist (the first has the id %s)', "rows", "what", "first"), '; ') INTO problem
    FROM (
        SELECT 'a team' AS "what", count(*) AS "rows", min(v."id") AS "first" FROM "measure_value" v
            WHERE NOT EXISTS (SELECT FROM "team" t WHERE t."id" = v."team_id")
        UNION ALL
        SELECT 'a measure of their shape and frequency', count(*), min(v."id") FROM "measure_value" v
            WHERE NOT EXISTS (SELECT FROM "measure" m WHERE (m."id", m."shape", m."frequency") = (v."measure_id", v."shape", v."frequency"))
        UNION ALL
        SELECT 'an import', count(*), min(v."id") FROM "measure_value" v
            WHERE v."import_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "value_import" i WHERE i."id" = v."import_id")
        UNION ALL
        SELECT 'a person', count(*), min(v."id") FROM "measure_value" v
            WHERE v."recorded_by" IS NOT NULL AND NOT EXISTS (SELECT FROM "person" p WHERE p."id" = v."recorded_by")
    ) found WHERE "rows" > 0;
    IF problem IS NOT NULL THEN
        RAISE EXCEPTION 'Rows of measure_value name what is not there: %. Correct or delete these rows, then migrate again.', problem
            USING ERRCODE = 'foreign_key_violation';
    END IF;
END $$;

DROP TRIGGER "measure_value_new" ON "measure_value";
DROP TRIGGER "measure_value_rests_changed" ON "measure_value";
DROP TRIGGER "team_needed_by_values" ON "team";
DROP TRIGGER "team_renumbered_under_values" ON "team";
DROP TRIGGER "measure_needed_by_values" ON "measure";
DROP TRIGGER "measure_reshaped_under_values" ON "measure";
DROP TRIGGER "value_import_needed_by_values" ON "value_import";
DROP TRIGGER "value_import_renumbered_under_values" ON "value_import";
DROP TRIGGER "person_needed_by_values" ON "person";
DROP TRIGGER "person_renumbered_under_values" ON "person";
DROP FUNCTION "measure_value_new"();
DROP FUNCTION "measure_value_rests"();
DROP FUNCTION "measure_value_needs"();
DROP FUNCTION "measure_value_names_exist"(uuid[], uuid[], text[], text[], uuid[], uuid[]);

ALTER TABLE "measure_value"
    ADD CONSTRAINT "measure_value_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- A measure that values are of keeps its shape and frequency: changing them would change what was recorded.
    ADD CONSTRAINT "measure_value_measure_id_shape_frequency_fkey" FOREIGN KEY ("measure_id", "shape", "frequency")
        REFERENCES "measure"("id", "shape", "frequency") ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT "measure_value_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "value_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "measure_value_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Locked periods are asked about as for the groups of a value (0008).
CREATE TRIGGER "measure_value_period_new" AFTER INSERT ON "measure_value"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "period_takes_new"();

-- What 0028 gave up for speed: ids in the order in which values came, and files compressed by the database.
ALTER SEQUENCE "measure_value_id_seq" CACHE 1;
ALTER TABLE "value_import" ALTER COLUMN "content" SET STORAGE EXTENDED, ALTER COLUMN "denominator_content" SET STORAGE EXTENDED;
