-- What a value rests on (its team, measure, import and person) is asked once a statement instead of once a row and key: for a large import the four foreign
-- keys took three quarters of the writing. Both ends of each key are held here, as the foreign keys held them.
ALTER TABLE "measure_value" DROP CONSTRAINT "measure_value_team_id_fkey";
ALTER TABLE "measure_value" DROP CONSTRAINT "measure_value_measure_id_shape_frequency_fkey";
ALTER TABLE "measure_value" DROP CONSTRAINT "measure_value_import_id_fkey";
ALTER TABLE "measure_value" DROP CONSTRAINT "measure_value_recorded_by_fkey";

-- A value names only what is there. Each row it names is held until the transaction ends, as a foreign key does, so that nobody takes it away meanwhile;
-- it is looked for after that, since whoever was taking it away may have been waited for.
CREATE FUNCTION "measure_value_rests"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    teams uuid[];
    measures uuid[];
    shapes text[];
    frequencies text[];
    imports uuid[];
    people uuid[];
    broken text;
BEGIN
    SELECT array_agg("team_id"), array_agg("measure_id"), array_agg("shape"), array_agg("frequency"),
        array_agg("import_id") FILTER (WHERE "import_id" IS NOT NULL), array_agg("recorded_by") FILTER (WHERE "recorded_by" IS NOT NULL)
        INTO teams, measures, shapes, frequencies, imports, people
        FROM (SELECT DISTINCT "team_id", "measure_id", "shape", "frequency", "import_id", "recorded_by" FROM written) one;
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
    RETURN NULL;
END $$;
CREATE TRIGGER "measure_value_rests_new" AFTER INSERT ON "measure_value"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "measure_value_rests"();
CREATE TRIGGER "measure_value_rests_changed" AFTER UPDATE ON "measure_value"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "measure_value_rests"();

-- What a value rests on stays. A transaction that sees the database as it was before others wrote could not know, so it is refused.
CREATE FUNCTION "measure_value_needs"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    broken text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'What values rest on is changed by transactions that read what is committed' USING ERRCODE = 'feature_not_supported';
    END IF;
    IF TG_TABLE_NAME = 'team' AND EXISTS (SELECT FROM "measure_value" v WHERE v."team_id" = OLD."id") THEN
        broken := 'measure_value_team_id_fkey';
    ELSIF TG_TABLE_NAME = 'measure' AND EXISTS (SELECT FROM "measure_value" v WHERE v."measure_id" = OLD."id") THEN
        broken := 'measure_value_measure_id_shape_frequency_fkey';
    ELSIF TG_TABLE_NAME = 'value_import' AND EXISTS (SELECT FROM "measure_value" v WHERE v."import_id" = OLD."id") THEN
        broken := 'measure_value_import_id_fkey';
    ELSIF TG_TABLE_NAME = 'person' AND EXISTS (SELECT FROM "measure_value" v WHERE v."recorded_by" = OLD."id") THEN
        broken := 'measure_value_recorded_by_fkey';
    END IF;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION '%', broken USING ERRCODE = 'foreign_key_violation', CONSTRAINT = broken;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "team_needed_by_values" AFTER DELETE ON "team" FOR EACH ROW EXECUTE FUNCTION "measure_value_needs"();
CREATE TRIGGER "team_renumbered_under_values" AFTER UPDATE OF "id" ON "team"
    FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "measure_value_needs"();
CREATE TRIGGER "measure_needed_by_values" AFTER DELETE ON "measure" FOR EACH ROW EXECUTE FUNCTION "measure_value_needs"();
CREATE TRIGGER "measure_reshaped_under_values" AFTER UPDATE OF "id", "shape", "frequency" ON "measure"
    FOR EACH ROW WHEN ((OLD."id", OLD."shape", OLD."frequency") IS DISTINCT FROM (NEW."id", NEW."shape", NEW."frequency"))
    EXECUTE FUNCTION "measure_value_needs"();
CREATE TRIGGER "value_import_needed_by_values" AFTER DELETE ON "value_import" FOR EACH ROW EXECUTE FUNCTION "measure_value_needs"();
CREATE TRIGGER "value_import_renumbered_under_values" AFTER UPDATE OF "id" ON "value_import"
    FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "measure_value_needs"();
CREATE TRIGGER "person_needed_by_values" AFTER DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION "measure_value_needs"();
CREATE TRIGGER "person_renumbered_under_values" AFTER UPDATE OF "id" ON "person"
    FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "measure_value_needs"();
