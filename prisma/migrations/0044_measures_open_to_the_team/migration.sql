-- An aim and a draft refer to measures that their team may know of; a team's own measure that it has not shared is no other team's.

CREATE FUNCTION "aim_measure_is_open_to_the_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "measure" m JOIN "aim" a ON a."id" = NEW."aim_id"
        WHERE m."id" = NEW."measure_id" AND m."team_id" <> a."team_id" AND m."shared_at" IS NULL) THEN
        RAISE EXCEPTION 'aim_measure_is_open_to_the_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'aim_measure_is_open_to_the_team';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "aim_measure_is_open_to_the_team" BEFORE INSERT ON "aim_version"
    FOR EACH ROW EXECUTE FUNCTION "aim_measure_is_open_to_the_team"();

-- What is typed into a cell is for a measure that the team reports, or has reported.
CREATE FUNCTION "entry_draft_measure_of_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM "team_measure" WHERE "team_id" = NEW."team_id" AND "measure_id" = NEW."measure_id") THEN
        RAISE EXCEPTION 'entry_draft_measure_of_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_draft_measure_of_team';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "entry_draft_measure_of_team" BEFORE INSERT ON "entry_draft"
    FOR EACH ROW EXECUTE FUNCTION "entry_draft_measure_of_team"();
